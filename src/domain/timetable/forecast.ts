/**
 * When the review will end if every stage still to come takes as long as its procedure allows: the lateness of a stage
 * carries over to those after it, unless this case has set them a date of their own.
 */
import { addDays, daysBetween } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import { PLANNED_BY } from '../facts.ts'
import type { FactKind } from '../facts.ts'
import { factsOf } from '../procedures/procedure.ts'
import type { Step } from '../procedures/procedure.ts'
import type { Due, Grounds } from './dates.ts'
import type { PlannedStep } from './plan.ts'
import type { StepState } from './step-state.ts'

export interface DatedStep { readonly planned: PlannedStep; readonly due: Due | null; readonly state: StepState }

/** The day on which `finish` may be expected; null where it is done or no stage has a date to reckon from. */
export function forecastOf(finish: FactKind, steps: readonly DatedStep[], grounds: Grounds): PlainDate | null {
  const last = steps.find(({ planned }) => yields(planned.step, finish))
  if (!last?.due?.on || last.state.is === 'done' || last.state.is === 'skipped') return null
  const path = steps.filter(onPath)
  const dates = [...new Set(path.map(({ due }) => due?.on ?? grounds.today))].sort()
  const end = last.due.on
  let carried = 0
  for (const date of dates.filter(date => date < end)) {
    const group = path.filter(({ due }) => due?.on === date)
    const late = group.map(step => daysBetween(date, expectedEnd(step, date, carried, grounds)))
    carried = Math.max(0, ...late)
  }
  return expectedEnd(last, end, carried, grounds)
}

/** A step that the end of the review waits for: a stage with a date counted onwards, which nobody has left out. */
function onPath({ planned: { step, added }, due, state }: DatedStep): boolean {
  const stands = state.is !== 'skipped' && state.is !== 'not needed'
  return stands && !added && step.phase === 'review' && step.binding !== 'may' && due?.rule.way === 'after' && due.on !== null
}

function expectedEnd({ planned, state }: DatedStep, by: PlainDate, carried: number, grounds: Grounds): PlainDate {
  if (state.is === 'done') return state.on
  const own = planned.redated?.due ?? plannedFor(planned.step, grounds) ?? addDays(by, carried)
  return own < grounds.today ? grounds.today : own
}

/** The day for which a step's event is planned, where that has been put on record. */
export function plannedFor(step: Step, { facts }: Grounds): PlainDate | null {
  const plans = step.outputs.flatMap(factsOf).flatMap(kind => PLANNED_BY[kind] ?? [])
  return plans.map(kind => facts.get(kind)?.on ?? null).find(on => on !== null) ?? null
}

function yields(step: Step, kind: FactKind): boolean { return step.outputs.some(output => factsOf(output).includes(kind)) }
