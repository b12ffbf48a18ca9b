/** The agencies that work with the board. */
import { randomUUID } from 'node:crypto'
import type { AgencyDetails } from '../../domain/people/agency.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { isId } from '../id.ts'

export interface Agency extends AgencyDetails { readonly agencyId: string }

/** All of the board's agencies by name. */
export async function listAgencies(reader: Reader): Promise<Agency[]> {
  const rows = await reader.selectFrom('agencies').select(['agency_id', 'name', 'code', 'colour', 'kind']).orderBy('name').execute()
  return rows.map(({ agency_id, ...row }) => ({ agencyId: agency_id, ...row }))
}

export async function isAgency(reader: Reader, agencyId: string): Promise<boolean> {
  return isId(agencyId) && await reader.selectFrom('agencies').select('agency_id').where('agency_id', '=', agencyId).executeTakeFirst() !== undefined
}

/** Who is Chief Officer of which agency on that day, by the agency's id. */
export async function chiefOfficers(reader: Reader, today: PlainDate): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reader.selectFrom('appointments')
    .innerJoin('people', join => join.onRef('people.board_id', '=', 'appointments.board_id').onRef('people.person_id', '=', 'appointments.person_id'))
    .select(['appointments.agency_id', 'people.name'])
    .where('appointments.role', '=', 'chief_officer').where('appointments.case_id', 'is', null)
    .where('appointments.from_date', '<=', today).where(q => q.or([q('appointments.until_date', 'is', null), q('appointments.until_date', '>=', today)]))
    .orderBy('people.name').execute()
  const found = new Map<string, string[]>()
  for (const row of rows) if (row.agency_id !== null) found.set(row.agency_id, [...found.get(row.agency_id) ?? [], row.name])
  return found
}

export async function addAgency(writer: Writer, session: Session, agency: AgencyDetails): Promise<string> {
  const agencyId = randomUUID()
  await writer.insertInto('agencies').values({ board_id: session.boardId, agency_id: agencyId, ...agency }).execute()
  return agencyId
}

export async function changeAgency(writer: Writer, agencyId: string, agency: AgencyDetails): Promise<void> {
  await writer.updateTable('agencies').set({ name: agency.name, code: agency.code, colour: agency.colour, kind: agency.kind }).where('agency_id', '=', agencyId).execute()
}
