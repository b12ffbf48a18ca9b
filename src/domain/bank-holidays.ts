/**
 * Bank and public holidays of the three jurisdictions of the United Kingdom: the standing ones by their rule, and
 * the years in which a proclamation moved or added one. Reviewed by a person each time a proclamation is made;
 * a date after `REVIEWED_TO` is counted by the standing rules and said to be uncertain.
 * Sources: Banking and Financial Dealings Act 1971, schedule 1; St Andrew's Day Bank Holiday (Scotland) Act 2007;
 * the proclamations named beside each special day.
 */
import { addDays, date, dateOf, weekday } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'

export const JURISDICTIONS = { england_and_wales: 'England and Wales', scotland: 'Scotland', northern_ireland: 'Northern Ireland' } as const
export type Jurisdiction = keyof typeof JURISDICTIONS

export function isJurisdiction(text: string): text is Jurisdiction { return Object.hasOwn(JURISDICTIONS, text) }

/** The years for which every move and addition is known to this file. */
export const REVIEWED_FROM = 2012
export const REVIEWED_TO = 2028

/** One-off days: proclaimed for one year, in every jurisdiction unless `only` says otherwise. */
const EXTRA: readonly { readonly on: PlainDate; readonly why: string; readonly only?: Jurisdiction }[] = [
  { on: date('2012-06-05'), why: 'Diamond Jubilee' },
  { on: date('2022-06-03'), why: 'Platinum Jubilee' },
  { on: date('2022-09-19'), why: 'State Funeral of Queen Elizabeth II' },
  { on: date('2023-05-08'), why: 'Coronation of King Charles III' },
  { on: date('2026-06-15'), why: 'Football World Cup', only: 'scotland' },
]

/** Standing holidays that were held on another day that year. */
const MOVED: Readonly<Record<string, PlainDate>> = {
  'spring 2012': date('2012-06-04'),
  'early may 2020': date('2020-05-08'),
  'spring 2022': date('2022-06-02'),
}

/** Every bank holiday of that year, in order, each on the day it is held. */
export function bankHolidays(jurisdiction: Jurisdiction, year: number): readonly PlainDate[] {
  const sunday = easter(year)
  const fixed: PlainDate[] = [on(year, 1, 1)]
  const days: PlainDate[] = [
    addDays(sunday, -2),
    MOVED[`early may ${year}`] ?? mondayFrom(on(year, 5, 1)),
    MOVED[`spring ${year}`] ?? mondayFrom(on(year, 5, 25)),
    mondayFrom(jurisdiction === 'scotland' ? on(year, 8, 1) : on(year, 8, 25)),
  ]
  if (jurisdiction === 'scotland') fixed.push(on(year, 1, 2), on(year, 11, 30))
  else days.push(addDays(sunday, 1))
  if (jurisdiction === 'northern_ireland') fixed.push(on(year, 3, 17), on(year, 7, 12))
  fixed.push(on(year, 12, 25), on(year, 12, 26))
  const special = EXTRA.filter(day => day.on.startsWith(`${year}-`) && (!day.only || day.only === jurisdiction)).map(day => day.on)
  return [...days, ...special, ...held(fixed)].sort()
}

/** Fixed dates on the day they are held: one at a weekend moves to the next weekday that no other of them takes. */
function held(fixed: readonly PlainDate[]): PlainDate[] {
  const taken = new Set(fixed.filter(day => !atWeekend(day)))
  for (const day of fixed.filter(atWeekend)) {
    let substitute = addDays(day, 1)
    while (atWeekend(substitute) || taken.has(substitute)) substitute = addDays(substitute, 1)
    taken.add(substitute)
  }
  return [...taken]
}

export function atWeekend(day: PlainDate): boolean { return weekday(day) === 0 || weekday(day) === 6 }

/** The first Monday on or after that day. */
function mondayFrom(day: PlainDate): PlainDate { return addDays(day, (8 - weekday(day)) % 7) }

/** Easter Sunday of the Gregorian calendar, by the anonymous (Meeus, Jones and Butcher) computus. */
function easter(year: number): PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const within = year % 100
  const correction = Math.floor((century + 8) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - correction + 1) / 3) + 15) % 30
  const weekdayShift = (32 + 2 * (century % 4) + 2 * Math.floor(within / 4) - epact - (within % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451)
  const days = epact + weekdayShift - 7 * late + 114
  return on(year, Math.floor(days / 31), (days % 31) + 1)
}

function on(year: number, month: number, day: number): PlainDate {
  const found = dateOf(year, month, day)
  if (!found) throw new RangeError(`no such day: ${year}-${month}-${day}`)
  return found
}
