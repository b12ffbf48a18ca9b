/** Which package something belongs to: one agency's, in one review. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Period } from '../../domain/chronology/package.ts'
import type { Reader, Session } from '../database.ts'

export interface PackageOf { readonly caseId: string; readonly agencyId: string }

/** The first three columns of every row of a package. */
export function keyOf(session: Session, of: PackageOf): { board_id: string; case_id: string; agency_id: string } {
  return { board_id: session.boardId, case_id: of.caseId, agency_id: of.agencyId }
}

export interface ReviewAgency {
  readonly agencyId: string
  readonly name: string
  readonly code: string
  readonly colour: number
  /** The review's pseudonym: all that a page calls it by. */
  readonly pseudonym: string
  readonly period: Period
}

/** The agency as one that must take part in this review; null where it need not, or no review is commissioned. */
export async function reviewAgency(reader: Reader, of: PackageOf): Promise<ReviewAgency | null> {
  return (await reviewAgencies(reader, of.caseId)).find(each => each.agencyId === of.agencyId) ?? null
}

/** Every agency that must take part, by name. */
export async function reviewAgencies(reader: Reader, caseId: string): Promise<ReviewAgency[]> {
  const rows = await reader.selectFrom('review_agencies as scope')
    .innerJoin('agencies as agency', 'agency.agency_id', 'scope.agency_id')
    .innerJoin('reviews as review', 'review.case_id', 'scope.case_id')
    .select(['agency.agency_id', 'agency.name', 'agency.code', 'agency.colour', 'review.pseudonym', 'review.period_from', 'review.period_to', 'review.background_from'])
    .where('scope.case_id', '=', caseId).where('scope.in_scope', '=', true).orderBy('agency.name').execute()
  return rows.map(row => ({
    agencyId: row.agency_id, name: row.name, code: row.code, colour: row.colour, pseudonym: row.pseudonym, period: { from: earlier(row.background_from, row.period_from), to: row.period_to },
  }))
}

function earlier(one: PlainDate | null, other: PlainDate): PlainDate { return one !== null && one < other ? one : other }
