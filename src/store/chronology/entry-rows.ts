/** Chronology entries as rows, there and back. Comments travel apart. */
import { sql } from 'kysely'
import type { EventDate, EventTime } from '../../domain/chronology/date-reading.ts'
import type { CommentedEntry, Entry } from '../../domain/chronology/entry.ts'
import { NO_CONTACT_DAYS, NO_CONTACT_WORDS } from '../../domain/chronology/silence.ts'
import type { PlainDate } from '../../domain/plain-date.ts'

/** The columns of `entry_versions` that hold what an entry says. */
export const ENTRY_COLUMNS = ['said.row_number', 'said.place', 'said.date_text', 'said.earliest', 'said.latest', 'said.precision', 'said.inferred',
  'said.time_text', 'said.time_from', 'said.time_to', 'said.source', 'said.event', 'said.other', 'said.sequence'] as const

/** The same for a query in plain SQL. */
export const ENTRY_COLUMNS_SQL = sql.join(ENTRY_COLUMNS.map(column => sql.ref(column)))

/** Whether it tells of silence, as `saysNoContact` has it: not null where a day is not known. */
export const SAYS_NO_CONTACT_SQL = sql<boolean>`(coalesce(said.latest - said.earliest, 0) >= ${NO_CONTACT_DAYS - 1} and said.event ~* ${NO_CONTACT_WORDS})`

export interface EntryRow {
  readonly row_number: number
  readonly place: string
  readonly date_text: string
  readonly earliest: PlainDate | null
  readonly latest: PlainDate | null
  readonly precision: EventDate['precision']
  readonly inferred: boolean
  readonly time_text: string | null
  readonly time_from: string | null
  readonly time_to: string | null
  readonly source: string
  readonly event: string
  readonly other: Readonly<Record<string, string>>
  readonly sequence: number | null
}

export function entryFrom(row: EntryRow, agency: string): Entry {
  const time: EventTime | null = row.time_text === null ? null : { text: row.time_text, from: row.time_from, to: row.time_to }
  return {
    agency, row: row.row_number, place: row.place, time, source: row.source, event: row.event, other: row.other, sequence: row.sequence,
    date: { text: row.date_text, earliest: row.earliest, latest: row.latest, precision: row.precision, inferred: row.inferred },
  }
}

/** PostgreSQL cannot hold the character U+0000 in text. */
const storable = (text: string): string => text.replaceAll('\0', '\ufffd')

export function rowFrom(entry: Entry): EntryRow {
  const { date, time } = entry
  return {
    row_number: entry.row, place: storable(entry.place), date_text: storable(date.text), earliest: date.earliest, latest: date.latest, precision: date.precision,
    inferred: date.inferred, time_text: time === null ? null : storable(time.text), time_from: time?.from ?? null, time_to: time?.to ?? null,
    source: storable(entry.source), event: storable(entry.event), sequence: entry.sequence,
    other: Object.fromEntries(Object.entries(entry.other).map(([heading, words]) => [storable(heading), storable(words)])),
  }
}

export function commentFrom(entry: CommentedEntry): string { return storable(entry.comment).trim() }
