/** The Sub-Committee's consideration of a referral: initial reviews, circulation, seats, views and the stored count. */
import { sql } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Count, Manner, Seat, View } from '../../domain/subcommittee.ts'
import type { Reader, Session, Writer } from '../database.ts'

export const REVIEWING_ROLES = ['board_manager', 'safeguarding_lead'] as const
export type ReviewingRole = (typeof REVIEWING_ROLES)[number]
export interface InitialReview { readonly role: ReviewingRole; readonly personId: string; readonly comment: string; readonly reviewedOn: PlainDate }

export async function initialReviewsOf(reader: Reader, caseId: string): Promise<readonly InitialReview[]> {
  const rows = await reader.selectFrom('initial_reviews').selectAll().where('case_id', '=', caseId).orderBy('reviewed_on').orderBy('role').execute()
  return rows.map(row => ({ role: row.role as ReviewingRole, personId: row.person_id, comment: row.comment, reviewedOn: row.reviewed_on }))
}

export async function insertInitialReview(writer: Writer, session: Session, caseId: string, review: InitialReview): Promise<void> {
  await writer.insertInto('initial_reviews').values({
    board_id: session.boardId, case_id: caseId, role: review.role, person_id: review.personId, comment: review.comment, reviewed_on: review.reviewedOn,
  }).execute()
}

export interface Consideration {
  readonly number: number
  readonly manner: Manner
  readonly message: string
  readonly circulatedOn: PlainDate
  readonly closedOn: PlainDate | null
  readonly count: Count | null
  readonly chair: ChairAnswered | null
}
export interface ChairAnswered { readonly agrees: boolean; readonly panel: boolean; readonly reason: string; readonly on: PlainDate }

/** The last consideration; null where the referral was never circulated. */
export async function considerationOf(reader: Reader, caseId: string): Promise<Consideration | null> {
  const row = await reader.selectFrom('considerations').selectAll().where('case_id', '=', caseId).orderBy('number', 'desc').executeTakeFirst()
  if (!row) return null
  const answer = await reader.selectFrom('chair_answers').selectAll().where('case_id', '=', caseId).where('number', '=', row.number).executeTakeFirst()
  return {
    number: row.number, manner: row.manner, message: row.message, circulatedOn: row.circulated_on, closedOn: row.closed_on,
    // A count that was stored before those shut out were shown in it has none.
    count: row.count && { ...row.count, excluded: row.count.excluded ?? [] },
    chair: answer ? { agrees: answer.agrees, panel: answer.panel, reason: answer.reason, on: answer.answered_on } : null,
  }
}

export async function circulate(
  writer: Writer, session: Session, caseId: string, circulation: { readonly number: number; readonly manner: Manner; readonly message: string; readonly on: PlainDate },
): Promise<void> {
  await writer.insertInto('considerations').values({
    board_id: session.boardId, case_id: caseId, number: circulation.number, manner: circulation.manner, message: circulation.message,
    circulated_on: circulation.on, circulated_by: session.personId, closed_on: null, closed_by: null, count: null,
  }).execute()
}

/**
 * Closes first and counts then: until it is closed, whoever closes it may themselves be a member who cannot read the others' views yet.
 * Both happen in the transaction of the act, or neither.
 */
export async function closeConsideration(
  writer: Writer, session: Session, caseId: string, number: number, day: PlainDate, count: (seats: readonly Seat[], views: readonly View[]) => Count,
): Promise<Count> {
  const row = (set: { closed_on?: PlainDate; closed_by?: string; count: string }) =>
    writer.updateTable('considerations').set(set).where('case_id', '=', caseId).where('number', '=', number).execute()
  await row({ closed_on: day, closed_by: session.personId, count: '{}' })
  const counted = count(await seatsOf(writer, caseId), await viewsOf(writer, caseId, number))
  await row({ count: JSON.stringify(counted) })
  return counted
}

export async function insertChairAnswer(writer: Writer, session: Session, caseId: string, number: number, answer: ChairAnswered): Promise<void> {
  await writer.insertInto('chair_answers').values({
    board_id: session.boardId, case_id: caseId, number, agrees: answer.agrees, panel: answer.panel, reason: answer.reason, answered_on: answer.on, answered_by: session.personId,
  }).execute()
}

/** The seats of the Sub-Committee as far as this case goes: who is shut out of the case is marked, and has no vote in it. */
export async function seatsOf(reader: Reader, caseId: string): Promise<readonly Seat[]> {
  const rows = await reader.selectFrom('appointments').select(['person_id', 'agency_id', 'votes', 'from_date', 'until_date',
    sql<boolean>`exists (select from exclusions x where x.case_id = ${caseId} and x.person_id = appointments.person_id and x.lifted_at is null)`.as('excluded')])
    .where('case_id', 'is', null).where('role', 'in', ['subcommittee_member', 'subcommittee_chair']).orderBy('person_id').execute()
  return rows.map(row => ({
    personId: row.person_id, agencyId: row.agency_id, votes: row.votes, from: row.from_date, until: row.until_date, ...row.excluded ? { excluded: true } as const : {},
  }))
}

/** Who has given a view in that consideration, whether or not the person asking may read it yet. */
export async function answeredBy(reader: Reader, caseId: string, number: number): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person_id: string }>`select person_id from app.views_answered(array[${caseId}]::uuid[]) where number = ${number}`.execute(reader)
  return new Set(rows.map(row => row.person_id))
}

/** `recordedBy`: who of the office put it on record at a meeting; null where the member gave it themselves. */
export interface GivenView extends View { readonly revision: number; readonly givenAt: Date; readonly recordedBy: string | null }

/** Each person's last view in that consideration, as far as the person asking may read it: their own alone while theirs is awaited. */
export async function viewsOf(reader: Reader, caseId: string, number: number): Promise<readonly GivenView[]> {
  const rows = await reader.selectFrom('views').selectAll().distinctOn('person_id').where('case_id', '=', caseId).where('number', '=', number)
    .orderBy('person_id').orderBy('revision', 'desc').execute()
  return rows.map(row => ({ personId: row.person_id, warranted: row.warranted, rationale: row.rationale, revision: row.revision, givenAt: row.given_at, recordedBy: row.recorded_by }))
}

/** The view of another is signed for by whoever puts it on record. */
export async function insertView(writer: Writer, session: Session, caseId: string, number: number, view: View & { readonly revision: number }, now: Date): Promise<void> {
  await writer.insertInto('views').values({
    board_id: session.boardId, case_id: caseId, number, person_id: view.personId, revision: view.revision, warranted: view.warranted, rationale: view.rationale, given_at: now,
    recorded_by: view.personId === session.personId ? null : session.personId,
  }).execute()
}
