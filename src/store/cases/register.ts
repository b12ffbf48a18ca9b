/** The register: every case within reach, whatever became of it, newest first, paged by key. */
import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { ReviewKind } from '../../domain/review-kind.ts'
import type { Reader } from '../database.ts'
import { STATE } from './state.ts'
import type { CaseState } from './state.ts'

export interface RegisterQuery {
  readonly words: string
  readonly state: CaseState | null
  readonly kind: ReviewKind | null
  /** Only referrals of good practice (R033). */
  readonly goodPractice: boolean
  /** The last case of the page before; null for the first page. */
  readonly after: string | null
  readonly size: number
}

export interface RegisterRow { readonly caseId: string; readonly state: CaseState }

/** One row more than `size` where there is a further page. */
export async function registerRows(reader: Reader, query: RegisterQuery): Promise<readonly RegisterRow[]> {
  const words = query.words.trim().toLowerCase().replaceAll(/[\\%_]/g, '\\$&')
  let select = reader.selectFrom('cases').leftJoin('reviews', 'reviews.case_id', 'cases.case_id')
    .select(['cases.case_id', STATE.as('state')])
    .where('cases.submitted_at', 'is not', null)
  if (words !== '') select = select.where(sql<SqlBool>`(lower(cases.reference) like ${`%${words}%`} or lower(reviews.pseudonym) like ${`%${words}%`})`)
  if (query.kind !== null) select = select.where('reviews.kind', '=', query.kind)
  if (query.goodPractice) select = select.where(sql<SqlBool>`coalesce((select added.replaces -> 'opinion' ->> 'other' from referral_addenda added where added.case_id = cases.case_id
    and added.replaces ? 'opinion' order by added.number desc limit 1), (select sent.content -> 'opinion' ->> 'other' from referrals sent where sent.case_id = cases.case_id)) = 'good-practice'`)
  if (query.state !== null) select = select.where(STATE, '=', query.state)
  if (query.after) select = select.where(sql<SqlBool>`(cases.opened_at, cases.case_id) < (select last.opened_at, last.case_id from cases last where last.case_id = ${query.after})`)
  const rows = await select.orderBy('cases.opened_at', 'desc').orderBy('cases.case_id', 'desc').limit(query.size + 1).execute()
  return rows.map(row => ({ caseId: row.case_id, state: row.state }))
}
