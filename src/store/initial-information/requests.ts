/** Requests to agencies for what they know. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Consent } from '../../domain/information/request.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { versionsOf, type ReturnedVersion } from './returns.ts'

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
  /** Null for what was asked before letters named a day. */
  readonly dueOn: PlainDate | null
  /** Asked together with all agencies, once a Panel was agreed. */
  readonly collection: boolean
  /** What was returned, oldest first. */
  readonly versions: readonly ReturnedVersion[]
  /** Why and since when the case goes on without it. */
  readonly goingOn: { readonly reason: string; readonly on: PlainDate; readonly by: string } | null
}

/** In the order of asking; an agency's own with `agencyId`. */
export async function requestsOf(reader: Reader, caseId: string, agencyId: string | null = null): Promise<readonly InformationRequest[]> {
  let query = reader.selectFrom('initial_requests as r').innerJoin('agencies as a', 'a.agency_id', 'r.agency_id')
    .leftJoin('initial_goings_on as g', 'g.request_id', 'r.request_id').leftJoin('people as p', 'p.person_id', 'g.decided_by')
    .select(['r.request_id', 'r.agency_id', 'a.name as agency', 'a.kind', 'r.question', 'r.purpose', 'r.relevance', 'r.consent', 'r.justification', 'r.letter', 'r.asked_on',
      'r.due_on', 'r.collection', 'g.reason', 'g.decided_on', 'p.name as decided_by']).where('r.case_id', '=', caseId).orderBy('r.recorded_at').orderBy('a.name')
  if (agencyId !== null) query = query.where('r.agency_id', '=', agencyId)
  const versions = await versionsOf(reader, caseId)
  return (await query.execute()).map(row => ({
    requestId: row.request_id, agencyId: row.agency_id, agency: row.agency, agencyKind: row.kind, question: row.question, purpose: row.purpose, relevance: row.relevance,
    consent: row.consent, justification: row.justification, letter: row.letter, askedOn: row.asked_on, dueOn: row.due_on, collection: row.collection,
    versions: versions.get(row.request_id) ?? [],
    goingOn: row.reason === null || row.decided_on === null ? null : { reason: row.reason, on: row.decided_on, by: row.decided_by ?? '' },
  }))
}

export type NewRequest = Pick<InformationRequest, 'agencyId' | 'question' | 'purpose' | 'relevance' | 'consent' | 'justification' | 'letter' | 'askedOn' | 'collection'>
  & { readonly dueOn: PlainDate }

/** Returns their ids in the same order. */
export async function insertRequests(writer: Writer, session: Session, caseId: string, requests: readonly NewRequest[]): Promise<readonly string[]> {
  const ids = requests.map(() => randomUUID())
  if (requests.length === 0) return ids
  await writer.insertInto('initial_requests').values(requests.map((request, at) => ({
    board_id: session.boardId, case_id: caseId, request_id: ids[at] ?? '', agency_id: request.agencyId, question: request.question, purpose: request.purpose,
    relevance: request.relevance, consent: request.consent, justification: request.justification, letter: request.letter, asked_on: request.askedOn, asked_by: session.personId,
    due_on: request.dueOn, collection: request.collection,
  }))).execute()
  return ids
}

/** Whether the last of those asked together has now answered, or the case goes on without them: then it is put on record, once. */
export async function recordAllReturned(writer: Writer, caseId: string, on: PlainDate): Promise<boolean> {
  const { rows } = await sql<{ all_in: boolean | null }>`select app.record_information_returned(${caseId}, ${on}) as all_in`.execute(writer)
  return rows[0]?.all_in === true
}
