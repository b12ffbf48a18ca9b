/** The entries of signed packages whose day is known, as accounts to be compared: never their comments. */
import { sql } from 'kysely'
import type { UncommentedEntry } from '../../domain/chronology/edition.ts'
import type { Telling } from '../../domain/chronology/same-event.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'
import { ENTRY_COLUMNS_SQL, entryFrom, type EntryRow } from '../chronology/entry-rows.ts'

export interface Account { readonly entryId: string; readonly agencyId: string; readonly code: string; readonly colour: number; readonly entry: UncommentedEntry }

interface Row extends EntryRow { readonly entry_id: string; readonly agency_id: string; readonly agency: string; readonly code: string; readonly colour: number }

/** What each agency last signed, entry by entry. */
const SIGNED = sql`
  from submission_entries entry join signed_packages signed on signed.case_id = entry.case_id and signed.agency_id = entry.agency_id and signed.number = entry.number
  join entry_versions said on said.case_id = entry.case_id and said.agency_id = entry.agency_id and said.entry_id = entry.entry_id and said.version = entry.version`
const SAID = sql`
  select entry.entry_id, entry.agency_id, agency.name as agency, agency.code, agency.colour,
    ${ENTRY_COLUMNS_SQL}
  ${SIGNED}
  join review_agencies scope on scope.case_id = entry.case_id and scope.agency_id = entry.agency_id and scope.in_scope
  join agencies agency on agency.agency_id = entry.agency_id`

/** Of the days from `from` to `to`, both included. */
export async function accountsIn(reader: Reader, caseId: string, from: PlainDate, to: PlainDate): Promise<readonly Account[]> {
  const { rows } = await sql<Row>`${SAID} where entry.case_id = ${caseId} and entry.chronology = 'events' and entry.sort_day >= ${from}::text and entry.sort_day < ${to}::text || 'x'
    and said.earliest = said.latest and said.earliest between ${from} and ${to} order by entry.sort_day, entry.sort_time, agency.name, entry.sort_position`.execute(reader)
  return rows.map(accountFrom)
}

/** Of these entries, as they are signed now; one that its agency took out since is not among them. */
export async function accountsOf(reader: Reader, caseId: string, entryIds: readonly string[]): Promise<readonly Account[]> {
  if (entryIds.length === 0) return []
  const { rows } = await sql<Row>`${SAID} where entry.case_id = ${caseId} and entry.chronology = 'events' and entry.entry_id = any(${sql.val([...entryIds])}) order by entry.sort_day, entry.sort_time, agency.name`.execute(reader)
  return rows.map(accountFrom)
}

function accountFrom(row: Row): Account { return { entryId: row.entry_id, agencyId: row.agency_id, code: row.code, colour: row.colour, entry: entryFrom(row, row.agency) } }

/** Null where its day is not known. */
export function tellingOf({ entryId, agencyId, entry }: Account): Telling | null {
  return entry.date.earliest === null ? null : { entryId, agencyId, day: entry.date.earliest, time: entry.time?.from ?? null, words: `${entry.event} ${entry.source}` }
}

export interface MonthTold { readonly month: string; readonly entries: number; readonly agencies: number }

/** Each month, `YYYY-MM`, of which two agencies or more tell, in order. */
export async function monthsTold(reader: Reader, caseId: string): Promise<readonly MonthTold[]> {
  const { rows } = await sql<{ month: string; entries: number; agencies: number }>`
    select to_char(said.earliest, 'YYYY-MM') as month, count(*)::int as entries, count(distinct entry.agency_id)::int as agencies
    ${SIGNED}
    where entry.case_id = ${caseId} and entry.chronology = 'events' and said.earliest = said.latest
    group by 1 having count(distinct entry.agency_id) > 1 order by 1`.execute(reader)
  return rows
}
