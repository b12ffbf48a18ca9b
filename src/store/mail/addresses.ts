/** E-mail addresses of those who are told something, by person or by the part that they play. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Role } from '../../domain/roles.ts'
import type { Reader } from '../database.ts'

export async function addressesOf(reader: Reader, personIds: readonly string[]): Promise<readonly string[]> {
  if (personIds.length === 0) return []
  const rows = await reader.selectFrom('people').select('email').where('person_id', 'in', [...new Set(personIds)]).orderBy('email').execute()
  return rows.map(row => row.email)
}

/** Of those who hold one of the roles on the board that day; for one agency where it is given. */
export async function addressesInRoles(reader: Reader, roles: readonly Role[], day: PlainDate, agencyId: string | null = null): Promise<readonly string[]> {
  const rows = await reader.selectFrom('appointments').innerJoin('people', 'people.person_id', 'appointments.person_id').select('people.email').distinct()
    .where('role', 'in', roles).where('case_id', 'is', null).where('from_date', '<=', day)
    .where(({ eb, or }) => or([eb('until_date', 'is', null), eb('until_date', '>=', day)]))
    .$if(agencyId !== null, query => query.where('appointments.agency_id', '=', agencyId)).orderBy('people.email').execute()
  return rows.map(row => row.email)
}
