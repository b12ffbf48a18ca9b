/**
 * Counting in working days: a day that is not a Saturday, a Sunday or a bank holiday of the board's jurisdiction
 * (AMB-4). The day from which one counts, such as the day a referral was received, is day 0.
 */
import { atWeekend, bankHolidays, REVIEWED_FROM, REVIEWED_TO } from './bank-holidays.ts'
import type { Jurisdiction } from './bank-holidays.ts'
import { addDays, yearOf } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'

export function isWorkingDay(day: PlainDate, jurisdiction: Jurisdiction): boolean {
  return !atWeekend(day) && !holidaysOf(jurisdiction, yearOf(day)).has(day)
}

/** The working day that many working days after `from`; before it where `count` is negative; `from` itself for 0. */
export function addWorkingDays(from: PlainDate, count: number, jurisdiction: Jurisdiction): PlainDate {
  const step = Math.sign(count)
  let day = from
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step)
    if (isWorkingDay(day, jurisdiction)) left -= 1
  }
  return day
}

/** Working days after `from`, up to and including `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, jurisdiction: Jurisdiction): number {
  let count = 0
  for (let day = from; day < to;) {
    day = addDays(day, 1)
    if (isWorkingDay(day, jurisdiction)) count += 1
  }
  return count
}

/** What a reader must be told where a count in working days leaves the years whose holidays are known; null where it does not. */
export function holidayWarning(from: PlainDate, to: PlainDate): string | null {
  const early = yearOf(from) < REVIEWED_FROM || yearOf(to) < REVIEWED_FROM
  const late = yearOf(to) > REVIEWED_TO || yearOf(from) > REVIEWED_TO
  if (!early && !late) return null
  return `Bank holidays are known from ${REVIEWED_FROM} to ${REVIEWED_TO}. `
    + 'Outside those years the usual ones are counted, so check this date by hand.'
}

const known = new Map<string, ReadonlySet<PlainDate>>()

function holidaysOf(jurisdiction: Jurisdiction, year: number): ReadonlySet<PlainDate> {
  const key = `${jurisdiction} ${year}`
  const found = known.get(key) ?? new Set(bankHolidays(jurisdiction, year))
  known.set(key, found)
  return found
}
