/** Where a case stands, as far as access depends on it: never stored, derived from the facts on record. */
import type { Phase } from './access.ts'
import type { FactKind } from './facts.ts'

/** `kinds` are the kinds of the facts that stand (corrected ones left out). */
export function phaseOf(submitted: boolean, kinds: ReadonlySet<FactKind>): Phase {
  if (!submitted) return 'draft'
  if (kinds.has('commissioned')) return kinds.has('action_plans_complete') ? 'closed' : 'review'
  return kinds.has('no_review_decided') ? 'closed' : 'referral'
}
