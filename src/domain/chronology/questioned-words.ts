/** What an edition tells of a fact that was questioned: what was proposed, what is decided and by whom, by role. The entry it stands beside is as its agency signed it (R180). */
import { spoken } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { FactOutcome } from './questioned-fact.ts'

export interface QuestionedWords {
  readonly proposedBy: string
  readonly proposal: string
  readonly on: PlainDate
  /** The last decision; null where there is none. */
  readonly decision: { readonly outcome: FactOutcome; readonly words: string; readonly decidedBy: string; readonly on: PlainDate } | null
}

/** For copies that leave the review: what a fact is to be read as, or that it is in dispute; not who said so, nor when. Null where nothing changed. */
export function questionedInShort({ decision }: QuestionedWords): string | null {
  return decision === null || decision.outcome === 'stands' ? null : `${DECIDED[decision.outcome]}: “${decision.words}”`
}

const DECIDED: Readonly<Record<FactOutcome, string>> = { changed: 'Corrected, to be read as', stands: 'Questioned, and stands as it is', disputed: 'Still in dispute' }

export function questionedWords({ proposedBy, proposal, on, decision }: QuestionedWords): string {
  if (decision === null) return `Questioned, not decided yet: “${proposal}” (proposed on ${spoken(on)} by: ${proposedBy})`
  return `${DECIDED[decision.outcome]}: “${decision.words}” (proposed by: ${proposedBy}; decided on ${spoken(decision.on)} by: ${decision.decidedBy})`
}
