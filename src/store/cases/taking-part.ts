/** Who takes part in a case: people by their roles on it, and the agencies that must contribute. */
import { isRole } from '../../domain/roles.ts'
import type { Role } from '../../domain/roles.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'

export interface PersonOnCase { readonly name: string; readonly role: Role; readonly agency: string | null; readonly from: PlainDate }
export interface AgencyOnCase { readonly agencyId: string; readonly name: string; readonly code: string; readonly colour: number }

/** Those who hold a role on this case on that day, by role and name. */
export async function peopleOnCase(reader: Reader, caseId: string, on: PlainDate): Promise<readonly PersonOnCase[]> {
  const rows = await reader.selectFrom('appointments').innerJoin('people', 'people.person_id', 'appointments.person_id')
    .leftJoin('agencies', 'agencies.agency_id', 'appointments.agency_id')
    .select(['people.name', 'appointments.role', 'agencies.name as agency', 'appointments.from_date'])
    .where('appointments.case_id', '=', caseId).where('appointments.from_date', '<=', on)
    .where(eb => eb.or([eb('appointments.until_date', 'is', null), eb('appointments.until_date', '>=', on)]))
    .orderBy('appointments.role').orderBy('people.name').execute()
  return rows.flatMap(row => isRole(row.role) ? [{ name: row.name, role: row.role, agency: row.agency, from: row.from_date }] : [])
}

/** The agencies in scope, by name; none before a review is commissioned. */
export async function agenciesInScope(reader: Reader, caseId: string): Promise<readonly AgencyOnCase[]> {
  const rows = await reader.selectFrom('review_agencies').innerJoin('agencies', 'agencies.agency_id', 'review_agencies.agency_id')
    .select(['agencies.agency_id', 'agencies.name', 'agencies.code', 'agencies.colour'])
    .where('review_agencies.case_id', '=', caseId).where('review_agencies.in_scope', '=', true).orderBy('agencies.name').execute()
  return rows.map(row => ({ agencyId: row.agency_id, name: row.name, code: row.code, colour: row.colour }))
}
