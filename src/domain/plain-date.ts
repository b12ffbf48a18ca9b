/**
 * A calendar date without a time, as `YYYY-MM-DD`. Its own type, so that an instant is never mistaken for a day.
 * All arithmetic is on the proleptic Gregorian calendar and knows no time zone.
 */
export type PlainDate = string & { readonly plainDate: unique symbol }

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** The date, or null where the text is not a real calendar date written `YYYY-MM-DD`. */
export function plainDate(text: string): PlainDate | null {
  const parts = SHAPE.exec(text)
  if (!parts) return null
  return dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** The date with that year, month (1 to 12) and day, or null where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): PlainDate | null {
  const instant = new Date(Date.UTC(2000, 0, 1))
  instant.setUTCFullYear(year, month - 1, day)
  const real = instant.getUTCFullYear() === year && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day
  return real ? fromInstant(instant) : null
}

/** A date known to be real, for constants: throws on a mistake in the program. */
export function date(text: string): PlainDate {
  const read = plainDate(text)
  if (!read) throw new RangeError(`not a date: ${text}`)
  return read
}

export function yearOf(day: PlainDate): number { return Number(day.slice(0, 4)) }
export function monthOf(day: PlainDate): number { return Number(day.slice(5, 7)) }
export function dayOfMonth(day: PlainDate): number { return Number(day.slice(8, 10)) }

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: PlainDate): number { return toInstant(day).getUTCDay() }

export function addDays(day: PlainDate, days: number): PlainDate {
  const instant = toInstant(day)
  instant.setUTCDate(instant.getUTCDate() + days)
  return fromInstant(instant)
}

/** The same day of the month, that many months on; the month's last day where it has no such day (31 August + 6 months is 28 or 29 February). */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const last = lastOfMonth(year, month)
  return dateOf(year, month, Math.min(dayOfMonth(day), dayOfMonth(last))) ?? last
}

export function lastOfMonth(year: number, month: number): PlainDate {
  const instant = new Date(Date.UTC(2000, 0, 1))
  instant.setUTCFullYear(year, month, 0)
  return fromInstant(instant)
}

/** Whole days from one date to another; negative where `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((toInstant(to).getTime() - toInstant(from).getTime()) / 86_400_000)
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** As a reader is shown it: 3 October 2016. */
export function spoken(day: PlainDate): string { return `${dayOfMonth(day)} ${MONTHS[monthOf(day) - 1]} ${yearOf(day)}` }

function toInstant(day: PlainDate): Date { return new Date(`${day}T00:00:00Z`) }
function fromInstant(instant: Date): PlainDate { return instant.toISOString().slice(0, 10) as PlainDate }
