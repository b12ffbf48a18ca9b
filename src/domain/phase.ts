/** Where a case stands, as far as access depends on it: never stored, derived from the facts on record. */
import type { Phase } from './access.ts'
import type { FactKind } from './facts.ts'

/** `kinds` are the kinds of the facts that stand (corrected ones left out). */
export function phaseOf(submitted: boolean, kinds: ReadonlySet<FactKind>): Phase {
  if (!submitted) return 'draft'
  if (kinds.has('commissioned')) return isOver(kinds) ? 'closed' : 'review'
  return kinds.has('no_review_decided') ? 'closed' : 'referral'
}

/** The end differs by kind: finished action plans, an audit's results put to use, or a single agency's report and its action plan, both (R246). */
function isOver(kinds: ReadonlySet<FactKind>): boolean {
  return kinds.has('action_plans_complete') || kinds.has('audit_results_considered')
    || (kinds.has('agency_report_received') && kinds.has('agency_action_plan_received'))
}
