/**
 * Delay: when a review is not expected to end within six months of its commissioning, the Board Manager tells Ofsted
 * and the DfE (R074). They are told again when the date they were told no longer holds.
 */
import { INSTEAD_OF } from '../facts.ts'
import type { FactKind } from '../facts.ts'
import { addDays, addMonths, daysBetween, spoken } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Procedure, Step } from '../procedures/procedure.ts'
import { factsOf } from '../procedures/procedure.ts'
import type { Grounds } from './dates.ts'
import { number } from './explain.ts'
import { forecastOf } from './forecast.ts'
import type { DatedStep } from './forecast.ts'

export interface Finish {
  /** Six calendar months from commissioning (R073). */
  readonly due: PlainDate
  readonly doneOn: PlainDate | null
  /** Null once done, and where no stage has a date. */
  readonly forecast: PlainDate | null
  readonly delayedByDays: number
  /** The day on which Ofsted and the DfE were last told of a delay, and the end they were told of. */
  readonly notified: { readonly on: PlainDate; readonly told: PlainDate | null } | null
  readonly noticeOwed: string | null
}

export const DELAY_NOTICE: Step = {
  key: 'delay_notice', phase: 'review', title: 'Tell Ofsted and the DfE of the delay', owners: ['board_manager'], due: null,
  outputs: ['delay_notified'], authority: { source: 'toolkit', place: 'Timescales', rules: ['R074'] }, binding: 'must',
}

/** Null before commissioning, and where the procedure has no end of its own. */
export function finishOf(procedure: Procedure, steps: readonly DatedStep[], grounds: Grounds): Finish | null {
  const commissioned = grounds.facts.get('commissioned')?.on
  if (!commissioned || procedure.finish === null) return null
  const due = addMonths(commissioned, 6)
  const doneOn = endedOn(procedure.finish, grounds)
  const reckoned = doneOn ? null : forecastOf(procedure.finish, steps, grounds)
  const forecast = reckoned ?? (doneOn === null && due < grounds.today ? grounds.today : null)
  const delayedByDays = Math.max(0, doneOn ? daysBetween(due, doneOn) : delay(forecast, due, procedure, commissioned, grounds.today))
  const fact = grounds.facts.get('delay_notified')
  const notified = fact ? { on: fact.on, told: fact.told ?? null } : null
  const owed = doneOn === null && delayedByDays > 0 && !(notified && (notified.told === null || !forecast || forecast <= notified.told))
  return { due, doneOn, forecast, delayedByDays, notified, noticeOwed: owed ? reason(due, forecast, delayedByDays, notified?.told ?? null) : null }
}

/** The day of the fact that ends the review, or of what stands in its place. */
function endedOn(finish: FactKind, { facts }: Grounds): PlainDate | null {
  const instead = INSTEAD_OF[finish]
  return facts.get(finish)?.on ?? (instead && facts.get(instead)?.on) ?? null
}

/** The stages' own last week can end a day after six months (26 weeks are 182 days, six months 181 to 184): that alone is no delay. */
function delay(forecast: PlainDate | null, due: PlainDate, procedure: Procedure, commissioned: PlainDate, today: PlainDate): number {
  if (forecast === null) return 0
  const last = procedure.steps.find(step => step.outputs.some(output => procedure.finish !== null && factsOf(output).includes(procedure.finish)))
  const rule = last?.due && 'anchor' in last.due ? last.due : null
  const byStages = rule?.unit === 'weeks' && typeof rule.count === 'number' ? addDays(commissioned, rule.count * 7) : due
  return forecast > byStages || today > due ? daysBetween(due, forecast) : 0
}

function reason(due: PlainDate, forecast: PlainDate | null, days: number, told: PlainDate | null): string {
  const end = forecast ? `is now expected to end on ${spoken(forecast)}` : 'has not ended'
  const again = told ? ` They were told ${spoken(told)}.` : ''
  return `This review ${end}, ${number(days, 'days')} after the end of its six months on ${spoken(due)}.${again}`
}
