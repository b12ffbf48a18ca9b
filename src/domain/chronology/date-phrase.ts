/**
 * A date phrase taken apart, before the surroundings (a heading's year, today) are asked for what it leaves out.
 * A point is what stands at one end of a range; a phrase is what a whole cell says.
 */
import type { PlainDate } from '../plain-date.ts'
import type { DatePrecision } from './date-reading.ts'
import type { TimeWords } from './time-words.ts'

export interface YearWords { readonly value: number; readonly digits: 2 | 4 }

export type Part = 'early' | 'mid' | 'late' | 'start' | 'end' | 'first half' | 'second half' | 'early to mid' | 'mid to late'

export interface DayPoint {
  readonly kind: 'day'
  readonly day: number
  readonly month: number | null
  readonly year: YearWords | null
  readonly weekday: number | null
  /** Where "03/06" could as well be a month and the last figures of a year. */
  readonly orYear?: YearWords
}
export interface MonthPoint {
  readonly kind: 'month'
  readonly month: number
  readonly year: YearWords | null
  readonly part: Part | null
  /** 1 to 4 for "first week of", 5 for the last. */
  readonly week: number | null
}
export interface YearPoint { readonly kind: 'year'; readonly year: YearWords; readonly part: Part | null }
/** A season, term, holiday or feast: which days it covers is known once its year is. */
export interface NamedPoint {
  readonly kind: 'named'
  readonly name: string
  readonly year: YearWords | null
  readonly part: Part | null
}
export interface WeekPoint { readonly kind: 'week'; readonly sort: 'from' | 'to' | 'around' | 'weekend'; readonly of: DayPoint }
/** An interval that needs nothing more: a decade, a pair of years. */
export interface SpanPoint { readonly kind: 'span'; readonly earliest: PlainDate; readonly latest: PlainDate; readonly precision: DatePrecision }

export type Point = DayPoint | MonthPoint | YearPoint | NamedPoint | WeekPoint | SpanPoint

export type Bound = 'before' | 'by' | 'after' | 'from'

export interface Phrase {
  readonly from: Point
  readonly to: Point | null
  /** Where the phrase only bounds the date: "before", "by" (that day included), "after", "from" (included). */
  readonly bound: Bound | null
  readonly approximate: boolean
  readonly time: TimeWords | null
}

/** One way to read the tokens from a place on. Fewer `cost` is the likelier; `doubts` are already questions to a person. */
export interface Parse<T> { readonly value: T; readonly next: number; readonly cost: number; readonly doubts: readonly string[] }

export function parse<T>(value: T, next: number, cost = 0, doubts: readonly string[] = []): Parse<T> {
  return { value, next, cost, doubts }
}
