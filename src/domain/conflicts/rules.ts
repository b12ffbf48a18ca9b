/**
 * Conflicts of interest as one table: for each part that somebody may play in a case, what is checked about them, and
 * whether a conflict blocks the part or warns and asks for a reason. `declared` checks are answered by the person, who
 * signs for it; `on record` checks are made from what the board knows already.
 */
import type { Role } from '../roles.ts'

/** What somebody may be bound to: the case itself, the board, one of the agencies in scope, line management in the case, a seat on the Sub-Committee. */
export type Checked = 'case' | 'board' | 'agency' | 'line management' | 'Sub-Committee'

export interface ConflictRule {
  readonly role: Role
  readonly checks: Checked
  readonly how: 'declared' | 'on record'
  readonly effect: 'blocks' | 'warns'
  /** The toolkit's rules that it rests on (requirements 1.1). */
  readonly rules: readonly string[]
}

/** An agency is checked one by one, and afresh whenever one comes into scope (R058). The strictest of the toolkit's wordings applies to a Lead Reviewer (AMB-15). */
export const CONFLICT_RULES: readonly ConflictRule[] = [
  { role: 'lead_reviewer', checks: 'case', how: 'declared', effect: 'blocks', rules: ['R006'] },
  { role: 'lead_reviewer', checks: 'board', how: 'declared', effect: 'blocks', rules: ['R006', 'R058'] },
  { role: 'lead_reviewer', checks: 'agency', how: 'declared', effect: 'blocks', rules: ['R006', 'R058'] },
  { role: 'panel_chair', checks: 'agency', how: 'declared', effect: 'warns', rules: ['R263'] },
  { role: 'review_team_member', checks: 'Sub-Committee', how: 'on record', effect: 'warns', rules: ['R087'] },
  { role: 'chronology_author', checks: 'line management', how: 'declared', effect: 'blocks', rules: ['R091'] },
]

export function rulesFor(role: Role): readonly ConflictRule[] { return CONFLICT_RULES.filter(rule => rule.role === role) }
