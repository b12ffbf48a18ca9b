/** A row of a Word table as it was read, and where its cells stand: merged ones in their first column, and carried down. */
import { DELETED_ROW } from '../../domain/chronology/sheet.ts'
import type { Cell } from '../../domain/chronology/sheet.ts'
import { MAX_COLUMNS } from './limits.ts'
import { RefusedFile } from './refusal.ts'
import type { WordText } from './word-text.ts'

const CARRIED_DOWN = 'this cell is merged with the one above, so its words are repeated here'
export const TRACKED = 'has a tracked change: we read it as accepted'

export interface ReadingCell { readonly words: WordText; span: number; merge: 'none' | 'restart' | 'continue'; deleted: boolean }
export interface ReadingRow { readonly cells: ReadingCell[]; skipped: number; deleted: boolean }

/** Cells in the columns where the person sees them, and the words of vertically merged ones carried down. */
export function placeCells(row: ReadingRow, carried: (Cell | null)[]): (Cell | null)[] {
  const cells: (Cell | null)[] = Array.from({ length: row.skipped }, () => null)
  const ownWords = row.cells.some((cell) => cell.merge !== 'continue' && cell.words.text !== '')
  for (const cell of row.cells) {
    const column = cells.length
    if (column > MAX_COLUMNS) throw new RefusedFile(`A row is more than ${MAX_COLUMNS} columns wide.`, 'Check the table in Word and send the file again.')
    cells.push(readCell(cell, row.deleted, ownWords, carried, column))
    for (let further = 1; further < cell.span; further += 1) {
      cells.push(null)
      carried[column + further] = null
    }
  }
  if (row.deleted) cells[0] = { text: '', notes: [DELETED_ROW] }
  return cells
}

function readCell(cell: ReadingCell, rowDeleted: boolean, ownWords: boolean, carried: (Cell | null)[], column: number): Cell | null {
  if (rowDeleted || cell.deleted) return cell.deleted && !rowDeleted && cell.words.text !== '' ? { text: '', notes: [TRACKED] } : null
  const above = carried[column]
  if (cell.merge === 'continue' && above) {
    // A row that is nothing but the lower part of merged cells is not an event of its own.
    return ownWords && above.text !== '' ? { text: above.text, notes: [...new Set([...above.notes, CARRIED_DOWN])] } : { text: '', notes: [] }
  }
  const read: Cell = { text: cell.words.text, notes: cell.words.notes, ...(cell.span > 1 ? { across: cell.span } : {}) }
  carried[column] = cell.merge === 'restart' ? read : null
  return read
}

/** How many columns a cell says it spans, within reason. */
export function clampSpan(value: string | undefined): number {
  const span = Number(value)
  return Number.isInteger(span) && span > 0 ? Math.min(span, MAX_COLUMNS) : 1
}
