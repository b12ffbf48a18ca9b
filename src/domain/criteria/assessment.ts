/**
 * An assessment: the criteria as answered, before the Chair decides, by those who review the referral and by the Panel.
 * Each save is a version that holds all answers; who answered what is read from the versions and stored nowhere else.
 */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'
import { answerIssues, fieldOf, said } from './answer-issues.ts'
import type { Answer, Answers, CriteriaSet } from './criteria-set.ts'
import { answerTo, NO_ANSWER } from './criteria-set.ts'

export interface Assessment {
  readonly version: number
  /** The criteria set answered. */
  readonly set: string
  readonly answers: Answers
  readonly research: string
  /** The referral's version that was before them. */
  readonly referralVersion: number
  readonly by: string
  readonly on: PlainDate
}

export interface Answered { readonly by: string; readonly on: PlainDate; readonly version: number }

/** Who gave each answer as it now stands, and when: whoever made the version in which it last changed. `versions` oldest first. */
export function answeredBy(versions: readonly Assessment[]): ReadonlyMap<string, Answered> {
  const found = new Map<string, Answered>()
  let before: Answers = {}
  for (const { answers, by, on, version } of versions) {
    for (const [id, answer] of Object.entries(answers)) if (!isSame(answer, before[id] ?? NO_ANSWER)) found.set(id, { by, on, version })
    before = answers
  }
  return found
}

/** What stops a version from being recorded. Questions may stay open; a yes, and a no that sets a presumption aside, say what they rest on. */
export function assessmentIssues(set: CriteriaSet, given: Pick<Assessment, 'answers' | 'research'>, last: Assessment | undefined): readonly Issue[] {
  const bare = set.criteria.filter(criterion => {
    const answer = answerTo(criterion, given.answers)
    return said(answer) === (criterion.unless === null) && !answer.evidence.trim() && said(answer) !== null
  })
  const unchanged = set.criteria.every(criterion => isSame(answerTo(criterion, given.answers), last ? answerTo(criterion, last.answers) : NO_ANSWER))
  return [
    ...answerIssues(set, given.answers),
    ...bare.map(criterion => issue(fieldOf(criterion.id, 'evidence'), `Say on what evidence you answer (${criterion.mark})`)),
    ...unchanged && given.research.trim() === (last?.research ?? '') ? [issue(null, last ? 'Nothing is changed: these answers are on record already' : 'Answer at least one of the criteria')] : [],
  ]
}

/** The criteria that two people answer differently: yes, no or not at all. */
export function differing(set: CriteriaSet, one: Answers, other: Answers): readonly string[] {
  return set.criteria.filter(criterion => said(answerTo(criterion, one)) !== said(answerTo(criterion, other))).map(criterion => criterion.id)
}

function isSame(one: Answer, other: Answer): boolean {
  return said(one) === said(other) && one.other === other.other && one.age === other.age && one.evidence === other.evidence
    && isSameList(one.kinds, other.kinds) && isSameList(one.noted, other.noted) && isSameList(one.restsOn, other.restsOn)
}

function isSameList(one: readonly string[], other: readonly string[]): boolean { return one.length === other.length && one.every(each => other.includes(each)) }
