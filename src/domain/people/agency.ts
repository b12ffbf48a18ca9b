/** An agency that works with a board: its name, the short code that stands beside its colour everywhere, and what kind of agency it is. */
import { issue } from '../history.ts'
import type { Issue } from '../history.ts'
import { AGENCY_COLOURS } from '../agency-colour.ts'

/** The kinds matter where a rule asks for one, such as a Review Team's member for Health. */
export const AGENCY_KINDS = {
  social_care: 'Children’s Social Care', health: 'Health', police: 'Police', education: 'Education', probation: 'Probation', housing: 'Housing', other: 'Other',
} as const

export type AgencyKind = keyof typeof AGENCY_KINDS

export function isAgencyKind(text: string): text is AgencyKind { return Object.hasOwn(AGENCY_KINDS, text) }

export interface AgencyDetails {
  readonly name: string
  readonly code: string
  /** The number of its colour in AGENCY_COLOURS. */
  readonly colour: number
  readonly kind: string
}

/** The details evened out, or what is wrong with them, among the board's other agencies. */
export function checkAgency(typed: AgencyDetails, others: readonly AgencyDetails[]): { readonly agency: AgencyDetails } | { readonly issues: readonly Issue[] } {
  const agency = { name: typed.name.trim().replaceAll(/\s+/g, ' '), code: typed.code.trim().toUpperCase(), colour: typed.colour, kind: typed.kind }
  const issues: Issue[] = []
  if (agency.name === '') issues.push(issue('name', 'Type the agency’s name'))
  if (others.some(other => other.name.toLowerCase() === agency.name.toLowerCase())) issues.push(issue('name', 'The board already has an agency with this name'))
  if (!/^[A-Z0-9]{2,6}$/.test(agency.code)) issues.push(issue('code', 'The short code must be 2 to 6 letters and digits, such as POL'))
  if (others.some(other => other.code === agency.code)) issues.push(issue('code', `${agency.code} is another agency’s short code`))
  if (!Number.isInteger(agency.colour) || agency.colour < 0 || agency.colour >= AGENCY_COLOURS.length) issues.push(issue('colour', 'Choose a colour'))
  if (!isAgencyKind(agency.kind)) issues.push(issue('kind', 'Choose what kind of agency it is'))
  return issues.length > 0 ? { issues } : { agency }
}

export function agencyVersion(agency: AgencyDetails): string {
  return JSON.stringify([agency.name, agency.code, agency.colour, agency.kind])
}

/** The first colour that no agency has yet; when all are taken, the one that the fewest have. */
export function nextColour(taken: readonly number[]): number {
  const counts = AGENCY_COLOURS.map((_, number) => taken.filter(each => each === number).length)
  return counts.indexOf(Math.min(...counts))
}
