/**
 * The integrated chronology as a tagged PDF: a key of agencies, then a table for each month, its heading row repeated on every page, each row in
 * its agency's colour with its code. Set by Typst from a document that is handed over entry by entry.
 */
import { Readable } from 'node:stream'
import { agencyColour } from '../../domain/agency-colour.ts'
import { ABBREVIATIONS, aboutCopy, runningHead } from '../../domain/chronology/edition-cells.ts'
import type { EditionEntries, EditionHead } from '../../domain/chronology/edition-cells.ts'
import type { Laid } from '../../domain/chronology/key-event.ts'
import { printedColumns, printedRows, type PrintedColumn } from '../../domain/chronology/printed-row.ts'
import { setByTypst } from './typst.ts'

/** A PDF is set whole, in the memory of the process that sets it: a longer edition comes in parts. */
export const MOST_IN_A_PDF = 3_000

/** Begins once it is read from, and gives nothing where the PDF cannot be made. */
export function writePdf(head: EditionHead, edition: EditionEntries): Readable {
  return Readable.from((async function* made() { yield (await setByTypst('chronology.typ', () => asJson(head, edition))).pdf })(), { objectMode: false })
}

/** How many pages the PDF of it has, how much of them is filled, and the lines beyond so many pages: as it is really laid out. */
export async function layPdf(head: EditionHead, edition: EditionEntries, sides: number): Promise<Laid> {
  const { measured } = await setByTypst('chronology.typ', () => asJson(head, edition))
  const { pages, at, end, top, height, line } = measured[0] as Readonly<Record<'pages' | 'at' | 'end' | 'top' | 'height' | 'line', number>>
  const filled = at - 1 + Math.min(1, Math.max(0, (end - top) / height))
  return { pages, filled, linesOver: Math.max(0, Math.ceil((filled - sides) * height / line)) }
}

/** The document as `chronology.typ` takes it, piece by piece. */
export async function* asJson(head: EditionHead, edition: EditionEntries): AsyncGenerator<string> {
  const { made, agencies, title, paper } = head
  const day = { year: made.getUTCFullYear(), month: made.getUTCMonth() + 1, day: made.getUTCDate() }
  const told = agencies.some(({ standing }) => standing !== undefined)
  const columns = printedColumns(head, edition.comments)
  const opening = JSON.stringify({
    abbreviations: { heading: ABBREVIATIONS, columns: ['Abbreviation', 'Agency', 'Meaning'], rows: head.abbreviations.map(({ abbreviation, code, meaning }) => [abbreviation, code, meaning]) },
    title, paper, short: head.layout === 'in short', made: day, head: runningHead(head, edition.comments), about: aboutCopy(head, edition.comments), columns,
    key: ['Code', 'Agency', ...told ? ['Its chronology'] : []],
    agencies: agencies.map(({ code, name, colour, standing = '' }) => ({ cells: [code, name, ...told ? [standing] : []], tint: agencyColour(colour).tint })),
  })
  yield `${opening.slice(0, -1)},"tables":[`
  let open = null as { readonly year: string; readonly month: string } | null
  for await (const { year, month, cells, tint = '#ffffff' } of printedRows(head, edition)) {
    if (year === open?.year && month === open.month) yield ','
    else yield `${open === null ? '' : ']},'}${JSON.stringify({ year: year === open?.year ? '' : year, month: month === year ? '' : month }).slice(0, -1)},"rows":[`
    open = { year, month }
    yield JSON.stringify({ tint, cells, whole: fitsOnAPage(columns, cells) })
  }
  yield open === null ? ']}' : ']}]}'
}

/** Letters of our type that stand in a line of the whole page, a little fewer than there are; and lines that every page has room for. */
const LETTERS = 140
const LINES = 24

/** A row is kept whole, so that its code stands beside all of its words, unless it could be longer than a page. */
function fitsOnAPage(columns: readonly PrintedColumn[], cells: readonly string[]): boolean {
  return cells.every((words, at) => {
    const inALine = Math.max(1, Math.floor(LETTERS * (columns[at]?.share ?? 0) / 1000))
    return words.split('\n').reduce((lines, line) => lines + Math.ceil(Math.max(1, line.length) / inALine), 0) <= LINES
  })
}
