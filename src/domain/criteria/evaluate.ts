/**
 * What follows from the answers to the criteria. Nothing is decided here: the decision is the Chair's, who sees the
 * conclusion and why.
 */
import type { Answer, Answers, Conclusion, CriteriaSet, Criterion, Road } from './criteria-set.ts'
import { answerTo, CONCLUSIONS } from './criteria-set.ts'
import { sentence } from './sentence.ts'

/** `presumed`: it holds because nobody has shown that it does not. */
export type Holding = 'yes' | 'presumed' | 'no' | 'open'

export interface Line { readonly criterion: Criterion; readonly answer: Answer; readonly holding: Holding }

export interface Evaluation {
  readonly set: CriteriaSet
  readonly conclusion: Conclusion
  /** Why, for people: "Because …, a Serious Case Review must always be carried out (…)." */
  readonly sentence: string
  /** The criteria that the conclusion rests on, or hangs on where it is open. */
  readonly restsOn: readonly string[]
  readonly lines: readonly Line[]
}

export function evaluate(set: CriteriaSet, answers: Answers): Evaluation {
  const lines = set.criteria.map(criterion => ({ criterion, answer: answerTo(criterion, answers), holding: holdingOf(criterion, answerTo(criterion, answers)) }))
  const of = new Map(lines.map(line => [line.criterion.id, line]))
  const roads = set.roads.map(road => taken(road, road.all.flatMap(id => of.get(id) ?? [])))
  const taking = roads.find(road => road.holding === 'yes' || road.holding === 'presumed')
  const strength = taking ? rank(taking.leadsTo) : CONCLUSIONS.length
  const blocking = roads.filter(road => road.holding === 'open' && rank(road.leadsTo) < strength)
  const conclusion = blocking.length > 0 ? 'open' : taking?.leadsTo ?? 'not met'
  return { set, conclusion, lines, ...sentence(set, conclusion, { roads, taking: taking ?? null, blocking }) }
}

/** How the criterion stands by its answer. One that is presumed is set aside by a "no" with its evidence in words, and by nothing else (R026). */
export function holdingOf(criterion: Criterion, answer: Answer): Holding {
  const said = answer.kinds.length > 0 ? true : answer.answer
  if (criterion.unless !== null) return said === true ? 'yes' : said === false && answer.evidence.trim() !== '' ? 'no' : 'presumed'
  if (said === null) return 'open'
  return said && countsAtAge(criterion, answer.age) ? 'yes' : 'no'
}

/** Whether a yes can count for a child who died at that age (R029). */
export function countsAtAge(criterion: Pick<Criterion, 'ages'>, age: number | null): boolean {
  return criterion.ages.length === 0 || (age !== null && criterion.ages.includes(age))
}

/** A road as the answers have it. */
export interface Taken { readonly road: Road; readonly lines: readonly Line[]; readonly holding: Holding; readonly leadsTo: Exclude<Conclusion, 'open' | 'not met'> }

function taken(road: Road, lines: readonly Line[]): Taken {
  const is = (holding: Holding): boolean => lines.some(line => line.holding === holding)
  const holding = is('no') ? 'no' : is('open') ? 'open' : is('presumed') ? 'presumed' : 'yes'
  return { road, lines, holding, leadsTo: road.leadsTo === 'must always' && is('presumed') ? 'must unless' : road.leadsTo }
}

function rank(conclusion: Taken['leadsTo']): number { return CONCLUSIONS.indexOf(conclusion) }

/** Whether the law's own criteria are met, so that a review must follow (R019, R024). */
export function isMet(conclusion: Conclusion): boolean { return conclusion === 'must always' || conclusion === 'must unless' }

/** Whether the law or the guidance expects the review (R024, R027 to R029). */
export function isExpected(conclusion: Conclusion): boolean { return isMet(conclusion) || conclusion === 'should always' }
