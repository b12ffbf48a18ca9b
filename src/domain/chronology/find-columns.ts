/**
 * Finds the row of headings in a table of an agency's file, wherever it stands, and reads its columns. A table without
 * headings is read by what its columns hold, and asked about.
 */
import { readDate } from './read-date.ts'
import { guessMeaning, plainHeading, readColumns } from './headings.ts'
import type { Column, ColumnQuestion, ColumnReading, Mapping, Meaning } from './headings.ts'
import type { Cell, SheetRow, SheetTable } from './sheet.ts'

export interface TableColumns extends ColumnReading {
  /** Index of the first and last heading row among the table's rows; -1 where the table has none. */
  readonly first: number
  readonly last: number
}

const ROWS_SEARCHED = 60
const ROWS_SAMPLED = 40

/** Columns of a table, or null where nothing in it is dated: a letterhead, a list of names, a glossary. */
export function findColumns(table: SheetTable, mapping: Mapping = {}): TableColumns | null {
  let likeHeadings: TableColumns | null = null
  for (let index = 0; index < Math.min(table.rows.length, ROWS_SEARCHED); index += 1) {
    const found = headingsAt(table.rows, index, mapping)
    // "Agency | Police | Date | …" above a chronology looks like headings, but heads no events.
    if (found?.columns.some((column) => column.meaning === 'event')) return found
    likeHeadings ??= found
  }
  return likeHeadings ?? columnsByContent(table, mapping)
}

/** The headings that stand in that row (and, where they are split in two, the next); null where it is no row of headings. */
export function headingsAt(rows: readonly SheetRow[], index: number, mapping: Mapping): TableColumns | null {
  const row = rows[index]
  if (!row || !isHeadingRow(row, mapping)) return null
  const below = rows[index + 1]
  const split = below !== undefined && isLowerHeading(below)
  const headings = split ? joinHeadings(row, below) : row.cells.map(words)
  const last = split ? index + 1 : index
  const under = split ? {} : underOneHeading(row, headings, rows.slice(last + 1, last + 1 + ROWS_SAMPLED))
  return { first: index, last, ...readColumns(sampled(headings, rows, last + 1), { ...under, ...mapping }) }
}

/** One heading merged over two columns, of dates and of times: the second column gets a heading of its own, and its meaning by what it holds. */
function underOneHeading(row: SheetRow, headings: string[], below: readonly SheetRow[]): Mapping {
  const meant: Record<string, Meaning> = {}
  row.cells.forEach((cell, index) => {
    if (!cell || (cell.across ?? 1) !== 2 || strongMeaning(cell.text) !== 'date' || headings[index + 1]) return
    const filled = below.map((each) => each.cells[index + 1] ?? null).filter(isFilled)
    const meaning = filled.length === 0 ? null : filled.every(isTime) ? 'time' : filled.every(isDate) ? 'end date' : null
    if (meaning === null) return
    const heading = `${words(cell)} (${meaning})`
    headings[index + 1] = heading
    meant[heading] = meaning
  })
  return meant
}

/** True where every cell of the row says what the heading row said: headings printed again on the next page. */
export function repeatsHeadings(row: SheetRow, headings: SheetRow): boolean {
  const given = row.cells.map(words).map(plainHeading)
  const expected = headings.cells.map(words).map(plainHeading)
  const filled = given.filter((word) => word !== '')
  return filled.length >= 2 && filled.length >= expected.filter((word) => word !== '').length / 2 && given.every((word, index) => word === '' || word === expected[index])
}

/** A cell without any of these words heads no column of dates: most rows need no closer look. */
const DATE_HINT = /date|when|day|period|from|start|begin|occur|dyddiad/i

function isHeadingRow(row: SheetRow, mapping: Mapping): boolean {
  const filled = row.cells.filter((cell): cell is Cell => cell !== null && cell.text.trim() !== '')
  if (filled.length < 2 || filled.some((cell) => cell.text.length > 400 || isSentence(cell.text))) return false
  if (Object.keys(mapping).length === 0 && !filled.some((cell) => cell.text.length <= 80 && DATE_HINT.test(cell.text))) return false
  const said = new Map(Object.entries(mapping).map(([heading, meaning]) => [plainHeading(heading), meaning]))
  const meanings = filled.map((cell) => said.get(plainHeading(cell.text)) ?? strongMeaning(cell.text))
  const others = meanings.filter((meaning) => meaning === 'event' || meaning === 'comment' || meaning === 'source')
  return meanings.includes('date') && others.length > 0 && meanings.filter((meaning) => meaning !== null).length >= filled.length / 2 && !filled.some(isDate)
}

