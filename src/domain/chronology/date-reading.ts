/**
 * What was understood of the words an agency gave for a date or a time. The words are always kept; a year that
 * nothing gives is asked for, never guessed.
 */
import type { PlainDate } from '../plain-date.ts'

export type DatePrecision =
  | 'day' | 'range' | 'month' | 'season' | 'quarter' | 'year' | 'decade'
  | 'approximate' | 'before' | 'after' | 'unknown'

/** An interval in which the event lies, both ends included; `earliest` is null for "before …", `latest` for "after …", both where unknown. */
export interface EventDate {
  readonly text: string
  readonly earliest: PlainDate | null
  readonly latest: PlainDate | null
  readonly precision: DatePrecision
  /** True where a part (the year, mostly) came from somewhere else than the words: a heading row, the rows around, the user. */
  readonly inferred: boolean
}

/** A clock time or span of times, 24-hour `HH:MM`; both null where the words give none ("evening", "am"). */
export interface EventTime {
  readonly text: string
  readonly from: string | null
  readonly to: string | null
}

/** Something a person must settle, in plain words addressed to them. */
export interface Doubt {
  readonly column: 'date' | 'time' | 'end date' | 'end time' | 'source' | 'event' | 'comment'
  readonly text: string
  readonly question: string
}

/** What the surroundings of a cell can lend it. All optional: nothing is lent unless it is really there. */
export interface DateContext {
  /** A year in a heading row, a table's heading or given by the user for the whole file. */
  readonly year?: number
  /** A month, 1 to 12, in such a heading ("March 2006"). */
  readonly month?: number
  /** The date read in the row above, for "same day" and "ditto". It never lends its year to another day. */
  readonly previous?: EventDate
  /** True where the other times of the table show that they are on the 24-hour clock. */
  readonly clock24?: boolean
  /** Settles the century of a two-digit year (never later than next year) and shows a date still to come; nothing else. */
  readonly today?: PlainDate
}

export interface DateReading { readonly date: EventDate; readonly time: EventTime | null; readonly questions: readonly string[] }
export interface TimeReading { readonly time: EventTime | null; readonly questions: readonly string[] }
