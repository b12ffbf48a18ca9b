/**
 * The timetable of one case, worked out afresh from its procedure, its facts and its own adaptations: nothing of it is
 * stored, so a corrected fact corrects every date that hangs on it.
 */
import type { Adaptation } from './adaptation.ts'
import { happens, standing, titleOf } from './facts.ts'
import type { Fact, FactKind } from './facts.ts'
import { daysBetween, spoken } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'
import type { MethodologyKey } from './procedures/methodologies.ts'
import type { Procedure, Step } from './procedures/procedure.ts'
import { factsOf } from './procedures/procedure.ts'
import { clocksOf } from './timetable/clocks.ts'
import type { Clock } from './timetable/clocks.ts'
import { dueOf } from './timetable/dates.ts'
import type { Due, Grounds } from './timetable/dates.ts'
import { DELAY_NOTICE, finishOf } from './timetable/delay.ts'
import type { Finish } from './timetable/delay.ts'
import { explain, number } from './timetable/explain.ts'
import { plannedFor } from './timetable/forecast.ts'
import { outOfOrder } from './timetable/soft-order.ts'
import { planOf } from './timetable/plan.ts'
import type { Pause, PlannedStep } from './timetable/plan.ts'
import type { TimetableSettings } from './timetable/settings.ts'
import { recordedOn, stateOf } from './timetable/step-state.ts'
import type { StepState } from './timetable/step-state.ts'

export interface TimetableStep {
  readonly key: string
  readonly title: string
  readonly phase: Step['phase']
  readonly owners: Step['owners']
  readonly binding: Step['binding']
  readonly authority: Step['authority']
  readonly meeting: string | null
  /** The date in force; null where there is none. */
  readonly due: PlainDate | null
  /** The date by the procedure, where this case has set another. */
  readonly otherwiseDue: PlainDate | null
  /** True where the date hangs on something that has not happened. */
  readonly provisional: boolean
  /** The day its event is planned for, where that is on record. */
  readonly plannedFor: PlainDate | null
  readonly explanation: string
  /** Of each: the facts that would do, those of them that stand, and since when. */
  readonly outputs: readonly { readonly facts: readonly FactKind[]; readonly recorded: readonly FactKind[]; readonly title: string; readonly on: PlainDate | null }[]
  readonly shouldFollow: NonNullable<Step['shouldFollow']>
  /** What may be recorded of it without completing it. */
  readonly alsoRecords: readonly FactKind[]
  readonly state: StepState
  /** What must be on record before this step may begin and is not. */
  readonly heldBy: readonly FactKind[]
  readonly warnings: readonly string[]
  readonly added: boolean
  readonly changes: readonly Adaptation[]
}

export interface Timetable {
  readonly procedure: Procedure
  readonly today: PlainDate
  readonly weekZero: { readonly fact: FactKind; readonly on: PlainDate | null }
  readonly methodology: MethodologyKey
  readonly steps: readonly TimetableStep[]
  readonly clocks: readonly Clock[]
  readonly finish: Finish | null
  readonly pauses: readonly Pause[]
}

export function timetable(
  procedure: Procedure, facts: readonly Fact[], adaptations: readonly Adaptation[], settings: TimetableSettings, today: PlainDate,
): Timetable {
  const plan = planOf(procedure, adaptations)
  const grounds: Grounds = { facts: standing(facts), plan, settings, today }
  const dated = plan.steps.map(planned => {
    const due = dueOf(planned, grounds)
    return { planned, due, state: stateOf(planned, due, grounds) }
  })
  const finish = finishOf(procedure, dated, grounds)
  const steps = dated.map(({ planned, due, state }) => shown(planned, due, state, grounds))
  return {
    procedure, today, finish, pauses: plan.pauses, methodology: plan.methodology,
    weekZero: { fact: plan.weekZero, on: grounds.facts.get(plan.weekZero)?.on ?? null },
    steps: finish?.noticeOwed || finish?.notified ? [...steps, noticeStep(finish)] : steps,
    clocks: clocksOf(procedure.finish, grounds),
  }
}

function shown(planned: PlannedStep, due: Due | null, state: StepState, grounds: Grounds): TimetableStep {
  const { step, added, redated, changes } = planned
  const over = state.is === 'done' || state.is === 'skipped' || state.is === 'not needed'
  return {
    key: step.key, title: step.title, phase: step.phase, owners: step.owners, binding: step.binding, authority: step.authority,
    meeting: step.meeting ?? null, added, changes, state,
    due: redated?.due ?? due?.on ?? null,
    otherwiseDue: redated ? due?.on ?? null : null,
    provisional: redated === null && due?.from !== null && due?.from.certainty === 'projected',
    plannedFor: plannedFor(step, grounds),
    explanation: explain(planned, due),
    outputs: step.outputs.map(output => ({
      facts: factsOf(output), recorded: factsOf(output).filter(kind => grounds.facts.has(kind)), title: factsOf(output).map(titleOf).join(', or '), on: recordedOn(output, grounds.facts),
    })),
    alsoRecords: step.alsoRecords ?? [],
    heldBy: over ? [] : (step.needsFirst ?? []).filter(kind => !grounds.facts.has(kind)),
    shouldFollow: step.shouldFollow ?? [],
    warnings: [...(due?.warning && !over ? [due.warning] : []), ...tooLate(due, state), ...outOfOrder(step.shouldFollow ?? [], grounds)],
  }
}

/** What was to be done well before another thing and was not: said, never undone. */
function tooLate(due: Due | null, state: StepState): readonly string[] {
  if (state.is !== 'done' || due?.rule.way !== 'before' || due.on === null || due.count === null || state.on <= due.on) return []
  const before = due.from ? daysBetween(state.on, due.from.on) : 0
  const fact = happens(due.anchor)
  const gap = before >= 0 ? `${number(before, 'days')} before` : `${number(-before, 'days')} after`
  return [`This was done on ${spoken(state.on)}, ${gap} ${fact}. It should be ${number(due.count, due.rule.unit)} before.`]
}

function noticeStep(finish: Finish): TimetableStep {
  const { key, title, phase, owners, binding, authority, outputs } = DELAY_NOTICE
  const on = finish.noticeOwed ? null : finish.notified?.on ?? null
  return {
    key, title, phase, owners, binding, authority, meeting: null, due: null, otherwiseDue: null, provisional: false, plannedFor: null,
    explanation: finish.noticeOwed ?? 'Ofsted and the DfE have been told.',
    outputs: outputs.map(output => ({ facts: factsOf(output), recorded: on ? factsOf(output) : [], title: factsOf(output).map(titleOf).join(', or '), on })),
    state: on ? { is: 'done', on } : { is: 'open' }, heldBy: [], alsoRecords: [], shouldFollow: [], warnings: [], added: false, changes: [],
  }
}
