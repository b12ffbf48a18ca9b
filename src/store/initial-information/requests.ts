/** Requests to agencies for what they know, and their answers. */
import { randomUUID } from 'node:crypto'
import type { Consent } from '../../domain/initial-information.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface InformationRequest {
  readonly requestId: string
  readonly agencyId: string
  readonly agency: string
  readonly agencyKind: string
  readonly question: string
  readonly purpose: string
  readonly relevance: string
  readonly consent: Consent
  readonly justification: string
  readonly letter: string
  readonly askedOn: PlainDate
  readonly answer: { readonly text: string; readonly on: PlainDate; readonly by: string } | null
}

/** In the order of asking; an agency's own with `agencyId`. */
export async function requestsOf(reader: Reader, caseId: string, agencyId: string | null = null): Promise<readonly InformationRequest[]> {
  let query = reader.selectFrom('initial_requests as r').innerJoin('agencies as a', 'a.agency_id', 'r.agency_id')
    .leftJoin('initial_answers as n', 'n.request_id', 'r.request_id').leftJoin('people as p', 'p.person_id', 'n.answered_by')
    .select(['r.request_id', 'r.agency_id', 'a.name as agency', 'a.kind', 'r.question', 'r.purpose', 'r.relevance', 'r.consent', 'r.justification', 'r.letter', 'r.asked_on',
      'n.answer', 'n.answered_on', 'p.name as answered_by']).where('r.case_id', '=', caseId).orderBy('r.recorded_at').orderBy('a.name')
  if (agencyId !== null) query = query.where('r.agency_id', '=', agencyId)
  return (await query.execute()).map(row => ({
    requestId: row.request_id, agencyId: row.agency_id, agency: row.agency, agencyKind: row.kind, question: row.question, purpose: row.purpose, relevance: row.relevance,
    consent: row.consent, justification: row.justification, letter: row.letter, askedOn: row.asked_on,
    answer: row.answer === null || row.answered_on === null ? null : { text: row.answer, on: row.answered_on, by: row.answered_by ?? '' },
  }))
}

export type NewRequest = Omit<InformationRequest, 'requestId' | 'agency' | 'agencyKind' | 'answer'>

export async function insertRequests(writer: Writer, session: Session, caseId: string, requests: readonly NewRequest[]): Promise<void> {
  if (requests.length === 0) return
  await writer.insertInto('initial_requests').values(requests.map(request => ({
    board_id: session.boardId, case_id: caseId, request_id: randomUUID(), agency_id: request.agencyId, question: request.question, purpose: request.purpose,
    relevance: request.relevance, consent: request.consent, justification: request.justification, letter: request.letter, asked_on: request.askedOn, asked_by: session.personId,
  }))).execute()
}

export async function insertAnswer(writer: Writer, session: Session, caseId: string, requestId: string, answer: { readonly text: string; readonly on: PlainDate }): Promise<void> {
  await writer.insertInto('initial_answers').values({
    board_id: session.boardId, case_id: caseId, request_id: requestId, answer: answer.text, answered_on: answer.on, answered_by: session.personId,
  }).execute()
}
