/** Accounts put side by side as telling of one event: each link in versions, of which the last counts; and pairs that people said are not one event. */
import { sql } from 'kysely'
import { pairKey } from '../../domain/chronology/same-event.ts'
import type { EventAccount, EventState } from '../../domain/chronology/event-account.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface SameEvent extends EventAccount { readonly eventId: string; readonly version: number; readonly state: EventState; readonly by: string; readonly at: Date }

const LAST = sql`select distinct on (event_id) * from same_events`

export async function sameEvent(reader: Reader, caseId: string, eventId: string): Promise<SameEvent | null> { return (await read(reader, caseId, { eventId }))[0] ?? null }

/** Every version of one, newest first. */
export async function versionsOf(reader: Reader, caseId: string, eventId: string): Promise<readonly SameEvent[]> { return read(reader, caseId, { eventId }, true) }

/** By the earliest day that an account gives; those said to be apart are left out. */
export async function sameEvents(reader: Reader, caseId: string, page: { readonly offset: number; readonly limit: number }): Promise<readonly SameEvent[]> { return read(reader, caseId, page) }

export async function countSameEvents(reader: Reader, caseId: string): Promise<Readonly<Record<EventState, number>>> {
  const { rows } = await sql<{ state: EventState; count: number }>`select state, count(*)::int as count from (${LAST} where case_id = ${caseId} order by event_id, version desc) e group by state`.execute(reader)
  return { open: 0, differ: 0, agreed: 0, apart: 0, ...Object.fromEntries(rows.map(row => [row.state, row.count])) }
}

/** By entry, the event it is said to tell of, for as many of these as are linked. */
export async function eventsOf(reader: Reader, caseId: string, entryIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (entryIds.length === 0) return new Map()
  const { rows } = await sql<{ entry_id: string; event_id: string }>`
    select t.entry_id, e.event_id from same_event_entries t join (${LAST} where case_id = ${caseId} order by event_id, version desc) e on e.event_id = t.event_id and e.version = t.version
    where t.case_id = ${caseId} and t.entry_id = any(${sql.val([...entryIds])}) and e.state <> 'apart'`.execute(reader)
  return new Map(rows.map(row => [row.entry_id, row.event_id]))
}

/** Pairs among these entries that people have answered: linked, or said not to be one event. */
export async function settledPairs(reader: Reader, caseId: string, entryIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (entryIds.length === 0) return new Set()
  const ids = sql.val([...entryIds])
  const { rows } = await sql<{ one: string; other: string }>`
    select first_entry as one, second_entry as other from not_same_events where case_id = ${caseId} and first_entry = any(${ids}) and second_entry = any(${ids})
    union select a.entry_id, b.entry_id from same_event_entries a join same_event_entries b on b.case_id = a.case_id and b.event_id = a.event_id and b.version = a.version and b.entry_id > a.entry_id
    where a.case_id = ${caseId} and a.entry_id = any(${ids}) and b.entry_id = any(${ids})`.execute(reader)
  return new Set(rows.map(row => pairKey(row.one, row.other)))
}

export async function insertSameEvent(writer: Writer, session: Session, caseId: string, event: EventAccount & { readonly eventId: string; readonly version: number; readonly state: EventState }): Promise<void> {
  const of = { board_id: session.boardId, case_id: caseId, event_id: event.eventId, version: event.version }
  await writer.insertInto('same_events').values({
    ...of, state: event.state, differences: event.differences, account: event.account, agreed_with: event.agreedWith, agreed_on: event.state === 'agreed' ? event.agreedOn : null, written_by: session.personId,
  }).execute()
  if (event.entries.length > 0) await writer.insertInto('same_event_entries').values(event.entries.map(({ entryId, agencyId }) => ({ ...of, agency_id: agencyId, entry_id: entryId }))).execute()
}

export async function insertNotSame(writer: Writer, session: Session, caseId: string, one: string, other: string): Promise<void> {
  const [first = '', second = ''] = [one, other].sort()
  await writer.insertInto('not_same_events').values({ board_id: session.boardId, case_id: caseId, first_entry: first, second_entry: second, said_by: session.personId }).onConflict(conflict => conflict.doNothing()).execute()
}

interface Asked { readonly eventId?: string; readonly offset?: number; readonly limit?: number }
interface Row { event_id: string; version: number; state: EventState; differences: string; account: string; agreed_with: string; agreed_on: PlainDate | null; written_at: Date; written_by: string; entries: { entryId: string; agencyId: string }[] | null }

async function read(reader: Reader, caseId: string, { eventId, offset = 0, limit = 100 }: Asked, everyVersion = false): Promise<readonly SameEvent[]> {
  const of = eventId === undefined ? sql`` : sql`and event_id = ${eventId}`
  const versions = everyVersion ? sql`select * from same_events where case_id = ${caseId} ${of}` : sql`${LAST} where case_id = ${caseId} ${of} order by event_id, version desc`
  const order = everyVersion ? sql`e.version desc` : sql`first_day nulls last, e.event_id`
  const { rows } = await sql<Row>`
    select e.*, told.entries, told.first_day from (${versions}) e left join lateral (
      select jsonb_agg(jsonb_build_object('entryId', t.entry_id, 'agencyId', t.agency_id)) as entries, min(record.sort_day) as first_day
      from same_event_entries t join entries record on record.case_id = t.case_id and record.agency_id = t.agency_id and record.entry_id = t.entry_id
      where t.case_id = e.case_id and t.event_id = e.event_id and t.version = e.version) told on true
    ${eventId === undefined ? sql`where e.state <> 'apart'` : sql``} order by ${order} offset ${offset} limit ${limit}`.execute(reader)
  return rows.map(row => ({
    eventId: row.event_id, version: row.version, state: row.state, differences: row.differences, account: row.account, agreedWith: row.agreed_with, agreedOn: row.agreed_on,
    at: row.written_at, by: row.written_by, entries: row.entries ?? [],
  }))
}
