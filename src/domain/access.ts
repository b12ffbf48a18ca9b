/**
 * Who may do and see what: the one table. Bars are read first and deny whatever a rule allows; nothing is allowed
 * that no rule names; there are no wildcards. The server loads the standing; the client never states it.
 */
import type { Role } from './roles.ts'
import { RULES } from './access-rules.ts'

/** Where a case stands, as far as access depends on it. A draft belongs to its referrer alone. */
export type Phase = 'draft' | 'referral' | 'review' | 'closed'

/**
 * How a person must stand to the thing for a rule to allow them:
 * `anyone` even signed out; `account` any signed-in person; `board` by a role held on the whole board; `case` by a
 * role held on this very case; `agency` by a role held for the agency that the page or act is about (on this case,
 * or on the board for that agency).
 */
export type By = 'anyone' | 'account' | 'board' | 'case' | 'agency'

export interface Rule {
  readonly action: string
  readonly by: By
  readonly roles: readonly Role[]
  /** Only in these phases of the case; in all but `draft` where it is left out. */
  readonly in?: readonly Phase[]
}

export type Action = (typeof RULES)[number]['action']

/** What the server found about this person, this case and this agency, a moment ago. */
export interface Standing {
  readonly signedIn: boolean
  readonly onBoard: ReadonlySet<Role>
  readonly onCase: ReadonlySet<Role>
  readonly forAgency: ReadonlySet<Role>
  /** Null where the thing asked for belongs to no case. */
  readonly phase: Phase | null
  /** Shut out of this case: a declared conflict of interest, or an exclusion by the Board Manager. Denies before any rule. */
  readonly barred: boolean
}

export const STRANGER: Standing = {
  signedIn: false, onBoard: new Set(), onCase: new Set(), forAgency: new Set(), phase: null, barred: false,
}

/** Default deny. `rules` is an argument so that a test can show that each one of them is needed. */
export function may(action: Action, standing: Standing, rules: readonly Rule[] = RULES): boolean {
  if (standing.barred) return false
  return rules.some(rule => rule.action === action && allows(rule, standing))
}

function allows(rule: Rule, standing: Standing): boolean {
  if (rule.by === 'anyone') return true
  if (!standing.signedIn) return false
  if (standing.phase !== null && !(rule.in ?? LIVE).includes(standing.phase)) return false
  if (rule.by === 'account') return true
  const held = { board: standing.onBoard, case: standing.onCase, agency: standing.forAgency }[rule.by]
  return rule.roles.some(role => held.has(role))
}

const LIVE: readonly Phase[] = ['referral', 'review', 'closed']
