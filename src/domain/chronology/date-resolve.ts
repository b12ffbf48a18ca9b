/**
 * From a phrase taken apart to days on the calendar: the ends of a range share the month and year that only one of
 * them gives, and a heading lends what neither gives. What is still missing is asked for.
 */
import type { PlainDate } from '../plain-date.ts'
import { addDays } from '../plain-date.ts'
import type { DateContext, DatePrecision, EventDate } from './date-reading.ts'
import type { Phrase, Point, YearWords } from './date-phrase.ts'
import type { ResolvedPoint } from './date-point.ts'
import { resolvePoint } from './date-point.ts'
import { fullYear } from './date-century.ts'
import { dateQuestion } from './date-questions.ts'

export type Resolved =
  | { readonly state: 'read'; readonly date: Omit<EventDate, 'text'>; readonly doubts: readonly string[] }
  | { readonly state: 'missing' | 'impossible'; readonly doubts: readonly string[] }

export function resolvePhrase(phrase: Phrase, context: DateContext): Resolved {
  const shared = phrase.to === null ? { from: phrase.from, to: null } : share(phrase.from, phrase.to)
  const inferred = lacks(shared.from) || (shared.to !== null && lacks(shared.to))
  const from = resolvePoint(lend(shared.from, context), context)
  const to = shared.to === null ? null : resolvePoint(lend(shared.to, context), context)
  if (from.state !== 'read') return from
  if (to !== null && to.state !== 'read') return to
  const ends = to === null ? { from, to: null, doubts: [] } : inOrder(phrase, shared, from, to, context)
  const doubts = [...ends.from.doubts, ...(ends.to?.doubts ?? []), ...ends.doubts, ...outsideHeading(shared.from, context)]
  return { state: 'read', date: { ...bounded(phrase, ends.from, ends.to), inferred }, doubts }
}

/** A heading of March lends its year to a day in March; to "5-7", which may be 5 July or the 5th to the 7th, only with a question. */
function outsideHeading(point: Point, { year, month }: DateContext): readonly string[] {
  const outside = month !== undefined && year !== undefined && point.kind === 'day' && point.month !== null && point.month !== month && lacksYear(point)
  return outside ? [dateQuestion.outsideHeading(year, month)] : []
}

interface Ends { readonly from: ResolvedPoint; readonly to: ResolvedPoint; readonly doubts: readonly string[] }

/** Puts the ends in order: the year one of them lent belongs to its neighbour across New Year, with a question; else they are reversed. */
function inOrder(phrase: Phrase, shared: { from: Point; to: Point | null }, from: ResolvedPoint, to: ResolvedPoint, context: DateContext): Ends {
  if (from.earliest <= to.earliest && from.latest <= to.latest) return { from, to, doubts: [] }
  const lentTo = phrase.to !== null && lacksYear(phrase.to)
  const lentFrom = lacksYear(phrase.from)
  if (shared.to !== null && (lentTo || lentFrom)) {
    const moved = lentTo ? resolvePoint(shift(lend(shared.to, context), 1, context), context) : resolvePoint(shift(lend(shared.from, context), -1, context), context)
    if (moved.state === 'read') {
      const ends = lentTo ? { from, to: moved } : { from: moved, to }
      if (ends.from.latest <= ends.to.earliest) return { ...ends, doubts: [dateQuestion.wrapped(ends.from.earliest, ends.to.latest)] }
    }
  }
  return { from: to, to: from, doubts: [dateQuestion.reversed] }
}

function bounded(phrase: Phrase, from: ResolvedPoint, to: ResolvedPoint | null): { earliest: PlainDate | null; latest: PlainDate | null; precision: DatePrecision } {
  if (phrase.bound === 'before') return { earliest: null, latest: addDays(from.earliest, -1), precision: 'before' }
  if (phrase.bound === 'by') return { earliest: null, latest: from.latest, precision: 'before' }
  if (phrase.bound === 'after') return { earliest: addDays(from.latest, 1), latest: null, precision: 'after' }
  if (phrase.bound === 'from') return { earliest: from.earliest, latest: null, precision: 'after' }
  const fuzzy = phrase.approximate || from.precision === 'approximate' || to?.precision === 'approximate'
  const latest = to === null || to.latest < from.latest ? from.latest : to.latest
  const earliest = to === null || from.earliest < to.earliest ? from.earliest : to.earliest
  const single = to === null || (from.earliest === to.earliest && from.latest === to.latest)
  return { earliest, latest, precision: fuzzy ? 'approximate' : single ? from.precision : 'range' }
}

function share(from: Point, to: Point): { from: Point; to: Point } {
  let [first, second] = [from, to]
  if (first.kind === 'day' && second.kind === 'day' && first.month === null) first = { ...first, month: second.month }
  if (lacksYear(first) && yearWords(second)) first = withYear(first, yearWords(second))
  else if (lacksYear(second) && yearWords(first)) second = withYear(second, yearWords(first))
  return { from: first, to: second }
}

function lend(point: Point, context: DateContext): Point {
  const dated = point.kind === 'day' && point.month === null && context.month !== undefined ? { ...point, month: context.month } : point
  return lacksYear(dated) && context.year !== undefined ? withYear(dated, { value: context.year, digits: 4 }) : dated
}

function shift(point: Point, years: number, context: DateContext): Point {
  const words = yearWords(point)
  return words === null ? point : withYear(point, { value: fullYear(words, context.today).year + years, digits: 4 })
}

function withYear(point: Point, year: YearWords | null): Point {
  if (point.kind === 'day' || point.kind === 'month' || point.kind === 'named') return { ...point, year }
  return point.kind === 'week' ? { ...point, of: { ...point.of, year } } : point
}

function lacksYear(point: Point): boolean { return point.kind !== 'span' && yearWords(point) === null }
function lacks(point: Point): boolean { return lacksYear(point) || (point.kind === 'day' && point.month === null) }

function yearWords(point: Point): YearWords | null {
  if (point.kind === 'span') return null
  return point.kind === 'week' ? point.of.year : point.year
}
