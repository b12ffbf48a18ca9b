/** The agencies considered for a review: whether each must take part, and on what basis. */
import type { Reader, Session, Writer } from '../database.ts'

export interface ReviewAgency {
  readonly agencyId: string
  readonly name: string
  readonly code: string
  readonly kind: string
  readonly inScope: boolean
  readonly leads: boolean
  readonly basis: string
  readonly nominatedMember: string
}

/** Every agency considered for the review, by name. */
export async function reviewAgencies(reader: Reader, caseId: string): Promise<readonly ReviewAgency[]> {
  const rows = await reader.selectFrom('review_agencies').innerJoin('agencies', 'agencies.agency_id', 'review_agencies.agency_id')
    .select(['agencies.agency_id', 'agencies.name', 'agencies.code', 'agencies.kind', 'in_scope', 'leads', 'basis', 'nominated_member'])
    .where('case_id', '=', caseId).orderBy('agencies.name').execute()
  return rows.map(row => ({
    agencyId: row.agency_id, name: row.name, code: row.code, kind: row.kind, inScope: row.in_scope, leads: row.leads, basis: row.basis, nominatedMember: row.nominated_member,
  }))
}

/** The agencies that are required to take part, by name. */
export async function agenciesInScope(reader: Reader, caseId: string): Promise<readonly ReviewAgency[]> {
  return (await reviewAgencies(reader, caseId)).filter(agency => agency.inScope)
}

export type AgencyChoice = Pick<ReviewAgency, 'agencyId' | 'inScope' | 'leads' | 'basis' | 'nominatedMember'>

/** Puts the agency's place in the review on record, in the stead of what stood there before. */
export async function setReviewAgencies(writer: Writer, session: Session, caseId: string, agencies: readonly AgencyChoice[]): Promise<void> {
  if (agencies.length === 0) return
  await writer.insertInto('review_agencies').values(agencies.map(agency => ({
    board_id: session.boardId, case_id: caseId, agency_id: agency.agencyId, in_scope: agency.inScope, leads: agency.leads, basis: agency.basis,
    nominated_member: agency.nominatedMember,
  }))).onConflict(conflict => conflict.columns(['board_id', 'case_id', 'agency_id']).doUpdateSet(({ ref }) => ({
    in_scope: ref('excluded.in_scope'), basis: ref('excluded.basis'), nominated_member: ref('excluded.nominated_member'),
  }))).execute()
}

export interface BoardAgency { readonly agencyId: string; readonly name: string; readonly kind: string }

export async function boardAgencies(reader: Reader): Promise<readonly BoardAgency[]> {
  const rows = await reader.selectFrom('agencies').select(['agency_id', 'name', 'kind']).orderBy('name').execute()
  return rows.map(row => ({ agencyId: row.agency_id, name: row.name, kind: row.kind }))
}
