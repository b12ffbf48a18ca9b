/**
 * Everybody in the worked example: invented, and named by their part alone. Each plays a role on the board or on the one
 * case; addresses use the ending `.example`, which can reach nobody (RFC 2606).
 */
import type { Role } from '../domain/roles.ts'
import type { AgencyKey } from './agencies.ts'
import { EXAMPLE_AGENCIES } from './agencies.ts'

export interface ExamplePerson {
  readonly name: string
  readonly jobTitle: string
  readonly email: string
  readonly agency: AgencyKey | null
  readonly role: Role
  /** What a newcomer can do as this person, for the list of sign-in links; null where nothing waits for them. */
  readonly next: string | null
}

/** The Board Manager is founded with the board itself. */
export const BOARD_MANAGER: ExamplePerson = {
  name: 'Board Manager', jobTitle: 'Board Manager', email: 'manager@board.example', agency: null, role: 'board_manager',
  next: 'find the case and where it stands, read the integrated chronology, judge what agencies sent',
}

const BOARD: readonly ExamplePerson[] = [
  onBoard('Independent Chair', 'Independent Chair of the Board', 'chair', 'independent_chair', 'read the decision as it was recorded'),
  onBoard('Lead for Safeguarding', 'Director for Safeguarding', 'safeguarding-lead', 'safeguarding_lead', null),
  onBoard('Support Team', 'Board support officer', 'support', 'support_team', 'follow the chronologies as they come in'),
  onBoard('Legal Adviser', 'Solicitor to the Board', 'legal', 'legal_adviser', null),
  onBoard('Director of Children’s Services', 'Director of Children’s Services', 'dcs', 'director_of_childrens_services', null),
  onBoard('Chair of the Sub-Committee', 'Chair of the Serious Case Review Sub-Committee', 'subcommittee-chair', 'subcommittee_chair', 'see the views that members gave'),
  onBoard('System administrator', 'Information systems', 'systems', 'system_administrator', 'see that an administrator reaches no case'),
]

/** The Sub-Committee's members, one for each of five agencies. */
const SUBCOMMITTEE: readonly ExamplePerson[] = (['police', 'social-care', 'community-health', 'hospital', 'education'] as const).map(key => ({
  name: `Sub-Committee member, ${shortOf(key)}`, jobTitle: 'Head of safeguarding', email: `subcommittee@${key}.example`, agency: key, role: 'subcommittee_member', next: null,
}))

const CASE: readonly ExamplePerson[] = [
  { name: 'Named nurse, acute hospital trust', jobTitle: 'Named nurse for safeguarding children', email: 'named-nurse@hospital.example', agency: 'hospital', role: 'agency_lead',
    next: 'write another referral' },
  { name: 'Chief nurse, acute hospital trust', jobTitle: 'Chief nurse', email: 'chief-nurse@hospital.example', agency: 'hospital', role: 'authorising_senior_manager', next: null },
  { name: 'Lead Reviewer', jobTitle: 'Independent Lead Reviewer', email: 'reviewer@independent.example', agency: null, role: 'lead_reviewer',
    next: 'read the integrated chronology with the authors’ comments' },
  ...(['police', 'social-care', 'community-health'] as const).map((key): ExamplePerson => ({
    name: `Review Team member, ${shortOf(key)}`, jobTitle: 'Review Team member', email: `review-team@${key}.example`, agency: key, role: 'review_team_member', next: null })),
  { name: 'Review Team member, the Board', jobTitle: 'Independent member of the Board', email: 'review-team@board.example', agency: null, role: 'review_team_member', next: null },
  { name: 'Senior Investigating Officer', jobTitle: 'Detective inspector', email: 'sio@police.example', agency: 'police', role: 'senior_investigating_officer', next: null },
  { name: 'Health visitor 2', jobTitle: 'Health visitor', email: 'health-visitor-2@community-health.example', agency: 'community-health', role: 'practitioner',
    next: 'see the chronology as a practitioner does, without comments' },
  { name: 'Line manager, community health', jobTitle: 'Team leader, health visiting', email: 'line-manager@community-health.example', agency: 'community-health', role: 'line_manager', next: null },
]

/** For each agency a Chief Officer, a chronology author and the senior manager who signs off. */
const AGENCY_PEOPLE: readonly ExamplePerson[] = EXAMPLE_AGENCIES.flatMap(({ key, short, state }): readonly ExamplePerson[] => [
  { name: `Chief Officer, ${short}`, jobTitle: 'Chief Officer', email: `chief-officer@${key}.example`, agency: key, role: 'chief_officer', next: null },
  { name: `Agency author, ${short}`, jobTitle: 'Chronology author', email: `author@${key}.example`, agency: key, role: 'chronology_author', next: authorNext(state, key) },
  { name: `Senior manager, ${short}`, jobTitle: 'Senior manager', email: `senior-manager@${key}.example`, agency: key, role: 'agency_senior_manager', next: null },
])

export const EXAMPLE_PEOPLE: readonly ExamplePerson[] = [...BOARD, ...SUBCOMMITTEE, ...CASE, ...AGENCY_PEOPLE]

function onBoard(name: string, jobTitle: string, address: string, role: Role, next: string | null): ExamplePerson {
  return { name, jobTitle, email: `${address}@board.example`, agency: null, role, next }
}

function authorNext(state: string, key: AgencyKey): string | null {
  if (state === 'not begun') return `begin the chronology: upload seeds/${EXAMPLE_AGENCIES.find(agency => agency.key === key)?.file ?? ''}`
  return state === 'in doubt' ? 'settle the doubts in an uploaded chronology and send it in' : null
}

function shortOf(key: AgencyKey): string { return EXAMPLE_AGENCIES.find(agency => agency.key === key)?.short ?? key }
