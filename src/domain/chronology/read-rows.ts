/**
 * From an agency's file, as read, to chronology entries. Every row is accounted for: it is an entry, or it is left out
 * with a reason in plain words. A row in doubt is still an entry, with a question; nothing is guessed or dropped in silence.
 */
import type { PlainDate } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'
import type { CommentedEntry } from './entry.ts'
import { usesClock24 } from './clock-of-table.ts'
import { findColumns, headingsAt, isDate, repeatsHeadings } from './find-columns.ts'
import type { TableColumns } from './find-columns.ts'
import type { Column, Mapping } from './headings.ts'
import { readRow } from './read-row.ts'
import { DELETED_ROW } from './sheet.ts'
import type { Sheet, SheetRow, SheetTable } from './sheet.ts'
import { isSectionHeading, loneWords } from './lone-words.ts'
import { dateHeading } from './date-heading.ts'
import type { Heading } from './date-heading.ts'

export interface RowsContext {
  readonly agency: string
  readonly mapping?: Mapping
  /** A year said to hold for the whole file; a year heading within it holds for the rows below that heading. */
  readonly year?: number
  readonly today?: PlainDate
}

export interface LeftOutRow { readonly row: number; readonly place: string; readonly reason: string }
/** `column` is the heading in the file, or what the column means; `text` the words in doubt, as given. */
export interface RowQuestion {
  readonly row: number
  readonly place: string
  readonly column: string
  readonly text: string
  readonly question: string
  /** True where `text` may be words of a comment, so that an edition without comments leaves them out. */
  readonly ofComment: boolean
}
/** What a careful reader of that cell must be told, though nothing is in doubt: a tracked change accepted, a merged cell repeated. */
export interface RowNote { readonly row: number; readonly place: string; readonly column: string; readonly note: string }

