/** How an edition is printed: its columns with the share of the page that each takes, and an entry's words in them. The same in Word and PDF. */
import { agencyColour } from '../agency-colour.ts'
import { dateGiven, furtherColumns, monthOf, readAs } from './edition-cells.ts'
import type { EditionEntries, EditionHead, Row } from './edition-cells.ts'
import type { UncommentedEntry } from './edition.ts'
import type { CommentedEntry } from './entry.ts'

export interface PrintedColumn { readonly heading: string; /** Of a thousand. */ readonly share: number }
export interface PrintedRow {
  /** The headings that it stands under; empty where there are none. */
  readonly year: string
  readonly month: string
  /** The first is the agency's code. */
  readonly cells: readonly string[]
  /** `#rrggbb` behind them. */
  readonly tint: string | undefined
}

type Words<E> = PrintedColumn & { readonly words: (entry: Row<E>) => string }

export function printedColumns(head: EditionHead, comments: EditionEntries['comments']): PrintedColumn[] {
  return comments === 'with' ? commented(head) : columnsOf<UncommentedEntry>(head, null)
}

export async function* printedRows(head: EditionHead, edition: EditionEntries): AsyncGenerator<PrintedRow> {
  if (edition.comments === 'with') yield* rows(head, commented(head), edition.entries)
  else yield* rows(head, columnsOf<UncommentedEntry>(head, null), edition.entries)
}

async function* rows<E extends CommentedEntry | UncommentedEntry>(head: EditionHead, columns: readonly Words<E>[], entries: Iterable<Row<E>> | AsyncIterable<Row<E>>): AsyncGenerator<PrintedRow> {
  const tints = new Map(head.agencies.map(({ name, colour }) => [name, agencyColour(colour).tint]))
  for await (const entry of entries) yield { ...filedUnder(head, entry), cells: columns.map(({ words }) => words(entry)), tint: tints.get(entry.agency) }
}

function commented(head: EditionHead): Words<CommentedEntry>[] { return columnsOf<CommentedEntry>(head, { heading: 'Comment', share: 0, words: ({ comment }) => comment }) }

function filedUnder({ layout }: EditionHead, { date, filed }: Row<CommentedEntry | UncommentedEntry>): { readonly year: string; readonly month: string } {
  return layout === 'in short' ? { year: '', month: '' } : filed === undefined ? monthOf(date) : { year: filed, month: filed }
}

const SHARES = { agency: 60, date: 109, age: 90, time: 76, source: 132, place: 106 }
/** On an upright sheet, which is narrower. */
const UPRIGHT = { ...SHARES, agency: 95, date: 150 }
/** Of what the other columns leave, how much a comment takes of the event. */
const OF_EVENT = 0.42

function columnsOf<E extends CommentedEntry | UncommentedEntry>(head: EditionHead, comment: Words<E> | null): Words<E>[] {
  const codes = new Map(head.agencies.map(({ name, code }) => [name, code]))
  const [has, shares] = [new Set(head.columns), head.layout === 'in short' ? UPRIGHT : SHARES]
  const before: Words<E>[] = [
    { heading: 'Agency', share: shares.agency, words: ({ agency }) => codes.get(agency) ?? agency }, { heading: 'Date', share: shares.date, words: ({ date }) => dateWords(date) },
    ...has.has('age') ? [{ heading: 'Child’s age', share: shares.age, words: ({ age }: Row<E>) => age ?? '' }] : [],
    ...has.has('time') ? [{ heading: 'Time', share: shares.time, words: ({ time }: E) => time?.text ?? '' }] : [],
    ...has.has('source') ? [{ heading: 'Source', share: shares.source, words: ({ source }: E) => source }] : [],
  ]
  const after: Words<E>[] = has.has('place') ? [{ heading: 'Place in the original', share: shares.place, words: ({ place }) => place }] : []
  const free = 1000 - [...before, ...after].reduce((sum, { share }) => sum + share, 0)
  const ofComment = comment ? Math.floor(free * OF_EVENT) : 0
  const event: Words<E> = {
    heading: 'Event', share: free - ofComment,
    words: ({ event: told, other, questioned = [] }) => [told, has.has('further') ? furtherColumns(other) : '', ...has.has('questioned') ? questioned : []].filter((line, at) => at === 0 || line !== '').join('\n'),
  }
  return [...before, event, ...comment ? [{ ...comment, share: ofComment }] : [], ...after]
}

function dateWords(date: CommentedEntry['date']): string {
  const read = readAs(date)
  return read === '' ? dateGiven(date) : `${dateGiven(date)}\n(read as ${read})`
}
