/** The shapes of the tables from referral to commissioning. */
import type { Generated } from 'kysely'
import type { AskedOf } from '../../domain/clarification.ts'
import type { Adopted } from '../../domain/criteria/adopted.ts'
import type { Answers } from '../../domain/criteria/criteria-set.ts'
import type { Decision } from '../../domain/decision.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Referral } from '../../domain/referral/referral.ts'
import type { SameIncident } from '../../domain/referral/same-incident.ts'
import type { ReviewKind } from '../../domain/review-kind.ts'
import type { Attended, Count, Manner } from '../../domain/subcommittee.ts'
import type { Json, JsonColumn } from '../tables.ts'

interface OfCase { board_id: string; case_id: string }

/** The criteria as decisions kept them before they were answered one by one with evidence. */
export interface EarlierAssessment {
  readonly met: boolean
  readonly shouldAlways: boolean
  readonly lines: readonly { readonly id: string; readonly mark: string; readonly words: string; readonly source: string; readonly holds: boolean }[]
}

/** What was before the decider: the version of the referral, the consideration and its count, the version of the assessment. */
export interface Grounds { readonly referralVersion: number; readonly consideration: number | null; readonly majority: boolean | null; readonly assessment?: number | null }

export interface ReferralTables {
  referral_saves: OfCase & { section: string; revision: number; current: boolean; content: JsonColumn<Partial<Referral>>; saved_at: Generated<Date>; saved_by: string }
  referrals: OfCase & { content: JsonColumn<Referral>; sent_at: Generated<Date>; sent_by: string }
  referral_addenda: OfCase & { number: number; note: string; replaces: JsonColumn<Partial<Referral>>; added_at: Generated<Date>; added_by: string }
  secure_files_notices: OfCase & {
    notice_id: string; agency_id: string | null; agency_name: string; issued_on: PlainDate; confirmed_on: PlainDate | null; confirmed_by: string | null
  }
  referral_links: { board_id: string; link_id: string; for_name: string; for_agency: string; made_at: Date; made_by: string; expires_at: Date; used_at: Date | null }
  door_referrals: OfCase & { sent_at: Date; signed_name: string }
  incident_keys: OfCase & { key: string }
  same_incident_answers: OfCase & {
    number: number; other_case_id: string; answer: SameIncident; reason: string; answered_on: PlainDate; answered_by: string; recorded_at: Generated<Date>
  }
  safeguarding_actions: OfCase & { number: number; done: string; done_on: PlainDate; recorded_at: Generated<Date>; recorded_by: string }
  good_practice: OfCase & { number: number; what: string; share: string; tags: string[]; recorded_on: PlainDate; recorded_by: string }
  initial_reviews: OfCase & { role: string; person_id: string; comment: string; reviewed_on: PlainDate }
  considerations: OfCase & {
    number: number; manner: Manner; message: string; circulated_on: PlainDate; circulated_by: string
    closed_on: PlainDate | null; closed_by: string | null; count: JsonColumn<Count> | null
  }
  views: OfCase & { number: number; person_id: string; revision: number; warranted: boolean; rationale: string; given_at: Generated<Date>; recorded_by: string | null }
  attendances: OfCase & {
    number: number; person_id: string; revision: number; agency_id: string | null; attended: Attended; recorded_at: Generated<Date>; recorded_by: string
  }
  review_team_approvals: OfCase & { number: number; members: string[]; approved_on: PlainDate; recorded_at: Generated<Date>; recorded_by: string }
  chair_answers: OfCase & { number: number; agrees: boolean; panel: boolean; reason: string; answered_on: PlainDate; answered_by: string }
  decisions: OfCase & {
    version: number; content: JsonColumn<Decision>; answers: JsonColumn<Answers>; assessment: JsonColumn<Adopted | EarlierAssessment>; grounds: JsonColumn<Grounds>
    decided_on: PlainDate; decided_at: Generated<Date>; decided_by: string; panel_number: number | null; recommendation_version: number | null
  }
  clarification_requests: OfCase & {
    request_id: string; asked_of: AskedOf; agency_id: string | null; question: string; challenge: string; answer_by: PlainDate | null
    asked_on: PlainDate; asked_by: string; recorded_at: Generated<Date>
  }
  clarification_answers: OfCase & { request_id: string; answer: string; answered_on: PlainDate; recorded_at: Generated<Date>; recorded_by: string }
  criteria_assessments: OfCase & {
    version: number; criteria_set: string; answers: JsonColumn<Answers>; research: string; referral_version: number
    assessed_on: PlainDate; assessed_at: Generated<Date>; assessed_by: string
  }
  reviews: OfCase & {
    kind: ReviewKind; procedure: string; pseudonym: string; period_from: PlainDate; period_to: PlainDate; background_from: PlainDate | null
    practice_changed: string; category: string; chair_unit: string; other_boards: Generated<string>; reasons: JsonColumn<Record<string, Json>>
    decision_version: number; commissioned_on: PlainDate; commissioned_by: string
  }
  review_agencies: OfCase & { agency_id: string; in_scope: boolean; leads: boolean; basis: string; nominated_member: string }
  scope_changes: OfCase & {
    number: number; agency_id: string | null; was: JsonColumn<Record<string, Json>>; became: JsonColumn<Record<string, Json>>; reason: string
    changed_on: PlainDate; changed_by: string
  }
  police_discussions: OfCase & { discussion_id: string; held_on: PlainDate; with_whom: string; outcome: string; recorded_at: Generated<Date>; recorded_by: string }
  independence_declarations: OfCase & {
    declaration_id: string; person_id: string; of_agencies: string[]; signed_name: string; signed_on: PlainDate; recorded_at: Generated<Date>; recorded_by: string
  }
  review_team_members: OfCase & { person_id: string; sector: string; reason: string }
}