export interface RowsReading {
  readonly entries: readonly CommentedEntry[]
  readonly leftOut: readonly LeftOutRow[]
  readonly questions: readonly RowQuestion[]
  readonly notes: readonly RowNote[]
  /** Always the number of entries and rows left out together. */
  readonly rowsRead: number
  /** How each table of the file was understood, for the user to confirm or change. Null: not part of the chronology. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly Column[] | null }[]
}

export function readRows(sheet: Sheet, context: RowsContext): RowsReading {
  const reading = new Reading(context)
  for (const table of sheet.tables) reading.readTable(table)
  return reading.result()
}

class Reading {
  readonly #context: RowsContext
  readonly #entries: CommentedEntry[] = []
  readonly #leftOut: LeftOutRow[] = []
  readonly #questions: RowQuestion[] = []
  readonly #notes: RowNote[] = []
  readonly #tables: { name: string; columns: readonly Column[] | null }[] = []
  #heading: Heading | null
  #above: EventDate | undefined
  #previous: TableColumns | null = null
  #previousWidth = 0
  #clock24 = false

  constructor(context: RowsContext) {
    this.#context = context
    this.#heading = givenYear(context)
  }

  readTable(table: SheetTable): void {
    const found = findColumns(table, this.#context.mapping)
    const width = Math.max(0, ...table.rows.map((row) => row.cells.length))
    const continued = (!found || found.first < 0) && this.#previous !== null && width === this.#previousWidth && goesOn(table, this.#previous)
    const columns = continued ? withoutHeadings(this.#previous) : found
    this.#tables.push({ name: table.name, columns: columns?.columns ?? null })
    if (!columns) return this.#leaveOutTable(table)
    if (!continued) {
      this.#heading = givenYear(this.#context)
      this.#previous = columns
      this.#previousWidth = width
      this.#askAboutColumns(columns, table)
    }
    this.#heading = dateHeading(table.heading ?? '') ?? dateHeading(table.name) ?? this.#heading
    if (!continued) this.#above = undefined
    this.#readTableRows(table, columns)
  }

  #readTableRows(table: SheetTable, found: TableColumns): void {
    let columns = found
    let headings = table.rows[columns.first]
    this.#clock24 = usesClock24(table, columns.columns)
    table.rows.forEach((row, index) => {
      if (row.cells.some((cell) => cell?.notes.includes(DELETED_ROW))) return this.#leaveOut(row, 'Deleted in the file by a tracked change.')
      if (row.cells.every((cell) => !cell || cell.text.trim() === '')) return this.#leaveOut(row, 'Blank row.')
      if (index >= columns.first && index <= columns.last) return this.#leaveOut(row, 'Column headings.')
      if (headings && repeatsHeadings(row, headings)) return this.#leaveOut(row, 'Column headings, repeated.')
      const further = index > columns.last ? headingsAt(table.rows, index, this.#context.mapping ?? {}) : null
      if (further) {
        columns = further
        headings = row
        this.#askAboutColumns(further, table)
        return this.#leaveOut(row, 'Column headings.')
      }
      const lone = loneWords(row)
      const heading = lone === null ? null : dateHeading(lone.text, this.#heading?.year)
      if (heading) {
        if (heading.year !== this.#heading?.year || heading.month !== this.#heading.month) this.#above = undefined
        this.#heading = heading
        return this.#leaveOut(row, `Heading: dates below it without a year are read as of ${heading.year}.`)
      }
      if (lone !== null && isSectionHeading(lone, columns.columns)) return this.#leaveOut(row, 'Heading or title, not an event.')
      this.#readEntry(row, columns, index < columns.first)
    })
  }

  #readEntry(row: SheetRow, columns: TableColumns, aboveHeadings: boolean): void {
    const read = readRow(row, columns.columns, {
      agency: this.#context.agency, year: this.#heading?.year, month: this.#heading?.month ?? undefined, today: this.#context.today, above: this.#above, clock24: this.#clock24,
    })
    if (aboveHeadings && (read.entry.date.precision === 'unknown' || read.entry.event === '')) {
      return this.#leaveOut(row, 'Above the column headings, so not part of the chronology.')
    }
    this.#entries.push(read.entry)
    this.#questions.push(...read.questions)
    this.#notes.push(...read.notes)
    if (read.entry.date.earliest || read.entry.date.latest) this.#above = read.entry.date
  }

  #leaveOutTable(table: SheetTable): void {
    for (const row of table.rows) {
      const blank = row.cells.every((cell) => !cell || (cell.text.trim() === '' && cell.notes.length === 0))
      this.#leaveOut(row, blank ? 'Blank row.' : 'In a table without dates, so not part of the chronology.')
    }
  }

  #leaveOut(row: SheetRow, reason: string): void { this.#leftOut.push({ row: row.row, place: row.place, reason }) }

  #askAboutColumns(columns: TableColumns, table: SheetTable): void {
    const row = table.rows[Math.max(0, columns.first)]
    if (!row) return
    for (const { column, question } of columns.questions) {
      this.#questions.push({ row: row.row, place: row.place, column, text: column, question, ofComment: false })
    }
  }

  result(): RowsReading {
    if (this.#entries.length === 0) this.#askWhereTheChronologyIs()
    return {
      entries: this.#entries, leftOut: this.#leftOut, questions: this.#questions, notes: this.#notes,
      rowsRead: this.#entries.length + this.#leftOut.length, tables: this.#tables,
    }
  }

  #askWhereTheChronologyIs(): void {
    const [first] = this.#leftOut
    this.#questions.push({
      row: first?.row ?? 1, place: first?.place ?? 'the whole file', column: '', text: '', ofComment: false,
      question: this.#tables.some((table) => table.columns !== null)
        ? 'The table has its headings, but no events under them. Is it the right file?'
        : 'No chronology was found in this file: no table has a column of dates with events under it. Is it the right file?',
    })
  }
}

function givenYear(context: RowsContext): Heading | null { return context.year === undefined ? null : { year: context.year, month: null } }
/** A table without headings goes on with the one before it where the same column holds dates. */
function goesOn(table: SheetTable, { columns }: TableColumns): boolean {
  const date = columns.find((column) => column.meaning === 'date')?.index ?? 0
  const cells = table.rows.map((row) => row.cells[date] ?? null).filter((cell) => cell !== null && cell.text.trim() !== '')
  return cells.filter(isDate).length >= Math.max(1, cells.length / 3)
}
function withoutHeadings(columns: TableColumns | null): TableColumns | null { return columns && { ...columns, first: -1, last: -1, questions: [] } }
