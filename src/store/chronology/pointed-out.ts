/** Dates of an agency's entries that are pointed out, and who looked at them and let them stand. */
import { sql } from 'kysely'
import type { EventDate } from '../../domain/chronology/date-reading.ts'
import type { ChronologyKind } from '../../domain/chronology/package.ts'
import { pointOut } from '../../domain/chronology/point-out.ts'
import type { DatedRow, PointContext, Pointing, Strange } from '../../domain/chronology/point-out.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { lifetimesOf } from './lifetimes.ts'
import { keyOf, reviewAgency } from './scope.ts'
import type { PackageOf } from './scope.ts'

/** What dates of the agency's chronologies are held against; of its organisation's no child's birth. */
export async function pointContext(reader: Reader, of: PackageOf, chronology: ChronologyKind, today: PlainDate): Promise<PointContext> {
  const agency = await reviewAgency(reader, of)
  return { today, period: agency?.period ?? null, children: chronology === 'events' ? await lifetimesOf(reader, of.caseId) : [] }
}

/** By entry, what of its date nobody has looked at yet. Entries of one file stand in its order; those written on screen in none. */
export async function entriesPointedOut(reader: Reader, of: PackageOf, chronology: ChronologyKind, today: PlainDate): Promise<ReadonlyMap<string, Pointing>> {
  const rows = await reader.selectFrom('entries as entry')
    .innerJoin('entry_versions as said', join => join.onRef('said.entry_id', '=', 'entry.entry_id').onRef('said.version', '=', 'entry.version'))
    .select(['entry.entry_id', 'entry.upload_id', 'said.date_text', 'said.earliest', 'said.latest', 'said.precision', 'said.inferred'])
    .where('entry.case_id', '=', of.caseId).where('entry.agency_id', '=', of.agencyId).where('entry.chronology', '=', chronology).where('entry.removed', '=', false)
    .orderBy('entry.number').orderBy('entry.entry_id').execute()
  if (rows.length === 0) return new Map()
  const dated = rows.map(row => {
    const date: EventDate = { text: row.date_text, earliest: row.earliest, latest: row.latest, precision: row.precision, inferred: row.inferred }
    return { upload: row.upload_id, key: row.entry_id, date }
  })
  const runs: readonly (readonly DatedRow[])[] = [...Map.groupBy(dated.filter(each => each.upload !== null), each => each.upload).values(), ...dated.filter(each => each.upload === null).map(each => [each])]
  const found = pointOut(runs, await pointContext(reader, of, chronology, today))
  if (found.size === 0) return found
  const looked = await standingLooks(reader, of)
  return new Map([...found].filter(([entryId, { about }]) => !looked.has(`${entryId} ${about}`)))
}

/** Looks at dates that their entries still have. */
async function standingLooks(reader: Reader, of: PackageOf): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ entry_id: string; about: string }>`
    select look.entry_id, look.about from date_looks look
    join entries entry on entry.entry_id = look.entry_id
    join entry_versions looked on looked.entry_id = look.entry_id and looked.version = look.version and looked.case_id = look.case_id and looked.agency_id = look.agency_id
    join entry_versions stands on stands.entry_id = look.entry_id and stands.version = entry.version and stands.case_id = look.case_id and stands.agency_id = look.agency_id
    where look.case_id = ${of.caseId} and look.agency_id = ${of.agencyId}
      and (looked.date_text, looked.precision) = (stands.date_text, stands.precision)
      and looked.earliest is not distinct from stands.earliest and looked.latest is not distinct from stands.latest`.execute(reader)
  return new Set(rows.map(row => `${row.entry_id} ${row.about}`))
}

export interface DateLook { readonly entryId: string; readonly version: number; readonly about: Strange; readonly said: string; readonly by: string }

export async function recordLooks(writer: Writer, session: Session, of: PackageOf, looks: readonly DateLook[]): Promise<void> {
  if (looks.length === 0) return
  const { board_id, case_id, agency_id } = keyOf(session, of)
  await sql`insert into date_looks (board_id, case_id, agency_id, entry_id, version, about, said, looked_by)
    select ${board_id}, ${case_id}, ${agency_id}, entry_id, version, about, said, by
    from jsonb_to_recordset(${JSON.stringify(looks.map(({ entryId, ...look }) => ({ entry_id: entryId, ...look })))}::jsonb) as given (entry_id uuid, version int, about text, said text, by uuid)`.execute(writer)
}

export interface LookedAt extends Omit<DateLook, 'by' | 'version'> { readonly date: string; readonly place: string; readonly event: string; readonly by: string; readonly at: Date }

/** Who looked at which date of one chronology, newest first, with the date as it then stood. */
export async function looksOf(reader: Reader, of: PackageOf, chronology: ChronologyKind): Promise<readonly LookedAt[]> {
  const rows = await reader.selectFrom('date_looks as look').innerJoin('people as person', 'person.person_id', 'look.looked_by').innerJoin('entries as entry', 'entry.entry_id', 'look.entry_id')
    .innerJoin('entry_versions as said', join => join.onRef('said.entry_id', '=', 'look.entry_id').onRef('said.version', '=', 'look.version').onRef('said.case_id', '=', 'look.case_id').onRef('said.agency_id', '=', 'look.agency_id'))
    .select(['look.entry_id', 'look.about', 'look.said', 'look.looked_at', 'person.name', 'said.date_text', 'said.place', 'said.event'])
    .where('look.case_id', '=', of.caseId).where('look.agency_id', '=', of.agencyId).where('entry.chronology', '=', chronology).orderBy('look.looked_at', 'desc').orderBy('look.entry_id').execute()
  return rows.map(row => ({ entryId: row.entry_id, about: row.about, said: row.said, by: row.name, at: row.looked_at, date: row.date_text, place: row.place, event: row.event }))
}
