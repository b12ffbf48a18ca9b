/**
 * A date as a copy for others gives it: by month, by season or by the child's age. What is said depends on nothing finer than the rule: two days
 * of one month, season or age are told alike. The agency's own words for the date are never taken: they may say the day.
 */
import { monthOf, yearOf, type PlainDate } from '../plain-date.ts'
import { monthsBetween } from './age.ts'
import type { EventDate } from './date-reading.ts'
import { monthName } from './date-words.ts'

export const DATE_RULES = { month: 'By month', season: 'By season', age: 'By the child’s age' } as const
export type DateRule = keyof typeof DATE_RULES
export function isDateRule(text: string): text is DateRule { return Object.hasOwn(DATE_RULES, text) }

export interface GeneralDate {
  readonly text: string
  /** The heading that the entry stands under. */
  readonly filed: string
}

/** Days counted in the units of a rule, and the words for one of them. */
export interface Scale { readonly unitOf: (day: PlainDate) => number; readonly words: (unit: number) => string; /** Whether a whole year may be told as one. */ readonly isCalendar: boolean }

const UNKNOWN: GeneralDate = { text: 'Date not known', filed: 'Date not known' }

/** `born` is asked for where dates are told by the child's age. */
export function scaleOf(rule: DateRule, born: PlainDate | null): Scale {
  switch (rule) {
    case 'month': return { unitOf: monthsOf, words: monthWords, isCalendar: true }
    case 'season': return { unitOf: day => Math.floor((monthsOf(day) + 1) / 3), words: seasonWords, isCalendar: true }
    case 'age': {
      if (born === null) throw new RangeError('dates by the age of a child whose day of birth is not known')
      return { unitOf: day => ageUnit(born, day), words: ageWords, isCalendar: false }
    }
  }
}

export function generalDate({ earliest, latest, precision }: EventDate, { unitOf, words, isCalendar }: Scale): GeneralDate {
  const about = precision === 'approximate' ? 'About ' : ''
  if (isCalendar && earliest && latest && isWholeYears(earliest, latest)) {
    const years = yearOf(earliest) === yearOf(latest) ? String(yearOf(earliest)) : `${yearOf(earliest)} to ${yearOf(latest)}`
    return { text: about + years, filed: years }
  }
  const [from, to] = [earliest ? unitOf(earliest) : null, latest ? unitOf(latest) : null]
  const unit = from ?? to
  if (unit === null) return UNKNOWN
  const filed = words(unit)
  if (to === null) return { text: `${about}${filed} or later`, filed }
  if (from === null) return { text: `${about}${filed} or earlier`, filed }
  return { text: `${about}${from === to ? filed : `${filed} to ${words(to)}`}`, filed }
}

function isWholeYears(from: PlainDate, to: PlainDate): boolean { return from.endsWith('-01-01') && to.endsWith('-12-31') }

function monthsOf(day: PlainDate): number { return yearOf(day) * 12 + monthOf(day) - 1 }
function monthWords(month: number): string { return `${monthName(month % 12 + 1)} ${Math.floor(month / 12)}` }

/** Winter begins in December. */
const SEASONS = ['Winter', 'Spring', 'Summer', 'Autumn']
function seasonWords(season: number): string {
  const year = Math.floor(season / 4)
  return season % 4 === 0 ? `Winter ${year - 1} to ${year}` : `${SEASONS[season % 4]} ${year}`
}

/** By months for the first two years, as practice does, then by years. */
const MONTHS_TOLD = 24
function ageUnit(born: PlainDate, day: PlainDate): number {
  if (day < born) return -1
  const months = monthsBetween(born, day)
  return months < MONTHS_TOLD ? months : MONTHS_TOLD + Math.floor((months - MONTHS_TOLD) / 12)
}
function ageWords(unit: number): string {
  if (unit < 0) return 'Before birth'
  if (unit === 0) return 'In the first month of life'
  if (unit < MONTHS_TOLD) return `Aged ${unit} ${unit === 1 ? 'month' : 'months'}`
  return `Aged ${unit - MONTHS_TOLD + 2} years`
}
