/**
 * The integrated chronology as a Word document: A4 landscape, a key of agencies, then a table for each month under
 * headings of year and month (one table of thousands of rows brings word processors to a halt). Streamed.
 */
import type { Readable } from 'node:stream'
import { agencyColour } from '../../domain/agency-colour.ts'
import { dateGiven, furtherColumns, monthOf, readAs } from '../../domain/chronology/edition-cells.ts'
import type { EditionAgency, EditionEntries, EditionHead } from '../../domain/chronology/edition-cells.ts'
import type { UncommentedEntry } from '../../domain/chronology/edition.ts'
import type { CommentedEntry, Entry } from '../../domain/chronology/entry.ts'
import { spoken } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { TEXT_WIDTH, wordParts } from './word-parts.ts'
import { TABLE_END, tableRow, tableStart, wordParagraph } from './word-table.ts'
import type { WordCell, WordColumn } from './word-table.ts'
import { zipped } from './zip.ts'

/** No table has more rows than this; a month that has more goes on in a further table. */
const ROWS_A_TABLE = 300

export function writeWord(head: EditionHead, edition: EditionEntries): Readable {
  const running = edition.comments === 'with' ? `${head.title}. With the authors' comments: not for practitioners.` : `${head.title}. Without comments.`
  return zipped(wordParts(head.title, running, head.made, () => body(head, edition)), head.made)
}

async function* body(head: EditionHead, edition: EditionEntries): AsyncGenerator<string> {
  yield wordParagraph(head.title, 'Title')
  yield wordParagraph(edition.comments === 'with' ? "This copy holds the authors' comments. It is not for practitioners." : 'This copy is without comments.', '')
  yield key(head.agencies)
  if (edition.comments === 'with') yield* tables(head, true, edition.entries, (entry) => [{ words: entry.comment }])
  else yield* tables(head, false, edition.entries, () => [])
  yield wordParagraph(`Made on ${spoken(head.made.toISOString().slice(0, 10) as PlainDate)}.`, '')
}

function key(agencies: readonly EditionAgency[]): string {
  const told = agencies.some(({ standing }) => standing !== undefined)
  const columns: WordColumn[] = [{ heading: 'Code', width: 1200 }, { heading: 'Agency', width: 6000 }, ...(told ? [{ heading: 'Its chronology', width: 5000 }] : [])]
  const rows = agencies.map(({ code, name, colour, standing = '' }) => {
    const { tint } = agencyColour(colour)
    return tableRow(columns, [{ words: code, tint, bold: true }, { words: name, tint }, ...(told ? [{ words: standing, tint }] : [])])
  })
  return wordParagraph('Agencies', 'Heading1') + tableStart(columns, 'Code and colour of each agency') + rows.join('') + TABLE_END
}

async function* tables<E extends CommentedEntry | UncommentedEntry>(
  head: EditionHead, withComments: boolean, entries: Iterable<E> | AsyncIterable<E>, comment: (entry: E) => readonly WordCell[],
): AsyncGenerator<string> {
  const columns = entryColumns(withComments)
  const agencies = new Map(head.agencies.map((agency) => [agency.name, agency]))
  let open = { year: '', month: '', rows: 0 }
  for await (const entry of entries) {
    const { year, month } = monthOf(entry.date)
    if (month !== open.month || open.rows >= ROWS_A_TABLE) {
      if (open.month !== '') yield TABLE_END
      if (year !== open.year) yield wordParagraph(year, 'Heading1')
      if (month !== year) yield wordParagraph(month === open.month ? `${month}, continued` : month, 'Heading2')
      yield tableStart(columns, `Events, ${month}`)
      open = { year, month, rows: 0 }
    }
    const agency = agencies.get(entry.agency)
    const tint = agency ? agencyColour(agency.colour).tint : undefined
    const cells: WordCell[] = [{ words: agency?.code ?? entry.agency, bold: true }, { words: dateWords(entry) }, { words: entry.time?.text ?? '' }, { words: entry.source },
      { words: eventWords(entry) }, ...comment(entry), { words: entry.place }]
    yield tableRow(columns, cells.map((cell) => ({ ...cell, tint })))
    open.rows += 1
  }
  yield open.month === '' ? wordParagraph('There are no entries.', '') : TABLE_END
}

function entryColumns(withComments: boolean): WordColumn[] {
  const fixed = { agency: 900, date: 1650, time: 1150, source: 2000, place: 1600 }
  const free = TEXT_WIDTH - fixed.agency - fixed.date - fixed.time - fixed.source - fixed.place
  const comment = withComments ? Math.floor(free * 0.42) : 0
  return [
    { heading: 'Agency', width: fixed.agency }, { heading: 'Date', width: fixed.date }, { heading: 'Time', width: fixed.time }, { heading: 'Source', width: fixed.source },
    { heading: 'Event', width: free - comment }, ...(withComments ? [{ heading: 'Comment', width: comment }] : []), { heading: 'Place in the original', width: fixed.place },
  ]
}

function dateWords(entry: Entry): string {
  const read = readAs(entry.date)
  return read === '' ? dateGiven(entry.date) : `${dateGiven(entry.date)}\n(read as ${read})`
}

function eventWords(entry: Entry): string {
  const further = furtherColumns(entry.other)
  return further === '' ? entry.event : `${entry.event}\n${further}`
}
