/**
 * Whether the times of a table are on the 24-hour clock: some hour is 13 or later and none says am or pm. A "9:15" among
 * them is then in the morning. "2:30" is still asked about: many who write 14:30 also write 2.30 for the afternoon.
 */
import type { Column } from './headings.ts'
import type { SheetTable } from './sheet.ts'

const LATE = /(?:^|[\s\-–—])(?:1[3-9]|2[0-3])(?:[:.][0-5]\d(?![\d./])|[0-5]\d\s*(?:hrs?|hours?)?$)/i
/** In a date's column a full stop may part a day from a month: only a colon or "hrs" tells. */
const LATE_BESIDE_DATE = /\s(?:1[3-9]|2[0-3])(?::[0-5]\d(?![\d./])|[0-5]\d\s*(?:hrs?|hours?)$)/i
const HALF = /\d\s*(?:a\.?m|p\.?m)\b/i

export function usesClock24(table: SheetTable, columns: readonly Column[]): boolean {
  const timed = columns.filter((column) => column.meaning === 'time' || column.meaning === 'end time' || column.meaning === 'date')
  let late = false
  for (const row of table.rows) {
    for (const { index, meaning } of timed) {
      const cell = row.cells[index]
      if (!cell || cell.text.length > 60 || cell.date) continue
      if (HALF.test(cell.text)) return false
      late ||= (meaning === 'date' ? LATE_BESIDE_DATE : LATE).test(cell.text)
    }
  }
  return late
}
