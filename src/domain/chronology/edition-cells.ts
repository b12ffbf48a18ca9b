/** How an entry is worded in every edition, whatever the file: the same cells on screen, in Word, Excel and CSV. */
import { spoken } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'
import type { CommentedEntry } from './entry.ts'
import type { UncommentedEntry } from './edition.ts'

/** What an edition is made of, each entry's `place` naming the file that the agency sent, one entry after the other, so that it need never be held whole. */
export type EditionEntries =
  | { readonly comments: 'with'; readonly entries: Iterable<CommentedEntry> | AsyncIterable<CommentedEntry> }
  | { readonly comments: 'without'; readonly entries: Iterable<UncommentedEntry> | AsyncIterable<UncommentedEntry> }

export interface EditionAgency {
  readonly name: string
  readonly code: string
  /** Number of its colour, see agency-colour.ts. */
  readonly colour: number
  /** Since when its entries count, or that none of them are in this copy. Absent where nobody signs. */
  readonly standing?: string
}

/** Said of an agency wherever the chronology is read, so that nobody takes its silence for "no contact". */
export function standingWords(signedOn: PlainDate | null): string { return signedOn ? `signed off on ${spoken(signedOn)}` : 'not signed off yet, so not in here' }

export interface EditionHead {
  /** Shown on every page: the review's pseudonym, never a name. */
  readonly title: string
  readonly agencies: readonly EditionAgency[]
  /** When this copy was made. */
  readonly made: Date
}

/** The days a reader is told where the words given do not say them in full: because the year came from elsewhere. Empty otherwise. */
export function readAs(date: EventDate): string {
  return date.inferred ? intervalWords(date) : ''
}

/** The days in which the event lies; empty where none are known. */
export function intervalWords(date: EventDate): string {
  if (date.earliest && date.latest) return date.earliest === date.latest ? spoken(date.earliest) : `${spoken(date.earliest)} to ${spoken(date.latest)}`
  if (date.earliest) return `${spoken(date.earliest)} or later`
  return date.latest ? `${spoken(date.latest)} or earlier` : ''
}

/** The date in the agency's words, or plainly that there is none. */
export function dateGiven(date: EventDate): string { return date.text.trim() === '' ? 'No date given' : date.text }

/** The agency's own further columns, one line each. */
export function furtherColumns(other: Readonly<Record<string, string>>): string {
  return Object.entries(other).map(([heading, words]) => `${heading}: ${words}`).join('\n')
}

/** The year and the month that an entry is filed under, by its earliest possible day. */
export function monthOf(date: EventDate): { readonly year: string; readonly month: string } {
  const day = date.earliest ?? date.latest
  if (!day) return { year: 'Date not known', month: 'Date not known' }
  return { year: day.slice(0, 4), month: spoken(day).replace(/^\d+ /, '') }
}
