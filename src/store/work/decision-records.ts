/** What is on record of cases on the road to a decision, as far as it says who is waited for: a few queries, however many the cases. */
import { sql } from 'kysely'
import type { Answers } from '../../domain/collation.ts'
import { plainDate } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { entitledOn } from '../../domain/subcommittee.ts'
import type { Seat } from '../../domain/subcommittee.ts'
import type { Reader } from '../database.ts'

export interface DecisionRecords {
  /** The roles whose initial review is on record. */
  readonly reviewedAs: ReadonlySet<string>
  /** Of the consideration under way; null where the Sub-Committee is not considering the referral now. */
  readonly answers: Answers | null
  /** The day on which a deferred decision is looked at again; null where the last decision was no deferral. */
  readonly deferredUntil: PlainDate | null
  /** Whether anybody has answered the criteria. */
  readonly criteriaAnswered: boolean
}

export const NO_RECORDS: DecisionRecords = { reviewedAs: new Set(), answers: null, deferredUntil: null, criteriaAnswered: false }

export async function decisionRecordsOf(reader: Reader, caseIds: readonly string[], today: PlainDate): Promise<ReadonlyMap<string, DecisionRecords>> {
  if (caseIds.length === 0) return new Map()
  const reviews = await reader.selectFrom('initial_reviews').select(['case_id', 'role']).where('case_id', 'in', caseIds).execute()
  const decisions = await reader.selectFrom('decisions').select(['case_id', 'content']).distinctOn('case_id').where('case_id', 'in', caseIds)
    .orderBy('case_id').orderBy('version', 'desc').execute()
  const assessed = new Set((await reader.selectFrom('criteria_assessments').select('case_id').distinct().where('case_id', 'in', caseIds).execute()).map(row => row.case_id))
  const answers = await answersOf(reader, caseIds, today)
  const deferred = new Map(decisions.flatMap(({ case_id: id, content }) => content.response === 'defer' ? [[id, plainDate(content.reviewOn)] as const] : []))
  return new Map(caseIds.map(id => [id, {
    reviewedAs: new Set(reviews.filter(review => review.case_id === id).map(review => review.role)),
    answers: answers.get(id) ?? null, deferredUntil: deferred.get(id) ?? null, criteriaAnswered: assessed.has(id),
  }]))
}

/** Of each consideration under way: whoever may vote on it today, and which of them have given a view. */
async function answersOf(reader: Reader, caseIds: readonly string[], today: PlainDate): Promise<ReadonlyMap<string, Answers>> {
  const open = await reader.selectFrom('considerations').select(['case_id', 'number']).where('case_id', 'in', caseIds).where('closed_on', 'is', null).execute()
  if (open.length === 0) return new Map()
  const ids = open.map(each => each.case_id)
  const { rows: views } = await sql<{ case_id: string; number: number; person_id: string }>`select * from app.views_answered(${ids}::uuid[])`.execute(reader)
  const shutOut = await reader.selectFrom('exclusions').select(['case_id', 'person_id']).where('case_id', 'in', ids).where('lifted_at', 'is', null).execute()
  const seats = await seatsOfBoard(reader)
  return new Map(open.map(({ case_id: id, number }) => {
    const out = new Set(shutOut.filter(each => each.case_id === id).map(each => each.person_id))
    const asked = entitledOn(seats.filter(seat => !out.has(seat.personId)), today)
    const given = new Set(views.filter(view => view.case_id === id && view.number === number).map(view => view.person_id))
    return [id, { asked: asked.length, answered: asked.filter(person => given.has(person)).length }]
  }))
}

async function seatsOfBoard(reader: Reader): Promise<readonly Seat[]> {
  const rows = await reader.selectFrom('appointments').select(['person_id', 'agency_id', 'votes', 'from_date', 'until_date'])
    .where('case_id', 'is', null).where('role', 'in', ['subcommittee_member', 'subcommittee_chair']).execute()
  return rows.map(row => ({ personId: row.person_id, agencyId: row.agency_id, votes: row.votes, from: row.from_date, until: row.until_date }))
}
