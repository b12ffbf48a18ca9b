/** The equal spans by which a period is counted and drawn: days, weeks from Monday, months, quarters, years. */
import { addDays, addMonths, dayOfMonth, lastOfMonth, monthOf, spoken, weekday, yearOf } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Period } from './package.ts'
import { daysIn } from './stretches.ts'

export const SPANS = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Span = (typeof SPANS)[number]
const LONGEST: Readonly<Record<Span, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }

/** The finest span of which so many cover the period. */
export function spanFor(period: Period, most: number): Span {
  return SPANS.find(span => daysIn(period) / LONGEST[span] <= most && spansOf(period, span).length <= most) ?? 'year'
}

/** The spans that cover the period, the first and the last cut to it. */
export function spansOf({ from, to }: Period, span: Span): Period[] {
  const found: Period[] = []
  for (let first = spanStart(from, span); first <= to; first = nextStart(first, span)) {
    const last = addDays(nextStart(first, span), -1)
    found.push({ from: first < from ? from : first, to: last > to ? to : last })
  }
  return found
}

/** As PostgreSQL's date_trunc has it. */
export function spanStart(day: PlainDate, span: Span): PlainDate {
  if (span === 'day') return day
  if (span === 'week') return addDays(day, -((weekday(day) + 6) % 7))
  const firstOfMonth = addDays(day, 1 - dayOfMonth(day))
  if (span === 'month') return firstOfMonth
  return addMonths(firstOfMonth, -((monthOf(day) - 1) % (span === 'quarter' ? 3 : 12)))
}

function nextStart(first: PlainDate, span: Span): PlainDate {
  if (span === 'day') return addDays(first, 1)
  if (span === 'week') return addDays(first, 7)
  return addMonths(first, span === 'month' ? 1 : span === 'quarter' ? 3 : 12)
}

/** The days in as few words as say them: "March 2014", "January to March 2014", "2014", "3 to 9 March 2014", "3 October 2016". */
export function spokenPeriod({ from, to }: Period): string {
  if (from === to) return spoken(from)
  const whole = dayOfMonth(from) === 1 && to === lastOfMonth(yearOf(to), monthOf(to))
  const sameYear = yearOf(from) === yearOf(to)
  if (whole && sameYear && monthOf(from) === 1 && monthOf(to) === 12) return String(yearOf(from))
  const [first, last] = whole ? [monthAndYear(from), monthAndYear(to)] : [spoken(from), spoken(to)]
  if (first === last) return first
  if (!whole && sameYear && monthOf(from) === monthOf(to)) return `${dayOfMonth(from)} to ${last}`
  return sameYear ? `${first.replace(/ \d{4}$/, '')} to ${last}` : `${first} to ${last}`
}

/** What stands at its place on an axis, above the year: "Oct", "3 Oct"; a year itself. */
export function axisWord(first: PlainDate, span: Span): string {
  if (span === 'year') return String(yearOf(first))
  const month = monthAndYear(first).slice(0, 3)
  return span === 'day' || span === 'week' ? `${dayOfMonth(first)} ${month}` : month
}

function monthAndYear(day: PlainDate): string { return spoken(day).replace(/^\d+ /, '') }
