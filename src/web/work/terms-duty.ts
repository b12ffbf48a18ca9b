/** Terms of reference that wait for this person's signature: the Panel Chair's, or that of somebody on the Review Team. */
import { spoken } from '../../domain/plain-date.ts'
import { caseName } from '../../store/cases/case-header.ts'
import type { TermsToSign } from '../../store/work/terms-to-sign.ts'
import { caseHome } from '../cases/paths.ts'
import { termsOfReference } from '../terms-of-reference/paths.ts'
import type { Duty } from './duty.ts'
import type { OwnCase } from './read-own-cases.ts'

/** Whether the person may be one of those who sign. */
export function maySignTerms({ standing }: OwnCase): boolean {
  return standing.phase === 'review' && (standing.onCase.has('panel_chair') || standing.onCase.has('review_team_member'))
}

export function termsDuty({ header, table, standing }: OwnCase, waiting: readonly TermsToSign[]): readonly Duty[] {
  const terms = waiting.find(each => each.caseId === header.caseId)
  if (!terms || !standing.onCase.has(terms.body === 'consideration panel' ? 'panel_chair' : 'review_team_member') || standing.onCase.has('lead_reviewer')) return []
  const params = { case: header.caseId }
  return [{
    what: 'Sign off the terms of reference', act: 'Read and sign off', href: termsOfReference.to(params), own: true, caseName: caseName(header), caseHref: caseHome.to(params),
    due: table.steps.find(({ outputs }) => outputs.some(({ facts }) => facts.includes('tor_signed_off')))?.due ?? null,
    why: `They were agreed with the Lead Reviewer on ${spoken(terms.agreedOn)}, and are then signed off (toolkit, Appendix 1, step 15).`,
  }]
}
