/** Names of people by their ids, for showing who did what. */
import type { Reader } from '../database.ts'

/** Somebody who is not there is left out: callers say what to show instead. */
export async function namesOf(reader: Reader, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await reader.selectFrom('people').select(['person_id', 'name']).where('person_id', 'in', [...new Set(personIds)]).execute()
  return new Map(rows.map(row => [row.person_id, row.name]))
}
