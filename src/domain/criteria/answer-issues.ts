/** What stops answers to the criteria from being recorded. An assessment may leave questions open; a decision may not. */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'
import type { Answer, Answers, CriteriaSet, Criterion } from './criteria-set.ts'
import { answerTo } from './criteria-set.ts'
import { countsAtAge, evaluate, isExpected, type Evaluation } from './evaluate.ts'

/** The name of a part of a criterion's answer, as the form has it. */
export function fieldOf(criterion: string, part: keyof Answer): string { return `${criterion}-${part}` }

/** What contradicts itself or is half said, whoever answers. */
export function answerIssues(set: CriteriaSet, answers: Answers): readonly Issue[] {
  return set.criteria.flatMap(criterion => issuesOf(criterion, answerTo(criterion, answers)))
}

function issuesOf(criterion: Criterion, { answer, kinds, other, age }: Answer): readonly Issue[] {
  const found: Issue[] = []
  const said = answer === true || kinds.length > 0
  if (answer === false && kinds.length > 0) found.push(issue(fieldOf(criterion.id, 'answer'), `You answer no (${criterion.mark}) and tick what would be a yes: change one of them`))
  if (kinds.includes('other') && !other.trim()) found.push(issue(fieldOf(criterion.id, 'other'), 'Describe the other kind that you ticked'))
  if (said && !countsAtAge(criterion, age)) {
    found.push(issue(fieldOf(criterion.id, 'age'), `Yes counts only for a child who died at ${criterion.ages.join(' or ')}: enter the age at death, or change the answer (${criterion.mark})`))
  }
  return found
}

/** What more a decision asks for: every question that bears on what follows, and the evidence for each answer that the conclusion rests on. */
export function decidingIssues(set: CriteriaSet, answers: Answers): readonly Issue[] {
  const evaluation = evaluate(set, answers)
  // Whether a review may be carried out all the same is asked only where none must or should be.
  const idle = isExpected(evaluation.conclusion) ? set.roads.filter(road => road.leadsTo === 'may').flatMap(road => road.all) : []
  const open = set.criteria.filter(criterion => criterion.unless === null && !idle.includes(criterion.id) && said(answerTo(criterion, answers)) === null)
    .map(criterion => issue(fieldOf(criterion.id, 'answer'), `Answer: ${criterion.question}`))
  return [...answerIssues(set, answers), ...contradictions(set, answers), ...open, ...evaluation.conclusion === 'open' ? [] : withoutEvidence(evaluation)]
}

function contradictions(set: CriteriaSet, answers: Answers): readonly Issue[] {
  const isNo = (id: string): boolean => set.criteria.some(criterion => criterion.id === id && said(answerTo(criterion, answers)) === false)
  return set.criteria.filter(criterion => said(answerTo(criterion, answers)) === true && criterion.implies.some(isNo))
    .map(criterion => issue(fieldOf(criterion.id, 'answer'), `You say that ${criterion.yes}, and elsewhere that it cannot be so: change one of the answers`))
}

function withoutEvidence({ lines, restsOn }: Evaluation): readonly Issue[] {
  return lines.filter(({ criterion, answer }) => restsOn.includes(criterion.id) && !answer.evidence.trim())
    .map(({ criterion }) => issue(fieldOf(criterion.id, 'evidence'), `Say on what evidence you answer (${criterion.mark}): what follows rests on it`))
}

/** What the answer comes to: a kind that is ticked says yes. */
export function said({ answer, kinds }: Answer): boolean | null { return kinds.length > 0 ? true : answer }
