/** A day written in figures alone that would be another day if its day and month were the other way round: "03/04/2014". */
import { dateOf, dayOfMonth, monthOf, yearOf } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'

/** The other reading; null where the words admit of only one. */
export function exchanged(date: EventDate): EventDate | null {
  const day = date.earliest
  if (date.precision !== 'day' || day === null || day !== date.latest) return null
  const [, first, second] = /^\s*(\d{1,2})\s*[./\\-]\s*(\d{1,2})\s*[./\\-]\s*\d{2,4}\s*$/.exec(date.text) ?? []
  if (Number(first) !== dayOfMonth(day) || Number(second) !== monthOf(day) || first === undefined || Number(first) === Number(second)) return null
  const other = dateOf(yearOf(day), dayOfMonth(day), monthOf(day))
  return other && { ...date, earliest: other, latest: other }
}
