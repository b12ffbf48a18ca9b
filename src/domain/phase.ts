/** Where a case stands, as far as access depends on it: never stored, derived from the facts on record. */
import type { Phase } from './access.ts'
import type { FactKind } from './facts.ts'
import type { ReviewKind } from './review-kind.ts'

/** `kinds` are the kinds of the facts that stand (corrected ones left out); `review` is null where none is commissioned. */
export function phaseOf(submitted: boolean, kinds: ReadonlySet<FactKind>, review: ReviewKind | null): Phase {
  if (!submitted) return 'draft'
  if (kinds.has('commissioned')) return review !== null && isOver(review, kinds) ? 'closed' : 'review'
  return kinds.has('no_review_decided') ? 'closed' : 'referral'
}

/**
 * The end differs by kind. A Serious Case Review ends with its action plans, and not before its report and the Board's response are
 * published or a decision not to publish stands with its reason (R009); a Single Agency Review with a report and an action plan, both (R246).
 */
function isOver(review: ReviewKind, kinds: ReadonlySet<FactKind>): boolean {
  switch (review) {
    case 'scr': return kinds.has('action_plans_complete') && (kinds.has('published') || kinds.has('non_publication_decided'))
    case 'plr': return kinds.has('action_plans_complete')
    case 'audit': return kinds.has('audit_results_considered')
    case 'single': return kinds.has('agency_report_received') && kinds.has('agency_action_plan_received')
  }
}
