/** A row of the table as it was posted: one of many, or alone as it is kept while somebody types. */
import type { WrittenEntry } from '../../../domain/chronology/written-entry.ts'
import { rowsOf, textOf } from '../../forms/posted.ts'
import type { Posted } from '../../forms/posted.ts'

export interface PostedRow { readonly entryId: string; readonly basedOn: number; readonly written: WrittenEntry }

/** `over`: the author has put the words of that version and their own together. */
export function postedRow(posted: Posted): PostedRow {
  const basedOn = Number(textOf(posted, 'over') || textOf(posted, 'basedOn') || 0)
  return { entryId: textOf(posted, 'entry'), basedOn: Number.isSafeInteger(basedOn) && basedOn > 0 ? basedOn : 0, written: writtenIn(posted) }
}

export function writtenIn(posted: Posted): WrittenEntry {
  const typed = (name: string): string => textOf(posted, name)
  const further = rowsOf(posted, 'other').map(each => [textOf(each, 'heading'), textOf(each, 'words')] as const).filter(([heading]) => heading !== '')
  return {
    date: typed('date'), time: typed('time'), endDate: typed('endDate'), endTime: typed('endTime'), source: typed('source'), event: typed('event'), comment: typed('comment'),
    dateAsItIs: typed('dateAsItIs') === 'yes', ...(further.length > 0 ? { other: Object.fromEntries(further) } : {}),
  }
}
