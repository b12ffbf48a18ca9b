/**
 * Due dates from facts. Where the fact that a step counts from has not happened yet, it is expected on the day it is
 * planned for or, failing that, on the day its own step is due (today, where that day is past): such a due date is
 * provisional and says so.
 */
import { PLANNED_BY } from '../facts.ts'
import type { Fact, FactKind } from '../facts.ts'
import { addDays, addMonths, daysBetween, weekday } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import { ruleOf } from '../procedures/procedure.ts'
import type { Anchor, DueRule } from '../procedures/procedure.ts'
import { addWorkingDays, holidayWarning, workingDaysBetween } from '../working-days.ts'
import type { Pause, Plan, PlannedStep } from './plan.ts'
import type { TimetableSettings } from './settings.ts'

export type StandingFacts = ReadonlyMap<FactKind, Fact & { readonly on: PlainDate }>

/** Everything that dates are worked out from. */
export interface Grounds {
  readonly facts: StandingFacts
  readonly plan: Plan
  readonly settings: TimetableSettings
  readonly today: PlainDate
}

export interface Expected { readonly kind: FactKind; readonly on: PlainDate; readonly certainty: 'recorded' | 'planned' | 'projected' }

export interface Due {
  readonly rule: DueRule
  /** The number in force: the toolkit's or the board's. */
  readonly count: number | null
  readonly anchor: FactKind
  readonly from: Expected | null
  readonly on: PlainDate | null
  /** Days put on for time during which the work was paused, in the rule's own unit of days. */
  readonly pausedDays: number
  readonly warning: string | null
}

export function anchorFact(anchor: Anchor, plan: Plan): FactKind { return anchor === 'week_0' ? plan.weekZero : anchor }

/** When the fact happened or may be expected; null where nothing tells. `asking` holds the facts already being asked for. */
export function expected(kind: FactKind, grounds: Grounds, asking: ReadonlySet<FactKind> = new Set()): Expected | null {
  const fact = grounds.facts.get(kind)
  if (fact) return { kind, on: fact.on, certainty: 'recorded' }
  const plannedBy = PLANNED_BY[kind]
  const planned = plannedBy && grounds.facts.get(plannedBy)
  if (planned) return { kind, on: planned.on, certainty: 'planned' }
  const step = grounds.plan.producers.get(kind)
  if (!step || step.skipped !== null || asking.has(kind) || ruledOut(step, grounds) !== null) return null
  const due = step.redated?.due ?? dueOf(step, grounds, new Set([...asking, kind]))?.on
  return due ? { kind, on: due < grounds.today ? grounds.today : due, certainty: 'projected' } : null
}

/** The fact by which a step is no longer needed, or null. */
export function ruledOut({ step }: PlannedStep, { facts }: Grounds): FactKind | null {
  return step.notNeededOnce?.find(kind => facts.has(kind)) ?? null
}

/** The date by the procedure, before any re-dating in this case; null where the step has no rule. */
export function dueOf({ step }: PlannedStep, grounds: Grounds, asking: ReadonlySet<FactKind> = new Set()): Due | null {
  const rule = ruleOf(step, grounds.settings.reading)
  if (rule === null) return null
  const anchor = anchorFact(rule.anchor, grounds.plan)
  const from = expected(anchor, grounds, asking)
  const count = typeof rule.count === 'string' ? grounds.settings.numbers[rule.count] : rule.count
  const nothing = { rule, count, anchor, from, on: null, pausedDays: 0, warning: null }
  if (from === null || count === null) return nothing
  const target = offset(from.on, rule, count, grounds.settings)
  const pauses = rule.way === 'before' ? [] : grounds.plan.pauses.filter(({ phase }) => phase === (step.phase === 'decision' ? 'decision' : 'review'))
  const { on, pausedDays } = lengthened(from.on, target, rule, pauses, grounds)
  return { ...nothing, on, pausedDays, warning: rule.unit === 'working days' ? holidayWarning(from.on, on) : null }
}

function offset(from: PlainDate, rule: DueRule, count: number, settings: TimetableSettings): PlainDate {
  const signed = rule.way === 'before' ? -count : count
  switch (rule.unit) {
    case 'working days': return addWorkingDays(from, signed, settings.jurisdiction)
    case 'days': return addDays(from, signed)
    case 'months': return addMonths(from, signed)
    case 'weeks': return settings.weeksEnd === 'on the Friday' ? fridayOf(addDays(from, signed * 7)) : addDays(from, signed * 7)
  }
}

/** The Friday of that week; the day itself where the week's Friday is past. */
function fridayOf(day: PlainDate): PlainDate {
  const past = weekday(day) === 6 || weekday(day) === 0
  return past ? day : addDays(day, 5 - weekday(day))
}

/** Puts the paused days on, and again those of any pause that the longer time then reaches. */
function lengthened(from: PlainDate, target: PlainDate, rule: DueRule, pauses: readonly Pause[], { settings, today }: Grounds) {
  const inWorkingDays = rule.unit === 'working days'
  let on = target
  let pausedDays = 0
  for (;;) {
    const paused = pauses.reduce((sum, pause) => {
      const start = pause.from > from ? pause.from : from
      const end = pause.until ?? today
      if (pause.from > on || end <= start) return sum
      return sum + (inWorkingDays ? workingDaysBetween(start, end, settings.jurisdiction) : daysBetween(start, end))
    }, 0)
    if (paused === pausedDays) return { on, pausedDays }
    pausedDays = paused
    on = inWorkingDays ? addWorkingDays(target, paused, settings.jurisdiction) : addDays(target, paused)
  }
}
