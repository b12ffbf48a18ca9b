/**
 * The criteria as a decision keeps them: each with the words in force that day, the Chair's answer and its evidence, and
 * what whoever assessed it before had answered; and what followed, in a sentence.
 */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'
import { fieldOf, said } from './answer-issues.ts'
import { answeredBy, differing, type Assessment } from './assessment.ts'
import type { Answers, Conclusion, CriteriaSet, Criterion } from './criteria-set.ts'
import { answerTo } from './criteria-set.ts'
import { evaluate, type Holding, type Line } from './evaluate.ts'
import { REFERRAL_PARTS } from './evidence.ts'
import { notInForce } from './sets.ts'

export interface AdoptedLine extends Pick<Criterion, 'id' | 'mark' | 'question' | 'words' | 'source' | 'from' | 'until'> {
  readonly holding: Holding
  readonly said: boolean | null
  /** What was ticked and put on record beside it, in words. */
  readonly details: readonly string[]
  readonly evidence: string
  readonly restsOn: readonly string[]
  /** What was answered before the decision, by whom and when; null where nobody had. */
  readonly assessed: { readonly said: boolean | null; readonly evidence: string; readonly by: string; readonly on: PlainDate } | null
}

export interface Adopted {
  readonly set: string
  readonly title: string
  /** Why these words may not be the law of that day; null where they are. */
  readonly warning: string | null
  readonly conclusion: Conclusion
  readonly sentence: string
  readonly lines: readonly AdoptedLine[]
}

/** `versions`: the assessments before the decision, oldest first. */
export function adopt(set: CriteriaSet, answers: Answers, versions: readonly Assessment[], day: PlainDate): Adopted {
  const { conclusion, sentence, lines } = evaluate(set, answers)
  return { set: set.id, title: set.title, warning: notInForce(set, day), conclusion, sentence, lines: linesOf(lines, versions) }
}

export function linesOf(lines: readonly Line[], versions: readonly Assessment[]): readonly AdoptedLine[] {
  const [who, last] = [answeredBy(versions), versions.at(-1)]
  return lines.map(({ criterion, answer, holding }) => {
    const [before, by] = [last && answerTo(criterion, last.answers), who.get(criterion.id)]
    const { id, mark, question, words, source, from, until } = criterion
    return {
      id, mark, question, words, source, from, until, holding, said: said(answer), details: detailsOf(criterion, answer), evidence: answer.evidence,
      restsOn: answer.restsOn.map(key => REFERRAL_PARTS[key] ?? key),
      assessed: before && by ? { said: said(before), evidence: before.evidence, by: by.by, on: by.on } : null,
    }
  })
}

function detailsOf(criterion: Criterion, { kinds, other, noted, age }: Line['answer']): readonly string[] {
  return [
    ...kinds.map(kind => kind === 'other' ? other : criterion.kinds[kind] ?? kind), ...noted.map(key => criterion.noted[key] ?? key),
    ...age === null || criterion.ages.length === 0 ? [] : [`Age at death: ${age}`],
  ]
}

/** An answer that turns over what was assessed needs evidence of its own, so that it can be seen why (R024). */
export function changeIssues(set: CriteriaSet, answers: Answers, last: Assessment | undefined): readonly Issue[] {
  if (!last) return []
  return set.criteria.filter(criterion => {
    const before = answerTo(criterion, last.answers)
    const evidence = answerTo(criterion, answers).evidence.trim()
    return said(before) !== null && differing(set, answers, last.answers).includes(criterion.id) && (evidence === '' || evidence === before.evidence.trim())
  }).map(criterion => issue(fieldOf(criterion.id, 'evidence'), `You answer otherwise than was assessed (${criterion.mark}): say on what evidence`))
}
