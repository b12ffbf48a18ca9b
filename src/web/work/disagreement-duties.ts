/** Disagreements with agencies about information: asked, without delay, of whoever must act next (R053 to R055). */
import { spoken } from '../../domain/plain-date.ts'
import { caseName } from '../../store/cases/case-header.ts'
import type { Disagreement } from '../../store/disagreements/disagreements.ts'
import { caseHome } from '../cases/paths.ts'
import { disagreement } from '../disagreements/paths.ts'
import type { Duty } from './duty.ts'
import type { OwnCase } from './read-own-cases.ts'

/** Whether it may fall to this person to act on one. */
export function seesToDisagreements({ standing }: OwnCase): boolean { return standing.onBoard.has('board_manager') || standing.onBoard.has('independent_chair') }

export function disagreementDuties({ header, standing }: OwnCase, all: readonly Disagreement[]): readonly Duty[] {
  const params = { case: header.caseId }
  return all.filter(each => each.caseId === header.caseId).flatMap(({ disagreementId, agency, raisedOn, steps, state: { next } }) => {
    if (next === null || !standing.onBoard.has(next.role)) return []
    const since = steps.at(-1)?.on ?? raisedOn
    return [{
      caseName: caseName(header), caseHref: caseHome.to(params), due: since, own: true, href: disagreement.to({ ...params, disagreement: disagreementId }),
      what: next.level === 2 ? `Take the disagreement with ${agency} up with an executive there` : `Raise the disagreement with ${agency} with its Chief Officer`,
      act: next.level === 2 ? 'See what it is about, and record the contact' : 'Read what was tried, and record the contact',
      why: `${next.level === 2 ? 'It was referred to you' : 'It was not settled with an executive'} on ${spoken(since)}. It is dealt with without delay (toolkit, Information sharing).`,
    }]
  })
}
