/** Who signs a letter: whoever holds its signatory's role, on the case before the board. */
import type { PlainDate } from '../../domain/plain-date.ts'
import { roleName, type Role } from '../../domain/roles.ts'
import type { Reader } from '../database.ts'

/** The name of the one appointed last; the role alone where nobody holds it that day. */
export async function signatoryName(reader: Reader, caseId: string, role: Role, day: PlainDate): Promise<string> {
  const held = await reader.selectFrom('appointments').innerJoin('people', 'people.person_id', 'appointments.person_id').select('people.name')
    .where('role', '=', role).where('from_date', '<=', day)
    .where(({ eb, or }) => or([eb('until_date', 'is', null), eb('until_date', '>=', day)]))
    .where(({ eb, or }) => or([eb('case_id', 'is', null), eb('case_id', '=', caseId)]))
    .orderBy('case_id', order => order.asc().nullsLast()).orderBy('from_date', 'desc').orderBy('people.name').executeTakeFirst()
  return held?.name ?? roleName(role)
}
