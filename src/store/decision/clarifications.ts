/** What the Independent Chair asked before deciding, and the answers. The database shows an agency its own questions alone. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { AskedOf, ClarificationAsked } from '../../domain/clarification.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Clarification {
  readonly requestId: string
  readonly askedOf: AskedOf
  readonly agencyId: string | null
  readonly agency: string | null
  readonly question: string
  readonly challenge: string
  readonly answerBy: PlainDate | null
  readonly askedOn: PlainDate
  readonly answer: { readonly text: string; readonly on: PlainDate; readonly by: string } | null
}

/** In the order of asking. */
export async function clarificationsOf(reader: Reader, caseId: string): Promise<readonly Clarification[]> {
  const rows = await reader.selectFrom('clarification_requests as r').leftJoin('agencies as a', 'a.agency_id', 'r.agency_id')
    .leftJoin('clarification_answers as n', 'n.request_id', 'r.request_id')
    .select(['r.request_id', 'r.asked_of', 'r.agency_id', 'a.name as agency', 'r.question', 'r.challenge', 'r.answer_by', 'r.asked_on', 'n.answer', 'n.answered_on', 'n.recorded_by'])
    .where('r.case_id', '=', caseId).orderBy('r.recorded_at').orderBy('r.request_id').execute()
  return rows.map(row => ({
    requestId: row.request_id, askedOf: row.asked_of, agencyId: row.agency_id, agency: row.agency, question: row.question, challenge: row.challenge, answerBy: row.answer_by, askedOn: row.asked_on,
    answer: row.answer === null || row.answered_on === null ? null : { text: row.answer, on: row.answered_on, by: row.recorded_by ?? '' },
  }))
}

export async function insertClarification(
  writer: Writer, session: Session, caseId: string, asked: ClarificationAsked & { readonly askedOf: AskedOf; readonly on: PlainDate },
): Promise<string> {
  const requestId = randomUUID()
  await writer.insertInto('clarification_requests').values({
    board_id: session.boardId, case_id: caseId, request_id: requestId, asked_of: asked.askedOf, agency_id: asked.askedOf === 'agency' ? asked.agencyId : null, question: asked.question,
    challenge: asked.challenge, answer_by: asked.answerBy, asked_on: asked.on, asked_by: session.personId,
  }).execute()
  return requestId
}

export async function insertClarificationAnswer(writer: Writer, session: Session, caseId: string, requestId: string, answer: { readonly text: string; readonly on: PlainDate }): Promise<void> {
  await writer.insertInto('clarification_answers').values({
    board_id: session.boardId, case_id: caseId, request_id: requestId, answer: answer.text, answered_on: answer.on, recorded_by: session.personId,
  }).execute()
}

export interface AwaitedAnswer { readonly caseId: string; readonly requestId: string; readonly askedOf: AskedOf; readonly agencyId: string | null; readonly agency: string | null; readonly askedOn: PlainDate; readonly answerBy: PlainDate | null }

/** Questions not yet answered that this very person owes an answer to: as Panel Chair, for their agency, as Board Manager. */
export async function awaitedAnswers(reader: Reader): Promise<readonly AwaitedAnswer[]> {
  const rows = await reader.selectFrom('clarification_requests as r').leftJoin('agencies as a', 'a.agency_id', 'r.agency_id')
    .select(['r.case_id', 'r.request_id', 'r.asked_of', 'r.agency_id', 'a.name', 'r.asked_on', 'r.answer_by'])
    .where(sql<boolean>`not exists (select from clarification_answers n where n.board_id = r.board_id and n.case_id = r.case_id and n.request_id = r.request_id)`)
    .where(sql<boolean>`case r.asked_of
      when 'agency' then r.agency_id in (select app.agencies_spoken_for())
      when 'board_manager' then exists (select from app.board_roles() role where role = 'board_manager')
      else exists (select from app.live_appointments() own where own.role = 'panel_chair' and own.case_id = r.case_id) end`)
    .orderBy('r.asked_on').orderBy('r.request_id').execute()
  return rows.map(row => ({ caseId: row.case_id, requestId: row.request_id, askedOf: row.asked_of, agencyId: row.agency_id, agency: row.name, askedOn: row.asked_on, answerBy: row.answer_by }))
}

/** The agencies that take part in this case, by name: named in the referral, asked for information, or in the review's scope. */
export async function agenciesOnCase(reader: Reader, caseId: string): Promise<readonly { readonly agencyId: string; readonly name: string }[]> {
  const { rows } = await sql<{ agency_id: string; name: string }>`
    select a.agency_id, a.name from agencies a where a.agency_id in (
      select agency_id from secure_files_notices where case_id = ${caseId} union select agency_id from initial_requests where case_id = ${caseId}
      union select agency_id from review_agencies where case_id = ${caseId} and in_scope) order by a.name`.execute(reader)
  return rows.map(row => ({ agencyId: row.agency_id, name: row.name }))
}
