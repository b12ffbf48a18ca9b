/**
 * Counting the votes of a Consideration Panel. Each voting seat counts once, with its last vote before the close. A review is
 * recommended where more of the votes cast say yes than no; a tie is no majority. Abstentions and silence are neither yes nor
 * no: they are named and stated. For the kind of review the kind with the most votes stands; where two have equally many, none does.
 */
import type { ReviewKind } from '../review-kind.ts'
import { ALL_KINDS, kindName } from '../review-kind.ts'
import type { Vote } from './vote.ts'

interface Tally {
  /** Person ids, each list in the order of the ids. */
  readonly entitled: readonly string[]
  readonly abstained: readonly string[]
  readonly silent: readonly string[]
  /** Votes on record from people whose seat carried no vote at the close: shown, never counted. */
  readonly notCounted: readonly string[]
}

export interface NeedCount extends Tally {
  readonly question: 'need'
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly outcome: 'review' | 'no review' | 'no majority'
  /** How many of those who voted hold the criteria to be met. */
  readonly criteriaMet: number
}

export interface KindCount extends Tally {
  readonly question: 'kind'
  readonly byKind: Readonly<Record<ReviewKind, readonly string[]>>
  /** The kind with the most votes; null where none was cast or several have equally many. */
  readonly outcome: ReviewKind | null
}

export type PanelCount = NeedCount | KindCount

export function countNeed(entitled: readonly string[], votes: readonly Vote[]): NeedCount {
  const { tally, counted } = tallied(entitled, votes)
  const [yes, no] = [saying(counted, 'yes'), saying(counted, 'no')]
  const outcome = yes.length > no.length ? 'review' : no.length > yes.length ? 'no review' : 'no majority'
  return { question: 'need', ...tally, yes, no, outcome, criteriaMet: counted.filter(vote => vote.criteriaMet === true).length }
}

export function countKind(entitled: readonly string[], votes: readonly Vote[]): KindCount {
  const { tally, counted } = tallied(entitled, votes)
  const byKind = { scr: saying(counted, 'scr'), plr: saying(counted, 'plr'), audit: saying(counted, 'audit'), single: saying(counted, 'single') }
  const most = Math.max(...ALL_KINDS.map(kind => byKind[kind].length))
  const [first, ...others] = ALL_KINDS.filter(kind => byKind[kind].length === most)
  return { question: 'kind', ...tally, byKind, outcome: most === 0 || others.length > 0 ? null : first ?? null }
}

function tallied(entitled: readonly string[], votes: readonly Vote[]): { readonly tally: Tally; readonly counted: readonly Vote[] } {
  const seats = [...new Set(entitled)].sort()
  const counted = votes.filter(vote => seats.includes(vote.personId)).toSorted((a, b) => a.personId < b.personId ? -1 : 1)
  const voted = new Set(counted.map(vote => vote.personId))
  return {
    counted,
    tally: {
      entitled: seats, abstained: saying(counted, 'abstain'), silent: seats.filter(id => !voted.has(id)),
      notCounted: votes.map(vote => vote.personId).filter(id => !seats.includes(id)).sort(),
    },
  }
}

function saying(votes: readonly Vote[], answer: Vote['answer']): readonly string[] { return votes.filter(vote => vote.answer === answer).map(vote => vote.personId) }

/** The count in a sentence: what the recommendation and the Panel Chair's letter state. */
export function countSentence(count: PanelCount): string {
  const rest = [...said(count.abstained.length, 'abstained'), ...said(count.silent.length, 'did not vote')]
  const of = `of ${count.entitled.length} entitled to vote`
  if (count.question === 'need') return `${[`${count.yes.length} voted that a review is needed`, `${count.no.length} that none is`, ...rest].join(', ')}, ${of}.`
  const kinds = ALL_KINDS.filter(kind => count.byKind[kind].length > 0).map(kind => `${count.byKind[kind].length} voted for a ${kindName(kind)}`)
  return `${[...kinds, ...rest].join(', ') || 'Nobody voted'}, ${of}.`
}

function said(number: number, what: string): readonly string[] { return number > 0 ? [`${number} ${what}`] : [] }
