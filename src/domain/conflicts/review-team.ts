/** Who may sit on the Review Team: what it must have, what it should not have, and how large it should be. */
import type { Issue } from '../history.ts'
import type { Warning } from '../warning.ts'
import { issue } from '../history.ts'
import { warning } from '../warning.ts'
import { findingsFor, warnedOf, type Words } from './check.ts'

/** What a Review Team member stands for. A health member is a senior manager of a health agency. */
export type Sector = 'social-care' | 'health' | 'board' | 'police' | 'education' | 'other'
export interface TeamMember { readonly personId: string; readonly name: string; readonly sector: Sector; readonly onSubcommittee: boolean }

/** The least a Review Team must have: Children's Social Care, Health and the board itself (toolkit L206, R084). */
export function teamIssues(team: readonly TeamMember[]): readonly Issue[] {
  const need = [['social-care', 'Children’s Social Care'], ['health', 'Health'], ['board', 'the board']] as const
  return need.filter(([sector]) => !team.some(member => member.sector === sector)).map(([, what]) => issue('team', `The Review Team needs a member for ${what}`))
}

export const TEAM_SIZE = 8

const WORDS: Words = {
  field: () => 'team',
  ask: ({ name }) => `Say whether ${name} sits on the Sub-Committee`,
  conflict: ({ name }) => `${name} also sits on the Sub-Committee, which should be kept apart from the Review Team`,
}

/** Soft rules of the team's make-up: nobody from the Sub-Committee (R087), and small (R088). `size` is the board's setting. */
export function teamWarnings(team: readonly TeamMember[], size: number = TEAM_SIZE): readonly Warning[] {
  const both = team.flatMap(({ personId, name, onSubcommittee }) => {
    const key = `both-${personId}`
    return warnedOf(findingsFor('review_team_member', [{ checks: 'Sub-Committee', key, name }], { [key]: !onSubcommittee }), WORDS)
  })
  return team.length > size ? [...both, warning('size', 'team', `The Review Team has ${team.length} members. It should be small: at most ${size}`)] : both
}

export const AGENCIES_FOR_SEPARATE_AUTHOR = 6

/** A separate Overview Author is suggested for a review of many agencies or of more than one board (R082); null where none is. */
export function separateAuthorSuggestion(agencies: number, boards: number, limit: number = AGENCIES_FOR_SEPARATE_AUTHOR): string | null {
  if (boards > 1) return 'More than one board takes part: consider a separate Overview Author beside the Lead Reviewer.'
  return agencies > limit ? `${agencies} agencies take part: consider a separate Overview Author beside the Lead Reviewer.` : null
}
