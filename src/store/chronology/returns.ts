/** What passes between the review and an agency beside its package: commitment, requests for more and their answers, going on without it. */
import { randomUUID } from 'node:crypto'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { isId } from '../id.ts'
import { keyOf } from './scope.ts'
import type { PackageOf } from './scope.ts'

export interface Commitment { readonly name: string; readonly on: PlainDate }

/** The last one given; null where there is none. */
export async function commitmentOf(reader: Reader, of: PackageOf): Promise<Commitment | null> {
  const row = await reader.selectFrom('commitments').select(['signed_name', 'given_on']).where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId)
    .orderBy('recorded_at', 'desc').limit(1).executeTakeFirst()
  return row ? { name: row.signed_name, on: row.given_on } : null
}

export async function recordCommitment(writer: Writer, session: Session, of: PackageOf, commitment: Commitment): Promise<string> {
  const id = randomUUID()
  await writer.insertInto('commitments').values({ ...keyOf(session, of), commitment_id: id, signed_name: commitment.name, given_on: commitment.on, given_by: session.personId }).execute()
  return id
}

/** A day and a place, as the author is told them. */
export interface Meeting { readonly on: PlainDate; readonly place: string }

export interface InformationRequest {
  readonly requestId: string
  readonly question: string
  /** The meeting that the author is asked to come to, for clarity; null where only words are asked for. */
  readonly meeting: Meeting | null
  readonly askedAt: Date
  readonly askedBy: string
  readonly answer: { readonly words: string; readonly at: Date; readonly by: string } | null
}

/** Oldest first, answered or not. */
export async function requestsOf(reader: Reader, of: PackageOf): Promise<InformationRequest[]> {
  const rows = await reader.selectFrom('information_requests as request').innerJoin('people as asker', 'asker.person_id', 'request.asked_by')
    .leftJoin('information_answers as answer', 'answer.request_id', 'request.request_id').leftJoin('people as answerer', 'answerer.person_id', 'answer.answered_by')
    .select(['request.request_id', 'request.question', 'request.meeting_on', 'request.meeting_place', 'request.asked_at', 'asker.name as asker', 'answer.answer', 'answer.answered_at', 'answerer.name as answerer'])
    .where('request.case_id', '=', of.caseId).where('request.agency_id', '=', of.agencyId).orderBy('request.asked_at').execute()
  return rows.map(row => ({
    requestId: row.request_id, question: row.question, meeting: row.meeting_on === null || row.meeting_place === null ? null : { on: row.meeting_on, place: row.meeting_place },
    askedAt: row.asked_at, askedBy: row.asker,
    answer: row.answer === null || row.answered_at === null ? null : { words: row.answer, at: row.answered_at, by: row.answerer ?? '' },
  }))
}

export async function requestOf(reader: Reader, of: PackageOf, requestId: string): Promise<InformationRequest | null> {
  return isId(requestId) ? (await requestsOf(reader, of)).find(each => each.requestId === requestId) ?? null : null
}

export async function recordRequest(writer: Writer, session: Session, of: PackageOf, question: string, meeting: Meeting | null): Promise<string> {
  const id = randomUUID()
  await writer.insertInto('information_requests').values({ ...keyOf(session, of), request_id: id, question, meeting_on: meeting?.on ?? null, meeting_place: meeting?.place ?? null, asked_by: session.personId }).execute()
  return id
}

export async function recordAnswer(writer: Writer, session: Session, of: PackageOf, requestId: string, answer: string): Promise<void> {
  await writer.insertInto('information_answers').values({ ...keyOf(session, of), request_id: requestId, answer, answered_by: session.personId }).execute()
}

export interface ProceedingWithout { readonly reason: string; readonly on: PlainDate }

/** Null where the review waits for the agency. */
export async function proceedingWithout(reader: Reader, of: PackageOf): Promise<ProceedingWithout | null> {
  const row = await reader.selectFrom('proceedings_without').select(['reason', 'decided_on']).where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).executeTakeFirst()
  return row ? { reason: row.reason, on: row.decided_on } : null
}

export async function recordProceeding(writer: Writer, session: Session, of: PackageOf, proceeding: ProceedingWithout): Promise<void> {
  await writer.insertInto('proceedings_without').values({ ...keyOf(session, of), reason: proceeding.reason, decided_on: proceeding.on, decided_by: session.personId }).execute()
}
