/** The packages that a person has a part in: as an author, as the manager who signs, as the agency's chief officer. */
import { sql } from 'kysely'
import type { Role } from '../../domain/roles.ts'
import type { Reader } from '../database.ts'

export interface OwnPackage { readonly caseId: string; readonly agencyId: string; readonly agency: string; readonly review: string; readonly role: Extract<Role, 'chronology_author' | 'agency_senior_manager' | 'chief_officer'> }

export async function ownPackages(reader: Reader): Promise<OwnPackage[]> {
  const { rows } = await sql<OwnPackage>`
    select distinct scope.case_id as "caseId", scope.agency_id as "agencyId", agency.name as agency, review.pseudonym as review, held.role
    from app.live_appointments() held
    join review_agencies scope on scope.in_scope and scope.agency_id = held.agency_id
      and (held.case_id = scope.case_id and held.role in ('chronology_author', 'agency_senior_manager') or held.case_id is null and held.role = 'chief_officer')
    join agencies agency on agency.agency_id = scope.agency_id
    join reviews review on review.case_id = scope.case_id
    order by review.pseudonym, agency.name, held.role`.execute(reader)
  return rows
}