function isSentence(text: string): boolean { return /[.;!?]["'”’]?$/.test(text.trim()) && text.trim().split(/\s+/).length > 6 }

/** A heading of a column is short and holds no date of its own. */
function strongMeaning(text: string): Meaning | null {
  const { meaning, weight } = guessMeaning(text)
  if (meaning === 'date' || meaning === 'end date') return text.length <= 80 && weight >= 70 && !/\d{1,2}\s*[./-]\s*\d|\b(19|20)\d\d\b/.test(text) ? meaning : null
  if (meaning === 'perhaps comment') return 'comment'
  return weight >= 55 ? meaning : null
}

const LOWER_HEADING = /^(start|from|begin|end|to|until|finish|date|time|start date|start time|end date|end time|dd mm yy(yy)?|hh mm|24 hr|24 hour)$/

function isLowerHeading(row: SheetRow): boolean {
  const filled = row.cells.map(words).map(plainHeading).filter((word) => word !== '')
  return filled.length > 0 && filled.every((word) => LOWER_HEADING.test(word))
}

function joinHeadings(upper: SheetRow, lower: SheetRow): string[] {
  let over = ''
  return Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, index) => {
    const above = words(upper.cells[index] ?? null)
    const below = words(lower.cells[index] ?? null)
    if (above !== '') over = above
    return [below !== '' ? over : above, below].filter((part) => part !== '').join(' ')
  })
}

function columnsByContent(table: SheetTable, mapping: Mapping): TableColumns | null {
  const width = Math.max(0, ...table.rows.slice(0, 200).map((row) => row.cells.length))
  const columns = Array.from({ length: width }, (_, index) => table.rows.map((row) => row.cells[index] ?? null).filter(isFilled).slice(0, ROWS_SAMPLED))
  const dated = columns.map((cells) => cells.filter(isDate).length)
  const most = Math.max(0, ...dated)
  const date = dated.indexOf(most)
  if (width < 2 || most < 2 || most < (columns[date]?.length ?? 0) * 0.6) return null
  const firstDated = table.rows.findIndex((row) => isDate(row.cells[date] ?? null))
  const above = table.rows[firstDated - 1]
  const headed = above && above.cells.filter(isFilled).length >= 2 && above.cells.every((cell) => words(cell).length <= 80)
  if (headed) {
    const headings = Array.from({ length: width }, (_, index) => words(above.cells[index] ?? null))
    const heading = headings[date] || `Column ${date + 1}`
    headings[date] = heading
    const reading = readColumns(sampled(headings, table.rows, firstDated), { [heading]: 'date', ...mapping })
    return { first: firstDated - 1, last: firstDated - 1, columns: reading.columns, questions: [...reading.questions, dateGuessed(heading)] }
  }
  return { first: -1, last: -1, ...meansByContent(columns, date, mapping) }
}

function dateGuessed(heading: string): ColumnQuestion {
  return { column: heading, question: `No heading says which column holds the date. "${heading}" is read so, for it holds dates. Is that right?` }
}

/** Before the events stand times and sources; the first column of prose is the event; what follows it may be comment and is kept as such. */
function meansByContent(columns: readonly (readonly Cell[])[], date: number, mapping: Mapping): ColumnReading {
  const lengths = columns.map((cells) => cells.reduce((sum, cell) => sum + cell.text.trim().split(/\s+/).length, 0) / Math.max(1, cells.length))
  const longest = Math.max(0, ...lengths.filter((_, index) => index !== date))
  const event = lengths.findIndex((length, index) => index !== date && length >= Math.max(3, longest * 0.4))
  const source = columns.findIndex((cells, index) => index !== date && index < event && cells.length > 0 && !cells.every(isTime) && !cells.every(isNumber))
  const meant = columns.map((cells, index): Column => {
    const heading = `Column ${index + 1}`
    const own = mapping[heading]
    const meaning = own ?? (index === date ? 'date' : index === event ? 'event' : index === source ? 'source' : cells.length > 0 && cells.every(isTime) ? 'time'
      : cells.length > 0 && cells.every(isNumber) ? 'sequence' : index < event ? 'other' : 'comment')
    return { index, heading, meaning, confidence: own ? 1 : 0.3 }
  })
  if (meant.every((column) => mapping[column.heading])) return { columns: meant, questions: [] }
  const told = meant.filter((column) => (columns[column.index]?.length ?? 0) > 0).map((column) => `${column.heading.toLowerCase()} as ${column.meaning}`).join(', ')
  return { columns: meant, questions: [{ column: '', question: `This table has no headings. We read ${told}. Is that right? What may be comment is kept with the comments until you say.` }] }
}

function sampled(headings: readonly string[], rows: readonly SheetRow[], from: number): { heading: string; words: string[] }[] {
  const below = rows.slice(from, from + ROWS_SAMPLED)
  const width = Math.max(headings.length, ...below.map((row) => row.cells.length))
  return Array.from({ length: width }, (_, index) => ({ heading: headings[index] ?? '', words: below.map((row) => words(row.cells[index] ?? null)) }))
}

/** A day, month or year that can be read, whatever year it may still want. */
export function isDate(cell: Cell | null): boolean {
  if (!cell) return false
  if (cell.date) return true
  const text = cell.text.trim()
  return text !== '' && text.length <= 60 && readDate(text, { year: 2000 }).date.precision !== 'unknown'
}

function isFilled(cell: Cell | null): cell is Cell { return cell !== null && cell.text.trim() !== '' }
function isTime(cell: Cell): boolean { return cell.time !== undefined || /^\d{1,2}([:.]?\d{2}\s*(hrs?|hours|am|pm)?|\s*[ap]\.?m)\.?$/i.test(cell.text.trim()) }
function isNumber(cell: Cell): boolean { return /^\d{1,5}\.?$/.test(cell.text.trim()) }
function words(cell: Cell | null): string { return cell?.text.replace(/\s+/g, ' ').trim() ?? '' }
