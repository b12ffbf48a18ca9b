/** How an entry is worded in every edition, whatever the file: the same cells on screen, in Word, Excel and CSV. */
import { spoken } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'
import type { CommentedEntry } from './entry.ts'
import type { UncommentedEntry } from './edition.ts'

/** What an edition tells beside an entry, each line apart. The entry itself stays as it was signed. */
export interface Beside {
  /** What was questioned in it and what became of that (questioned-words.ts). */
  readonly questioned?: readonly string[]
  /** Of the child whose life it tells. */
  readonly age?: string
  /** The heading that it stands under, where that is not the month of its date. */
  readonly filed?: string
}
export type Row<E> = E & Beside

/** What an edition is made of, each entry's `place` naming the file that the agency sent, one entry after the other, so that it need never be held whole. */
export type EditionEntries =
  | { readonly comments: 'with'; readonly entries: Iterable<Row<CommentedEntry>> | AsyncIterable<Row<CommentedEntry>> }
  | { readonly comments: 'without'; readonly entries: Iterable<Row<UncommentedEntry>> | AsyncIterable<Row<UncommentedEntry>> }

/** What an edition may have beside agency, date and event. A comment is none of them: only an edition of commented entries has any (R179). */
export type Column = 'age' | 'days' | 'time' | 'source' | 'further' | 'questioned' | 'place'
/** All that an agency handed in. */
export const AS_HANDED_IN: readonly Column[] = ['days', 'time', 'source', 'further', 'place']

/** Sheets to read from a desk, and ones to hang on a wall: the same page, larger. */
export const PAPERS = ['a4', 'a3'] as const
export type Paper = (typeof PAPERS)[number]

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

/** An abbreviation as one agency uses it. */
export interface Explained { readonly abbreviation: string; /** Of the agency. */ readonly code: string; readonly meaning: string }
export const ABBREVIATIONS = 'What the abbreviations mean'

export interface EditionHead {
  /** Shown on every page: the review's pseudonym, never a name. */
  readonly title: string
  readonly agencies: readonly EditionAgency[]
  /** When this copy was made. */
  readonly made: Date
  readonly columns: readonly Column[]
  readonly paper: Paper
  /** Under headings of years and months on sheets on their side; or in one table on upright ones, for what must be short. */
  readonly layout: 'by month' | 'in short'
  /** Said at its head beside whether it has comments; empty where there is nothing more to say. */
  readonly note: string
  /** What the agencies said of their abbreviations, told after the last entry. */
  readonly abbreviations: readonly Explained[]
}

/** Said at the head of every copy. */
export function aboutCopy({ note }: EditionHead, comments: EditionEntries['comments']): string {
  return `${comments === 'with' ? "This copy holds the authors' comments. It is not for practitioners." : 'This copy is without comments.'}${note === '' ? '' : ` ${note}`}`
}
/** At the head of every page of it. */
export function runningHead({ title }: EditionHead, comments: EditionEntries['comments']): string {
  return comments === 'with' ? `${title}. With the authors' comments: not for practitioners.` : `${title}. Without comments.`
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

export function howExact({ precision, inferred }: EventDate): string { return inferred ? `${precision}, in part inferred` : precision }

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
