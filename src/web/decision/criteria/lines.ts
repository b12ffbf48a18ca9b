/** Answered criteria as lines of a record: in an assessment and in a decision. */
import type { AdoptedLine } from '../../../domain/criteria/adopted.ts'
import { spoken } from '../../../domain/plain-date.ts'
import { assessedView, spokenAnswer, type AssessedView } from './questions.ts'

export interface CriterionLine extends Pick<AdoptedLine, 'mark' | 'words' | 'source' | 'details' | 'evidence' | 'restsOn'> {
  /** "from 26 March 2015 until 29 September 2019" */
  readonly inForce: string
  readonly answer: string
  /** What the answer does not say by itself, or ''. */
  readonly standing: string
  readonly assessed: AssessedView | null
  /** The answer is another than was assessed. */
  readonly changed: boolean
}

export function criterionLine(line: AdoptedLine, names: ReadonlyMap<string, string>): CriterionLine {
  const { mark, words, source, from, until, details, evidence, restsOn, said, assessed, holding } = line
  return {
    mark, words, source, details, evidence, restsOn, answer: spokenAnswer(said), assessed: assessedView(line, names), changed: assessed !== null && assessed.said !== said,
    inForce: `from ${spoken(from)}${until === null ? '' : ` until ${spoken(until)}`}`, standing: holding === 'presumed' ? 'there is cause for concern until definitive evidence shows that there is none' : '',
  }
}
