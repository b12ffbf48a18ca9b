/** Where one step stands, worked out from the facts on record. */
import { happened } from '../facts.ts'
import type { FactKind } from '../facts.ts'
import { daysBetween, spoken } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import { factsOf } from '../procedures/procedure.ts'
import type { Output } from '../procedures/procedure.ts'
import { ruledOut } from './dates.ts'
import type { Due, Grounds } from './dates.ts'
import { number } from './explain.ts'
import type { PlannedStep } from './plan.ts'

/**
 * `due` has a date not yet past; `open` is to be done and has none; `waiting` has something before it that has not
 * happened; `if required` is for the review to decide and never late. `inDays` and `byDays` are whole calendar days from today.
 */
export type StepState =
  | { readonly is: 'done'; readonly on: PlainDate }
  | { readonly is: 'due'; readonly inDays: number }
  | { readonly is: 'overdue'; readonly byDays: number }
  | { readonly is: 'open' }
  | { readonly is: 'if required' }
  | { readonly is: 'waiting'; readonly for: FactKind }
  | { readonly is: 'not needed'; readonly reason: string }
  | { readonly is: 'skipped'; readonly reason: string }

export function stateOf(planned: PlannedStep, due: Due | null, grounds: Grounds): StepState {
  const done = doneOn(planned, grounds)
  if (done) return { is: 'done', on: done }
  if (planned.skipped !== null) return { is: 'skipped', reason: planned.skipped }
  const ruling = ruledOut(planned, grounds)
  const ruledOn = ruling && grounds.facts.get(ruling)?.on
  if (ruling && ruledOn) return { is: 'not needed', reason: `Not needed: ${happened(ruling)} on ${spoken(ruledOn)}.` }
  if (planned.step.binding === 'may' && planned.redated === null) return { is: 'if required' }
  const date = planned.redated?.due ?? due?.on ?? null
  if (date === null) return due && due.from?.certainty !== 'recorded' ? { is: 'waiting', for: due.anchor } : { is: 'open' }
  const left = daysBetween(grounds.today, date)
  // A date that hangs on something yet to happen, with no day set for it, cannot have been missed.
  const firm = planned.redated !== null || due?.from?.certainty !== 'projected'
  return left < 0 && firm ? { is: 'overdue', byDays: -left } : { is: 'due', inDays: Math.max(left, 0) }
}

/** The day of the last of a step's outputs; null while one is missing. */
function doneOn({ step, added, completedOn }: PlannedStep, { facts }: Grounds): PlainDate | null {
  if (added) return completedOn
  const days = step.outputs.map(output => recordedOn(output, facts))
  return days.every(day => day !== null) ? days.toSorted().at(-1) ?? null : null
}

export function recordedOn(output: Output, facts: Grounds['facts']): PlainDate | null {
  return factsOf(output).map(kind => facts.get(kind)?.on ?? null).find(on => on !== null) ?? null
}

/** "Done on 3 October 2016", "Overdue by 4 days" */
export function spokenState(state: StepState): string {
  switch (state.is) {
    case 'done': return `Done on ${spoken(state.on)}`
    case 'due': return state.inDays === 0 ? 'Due today' : `Due in ${number(state.inDays, 'days')}`
    case 'overdue': return `Overdue by ${number(state.byDays, 'days')}`
    case 'open': return 'To do'
    case 'if required': return 'If required'
    case 'waiting': return 'Waiting'
    case 'not needed': return 'Not needed'
    case 'skipped': return 'Left out'
  }
}
