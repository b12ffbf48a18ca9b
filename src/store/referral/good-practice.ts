/** Good practice worth sharing, item by item, over all cases within reach or of one. */
import { sql } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface GoodPractice {
  readonly caseId: string
  /** The case's pseudonym, or its reference before there is one. */
  readonly caseName: string
  readonly number: number
  readonly what: string
  readonly share: string
  readonly tags: readonly string[]
  readonly on: PlainDate
}

export interface Sought { readonly caseId?: string; readonly tag?: string }

/** Newest first, at most `limit`. */
export async function goodPractice(reader: Reader, { caseId, tag }: Sought, limit = 1000): Promise<readonly GoodPractice[]> {
  const rows = await reader.selectFrom('good_practice as g').innerJoin('cases', 'cases.case_id', 'g.case_id').leftJoin('reviews', 'reviews.case_id', 'g.case_id')
    .select(['g.case_id', 'g.number', 'g.what', 'g.share', 'g.tags', 'g.recorded_on', 'cases.reference', 'reviews.pseudonym'])
    .$if(caseId !== undefined, query => query.where('g.case_id', '=', caseId ?? ''))
    .$if(tag !== undefined, query => query.where(sql<boolean>`${tag ?? ''} = any(g.tags)`))
    .orderBy('g.recorded_on', 'desc').orderBy('g.case_id').orderBy('g.number', 'desc').limit(limit).execute()
  return rows.map(row => ({
    caseId: row.case_id, caseName: row.pseudonym ?? row.reference, number: row.number, what: row.what, share: row.share, tags: row.tags, on: row.recorded_on,
  }))
}

export async function insertGoodPractice(writer: Writer, session: Session, item: Omit<GoodPractice, 'caseName'>): Promise<void> {
  await writer.insertInto('good_practice').values({
    board_id: session.boardId, case_id: item.caseId, number: item.number, what: item.what, share: item.share, tags: [...item.tags], recorded_on: item.on, recorded_by: session.personId,
  }).execute()
}
