/**
 * Independence and make-up: who may lead a review or sit on the Review Team. A hard
 * rule gives issues; a soft one gives warnings, which a reason answers.
 */
import type { Issue } from './history.ts'
import type { Warning } from './warning.ts'
import { issue } from './history.ts'
import { warning } from './warning.ts'

/**
 * A lead reviewer's declaration of independence: true means independent. The strictest of the toolkit's three wordings
 * applies (AMB-15): of the case, of the board, and of every agency in scope, one by one.
 */
export interface IndependenceDeclaration {
  readonly ofCase: boolean | null
  readonly ofBoard: boolean | null
  readonly ofAgencies: Readonly<Record<string, boolean>>
  readonly signedName: string
}

/** What stops the appointment. It is asked again whenever an agency comes into scope: that agency then has no answer (R058). */
export function independenceIssues(declaration: IndependenceDeclaration, agencies: readonly { readonly agencyId: string; readonly name: string }[]): readonly Issue[] {
  const found: Issue[] = []
  const check = (answer: boolean | null | undefined, field: string, what: string): void => {
    if (answer === null || answer === undefined) found.push(issue(field, `Declare whether you are independent of ${what}`))
    else if (!answer) found.push(issue(field, `A Lead Reviewer must be independent of ${what}. Somebody else needs to be appointed`))
  }
  check(declaration.ofCase, 'ofCase', 'the case')
  check(declaration.ofBoard, 'ofBoard', 'the board')
  for (const agency of agencies) check(declaration.ofAgencies[agency.agencyId], `ofAgencies-${agency.agencyId}`, agency.name)
  if (!declaration.signedName.trim()) found.push(issue('signedName', 'Sign the declaration with your name'))
  return found
}

/** What a Review Team member stands for. A health member is a senior manager of a health agency. */
export type Sector = 'social-care' | 'health' | 'board' | 'police' | 'education' | 'other'
export interface TeamMember { readonly personId: string; readonly name: string; readonly sector: Sector; readonly onSubcommittee: boolean }

/** The least a Review Team must have: Children's Social Care, Health and the board itself (toolkit L206, R084). */
export function teamIssues(team: readonly TeamMember[]): readonly Issue[] {
  const need = [['social-care', 'Children’s Social Care'], ['health', 'Health'], ['board', 'the board']] as const
  return need.filter(([sector]) => !team.some(member => member.sector === sector)).map(([, what]) => issue('team', `The Review Team needs a member for ${what}`))
}

export const TEAM_SIZE = 8

/** Soft rules of the team's make-up: nobody from the Sub-Committee (R087), and small (R088). `size` is the board's setting. */
export function teamWarnings(team: readonly TeamMember[], size: number = TEAM_SIZE): readonly Warning[] {
  const both = team.filter(member => member.onSubcommittee)
    .map(member => warning(`both-${member.personId}`, 'team', `${member.name} also sits on the Sub-Committee, which should be kept apart from the Review Team`))
  return team.length > size ? [...both, warning('size', 'team', `The Review Team has ${team.length} members. It should be small: at most ${size}`)] : both
}

export const AGENCIES_FOR_SEPARATE_AUTHOR = 6

/** A separate Overview Author is suggested for a review of many agencies or of more than one board (R082); null where none is. */
export function separateAuthorSuggestion(agencies: number, boards: number, limit: number = AGENCIES_FOR_SEPARATE_AUTHOR): string | null {
  if (boards > 1) return 'More than one board takes part: consider a separate Overview Author beside the Lead Reviewer.'
  return agencies > limit ? `${agencies} agencies take part: consider a separate Overview Author beside the Lead Reviewer.` : null
}
