/**
 * Where a reader puts the tables and rows it finds, one after the other. Keeps the limits that all kinds of file
 * share, and holds blank rows back until something follows them: the blank rest of a worksheet is not content.
 */
import type { Cell, SheetRow } from '../../domain/chronology/sheet.ts'
import { RefusedFile } from './refusal.ts'
import { MAX_BLANK_RUN, MAX_CELL_TEXT, MAX_ROWS, MAX_TEXT } from './limits.ts'

export interface ReadTable { readonly name: string; readonly heading: string | null; readonly rows: readonly SheetRow[] }

export class TableReading {
  readonly #rows: SheetRow[] = []
  #blank: SheetRow[] = []
  #blankLeftOut = 0
  readonly #totals: Totals
  readonly #endless: boolean

  /** `endless`: a worksheet or CSV, whose blank rest is no content; a Word table ends where its author ended it, and keeps every row. */
  constructor(totals: Totals, { endless }: { endless: boolean }) {
    this.#totals = totals
    this.#endless = endless
  }

  /** A row that holds a word or a note is kept; a blank one of an endless table waits for the next that does. */
  add(row: SheetRow): void {
    if (this.#endless && row.cells.every(isBlank)) {
      if (this.#blank.length < MAX_BLANK_RUN) this.#blank.push(row)
      else this.#blankLeftOut += 1
      return
    }
    this.#totals.count(this.#blank.length + 1, row.cells)
    for (const blank of this.#blank) this.#rows.push(blank)
    this.#blank = []
    this.#rows.push(row)
  }

  get rows(): readonly SheetRow[] { return this.#rows }
  /** Rows further on than any blank run that was kept: reported, so that the count of rows can be explained. */
  get blankLeftOut(): number { return this.#blankLeftOut }
}

/** Rows and characters of the whole file so far. */
export class Totals {
  #rows = 0
  #text = 0

  count(rows: number, cells: readonly (Cell | null)[]): void {
    this.#rows += rows
    for (const cell of cells) {
      if (!cell) continue
      this.#text += cell.text.length
      if (cell.text.length > MAX_CELL_TEXT) throw new RefusedFile('One cell holds more text than a chronology entry can be.', 'Send long reports as documents of their own, and only the chronology here.')
    }
    if (this.#rows > MAX_ROWS) throw new RefusedFile(`The file has more than ${MAX_ROWS.toLocaleString('en-GB')} rows, more than can be read.`, 'Send the chronology in several files, or take out rows that are not part of it.')
    if (this.#text > MAX_TEXT) throw new RefusedFile('The file holds more text than can be read.', 'Send the chronology in several files.')
  }
}

function isBlank(cell: Cell | null): boolean { return cell === null || (cell.text.trim() === '' && cell.notes.length === 0) }
