/**
 * The integrated chronology as a Word document: A4 or A3 landscape, a key of agencies, then a table for each month under
 * headings of year and month (one table of thousands of rows brings word processors to a halt). Streamed.
 */
import type { Readable } from 'node:stream'
import { agencyColour } from '../../domain/agency-colour.ts'
import { ABBREVIATIONS, aboutCopy, runningHead } from '../../domain/chronology/edition-cells.ts'
import type { EditionAgency, EditionEntries, EditionHead } from '../../domain/chronology/edition-cells.ts'
import { printedColumns, printedRows } from '../../domain/chronology/printed-row.ts'
import { spoken } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { LANDSCAPE, SIDES, textWidth, WALL, wordParts, type Layout } from './word-parts.ts'
import { TABLE_END, tableRow, tableStart, wordParagraph, wordShaded } from './word-table.ts'
import type { WordColumn } from './word-table.ts'
import { zipped } from './zip.ts'

/** No table has more rows than this; a month that has more goes on in a further table. */
const ROWS_A_TABLE = 300
const PIECE = 32_768
function layoutOf({ layout, paper }: EditionHead): Layout { return layout === 'in short' ? SIDES : paper === 'a3' ? WALL : LANDSCAPE }

export function writeWord(head: EditionHead, edition: EditionEntries): Readable {
  return zipped(wordParts(head.title, runningHead(head, edition.comments), head.made, () => body(head, edition), layoutOf(head)), head.made)
}

async function* body(head: EditionHead, edition: EditionEntries): AsyncGenerator<string> {
  const width = textWidth(layoutOf(head))
  yield wordParagraph(head.title, 'Title')
  yield wordParagraph(aboutCopy(head, edition.comments), '')
  yield head.layout === 'in short' ? wordShaded(head.agencies.map(({ code, name, colour }) => ({ words: `${code} ${name}`, tint: agencyColour(colour).tint }))) : key(head.agencies, width)
  yield* tables(head, edition, width)
  if (head.abbreviations.length > 0) yield abbreviations(head, width)
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

function abbreviations(head: EditionHead, width: number): string {
  const columns = sized([{ heading: 'Abbreviation', share: 150 }, { heading: 'Agency', share: 100 }, { heading: 'Meaning', share: 560 }], width)
  const rows = head.abbreviations.map(({ abbreviation, code, meaning }) => tableRow(columns, [{ words: abbreviation, bold: true }, { words: code }, { words: meaning }]))
  return wordParagraph(ABBREVIATIONS, 'Heading1') + tableStart(columns, ABBREVIATIONS) + rows.join('') + TABLE_END
}

async function* tables(head: EditionHead, edition: EditionEntries, width: number): AsyncGenerator<string> {
  const columns = sized(printedColumns(head, edition.comments), width)
  // Handed on by the page rather than by the row: each piece passes through all that the document is streamed by.
  let rows = ''
  let open = null as { readonly year: string; readonly month: string; rows: number } | null
  for await (const { year, month, cells, tint } of printedRows(head, edition)) {
    if (rows.length > PIECE) {
      yield rows
      rows = ''
    }
    if (open === null || month !== open.month || open.rows >= ROWS_A_TABLE) {
      if (open !== null) rows += TABLE_END
      if (year !== '' && year !== open?.year) rows += wordParagraph(year, 'Heading1')
      if (month !== year) rows += wordParagraph(month === open?.month ? `${month}, continued` : month, 'Heading2')
      rows += tableStart(columns, month === '' ? 'Events' : `Events, ${month}`)
      open = { year, month, rows: 0 }
    }
    rows += tableRow(columns, cells.map((words, at) => ({ words, tint, bold: at === 0 })))
    open.rows += 1
  }
  yield rows + (open === null ? wordParagraph('There are no entries.', '') : TABLE_END)
}

function sized(columns: readonly { readonly heading: string; readonly share: number }[], width: number): WordColumn[] {
  return columns.map(({ heading, share }) => ({ heading, width: Math.floor(width * share / 1000) }))
}
