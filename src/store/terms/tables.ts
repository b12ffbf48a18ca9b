/** The shapes of the tables of a review's terms of reference. */
import type { Generated } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { PanelIssue, SigningBody } from '../../domain/terms-of-reference.ts'
import type { JsonColumn } from '../tables.ts'

interface OfVersion { board_id: string; case_id: string; version: number }

export interface TermsTables {
  terms_of_reference: OfVersion & {
    questions: string[]; methodology: string; roles: string; involvement: string; ownership: string
    panel_issues: JsonColumn<readonly PanelIssue[]>; agencies: JsonColumn<readonly { readonly name: string; readonly basis: string }[]>
    reason: string; written_at: Generated<Date>; written_by: string
  }
  terms_agreements: OfVersion & { lead_reviewer_id: string; agreed_on: PlainDate; note: string; recorded_at: Generated<Date>; agreed_by: string }
  terms_sign_offs: OfVersion & { body: SigningBody; signed_on: PlainDate; recorded_at: Generated<Date>; signed_by: string }
}
