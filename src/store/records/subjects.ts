/** What the ids in a history stand for today, in words: people, agencies, roles held and letters. Of what the reader may not see there is nothing here. */
import { isLetterKind, letterOf } from '../../domain/letters/kinds.ts'
import { isRole, roleName } from '../../domain/roles.ts'
import type { Reader } from '../database.ts'

export async function subjectsOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const people = await reader.selectFrom('people').select(['person_id as id', 'name']).where('person_id', 'in', ids).execute()
  const agencies = await reader.selectFrom('agencies').select(['agency_id as id', 'name']).where('agency_id', 'in', ids).execute()
  const held = await reader.selectFrom('appointments')
    .innerJoin('people', join => join.onRef('people.board_id', '=', 'appointments.board_id').onRef('people.person_id', '=', 'appointments.person_id'))
    .select(['appointment_id as id', 'role', 'name']).where('appointment_id', 'in', ids).execute()
  const letters = await reader.selectFrom('case_letters').select(['letter_id as id', 'kind', 'to_name']).where('letter_id', 'in', ids).execute()
  return new Map([
    ...[...people, ...agencies].map(({ id, name }) => [id, name] as const),
    ...held.map(({ id, role, name }) => [id, `${name}, ${isRole(role) ? roleName(role) : role}`] as const),
    ...letters.map(({ id, kind, to_name: to }) => [id, `${isLetterKind(kind) ? letterOf(kind).name : kind}, to ${to}`] as const),
  ])
}
