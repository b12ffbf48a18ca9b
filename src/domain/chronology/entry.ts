/**
 * One entry of a chronology: what one agency says happened, when, by which of its records, in its own words.
 * A comment (the author's objective analysis, R092) is kept apart from the entry so that an edition without
 * comments is made of a type that has none (R179).
 */
import type { EventDate, EventTime } from './date-reading.ts'

export interface Entry {
  readonly agency: string
  /** Row as the person sees it in the file, and the same in words. */
  readonly row: number
  readonly place: string
  readonly date: EventDate
  readonly time: EventTime | null
  readonly source: string
  readonly event: string
  /** The agency's own further columns, heading to words. Never a comment. */
  readonly other: Readonly<Record<string, string>>
  /** The agency's own order of events within a day, where it gives one. */
  readonly sequence: number | null
}

export interface CommentedEntry extends Entry { readonly comment: string }
