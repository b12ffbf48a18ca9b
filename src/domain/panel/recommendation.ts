/**
 * What a Consideration Panel recommends to the Independent Chair (Appendix 1, step 11): what its votes come to, with the four
 * parts that the Panel Chair's letter must have. The Panel cannot close without it (R044).
 */
import type { Issue } from '../history.ts'
import type { ReviewKind } from '../review-kind.ts'
import { issue } from '../history.ts'
import { kindName } from '../review-kind.ts'
import type { KindCount, NeedCount } from './count.ts'

/** The four mandatory parts (R279). That nobody disagreed is said in words, too. */
export const PARTS = {
  considerations: 'Key considerations',
  rationale: 'Rationale',
  disagreement: 'Significant disagreement',
  reasoning: 'Reasoning behind the recommendation',
} as const
export type Part = keyof typeof PARTS
export type RecommendationParts = Readonly<Record<Part, string>>

const ASKS: Readonly<Record<Part, string>> = {
  considerations: 'Give the key considerations of the Panel',
  rationale: 'Give the rationale of the Panel',
  disagreement: 'Describe any significant disagreement, or say that there was none',
  reasoning: 'Give the reasoning behind the recommendation',
}

export interface Recommended { readonly need: NeedCount['outcome']; readonly kind: ReviewKind | null }

/** What the votes come to. A kind is recommended only together with a review. */
export function recommended(need: NeedCount, kind: KindCount | null): Recommended {
  return { need: need.outcome, kind: need.outcome === 'review' ? kind?.outcome ?? null : null }
}

export function recommendationIssues(parts: RecommendationParts): readonly Issue[] {
  return (Object.keys(PARTS) as Part[]).filter(part => !parts[part].trim()).map(part => issue(part, ASKS[part]))
}

/** Clear and unambiguous, in one sentence (R279). */
export function recommendationSentence({ need, kind }: Recommended): string {
  if (need === 'no review') return 'The Panel recommends that no review is carried out.'
  if (need === 'no majority') return 'The Panel has no majority on whether a review is needed, and recommends neither.'
  return kind === null ? 'The Panel recommends a review. No kind of review has the most votes.' : `The Panel recommends a ${kindName(kind)}.`
}

/** Those who voted against what the Panel recommends, for each question: they are named with their own words. */
export function dissenters(need: NeedCount, kind: KindCount | null): { readonly need: readonly string[]; readonly kind: readonly string[] } {
  const against = need.outcome === 'review' ? need.no : need.outcome === 'no review' ? need.yes : [...need.yes, ...need.no].sort()
  if (kind === null) return { need: against, kind: [] }
  const others = Object.entries(kind.byKind).filter(([each]) => each !== kind.outcome).flatMap(([, ids]) => ids).sort()
  return { need: against, kind: others }
}
