/** What the Board answered to a review and what was published of it, the last record of each kind first. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { NonPublicationAsked, Published } from '../../domain/publication.ts'
import type { Reader, Session, Writer } from '../database.ts'

interface Recorded { readonly number: number; readonly by: string; readonly at: Date }
export interface BoardResponse extends Recorded { readonly on: PlainDate; readonly response: string }
export interface Publication extends Recorded {
  readonly what: Published; readonly on: PlainDate; readonly address: string; readonly availableUntil: PlainDate | null; readonly text: string; readonly note: string
  /** The checked file that was published; null for a summary, and for what was published before files were checked. */
  readonly checkId: string | null
}
export interface NonPublication extends Recorded { readonly on: PlainDate; readonly reason: string; readonly consulted: string }

export async function responsesOf(reader: Reader, caseId: string): Promise<readonly BoardResponse[]> {
  const rows = await reader.selectFrom('board_responses').selectAll().where('case_id', '=', caseId).orderBy('number', 'desc').execute()
  return rows.map(row => ({ number: row.number, on: row.agreed_on, response: row.response, by: row.recorded_by, at: row.recorded_at }))
}

export async function publicationsOf(reader: Reader, caseId: string): Promise<readonly Publication[]> {
  const rows = await reader.selectFrom('publications').selectAll().where('case_id', '=', caseId).orderBy('number', 'desc').execute()
  return rows.map(row => ({
    number: row.number, what: row.what, on: row.published_on, address: row.address, availableUntil: row.available_until, text: row.text, note: row.note, checkId: row.check_id, by: row.recorded_by, at: row.recorded_at,
  }))
}

export async function nonPublicationsOf(reader: Reader, caseId: string): Promise<readonly NonPublication[]> {
  const rows = await reader.selectFrom('non_publications').selectAll().where('case_id', '=', caseId).orderBy('number', 'desc').execute()
  return rows.map(row => ({ number: row.number, on: row.decided_on, reason: row.reason, consulted: row.consulted, by: row.recorded_by, at: row.recorded_at }))
}

export async function insertResponse(writer: Writer, session: Session, caseId: string, given: { readonly number: number; readonly on: PlainDate; readonly response: string }): Promise<void> {
  await writer.insertInto('board_responses').values({
    board_id: session.boardId, case_id: caseId, number: given.number, agreed_on: given.on, response: given.response, recorded_by: session.personId,
  }).execute()
}

export type NewPublication = Pick<Publication, 'number' | 'what' | 'on' | 'address' | 'availableUntil' | 'text' | 'note' | 'checkId'>

export async function insertPublication(writer: Writer, session: Session, caseId: string, made: NewPublication): Promise<void> {
  await writer.insertInto('publications').values({
    board_id: session.boardId, case_id: caseId, number: made.number, what: made.what, published_on: made.on, address: made.address, available_until: made.availableUntil,
    text: made.text, note: made.note, check_id: made.checkId, recorded_by: session.personId,
  }).execute()
}

export async function insertNonPublication(writer: Writer, session: Session, caseId: string, decided: NonPublicationAsked & { readonly number: number; readonly on: PlainDate }): Promise<void> {
  await writer.insertInto('non_publications').values({
    board_id: session.boardId, case_id: caseId, number: decided.number, decided_on: decided.on, reason: decided.reason, consulted: decided.consulted, recorded_by: session.personId,
  }).execute()
}
