/** An entry written on screen: the words as typed, read by the same rules as a file's, and asked about in the same way. */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'
import type { EventDate, EventTime } from './date-reading.ts'
import type { CommentedEntry } from './entry.ts'
import { plainHeading } from './headings.ts'
import { readWhen } from './read-when.ts'
import { leftEmpty } from './review-columns.ts'
import { saysNoContact } from './silence.ts'
import type { WhenReading } from './read-when.ts'

/** As typed. Dates and times in any words that a chronology may hold. */
export interface WrittenEntry {
  readonly date: string
  readonly time: string
  readonly endDate: string
  readonly endTime: string
  readonly source: string
  readonly event: string
  readonly comment: string
  /** The agency's own further columns, heading to words. Where a form leaves them out, they stay as they are. */
  readonly other?: Readonly<Record<string, string>>
  /** The date is to stay as it is worded, although it cannot be placed. */
  readonly dateAsItIs: boolean
}

/** What of an entry the form does not hold. `current` is the entry as it stands, where one is edited. */
export interface EntryFrame {
  readonly agency: string
  readonly today: PlainDate
  readonly row: number
  readonly place: string
  readonly other: Readonly<Record<string, string>>
  readonly sequence: number | null
  /** Headings of further columns in which the review wants something of every entry. */
  readonly required: readonly string[]
  readonly current: { readonly date: EventDate; readonly time: EventTime | null } | null
}

export const BLANK: WrittenEntry = { date: '', time: '', endDate: '', endTime: '', source: '', event: '', comment: '', dateAsItIs: false }

/** An entry's words as a form holds them. */
export function writtenFrom(entry: CommentedEntry): WrittenEntry {
  return { ...BLANK, date: entry.date.text, time: entry.time?.text ?? '', source: entry.source, event: entry.event, comment: entry.comment, other: entry.other }
}

/** Whether nothing was typed. */
export function isBlank(written: WrittenEntry): boolean {
  const { other, dateAsItIs: _asItIs, ...words } = written
  return [...Object.values(words), ...Object.values(other ?? {})].every(text => text.trim() === '')
}

/** Whether both say the same. Blanks around are nothing, and neither is a further column that is empty. */
export function saysTheSame(one: WrittenEntry, other: WrittenEntry): boolean { return wordsOf(one) === wordsOf(other) }

/** Whether a row says no more than the entry does already. A further column that the form leaves out stays as it is. */
export function saysWhatStands(entry: CommentedEntry, written: WrittenEntry): boolean {
  return saysTheSame(writtenFrom(entry), { ...written, other: written.other ?? entry.other, dateAsItIs: false })
}

function wordsOf({ other = {}, ...written }: WrittenEntry): string {
  const further = Object.entries(other).map(([heading, words]) => [heading, words.trim()]).filter(([, words]) => words !== '')
  return JSON.stringify([...FIELDS.map(field => written[field].trim()), written.dateAsItIs, further.sort()])
}
const FIELDS = ['date', 'time', 'endDate', 'endTime', 'source', 'event', 'comment'] as const

export type EntryReading = { readonly entry: CommentedEntry } | { readonly issues: readonly Issue[] }

const FIELD = { date: 'date', time: 'time', 'end date': 'endDate', 'end time': 'endTime', source: 'source', event: 'event', comment: 'comment' } as const

export function readWrittenEntry(written: WrittenEntry, frame: EntryFrame): EntryReading {
  const issues: Issue[] = []
  const when = readWrittenWhen(written, frame)
  if (written.date.trim() === '') issues.push(issue('date', 'Enter the date of the event, or “not known”'))
  else if (!written.dateAsItIs) issues.push(...when.doubts.map(doubt => issue(FIELD[doubt.column], doubt.question)))
  if (written.source.trim() === '') issues.push(issue('source', 'Enter the source: the record that this was taken from'))
  if (written.event.trim() === '') issues.push(issue('event', 'Enter what happened'))
  // A period without contact has nothing to say there.
  for (const heading of saysNoContact(written.event, when.date) ? [] : leftEmpty(frame.required, otherOf(written, frame))) issues.push(issue(fieldOf(heading, written), `Enter something under “${heading}”, or “not known”`))
  if (issues.length > 0) return { issues }
  return {
    entry: {
      agency: frame.agency, row: frame.row, place: frame.place, date: when.date, time: when.time, source: written.source.trim(), event: written.event.trim(),
      comment: written.comment.trim(), other: otherOf(written, frame), sequence: frame.sequence,
    },
  }
}

/** Its place among the further columns of the form; the whole form where that does not hold it. */
function fieldOf(heading: string, { other = {} }: WrittenEntry): string | null {
  const at = Object.keys(other).findIndex(each => plainHeading(each) === plainHeading(heading))
  return at < 0 ? null : `other-${at}`
}

/** When it happened, as far as the words say; with what is to be asked of them. */
export function readWrittenWhen(written: WrittenEntry, frame: Pick<EntryFrame, 'today' | 'current'>): WhenReading {
  return unchanged(written, frame) ?? readWhen({ start: written.date.trim(), startTime: written.time.trim(), end: written.endDate.trim(), endTime: written.endTime.trim() }, { today: frame.today })
}

/** A further column that was emptied is taken out; one that the form does not hold stays. */
function otherOf({ other }: WrittenEntry, frame: EntryFrame): Readonly<Record<string, string>> {
  if (!other) return frame.other
  return Object.fromEntries(Object.entries({ ...frame.other, ...other }).map(([heading, words]) => [heading, words.trim()] as const).filter(([, words]) => words !== ''))
}

/** A date that somebody settled before, and whose words were left alone, stays settled. */
function unchanged(written: WrittenEntry, { current }: Pick<EntryFrame, 'current'>): WhenReading | null {
  const same = current && written.date.trim() === current.date.text.trim() && written.time.trim() === (current.time?.text ?? '').trim()
  return same && written.endDate.trim() === '' && written.endTime.trim() === '' ? { date: current.date, time: current.time, doubts: [], questions: [] } : null
}
