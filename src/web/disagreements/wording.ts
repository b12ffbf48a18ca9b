/** Where a disagreement stands, in a few words. */
import type { EscalationState } from '../../domain/information/escalation.ts'
import { spoken } from '../../domain/plain-date.ts'
import type { Disagreement } from '../../store/disagreements/disagreements.ts'
import type { Link } from '../route.ts'
import { disagreement } from './paths.ts'

export function stateTag({ settled, next }: EscalationState): { readonly text: string; readonly colour: 'green' | 'orange' | 'red' } {
  if (settled || next === null) return { text: 'Settled', colour: 'green' }
  return next.level === 2 ? { text: 'With the Board Manager', colour: 'orange' } : { text: 'With the Independent Chair', colour: 'red' }
}

export function unsettledLinks(all: readonly Disagreement[]): readonly Link[] {
  return all.filter(each => !each.state.settled).map(each => ({
    text: `${each.agency}, raised on ${spoken(each.raisedOn)}: ${stateTag(each.state).text.replace('With', 'with')}`,
    href: disagreement.to({ case: each.caseId, disagreement: each.disagreementId }),
  }))
}
