/** How a date is drawn on a line of time, so that nobody takes a summer for a day. */
import type { PlainDate } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'

/** A dot; a bar from a day to a day; a bar whose ends are not firm; a bar open to one side; nothing at all. */
export type DateMark = 'day' | 'from day to day' | 'somewhere in' | 'open before' | 'open after' | 'none'

export interface Interval { readonly earliest: PlainDate | null; readonly latest: PlainDate | null }

export function markOf({ earliest, latest, precision }: Pick<EventDate, 'earliest' | 'latest' | 'precision'>): DateMark {
  if (!earliest) return latest ? 'open before' : 'none'
  if (!latest) return 'open after'
  if (precision === 'range') return 'from day to day'
  return precision === 'day' && earliest === latest ? 'day' : 'somewhere in'
}

/** Whether the day is known: only then does an entry end a period without contact. */
export function isKnown(date: Pick<EventDate, 'earliest' | 'latest' | 'precision'>): boolean {
  const mark = markOf(date)
  return mark === 'day' || mark === 'from day to day'
}
