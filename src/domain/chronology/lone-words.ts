/**
 * A row with words in one cell only: a year, the title of a section, a sentence across the page, or an event whose date
 * was left out. Only a short title is taken for one; a sentence is kept as an entry.
 */
import { partComment } from './embedded-comment.ts'
import type { Column } from './headings.ts'
import { isDate } from './find-columns.ts'
import type { Cell, SheetRow } from './sheet.ts'

export interface LoneWords { readonly index: number; readonly text: string; readonly cell: Cell }

/** The row's only words, and where they stand; null where several cells differ. Merged cells repeat the same words. */
export function loneWords(row: SheetRow): LoneWords | null {
  const filled = row.cells.flatMap((cell, index) => (cell && cell.text.trim() !== '' ? [{ index, text: cell.text.trim(), cell }] : []))
  const [first] = filled
  return first && filled.every((each) => each.text === first.text) ? first : null
}

const TITLE_WORDS = 8

/** A title stands where the row begins, is short, and is no date and no sentence. */
export function isSectionHeading(lone: LoneWords, columns: readonly Column[]): boolean {
  if (!standsAcross(lone, columns)) return false
  if (lone.cell.date || isDate(lone.cell) || saysNothingHappened(lone.text) || partComment(lone.text).comment !== '') return false
  return lone.text.split(/\s+/).length <= TITLE_WORDS && !/[.;!?]$/.test(lone.text) && !/\n/.test(lone.text)
}

/** "No agency contact in this period" is a statement to be kept, however short: the silence of an agency is a finding. */
export function saysNothingHappened(text: string): boolean {
  return /\b(no|nil|without)\b(\s+\w+){0,3}\s+(contacts?|involvement|events?|activity|records?|entries|information|engagement|visits?)\b/i.test(text)
}

/** Words at the start of the row, in no column of prose: they run across the page. */
export function standsAcross(lone: LoneWords, columns: readonly Column[]): boolean {
  const meaning = columns.find((column) => column.index === lone.index)?.meaning
  return meaning === 'date' || meaning === 'time' || meaning === 'sequence' || (lone.index === 0 && meaning !== 'event' && meaning !== 'comment')
}
