/**
 * By when agencies are asked to return their written information, and how late each is. The toolkit gives 14 days (Appendix 1, step
 * 3(i)); from what they count is the board's reading (AMB-3), so the date comes from the case's own timetable.
 */
import type { PlainDate } from '../plain-date.ts'
import { addDays, daysBetween, spoken } from '../plain-date.ts'
import type { Timetable } from '../timetable.ts'

export const DAYS_TO_ANSWER = 14

export interface ProposedDay { readonly on: PlainDate; readonly why: string }

/** The day to name in the letters: the timetable's, unless it has gone by or there is none; then 14 days from the day of asking. */
export function proposedReplyDay(table: Timetable): ProposedDay {
  const step = table.steps.find(each => each.key === 'a3i_information')
  if (step?.due && step.state.is === 'due' && step.due >= table.today) return { on: step.due, why: step.explanation }
  const on = addDays(table.today, DAYS_TO_ANSWER)
  const missed = step?.due && step.state.is === 'overdue' ? ` By the timetable it was due on ${spoken(step.due)}.` : ''
  return { on, why: `${DAYS_TO_ANSWER} days after the day of asking.${missed}` }
}

export type RequestState = 'answered' | 'gone on without' | 'waiting' | 'late'

export interface Awaited { readonly dueOn: PlainDate | null; readonly answered: boolean; readonly without: boolean }

export function stateOf({ dueOn, answered, without }: Awaited, today: PlainDate): RequestState {
  if (answered) return 'answered'
  if (without) return 'gone on without'
  return dueOn !== null && dueOn < today ? 'late' : 'waiting'
}

/** Whole days past the day named in the letter; 0 where it has not gone by, or was answered, or is not waited for any more. */
export function daysLate(request: Awaited, today: PlainDate): number {
  return request.dueOn !== null && stateOf(request, today) === 'late' ? daysBetween(request.dueOn, today) : 0
}
