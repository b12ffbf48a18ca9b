/** A whole date posted in three boxes, as the rules take it. */
import { dateTyped, type Posted } from './posted.ts'

/** `YYYY-MM-DD`; '' where nothing was typed; the words as typed where they are no real date, so that the rule can refuse them and none is dropped. */
export function wholeDay(posted: Posted, name: string): string {
  const read = dateTyped(posted, name)
  if (read.state === 'blank') return ''
  return read.state === 'date' ? read.date : [read.day, read.month, read.year].join(' ')
}
