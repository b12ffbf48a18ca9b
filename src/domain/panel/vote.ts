/**
 * A vote at a Consideration Panel. Two questions, apart and in this order: whether a review is needed, and of which kind
 * (R272, R273, R277). Each vote comes with its voter's own rationale; who abstains says why, too.
 */
import type { Issue } from '../history.ts'
import type { ReviewKind } from '../review-kind.ts'
import { issue } from '../history.ts'
import { ALL_KINDS, isReviewKind, kindName } from '../review-kind.ts'

export const QUESTIONS = {
  need: 'Should this case be subject to a review?',
  kind: 'Which kind of review would be proportionate?',
} as const
export type Question = keyof typeof QUESTIONS

export function isQuestion(text: string): text is Question { return Object.hasOwn(QUESTIONS, text) }

export type NeedAnswer = 'yes' | 'no' | 'abstain'
export type KindAnswer = ReviewKind | 'abstain'
export type VoteAnswer = NeedAnswer | KindAnswer

const NEED_ANSWERS: Readonly<Record<NeedAnswer, string>> = { yes: 'Yes, a review is needed', no: 'No, no review is needed', abstain: 'I abstain' }

/** The answers to a question, as people read them. */
export function answersTo(question: Question): readonly { readonly value: VoteAnswer; readonly text: string }[] {
  if (question === 'need') return (['yes', 'no', 'abstain'] as const).map(value => ({ value, text: NEED_ANSWERS[value] }))
  return [...ALL_KINDS.map(kind => ({ value: kind, text: kindName(kind) })), { value: 'abstain', text: NEED_ANSWERS.abstain }]
}

export interface VoteTyped {
  readonly question: Question
  readonly answer: string
  /** Of the first question: whether the criteria of Working Together are met, and whether learning may arise (R271, R272). */
  readonly criteriaMet: boolean | null
  readonly learning: boolean | null
  readonly rationale: string
}

export interface Vote {
  readonly personId: string
  readonly answer: VoteAnswer
  readonly criteriaMet: boolean | null
  readonly learning: boolean | null
  readonly rationale: string
}

/** What a rationale must rest on (Appendix 1, step 9; R274). */
export const RESTS_ON_CASE = 'Your rationale rests on the circumstances of the case. It does not rest on concerns about reviewing processes: their cost, their length or their burden.'

/** The answer, if it is one to that question. */
export function readAnswer(question: Question, answer: string): VoteAnswer | null {
  if (answer === 'abstain') return answer
  if (question === 'kind') return isReviewKind(answer) ? answer : null
  return answer === 'yes' || answer === 'no' ? answer : null
}

/** What stops a vote from being recorded (R271): above all, that it has no rationale. */
export function voteIssues(vote: VoteTyped): readonly Issue[] {
  const found: Issue[] = []
  const answer = readAnswer(vote.question, vote.answer)
  if (answer === null) found.push(issue('answer', vote.question === 'need' ? 'Vote yes or no, or abstain' : 'Choose a kind of review, or abstain'))
  if (vote.question === 'need' && answer !== 'abstain') {
    if (vote.criteriaMet === null) found.push(issue('criteriaMet', 'Say whether the criteria are met'))
    if (vote.learning === null) found.push(issue('learning', 'Say whether learning may arise from looking further at the case'))
  }
  if (!vote.rationale.trim()) found.push(issue('rationale', 'Give the rationale for your vote, in your own words'))
  return found
}
