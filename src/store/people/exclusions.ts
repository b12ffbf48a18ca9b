/** Who is shut out of which case, since when and why. Lifted exclusions stay on record. */
import { isId } from '../id.ts'
import type { Reader, Session, Writer } from '../database.ts'

interface Who { readonly caseId: string; readonly personId: string }

export interface StandingExclusion { readonly personId: string; readonly name: string; readonly reason: string; readonly since: Date; readonly by: string }

export async function personExists(reader: Reader, personId: string): Promise<boolean> {
  return isId(personId) && await reader.selectFrom('people').select('person_id').where('person_id', '=', personId).executeTakeFirst() !== undefined
}

export async function isExcluded(reader: Reader, who: Who): Promise<boolean> {
  if (!isId(who.personId)) return false
  const found = await reader.selectFrom('exclusions').select('person_id')
    .where('case_id', '=', who.caseId).where('person_id', '=', who.personId).where('lifted_at', 'is', null).executeTakeFirst()
  return found !== undefined
}

export async function addExclusion(writer: Writer, session: Session, { caseId, personId, reason }: Who & { readonly reason: string }): Promise<void> {
  await writer.insertInto('exclusions')
    .values({ board_id: session.boardId, case_id: caseId, person_id: personId, reason, excluded_by: session.personId, lifted_at: null }).execute()
}

export async function liftExclusion(writer: Writer, { caseId, personId }: Who, at: Date): Promise<void> {
  await writer.updateTable('exclusions').set({ lifted_at: at })
    .where('case_id', '=', caseId).where('person_id', '=', personId).where('lifted_at', 'is', null).execute()
}

/** Everyone now shut out of the case, longest first. */
export async function exclusionsOf(reader: Reader, caseId: string): Promise<StandingExclusion[]> {
  const rows = await reader.selectFrom('exclusions')
    .innerJoin('people as person', 'person.person_id', 'exclusions.person_id')
    .innerJoin('people as excluder', 'excluder.person_id', 'exclusions.excluded_by')
    .select(['exclusions.person_id', 'person.name', 'exclusions.reason', 'exclusions.excluded_at', 'excluder.name as by'])
    .where('exclusions.case_id', '=', caseId).where('exclusions.lifted_at', 'is', null).orderBy('exclusions.excluded_at').execute()
  return rows.map(row => ({ personId: row.person_id, name: row.name, reason: row.reason, since: row.excluded_at, by: row.by }))
}

export interface NamedPerson { readonly personId: string; readonly name: string; readonly agency: string | null }

/** People whose name has a word that begins like this, at most twenty, by name. */
export async function peopleNamed(reader: Reader, beginning: string): Promise<NamedPerson[]> {
  const pattern = beginning.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')
  const rows = await reader.selectFrom('people').leftJoin('agencies', 'agencies.agency_id', 'people.agency_id')
    .select(['people.person_id', 'people.name', 'agencies.name as agency'])
    .where(eb => eb.or([eb(eb.fn('lower', ['people.name']), 'like', `${pattern}%`), eb(eb.fn('lower', ['people.name']), 'like', `% ${pattern}%`)]))
    .orderBy('people.name').orderBy('people.person_id').limit(20).execute()
  return rows.map(row => ({ personId: row.person_id, name: row.name, agency: row.agency }))
}
