/**
 * The integrated chronology as a Word document: A4 or A3 landscape, a key of agencies, then a table for each month under
 * headings of year and month (one table of thousands of rows brings word processors to a halt). Streamed.
 */
import type { Readable } from 'node:stream'
import { agencyColour } from '../../domain/agency-colour.ts'
import { aboutComments, runningHead } from '../../domain/chronology/edition-cells.ts'
import type { EditionAgency, EditionEntries, EditionHead } from '../../domain/chronology/edition-cells.ts'
import { printedColumns, printedRows } from '../../domain/chronology/printed-row.ts'
import { spoken } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { LANDSCAPE, textWidth, WALL, wordParts } from './word-parts.ts'
import { TABLE_END, tableRow, tableStart, wordParagraph } from './word-table.ts'
import type { WordColumn } from './word-table.ts'
import { zipped } from './zip.ts'

/** No table has more rows than this; a month that has more goes on in a further table. */
const ROWS_A_TABLE = 300
const LAYOUTS = { a4: LANDSCAPE, a3: WALL } as const

export function writeWord(head: EditionHead, edition: EditionEntries): Readable {
  return zipped(wordParts(head.title, runningHead(head, edition.comments), head.made, () => body(head, edition), LAYOUTS[head.paper]), head.made)
}

async function* body(head: EditionHead, edition: EditionEntries): AsyncGenerator<string> {
  const width = textWidth(LAYOUTS[head.paper])
  yield wordParagraph(head.title, 'Title')
  yield wordParagraph(aboutComments(edition.comments), '')
  yield key(head.agencies, width)
  yield* tables(head, edition, width)
  yield wordParagraph(`Made on ${spoken(head.made.toISOString().slice(0, 10) as PlainDate)}.`, '')
}

function key(agencies: readonly EditionAgency[], width: number): string {
  const told = agencies.some(({ standing }) => standing !== undefined)
  const columns = sized([{ heading: 'Code', share: 80 }, { heading: 'Agency', share: 400 }, ...(told ? [{ heading: 'Its chronology', share: 330 }] : [])], width)
  const rows = agencies.map(({ code, name, colour, standing = '' }) => {
    const { tint } = agencyColour(colour)
    return tableRow(columns, [{ words: code, tint, bold: true }, { words: name, tint }, ...(told ? [{ words: standing, tint }] : [])])
  })
  return wordParagraph('Agencies', 'Heading1') + tableStart(columns, 'Code and colour of each agency') + rows.join('') + TABLE_END
}

async function* tables(head: EditionHead, edition: EditionEntries, width: number): AsyncGenerator<string> {
  const columns = sized(printedColumns(head, edition.comments), width)
  let open = { year: '', month: '', rows: 0 }
  for await (const { year, month, cells, tint } of printedRows(head, edition)) {
    if (month !== open.month || open.rows >= ROWS_A_TABLE) {
      if (open.month !== '') yield TABLE_END
      if (year !== open.year) yield wordParagraph(year, 'Heading1')
      if (month !== year) yield wordParagraph(month === open.month ? `${month}, continued` : month, 'Heading2')
      yield tableStart(columns, `Events, ${month}`)
      open = { year, month, rows: 0 }
    }
    yield tableRow(columns, cells.map((words, at) => ({ words, tint, ...at === 0 ? { bold: true } : {} })))
    open.rows += 1
  }
  yield open.month === '' ? wordParagraph('There are no entries.', '') : TABLE_END
}

function sized(columns: readonly { readonly heading: string; readonly share: number }[], width: number): WordColumn[] {
  return columns.map(({ heading, share }) => ({ heading, width: Math.floor(width * share / 1000) }))
}
