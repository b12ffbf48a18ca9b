/**
 * A criteria set: the words of law and guidance by which a board decides whether a review must, should or may be carried
 * out, and what follows from the answers to them, as data of one vintage. A decision keeps the set of its own day.
 */
import type { PlainDate } from '../plain-date.ts'

export interface Criterion {
  /** Unique within its set, never used there for anything else. */
  readonly id: string
  /** Where the words stand, in short: "5(2)(b)(i)". */
  readonly mark: string
  readonly words: string
  readonly source: string
  /** First and last day on which these words were in force; `until` is null while they are. */
  readonly from: PlainDate
  readonly until: PlainDate | null
  readonly question: string
  readonly hint: string
  /** The answers as clauses of a sentence: "the child has died", "the child has not died". */
  readonly yes: string
  readonly no: string
  /** What may be ticked, each of which alone answers yes; `other` is described in words. */
  readonly kinds: Readonly<Record<string, string>>
  /** What is put on record beside the answer and is read by no rule. */
  readonly noted: Readonly<Record<string, string>>
  /** The ages at death for which a yes counts; empty where it counts at any. */
  readonly ages: readonly number[]
  /** The criteria without which a yes here makes no sense: nobody dies in custody who has not died. */
  readonly implies: readonly string[]
  /** What alone sets this criterion aside, as a clause; it is presumed to hold until then. Null where nothing is presumed. */
  readonly unless: string | null
}

/** What may follow, the strongest first. */
export const CONCLUSIONS = ['must always', 'must unless', 'should always', 'may', 'not met'] as const
/** `open`: it hangs on a question that is not answered. */
export type Conclusion = (typeof CONCLUSIONS)[number] | 'open'

/** One way to a conclusion: all of these criteria together. Where one of them is only presumed, `must always` is `must unless`. */
export interface Road {
  readonly leadsTo: 'must always' | 'should always' | 'may'
  readonly all: readonly string[]
  /** As a reader would look it up. */
  readonly cites: string
}

export interface CriteriaSet {
  /** What a decision keeps: never reused for another vintage. */
  readonly id: string
  readonly title: string
  readonly from: PlainDate
  /** Last day in force; null while it is. */
  readonly until: PlainDate | null
  /** What took its place after that day, for whoever still decides by it. */
  readonly replacedBy: string
  /** The review that must, should or may follow. */
  readonly review: string
  /** The law whose criteria are met or not. */
  readonly law: string
  readonly criteria: readonly Criterion[]
  /** From the strongest conclusion to the weakest. */
  readonly roads: readonly Road[]
}

/** One criterion answered. Null: not answered. */
export interface Answer {
  readonly answer: boolean | null
  readonly kinds: readonly string[]
  /** The kind that is not on the list, in words. */
  readonly other: string
  readonly noted: readonly string[]
  /** Age at death in whole years, where the criterion counts it; null where not known. */
  readonly age: number | null
  /** What the answer rests on, in words. */
  readonly evidence: string
  /** The parts of the referral that it rests on, by their keys in `evidence.ts`. */
  readonly restsOn: readonly string[]
}

export const NO_ANSWER: Answer = { answer: null, kinds: [], other: '', noted: [], age: null, evidence: '', restsOn: [] }

/** By the id of the criterion; what is left out is not answered. */
export type Answers = Readonly<Record<string, Answer>>

export function answerTo(criterion: Criterion, answers: Answers): Answer { return answers[criterion.id] ?? NO_ANSWER }
