/** How one row of the table stands, said beside it: saved and how its date is read, kept and not saved yet, or what is to be settled. */
import type { RowOutcome } from '../../../commands/chronology/save-row.ts'
import type { CommentedEntry } from '../../../domain/chronology/entry.ts'
import { isBlank, readWrittenWhen, saysWhatStands } from '../../../domain/chronology/written-entry.ts'
import type { WrittenEntry } from '../../../domain/chronology/written-entry.ts'
import { whenSpoken } from '../../../domain/chronology/when-spoken.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { shownEntry } from '../wording.ts'
import type { ShownEntry } from '../wording.ts'

export interface RowState {
  readonly tone: 'none' | 'saved' | 'kept' | 'asked' | 'overtaken'
  readonly text: string
  /** What is asked, by field. */
  readonly asked: readonly { readonly field: string; readonly message: string }[]
  /** The date can be kept as it is worded. */
  readonly offersAsItIs: boolean
  /** What somebody else has made of the entry. */
  readonly theirs: ShownEntry | null
  /** The version that the row now rests on; null where that has not changed. */
  readonly basedOn: number | null
  /** The version of theirs that its author may say they have taken in; null where there is none. */
  readonly over: number | null
  /** The id that the row now has; null where it keeps its own. */
  readonly entryId: string | null
}

export const NO_STATE: RowState = { tone: 'none', text: '', asked: [], offersAsItIs: false, theirs: null, basedOn: null, over: null, entryId: null }

export function savedState(entry: CommentedEntry & { readonly version: number }): RowState {
  return { ...NO_STATE, tone: 'saved', text: `Saved. Date read as ${whenSpoken(entry.date, entry.time)}.`, basedOn: entry.version }
}

/** Kept while somebody types, or found again: read already, and asked about only where the date is doubtful. */
function keptState(written: WrittenEntry, current: CommentedEntry | null, today: PlainDate): RowState {
  const when = written.date === '' ? null : readWrittenWhen(written, { today, current })
  const doubts = when && !written.dateAsItIs ? when.doubts.map(doubt => doubt.question) : []
  const read = when && doubts.length === 0 ? ` Date read as ${whenSpoken(when.date, when.time)}.` : ''
  return { ...NO_STATE, tone: 'kept', text: `Your words are kept. Not saved as an entry yet.${read}`, asked: doubts.map(message => ({ field: 'date', message })), offersAsItIs: doubts.length > 0 }
}

/** How a row stands that was kept as a draft, or that says what its entry says. */
export function keptOf(written: WrittenEntry, current: (CommentedEntry & { readonly version: number }) | null, basedOn: number, today: PlainDate): RowState {
  if (!current) return isBlank(written) ? NO_STATE : keptState(written, null, today)
  if (current.version !== basedOn) return overtakenState(current)
  return saysWhatStands(current, written) ? savedState(current) : keptState(written, current, today)
}

/** Their text stands beside the row, which keeps the person's own. It goes over theirs only once they say that both are in it. */
export function overtakenState(theirs: CommentedEntry & { readonly version: number }): RowState {
  return {
    ...NO_STATE, tone: 'overtaken', theirs: shownEntry(theirs), over: theirs.version,
    text: 'Somebody changed this entry while you were writing. Their text stands here, yours in the row: put the two together, say so, and save. Both are kept.',
  }
}

export function outcomeState(outcome: RowOutcome, written: WrittenEntry): RowState {
  switch (outcome.kind) {
    case 'blank': case 'not found': return NO_STATE
    case 'saved': return savedState(outcome.entry)
    case 'overtaken': return overtakenState(outcome.theirs)
    case 'taken out': return {
      ...NO_STATE, tone: 'overtaken', theirs: shownEntry(outcome.was), basedOn: 0, entryId: outcome.draftId,
      text: 'Somebody took this entry out while you were writing. Your words are kept: save the row to enter them anew, or remove it.',
    }
    case 'asked': {
      const asked = outcome.issues.map(each => ({ field: each.field ?? '', message: each.message }))
      return { ...NO_STATE, tone: 'asked', text: 'Not saved as an entry yet. Your words are kept.', asked, offersAsItIs: written.date !== '' && asked.some(each => /^(date|time|endDate|endTime)$/.test(each.field)) }
    }
  }
}
