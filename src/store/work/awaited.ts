/** What single people are waited for, beside the steps of the timetable: their own drafts, their agency's notices, their views. */
import { sql } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session } from '../database.ts'

/** The person's own referrals that are not sent yet. */
export async function ownDrafts(reader: Reader, session: Session): Promise<readonly string[]> {
  const rows = await reader.selectFrom('cases').innerJoin('appointments', 'appointments.case_id', 'cases.case_id')
    .select('cases.case_id').where('cases.submitted_at', 'is', null)
    .where('appointments.person_id', '=', session.personId).where('appointments.role', '=', 'referrer').orderBy('cases.opened_at').execute()
  return rows.map(row => row.case_id)
}

export interface AwaitedNotice { readonly caseId: string; readonly agencyId: string; readonly agencyName: string; readonly issuedOn: PlainDate }

/** Notices to secure files, not yet confirmed, of agencies for which this person is lead or Chief Officer (R308). */
export async function awaitedNotices(reader: Reader): Promise<readonly AwaitedNotice[]> {
  const rows = await reader.selectFrom('secure_files_notices').select(['case_id', 'agency_id', 'agency_name', 'issued_on'])
    .where('confirmed_on', 'is', null)
    .where('agency_id', 'in', sql<string>`(select a.agency_id from app.live_appointments() a where a.case_id is null and a.role in ('agency_lead', 'chief_officer'))`)
    .orderBy('issued_on').execute()
  return rows.flatMap(row => row.agency_id === null ? [] : [{ caseId: row.case_id, agencyId: row.agency_id, agencyName: row.agency_name, issuedOn: row.issued_on }])
}

export interface UnconfirmedNotice { readonly agencyName: string; readonly issuedOn: PlainDate }

/** By case, the agencies that have not confirmed that their files are secured, by name. */
export async function unconfirmedNotices(reader: Reader, caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly UnconfirmedNotice[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await reader.selectFrom('secure_files_notices').select(['case_id', 'agency_name', 'issued_on']).where('case_id', 'in', caseIds)
    .where('confirmed_on', 'is', null).orderBy('agency_name').execute()
  return new Map([...Map.groupBy(rows, row => row.case_id)].map(([id, found]) => [id, found.map(row => ({ agencyName: row.agency_name, issuedOn: row.issued_on }))]))
}

export interface AwaitedInformation { readonly caseId: string; readonly agencyId: string; readonly agencyName: string; readonly askedOn: PlainDate; readonly dueOn: PlainDate | null }

/** Requests for information, not yet answered, to agencies for which this person is lead or Chief Officer (R049). */
export async function awaitedInformation(reader: Reader): Promise<readonly AwaitedInformation[]> { return requestsToOwnAgency(reader, false) }

/** Those that are answered: the agency may read what it told, and send a further version. */
export async function answeredInformation(reader: Reader): Promise<readonly AwaitedInformation[]> { return requestsToOwnAgency(reader, true) }

async function requestsToOwnAgency(reader: Reader, answered: boolean): Promise<readonly AwaitedInformation[]> {
  const rows = await reader.selectFrom('initial_requests as r').innerJoin('agencies', 'agencies.agency_id', 'r.agency_id').select(['r.case_id', 'r.agency_id', 'agencies.name', 'r.asked_on', 'r.due_on'])
    .where('r.agency_id', 'in', sql<string>`(select a.agency_id from app.live_appointments() a where a.case_id is null and a.role in ('agency_lead', 'chief_officer'))`)
    .where(sql<boolean>`exists (select from initial_returns n where n.request_id = r.request_id) = ${answered}`).orderBy('r.asked_on').execute()
  return rows.map(row => ({ caseId: row.case_id, agencyId: row.agency_id, agencyName: row.name, askedOn: row.asked_on, dueOn: row.due_on }))
}

export interface AwaitedView { readonly caseId: string; readonly circulatedOn: PlainDate }

/** Referrals now with the Sub-Committee on which this person may vote and has given no view (R042). */
export async function awaitedViews(reader: Reader): Promise<readonly AwaitedView[]> {
  const rows = await reader.selectFrom('considerations').select(['case_id', 'circulated_on']).where('closed_on', 'is', null)
    .where(sql<boolean>`exists (select from app.live_appointments() a where a.case_id is null and a.votes and a.role in ('subcommittee_chair', 'subcommittee_member'))`)
    .where(sql<boolean>`not exists (select from views v where v.case_id = considerations.case_id and v.number = considerations.number and v.person_id = app.person_id())`)
    .orderBy('circulated_on').execute()
  return rows.map(row => ({ caseId: row.case_id, circulatedOn: row.circulated_on }))
}
