/**
 * Everybody in the worked example: invented, and named by their part alone. Each plays a role on the board or on a case; addresses use the ending `.example`, which can reach nobody (RFC 2606).
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
  next: 'see in the register where each case stands, review the newest referral, read the integrated chronology of Family N',
}

/** Chairs the example's Panels. */
export const PANEL_CHAIR = 'panel-chair@independent.example'

const BOARD: readonly ExamplePerson[] = [
  onBoard('Independent Chair', 'Independent Chair of the Board', 'chair', 'independent_chair', 'decide on the referral about Child G: the Panel has recommended, with one member dissenting'),
  onBoard('Lead for Safeguarding', 'Director for Safeguarding', 'safeguarding-lead', 'safeguarding_lead', 'review the referral that came in on Friday, about Child C'),
  onBoard('Support Team', 'Board support officer', 'support', 'support_team', 'follow the chronologies as they come in'),
  onBoard('Legal Adviser', 'Solicitor to the Board', 'legal', 'legal_adviser', 'the Panel of Child F is sitting: see its agenda and your advice'),
  onBoard('Director of Children’s Services', 'Director of Children’s Services', 'dcs', 'director_of_childrens_services', null),
  onBoard('Chair of the Sub-Committee', 'Chair of the Serious Case Review Sub-Committee', 'subcommittee-chair', 'subcommittee_chair', 'vote in the Panel of Child F, and see the views that members gave'),
  onBoard('System administrator', 'Information systems', 'systems', 'system_administrator', 'see that an administrator reaches no case'),
]

/** The Sub-Committee's members, one for each of five agencies. */
const SUBCOMMITTEE: readonly ExamplePerson[] = (['police', 'social-care', 'community-health', 'hospital', 'education'] as const).map(key => ({
  name: `Sub-Committee member, ${shortOf(key)}`, jobTitle: 'Head of safeguarding', email: `subcommittee@${key}.example`, agency: key, role: 'subcommittee_member', next: key === 'community-health' ? 'give the last view on the referral about Child D' : null,
}))

const CASE: readonly ExamplePerson[] = [
  { name: 'Designated safeguarding lead, education', jobTitle: 'Designated safeguarding lead', email: 'safeguarding-lead@education.example', agency: 'education', role: 'agency_lead',
    next: null },
  { name: 'Named nurse, acute hospital trust', jobTitle: 'Named nurse for safeguarding children', email: 'named-nurse@hospital.example', agency: 'hospital', role: 'agency_lead',
    next: 'write another referral' },
  { name: 'Principal social worker, children’s social care', jobTitle: 'Principal social worker', email: 'safeguarding-lead@social-care.example', agency: 'social-care', role: 'agency_lead', next: null },
  { name: 'Panel Chair', jobTitle: 'Independent chair of Panels', email: PANEL_CHAIR, agency: null, role: 'panel_chair',
    next: 'the Panel of Child F is sitting: close its first vote; and answer the Independent Chair’s question on Child G' },
  { name: 'Designated doctor', jobTitle: 'Designated doctor for safeguarding children', email: 'designated-doctor@community-health.example', agency: 'community-health', role: 'panel_member',
    next: 'vote in the Panel of Child F, as its co-opted expert' },
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
