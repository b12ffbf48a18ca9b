/** Other children who may be at risk: asked of the office and of the Lead for Safeguarding before anything else, from the day the referral came until what was done is on record (R312). */
import { may } from '../../domain/access.ts'
import { urgentAlert } from '../../domain/referral/consequences.ts'
import type { Referral } from '../../domain/referral/referral.ts'
import { caseName } from '../../store/cases/case-header.ts'
import { caseHome } from '../cases/paths.ts'
import { otherChildren } from '../referral/paths.ts'
import type { Duty } from './duty.ts'
import type { OwnCase } from './read-own-cases.ts'

/** Whether this person answers for it that other children of the case are seen to. */
export function mustSeeToChildren({ standing }: OwnCase): boolean { return standing.phase !== 'draft' && may('see to other children', standing) }

export function urgentDuty({ header, table }: OwnCase, said: Referral['otherChildren'] | undefined): readonly Duty[] {
  const alert = said ? urgentAlert({ otherChildren: said }) : null
  if (!alert) return []
  const received = table.steps.flatMap(step => step.outputs).find(({ facts }) => facts.includes('referral_received'))?.on ?? null
  const params = { case: header.caseId }
  return [{
    caseName: caseName(header), caseHref: caseHome.to(params), what: 'Urgent: see to other children who may be at risk', act: 'Record what was done', href: otherChildren.to(params), due: received, own: true, urgent: true,
    why: alert.message,
  }]
}
