/** The terms of reference of a review: every version, with whoever agreed and signed it. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { SigningBody, Terms, TermsVersion } from '../../domain/terms-of-reference.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface ContributingAgency { readonly name: string; readonly basis: string }

export interface WrittenTerms extends TermsVersion {
  readonly agencies: readonly ContributingAgency[]
  readonly reason: string
  readonly at: Date
  readonly by: string
  readonly agreed: { readonly by: string; readonly leadReviewer: string; readonly on: PlainDate; readonly note: string } | null
  readonly signed: { readonly by: string; readonly body: SigningBody; readonly on: PlainDate } | null
}

/** The newest first. People by their ids. */
export async function termsOf(reader: Reader, caseId: string): Promise<readonly WrittenTerms[]> {
  const rows = await reader.selectFrom('terms_of_reference as t')
    .leftJoin('terms_agreements as a', join => join.onRef('a.case_id', '=', 't.case_id').onRef('a.version', '=', 't.version'))
    .leftJoin('terms_sign_offs as s', join => join.onRef('s.case_id', '=', 't.case_id').onRef('s.version', '=', 't.version'))
    .selectAll('t').select(['a.lead_reviewer_id', 'a.agreed_on', 'a.note', 'a.agreed_by', 's.body', 's.signed_on', 's.signed_by'])
    .where('t.case_id', '=', caseId).orderBy('t.version', 'desc').execute()
  return rows.map(row => ({
    version: row.version, questions: row.questions, methodology: row.methodology, roles: row.roles, involvement: row.involvement, ownership: row.ownership,
    panelIssues: row.panel_issues, agencies: row.agencies, reason: row.reason, at: row.written_at, by: row.written_by, agreedOn: row.agreed_on, signedOn: row.signed_on,
    agreed: row.agreed_on === null ? null : { by: row.agreed_by ?? '', leadReviewer: row.lead_reviewer_id ?? '', on: row.agreed_on, note: row.note ?? '' },
    signed: row.signed_on === null ? null : { by: row.signed_by ?? '', body: row.body ?? 'review team', on: row.signed_on },
  }))
}

export async function insertTerms(writer: Writer, session: Session, caseId: string, terms: Terms & { readonly version: number; readonly agencies: readonly ContributingAgency[]; readonly reason: string }): Promise<void> {
  await writer.insertInto('terms_of_reference').values({
    board_id: session.boardId, case_id: caseId, version: terms.version, questions: [...terms.questions], methodology: terms.methodology, roles: terms.roles, involvement: terms.involvement,
    ownership: terms.ownership, panel_issues: JSON.stringify(terms.panelIssues), agencies: JSON.stringify(terms.agencies), reason: terms.reason, written_by: session.personId,
  }).execute()
}

export async function insertAgreement(writer: Writer, session: Session, caseId: string, agreed: { readonly version: number; readonly leadReviewer: string; readonly on: PlainDate; readonly note: string }): Promise<void> {
  await writer.insertInto('terms_agreements').values({
    board_id: session.boardId, case_id: caseId, version: agreed.version, lead_reviewer_id: agreed.leadReviewer, agreed_on: agreed.on, note: agreed.note, agreed_by: session.personId,
  }).execute()
}

export async function insertSignOff(writer: Writer, session: Session, caseId: string, signed: { readonly version: number; readonly body: SigningBody; readonly on: PlainDate }): Promise<void> {
  await writer.insertInto('terms_sign_offs').values({ board_id: session.boardId, case_id: caseId, version: signed.version, body: signed.body, signed_on: signed.on, signed_by: session.personId }).execute()
}
