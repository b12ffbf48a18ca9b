/**
 * Appointing somebody to a role: on the board or on one case, from a date to a date. Some roles are held on behalf of the person's
 * agency. Roles that have a step of their own in the procedure are not given here.
 */
import { issue } from '../history.ts'
import type { Issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'
import { spoken } from '../plain-date.ts'
import { ALL_ROLES, ROLES, roleName } from '../roles.ts'
import type { Appointment, Role } from '../roles.ts'

/** Held on behalf of an agency, and by nobody who belongs to none. */
const FOR_AN_AGENCY = ['agency_lead', 'chief_officer', 'agency_senior_manager', 'practitioner', 'line_manager', 'strategic_manager'] as const satisfies readonly Role[]
/** Held on behalf of the person's agency where they belong to one. */
const FOR_AN_AGENCY_IF_ANY = ['board_member', 'subcommittee_member', 'authorising_senior_manager'] as const satisfies readonly Role[]

/** Given by a step of its own: the referral, a seat on the Panel, the commissioning (with a declaration of independence), the agency's nomination (with one of no line management). */
const OWN_STEP = ['referrer', 'panel_chair', 'panel_member', 'lead_reviewer', 'overview_author', 'review_team_member', 'chronology_author'] as const satisfies readonly Role[]

/** The roles that can be given by appointment on the board, or on a case. */
export function rolesToAppoint(place: 'board' | 'case'): readonly Role[] {
  return ALL_ROLES.filter(role => ROLES[role].heldOn === place && !has(OWN_STEP, role))
}

export interface AppointmentTyped {
  readonly role: Role | null
  readonly caseId: string | null
  readonly from: PlainDate | null
  /** The last day; null for no end yet. */
  readonly until: PlainDate | null
  /** A seat on the Sub-Committee that advises without voting (R038). */
  readonly withoutVote?: boolean
}

export interface Appointee {
  readonly name: string
  readonly agencyId: string | null
  readonly appointments: readonly Appointment[]
}

const VOTING = ['subcommittee_chair', 'subcommittee_member'] as const satisfies readonly Role[]

export interface NewAppointment extends Appointment { readonly votes: boolean }

export function checkAppointment(typed: AppointmentTyped, person: Appointee): { readonly appointment: NewAppointment } | { readonly issues: readonly Issue[] } {
  const { role, caseId, from, until } = typed
  const issues: Issue[] = []
  if (role === null || !rolesToAppoint(caseId === null ? 'board' : 'case').includes(role)) issues.push(issue('role', 'Choose a role'))
  if (from === null) issues.push(issue('from-day', 'Type the day from which the role is held'))
  if (from !== null && until !== null && until < from) issues.push(issue('until-day', `The last day cannot be before the first, ${spoken(from)}`))
  if (role !== null && has(FOR_AN_AGENCY, role) && person.agencyId === null) {
    issues.push(issue('role', `${roleName(role)} is held for an agency, and ${person.name} belongs to none`))
  }
  if (typed.withoutVote && role !== null && !has(VOTING, role)) issues.push(issue('withoutVote', 'Only a seat on the Sub-Committee has a vote to go without'))
  if (role !== null && from !== null && person.appointments.some(held => held.role === role && held.caseId === caseId && overlap(held, from, until))) {
    issues.push(issue('role', `${person.name} already holds this role for some of these days`))
  }
  if (issues.length > 0 || role === null || from === null) return { issues }
  const agencyId = has(FOR_AN_AGENCY, role) || has(FOR_AN_AGENCY_IF_ANY, role) ? person.agencyId : null
  return { appointment: { role, caseId, agencyId, from, until, votes: typed.withoutVote !== true } }
}

/** Ending a role on a day: the last day it is held. It stays on record. */
export function checkEnding(held: Appointment, lastDay: PlainDate | null): readonly Issue[] {
  if (lastDay === null) return [issue('until-day', 'Type the last day on which the role is held')]
  if (lastDay < held.from) return [issue('until-day', `The last day cannot be before the first, ${spoken(held.from)}`)]
  if (held.until !== null && held.until <= lastDay) return [issue('until-day', `The role already ends on ${spoken(held.until)}`)]
  return []
}

function overlap(held: Appointment, from: PlainDate, until: PlainDate | null): boolean {
  return (until === null || held.from <= until) && (held.until === null || from <= held.until)
}

function has(roles: readonly Role[], role: Role): boolean { return roles.includes(role) }
