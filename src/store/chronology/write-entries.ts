/** Writing entries: many at once from a file, one at a time on screen. Every change is a further version. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { CommentedEntry } from '../../domain/chronology/entry.ts'
import { sortDay, sortKeys } from '../../domain/chronology/merge.ts'
import type { ChronologyKind } from '../../domain/chronology/package.ts'
import type { Session, Writer } from '../database.ts'
import { ownDepartment } from './departments.ts'
import { ENTRY_COLUMNS, commentFrom, entryFrom, rowFrom } from './entry-rows.ts'
import { findInVersions } from '../identity/find.ts'
import { keyOf } from './scope.ts'
import { gatherStatistics } from './statistics.ts'
import type { PackageOf } from './scope.ts'

export interface EntryChange {
  readonly entryId: string
  readonly version: number
  readonly removed: boolean
  readonly entry: CommentedEntry
}

const VERSION_SHAPE = sql.raw(`entry_id uuid, version int, removed boolean, number int, row_number int, place text, date_text text, earliest date, latest date, precision text,
  inferred boolean, time_text text, time_from text, time_to text, source text, event text, other jsonb, sequence double precision, comment text`)

/**
 * Adds entries in the order given, after those there are, and returns their ids. One statement for each table, however many they are.
 * One that was begun as a draft keeps the id that it has.
 */
export async function addEntries(
  writer: Writer, session: Session, of: PackageOf, chronology: ChronologyKind, uploadId: string | null, entries: readonly CommentedEntry[], ids: readonly string[] = [],
): Promise<string[]> {
  const { last } = await writer.selectFrom('entries').select(query => query.fn.max('number').as('last'))
    .where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).where('chronology', '=', chronology).executeTakeFirstOrThrow()
  const rows = entries.map((entry, index) => ({ ...versionRow({ entryId: ids[index] ?? randomUUID(), version: 1, removed: false, entry }), number: (last ?? 0) + index + 1 }))
  const { board_id, case_id, agency_id } = keyOf(session, of)
  await sql`insert into entries (board_id, case_id, agency_id, department_id, entry_id, chronology, upload_id, number, version, sort_day, sort_time, sort_position)
    select ${board_id}, ${case_id}, ${agency_id}, ${ownDepartment(of)}, entry_id, ${chronology}, ${uploadId}::uuid, number, 1, '', '', 0
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${VERSION_SHAPE})`.execute(writer)
  await insertVersions(writer, session, of, rows)
  await gatherStatistics(writer, rows.length)
  await putInOrder(writer, of, chronology, entries.map(entry => sortDay(entry.date)))
  return rows.map(row => row.entry_id)
}

/** Writes a further version of each entry and makes it the current one. */
export async function changeEntries(writer: Writer, session: Session, of: PackageOf, chronology: ChronologyKind, changes: readonly EntryChange[]): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(versionRow)
  const left = await writer.selectFrom('entries').select('sort_day').distinct().where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId)
    .where('entry_id', 'in', changes.map(change => change.entryId)).execute()
  await insertVersions(writer, session, of, rows)
  await sql`update entries set version = given.version, removed = given.removed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${VERSION_SHAPE})
    where entries.entry_id = given.entry_id and entries.case_id = ${of.caseId} and entries.agency_id = ${of.agencyId}`.execute(writer)
  await putInOrder(writer, of, chronology, [...left.map(row => row.sort_day), ...changes.map(change => sortDay(change.entry.date))])
}

function versionRow({ entryId, version, removed, entry }: EntryChange) {
  return { entry_id: entryId, version, removed, ...rowFrom(entry), comment: commentFrom(entry) }
}

async function insertVersions(writer: Writer, session: Session, of: PackageOf, rows: readonly ReturnType<typeof versionRow>[]): Promise<void> {
  const { board_id, case_id, agency_id } = keyOf(session, of)
  await sql`insert into entry_versions (board_id, case_id, agency_id, entry_id, version, removed, row_number, place, date_text, earliest, latest, precision,
      inferred, time_text, time_from, time_to, source, event, other, sequence, written_by)
    select ${board_id}, ${case_id}, ${agency_id}, entry_id, version, removed, row_number, place, date_text, earliest, latest, precision,
      inferred, time_text, time_from, time_to, source, event, other, sequence, ${session.personId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${VERSION_SHAPE})`.execute(writer)
  await sql`insert into entry_comments (board_id, case_id, agency_id, entry_id, version, comment)
    select ${board_id}, ${case_id}, ${agency_id}, entry_id, version, comment
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (${VERSION_SHAPE}) where comment <> ''`.execute(writer)
  await findInVersions(writer, session, of, rows.filter(row => !row.removed))
}

/** Puts a whole chronology in order: after somebody wrote who saw a part of it alone. */
export async function putAllInOrder(writer: Writer, of: PackageOf, chronology: ChronologyKind): Promise<void> {
  const days = await writer.selectFrom('entries').select('sort_day').distinct().where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).where('chronology', '=', chronology).execute()
  await putInOrder(writer, of, chronology, days.map(row => row.sort_day))
}

/**
 * An entry's place among the others depends on those of its day alone, so each change puts the days it touches in order again, and
 * writing takes no longer in a long chronology than in a short one. `''` is the day of entries that have just come.
 */
async function putInOrder(writer: Writer, of: PackageOf, chronology: ChronologyKind, touched: readonly string[]): Promise<void> {
  const days = [...new Set(['', ...touched])]
  const rows = await writer.selectFrom('entries as entry')
    .innerJoin('entry_versions as said', join => join.onRef('said.entry_id', '=', 'entry.entry_id').onRef('said.version', '=', 'entry.version'))
    .select([...ENTRY_COLUMNS, 'entry.entry_id', 'entry.sort_day', 'entry.sort_time', 'entry.sort_position'])
    .where('entry.case_id', '=', of.caseId).where('entry.agency_id', '=', of.agencyId).where('entry.chronology', '=', chronology).where('entry.removed', '=', false)
    .where(sql<boolean>`entry.sort_day = any(${days})`)
    .orderBy('entry.number').orderBy('entry.entry_id').execute()
  const keys = sortKeys(rows.map(row => entryFrom(row, '')), 0)
  const moved = rows.flatMap((row, index) => {
    const key = keys[index]
    if (!key || (key.day === row.sort_day && key.time === row.sort_time && key.position === row.sort_position)) return []
    return [{ entry_id: row.entry_id, day: key.day, time: key.time, position: key.position }]
  })
  if (moved.length === 0) return
  await sql`update entries set sort_day = given.day, sort_time = given.time, sort_position = given.position
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as given (entry_id uuid, day text, "time" text, position int)
    where entries.entry_id = given.entry_id and entries.case_id = ${of.caseId}`.execute(writer)
}
