/** Everybody of the board with the parts they hold or held on it and on this case, so that the record can name them as they then were. */
import type { KnownPerson, People } from '../../domain/decision-record/people.ts'
import { isRole } from '../../domain/roles.ts'
import type { Reader } from '../database.ts'

export async function peopleOnRecord(reader: Reader, caseId: string): Promise<People> {
  const people = await reader.selectFrom('people').select(['person_id', 'name']).execute()
  const held = await reader.selectFrom('appointments').select(['person_id', 'role', 'from_date', 'until_date'])
    .where(({ eb, or }) => or([eb('case_id', 'is', null), eb('case_id', '=', caseId)])).orderBy('from_date').orderBy('role').execute()
  const parts = Map.groupBy(held, each => each.person_id)
  return new Map(people.map(({ person_id: id, name }): [string, KnownPerson] => [id, {
    name, parts: (parts.get(id) ?? []).flatMap(each => isRole(each.role) ? [{ role: each.role, from: each.from_date, until: each.until_date }] : []),
  }]))
}
