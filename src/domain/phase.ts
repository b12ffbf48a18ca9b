/** Where a case stands, as far as access depends on it: never stored, derived from the facts on record. */
import type { Phase } from './access.ts'

/** `kinds` are the kinds of the facts that stand (corrected ones left out). */
export function phaseOf(submitted: boolean, kinds: ReadonlySet<string>): Phase {
  if (!submitted) return 'draft'
  if (kinds.has('closed')) return 'closed'
  if (kinds.has('commissioned')) return 'review'
  return 'referral'
}
