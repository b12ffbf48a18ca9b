/** Names that letters need: the board's, its Chair's, the case's reference. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'

export async function boardName(reader: Reader): Promise<string> {
  return (await reader.selectFrom('boards').select('name').executeTakeFirst())?.name ?? ''
}

/** The names of those who hold the role on the board that day, by name. */
export async function holdersOnBoard(reader: Reader, role: string, day: PlainDate): Promise<readonly { readonly personId: string; readonly name: string }[]> {
  const rows = await reader.selectFrom('appointments').innerJoin('people', 'people.person_id', 'appointments.person_id').select(['people.person_id', 'people.name'])
    .where('case_id', 'is', null).where('role', '=', role).where('from_date', '<=', day)
    .where(({ eb, or }) => or([eb('until_date', 'is', null), eb('until_date', '>=', day)])).orderBy('people.name').execute()
  return rows.map(row => ({ personId: row.person_id, name: row.name }))
}

export async function caseReference(reader: Reader, caseId: string): Promise<string> {
  return (await reader.selectFrom('cases').select('reference').where('case_id', '=', caseId).executeTakeFirst())?.reference ?? ''
}

/** What to call the Chair where a letter is signed in their name. */
export async function chairName(reader: Reader, day: PlainDate): Promise<string> {
  return (await holdersOnBoard(reader, 'independent_chair', day))[0]?.name ?? 'The Independent Chair'
}
