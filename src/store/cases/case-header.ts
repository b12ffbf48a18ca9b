/** What a case goes by, for the top of its pages and for lists. Never a real name: a pseudonym once there is one, a reference before. */
import { isReviewKind } from '../../domain/review-kind.ts'
import type { ReviewKind } from '../../domain/review-kind.ts'
import type { Reader } from '../database.ts'

export interface CaseHeader {
  readonly caseId: string
  readonly reference: string
  readonly pseudonym: string | null
  readonly kind: ReviewKind | null
  /** False while the referral is its referrer's draft. */
  readonly submitted: boolean
}

/** Null where the case is out of reach. */
export async function caseHeader(reader: Reader, caseId: string): Promise<CaseHeader | null> {
  return (await caseHeaders(reader, [caseId])).get(caseId) ?? null
}

export async function caseHeaders(reader: Reader, caseIds: readonly string[]): Promise<ReadonlyMap<string, CaseHeader>> {
  if (caseIds.length === 0) return new Map()
  const rows = await reader.selectFrom('cases').leftJoin('reviews', 'reviews.case_id', 'cases.case_id')
    .select(['cases.case_id', 'cases.reference', 'cases.submitted_at', 'reviews.pseudonym', 'reviews.kind'])
    .where('cases.case_id', 'in', caseIds).execute()
  return new Map(rows.map(row => [row.case_id, {
    caseId: row.case_id, reference: row.reference, pseudonym: row.pseudonym, submitted: row.submitted_at !== null,
    kind: row.kind !== null && isReviewKind(row.kind) ? row.kind : null,
  }]))
}

/** "Child A" or, before a pseudonym is agreed, "REF-2016-4". */
export function caseName(header: CaseHeader): string { return header.pseudonym ?? header.reference }
