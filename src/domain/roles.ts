/**
 * The parts that people play in a board's reviews (toolkit, Strategy L91-113 and Model L200-218). A person holds a
 * role on the whole board or on one case, from a date to a date, appointed by somebody.
 */
import type { PlainDate } from './plain-date.ts'

/** Each role with its name as people read it, and where it may be held. */
export const ROLES = {
  independent_chair: { name: 'Independent Chair', heldOn: 'board' },
  board_manager: { name: 'Board Manager', heldOn: 'board' },
  safeguarding_lead: { name: 'Director or Lead for Safeguarding', heldOn: 'board' },
  support_team: { name: 'Support Team', heldOn: 'board' },
  legal_adviser: { name: 'Legal Adviser', heldOn: 'board' },
  director_of_childrens_services: { name: 'Director of Children’s Services', heldOn: 'board' },
  board_member: { name: 'Board member', heldOn: 'board' },
  subcommittee_chair: { name: 'Chair of the Sub-Committee', heldOn: 'board' },
  subcommittee_member: { name: 'Sub-Committee member', heldOn: 'board' },
  audit_unit: { name: 'Professional Standards and Audit Unit', heldOn: 'board' },
  agency_lead: { name: 'Agency safeguarding lead', heldOn: 'board' },
  chief_officer: { name: 'Chief Officer', heldOn: 'board' },
  system_administrator: { name: 'System administrator', heldOn: 'board' },
  referrer: { name: 'Referrer', heldOn: 'case' },
  authorising_senior_manager: { name: 'Authorising senior manager', heldOn: 'case' },
  panel_chair: { name: 'Panel Chair', heldOn: 'case' },
  panel_member: { name: 'Panel member', heldOn: 'case' },
  lead_reviewer: { name: 'Lead Reviewer', heldOn: 'case' },
  overview_author: { name: 'Overview Author', heldOn: 'case' },
  review_team_member: { name: 'Review Team member', heldOn: 'case' },
  chronology_author: { name: 'Chronology author', heldOn: 'case' },
  agency_senior_manager: { name: 'Agency senior manager', heldOn: 'case' },
  practitioner: { name: 'Practitioner', heldOn: 'case' },
  line_manager: { name: 'Line manager', heldOn: 'case' },
  strategic_manager: { name: 'Strategic manager', heldOn: 'case' },
  senior_investigating_officer: { name: 'Senior Investigating Officer', heldOn: 'case' },
  family_member: { name: 'Family member', heldOn: 'case' },
} as const satisfies Record<string, { readonly name: string; readonly heldOn: 'board' | 'case' }>

export type Role = keyof typeof ROLES

export const ALL_ROLES = Object.keys(ROLES) as readonly Role[]

export function isRole(text: string): text is Role { return Object.hasOwn(ROLES, text) }

export function roleName(role: Role): string { return ROLES[role].name }

/** Those who come to a Learning Event as somebody who worked with the family, or as their manager: never shown the comments (R179). */
export const PARTICIPANTS = ['practitioner', 'line_manager', 'strategic_manager'] as const satisfies readonly Role[]

export function comesToLearningEvent(roles: ReadonlySet<Role>): boolean { return PARTICIPANTS.some(role => roles.has(role)) }

/** One holding of a role. `caseId` and `agencyId` say for which case and on behalf of which agency; `until` is the last day held. */
export interface Appointment {
  readonly role: Role
  readonly caseId: string | null
  readonly agencyId: string | null
  readonly from: PlainDate
  readonly until: PlainDate | null
}

/** Whether the role is held on that day, both ends included. */
export function isHeldOn(appointment: Appointment, day: PlainDate): boolean {
  return appointment.from <= day && (appointment.until === null || day <= appointment.until)
}
