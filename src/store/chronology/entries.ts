/** The entries of one agency's chronologies as they now stand, read in order and page by page. */
import { sql } from 'kysely'
import type { CommentedEntry } from '../../domain/chronology/entry.ts'
import type { ChronologyKind, DatedEntry } from '../../domain/chronology/package.ts'
import type { Reader } from '../database.ts'
import { isId } from '../id.ts'
import { ENTRY_COLUMNS, entryFrom } from './entry-rows.ts'
import type { PackageOf } from './scope.ts'

export interface StoredEntry extends CommentedEntry {
  readonly entryId: string
  readonly version: number
  /** Null where it was written on screen. */
  readonly uploadId: string | null
  /** The department whose author wrote it; null where the agency's own did. */
  readonly department: string | null
}

export interface EntryOnRecord extends StoredEntry { readonly chronology: ChronologyKind }

export interface EntryPage { readonly entries: readonly StoredEntry[]; readonly total: number }

/** Those that stand, or with `removed` those that were taken out. Rows before `offset` are passed over: one agency's chronology is short enough. */
export async function entriesOf(
  reader: Reader, of: PackageOf, chronology: ChronologyKind, page: { offset: number; limit: number } | null = null, removed = false,
): Promise<EntryPage> {
  const { total } = await reader.selectFrom('entries').select(query => query.fn.countAll<number>().as('total'))
    .where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).where('chronology', '=', chronology).where('removed', '=', removed).executeTakeFirstOrThrow()
  const rows = await currentEntries(reader, of).where('entry.chronology', '=', chronology).where('entry.removed', '=', removed)
    .orderBy('entry.sort_day').orderBy('entry.sort_time').orderBy('entry.sort_position').orderBy('entry.entry_id')
    .$if(page !== null, query => query.offset(page?.offset ?? 0).limit(page?.limit ?? 0)).execute()
  return { entries: rows.map(stored), total: Number(total) }
}

export async function entryOf(reader: Reader, of: PackageOf, entryId: string, removed = false): Promise<EntryOnRecord | null> {
  if (!isId(entryId)) return null
  const row = await currentEntries(reader, of).where('entry.entry_id', '=', entryId).where('entry.removed', '=', removed).executeTakeFirst()
  return row ? { ...stored(row), chronology: row.chronology } : null
}

/** The further columns that the agency's entries have, in alphabetical order. */
export async function furtherColumnsOf(reader: Reader, of: PackageOf, chronology: ChronologyKind): Promise<string[]> {
  const rows = await reader.selectFrom('entries as entry')
    .innerJoin('entry_versions as said', join => join.onRef('said.entry_id', '=', 'entry.entry_id').onRef('said.version', '=', 'entry.version'))
    .select(sql<string>`jsonb_object_keys(said.other)`.as('heading')).distinct()
    .where('entry.case_id', '=', of.caseId).where('entry.agency_id', '=', of.agencyId).where('entry.chronology', '=', chronology).where('entry.removed', '=', false)
    .orderBy('heading').execute()
  return rows.map(row => row.heading)
}

/** How many entries were numbered as written on screen, those taken out included: a number is given once. */
export async function lastOnScreen(reader: Reader, of: PackageOf, chronology: ChronologyKind): Promise<number> {
  const { last } = await reader.selectFrom('entries as entry')
    .innerJoin('entry_versions as said', join => join.onRef('said.entry_id', '=', 'entry.entry_id').on('said.version', '=', 1))
    .select(query => query.fn.max('said.row_number').as('last')).where('entry.case_id', '=', of.caseId).where('entry.agency_id', '=', of.agencyId)
    .where('entry.chronology', '=', chronology).where('entry.upload_id', 'is', null).executeTakeFirstOrThrow()
  return last ?? 0
}

export interface EntryVersion extends CommentedEntry { readonly version: number; readonly removed: boolean; readonly writtenAt: Date; readonly writtenBy: string }

/** Every version of the entry, newest first. */
export async function versionsOf(reader: Reader, of: PackageOf, entryId: string): Promise<EntryVersion[]> {
  if (!isId(entryId)) return []
  const rows = await reader.selectFrom('entry_versions as said').innerJoin('people as writer', 'writer.person_id', 'said.written_by')
    .leftJoin('entry_comments as remark', join => join.onRef('remark.entry_id', '=', 'said.entry_id').onRef('remark.version', '=', 'said.version'))
    .select([...ENTRY_COLUMNS, 'said.version', 'said.removed', 'said.written_at', 'writer.name', sql<string>`coalesce(remark.comment, '')`.as('comment')])
    .where('said.case_id', '=', of.caseId).where('said.agency_id', '=', of.agencyId).where('said.entry_id', '=', entryId).orderBy('said.version', 'desc').execute()
  return rows.map(row => ({ ...entryFrom(row, ''), comment: row.comment, version: row.version, removed: row.removed, writtenAt: row.written_at, writtenBy: row.name }))
}

/** How many entries that stand have no date that can be placed: they come last in the order. */
export async function undatedCount(reader: Reader, of: PackageOf, chronology: ChronologyKind): Promise<number> {
  const { total } = await reader.selectFrom('entries as entry')
    .innerJoin('entry_versions as said', join => join.onRef('said.entry_id', '=', 'entry.entry_id').onRef('said.version', '=', 'entry.version'))
    .select(query => query.fn.countAll<number>().as('total'))
    .where('entry.case_id', '=', of.caseId).where('entry.agency_id', '=', of.agencyId).where('entry.chronology', '=', chronology).where('entry.removed', '=', false)
    .where('said.earliest', 'is', null).where('said.latest', 'is', null).executeTakeFirstOrThrow()
  return Number(total)
}

/** What an organisational entry's dates are, for the check against the review's period. */
export async function organisationalDates(reader: Reader, of: PackageOf): Promise<DatedEntry[]> {
  const { entries } = await entriesOf(reader, of, 'organisational')
  return entries.map(({ place, date }) => ({ place, earliest: date.earliest, latest: date.latest }))
}

function currentEntries(reader: Reader, of: PackageOf) {
  return reader.selectFrom('entries as entry')
    .innerJoin('entry_versions as said', join => join.onRef('said.entry_id', '=', 'entry.entry_id').onRef('said.version', '=', 'entry.version'))
    .innerJoin('agencies as agency', 'agency.agency_id', 'entry.agency_id')
    .leftJoin('departments as department', 'department.department_id', 'entry.department_id')
    .leftJoin('entry_comments as remark', join => join.onRef('remark.entry_id', '=', 'said.entry_id').onRef('remark.version', '=', 'said.version'))
    .select([...ENTRY_COLUMNS, 'department.name as department', 'entry.entry_id', 'entry.version', 'entry.upload_id', 'entry.chronology', 'agency.name as agency', sql<string>`coalesce(remark.comment, '')`.as('comment')])
    .where('entry.case_id', '=', of.caseId).where('entry.agency_id', '=', of.agencyId)
}

type CurrentRow = Awaited<ReturnType<ReturnType<typeof currentEntries>['execute']>>[number]

function stored(row: CurrentRow): StoredEntry {
  return { ...entryFrom(row, row.agency), comment: row.comment, entryId: row.entry_id, version: row.version, uploadId: row.upload_id, department: row.department }
}
