/** Other children who may be at risk: asked of whoever reviews a new referral, before anything else, on the day it came (R312). */
import { may } from '../../domain/access.ts'
import { urgentAlert } from '../../domain/referral/consequences.ts'
import type { Referral } from '../../domain/referral/referral.ts'
import { caseName } from '../../store/cases/case-header.ts'
import { caseHome } from '../cases/paths.ts'
import { referral } from '../referral/paths.ts'
import type { Duty } from './duty.ts'
import { isOffice, type OwnCase } from './read-own-cases.ts'

/** Whether a new referral awaits this person's eyes: until its initial review is done. */
export function awaitsFirstLook(own: OwnCase): boolean {
  const reviewed = own.table.steps.some(step => step.outputs.some(({ facts, on }) => on !== null && facts.includes('initial_review_done')))
  return own.standing.phase === 'referral' && !reviewed && (may('review referral', own.standing) || isOffice(own))
}

export function urgentDuty({ header, table }: OwnCase, otherChildren: Referral['otherChildren'] | undefined): readonly Duty[] {
  const alert = otherChildren ? urgentAlert({ otherChildren }) : null
  if (!alert) return []
  const received = table.steps.flatMap(step => step.outputs).find(({ facts }) => facts.includes('referral_received'))?.on ?? null
  const params = { case: header.caseId }
  return [{
    caseName: caseName(header), caseHref: caseHome.to(params), what: 'Urgent: see to other children who may be at risk', act: 'Read the referral', href: referral.to(params), due: received, own: true,
    why: alert.message,
  }]
}
