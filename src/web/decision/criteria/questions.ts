/** The criteria as questions on a page: with the words in force, what the referrer said, and what was answered before by whom. */
import { linesOf, type AdoptedLine } from '../../../domain/criteria/adopted.ts'
import type { Assessment } from '../../../domain/criteria/assessment.ts'
import type { CriteriaSet } from '../../../domain/criteria/criteria-set.ts'
import { evaluate } from '../../../domain/criteria/evaluate.ts'
import type { Issue } from '../../../domain/history.ts'
import { spoken } from '../../../domain/plain-date.ts'
import { REASONS } from '../../../domain/referral/reasons.ts'
import type { Referral } from '../../../domain/referral/referral.ts'
import { drawSpec, type DrawnField } from '../../forms/draw-spec.ts'
import type { Values } from '../../forms/spec.ts'
import { criteriaSpec } from './form.ts'

export interface CriterionQuestion {
  readonly id: string
  readonly mark: string
  readonly question: string
  readonly words: string
  readonly source: string
  readonly referrer: readonly { readonly mark: string; readonly answer: string; readonly further: string }[]
  readonly assessed: AssessedView | null
  readonly fields: readonly DrawnField[]
}
export interface AssessedView { readonly answer: string; readonly evidence: string; readonly by: string; readonly on: string }

export interface QuestionsMatter {
  readonly set: CriteriaSet
  readonly referral: Referral
  /** The assessments on record, oldest first. */
  readonly versions: readonly Assessment[]
  readonly names: ReadonlyMap<string, string>
  readonly values: Values
  readonly issues: readonly Issue[]
}

export function criterionQuestions({ set, referral, versions, names, values, issues }: QuestionsMatter): readonly CriterionQuestion[] {
  const drawn = drawSpec(criteriaSpec(set), values, issues)
  return linesOf(evaluate(set, versions.at(-1)?.answers ?? {}).lines, versions).map((line, at) => {
    const group = drawn[at]
    return {
      id: line.id, mark: line.mark, question: line.question, words: line.words, source: line.source, referrer: saidByReferrer(referral, line.id), assessed: assessedView(line, names),
      fields: group?.kind === 'group' ? group.fields : [],
    }
  })
}

export function assessedView({ assessed }: AdoptedLine, names: ReadonlyMap<string, string>): AssessedView | null {
  return assessed && { answer: spokenAnswer(assessed.said), evidence: assessed.evidence, by: names.get(assessed.by) ?? '', on: spoken(assessed.on) }
}

export function spokenAnswer(said: boolean | null): string { return said === null ? 'Not answered' : said ? 'Yes' : 'No' }

function saidByReferrer(referral: Referral, criterion: string): CriterionQuestion['referrer'] {
  return REASONS.filter(reason => reason.criterion === criterion).map(({ mark, key }) => {
    const { answer, further } = referral.reasons[key]
    return { mark, answer: answer === 'yes' ? 'yes' : answer === 'no' ? 'no' : 'no answer', further }
  })
}
