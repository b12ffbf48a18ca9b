/**
 * What was understood of a date and a time, in words that show a misreading at once: with the day of the week for a single day, and
 * with both ends where it is not one. Said to who wrote it; the words given stay what a reader sees.
 */
import { spoken, weekday } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { EventDate, EventTime } from './date-reading.ts'
import { weekdayName } from './date-words.ts'

export function whenSpoken(date: EventDate, time: EventTime | null): string {
  const clock = time ? [time.from, time.to].filter(each => each !== null).join(' to ') : ''
  return [dateSpoken(date), clock].filter(words => words !== '').join(', ')
}

function dateSpoken({ earliest, latest, precision }: EventDate): string {
  if (!earliest && !latest) return 'no date that can be placed'
  if (!earliest || !latest) return latest ? `${spoken(latest)} or earlier` : earliest ? `${spoken(earliest)} or later` : ''
  if (earliest === latest) return `${precision === 'approximate' ? 'about ' : ''}${withWeekday(earliest)}`
  if (precision === 'approximate') return `about ${spoken(earliest)} to ${spoken(latest)}`
  return precision === 'range' ? `from ${spoken(earliest)} to ${spoken(latest)}` : `between ${spoken(earliest)} and ${spoken(latest)}`
}

function withWeekday(day: PlainDate): string { return `${weekdayName(weekday(day))} ${spoken(day)}` }
