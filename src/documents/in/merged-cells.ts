/**
 * Cells of a worksheet merged: the words in the top one hold for the rows below, and are repeated there with a note; a cell
 * merged over several columns knows how many.
 */
import type { Cell, SheetRow } from '../../domain/chronology/sheet.ts'
import { MAX_MERGED_CELLS } from './limits.ts'
import { RefusedFile } from './refusal.ts'
import { columnOf } from './worksheet.ts'

/** Rows from 1, columns from 0, both ends included. */
export interface Merge { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

const CARRIED_DOWN = 'this cell is merged with the one above, so its words are repeated here'

/** The area of a reference such as "A3:C7"; null where it is a single cell. */
export function mergeOf(area: string): Merge | null {
  const [from = '', to = ''] = area.split(':')
  const top = Number(/\d+$/.exec(from)?.[0])
  const bottom = Number(/\d+$/.exec(to)?.[0])
  const left = columnOf(from)
  const right = columnOf(to)
  return left !== null && right !== null && (bottom > top || right > left) ? { top, bottom, left, right } : null
}

/** The rows with what is merged downwards repeated. Only rows that hold something outside the merged area get it: a title three rows high is still one title. */
export function carryMergesDown(rows: readonly SheetRow[], merges: readonly Merge[]): readonly SheetRow[] {
  const carried = new Map<number, (Cell | null)[]>()
  let touched = 0
  for (const merge of merges) {
    let index = firstAtOrAfter(rows, merge.top)
    const top = rows[index]
    const words = top?.row === merge.top ? top.cells[merge.left] : null
    if (!words || words.text === '') continue
    const across = merge.right - merge.left + 1
    if (across > 1) {
      const cells = carried.get(index) ?? [...top?.cells ?? []]
      cells[merge.left] = { ...words, across }
      carried.set(index, cells)
    }
    for (index += 1; index < rows.length; index += 1) {
      const row = rows[index]
      if (!row || row.row > merge.bottom) break
      touched += 1
      if (touched > MAX_MERGED_CELLS) throw new RefusedFile('The file has more merged cells than can be read.', 'Unmerge the cells in Excel and send the file again.')
      if (!row.cells.some((cell, column) => cell !== null && (column < merge.left || column > merge.right))) continue
      const cells = carried.get(index) ?? [...row.cells]
      while (cells.length <= merge.left) cells.push(null)
      cells[merge.left] = { ...words, notes: [...words.notes, CARRIED_DOWN] }
      carried.set(index, cells)
    }
  }
  return rows.map((row, index) => {
    const cells = carried.get(index)
    return cells ? { ...row, cells } : row
  })
}

function firstAtOrAfter(rows: readonly SheetRow[], number: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.row ?? Infinity) < number) low = middle + 1
    else high = middle
  }
  return low
}
