/**
 * What was read of an agency's file before anybody decided what it means: tables of rows of cells, each knowing
 * where the person who made the file sees it.
 */
import type { PlainDate } from '../plain-date.ts'

export interface Cell {
  /** The words as they stand after accepting tracked changes: paragraphs and nested rows on lines of their own. */
  readonly text: string
  /** A real date that a workbook stored. `text` then holds what the person sees, in the cell's own format. */
  readonly date?: PlainDate
  /** A real time of day that a workbook stored, `HH:MM`. */
  readonly time?: string
  /** How many columns the cell is merged over, where more than one. */
  readonly across?: number
  /** What a careful reader must be told: a tracked change accepted, a merged cell's value carried down, a nested table. */
  readonly notes: readonly string[]
}

export interface SheetRow {
  /** As the person sees it: the row of the worksheet, of the CSV file as a spreadsheet shows it, or of its Word table, from 1. */
  readonly row: number
  /** The same in words, unique within the file: "Table 2, row 5", "Sheet Police, row 12", "Row 7". */
  readonly place: string
  /** By column from 0; null where the file has no cell there. A cell merged over several columns stands in the first. */
  readonly cells: readonly (Cell | null)[]
}

export interface SheetTable {
  /** Worksheet name, or "Table 2". */
  readonly name: string
  /** The paragraph of text just before a Word table, which often holds the year; null where there is none. */
  readonly heading: string | null
  readonly rows: readonly SheetRow[]
}

/** One file, read. `notes` are about the file as a whole ("3 hidden rows were read too"). */
export interface Sheet { readonly tables: readonly SheetTable[]; readonly notes: readonly string[] }

/** The note on the first cell of a table row that a tracked change deleted: such a row is accounted for, never an entry. */
export const DELETED_ROW = 'this row was deleted by a tracked change'
