/** What people said of an entry's mentions, carried to its next version where the words around are still the same: a comma mended elsewhere asks nobody anew. */
import type { FoundMention } from './find-mentions.ts'
import type { MentionField, MentionOutcome } from './mention.ts'

export interface AnsweredMention { readonly field: MentionField; readonly from: number; readonly to: number; readonly spelt: string; readonly outcome: MentionOutcome; readonly identityId: string | null }

/** Characters on either side that must not have changed. */
const AROUND = 24

/** The answers as they stand in the new text of one field. One that fits several places of it, or none, is carried to none. */
export function carryAnswers<A extends AnsweredMention>(before: string, answers: readonly A[], now: string, found: readonly Pick<FoundMention, 'from' | 'to' | 'spelt'>[]): readonly A[] {
  if (before === now) return answers
  return answers.flatMap(answer => {
    const same = found.filter(each => each.spelt === answer.spelt && around(now, each) === around(before, answer))
    const alike = answers.filter(each => each.spelt === answer.spelt && around(before, each) === around(before, answer))
    const [only] = same
    return only && same.length === 1 && alike.length === 1 ? [{ ...answer, from: only.from, to: only.to }] : []
  })
}

function around(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return `${text.slice(Math.max(0, from - AROUND), from)}\n${text.slice(from, to)}\n${text.slice(to, to + AROUND)}`
}
