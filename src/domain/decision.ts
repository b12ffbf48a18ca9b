/**
 * The Independent Chair's written decision on a referral (toolkit L101-105 and Appendix 1, steps 12 and 13). A decision
 * is a record that survives challenge: each is a version of its own, never overwritten, and a later one says why (R283).
 */
import type { Conclusion } from './criteria/criteria-set.ts'
import { isExpected, isMet } from './criteria/evaluate.ts'
import { recommendationSentence } from './panel/recommendation.ts'
import type { Issue } from './history.ts'
import type { PlainDate } from './plain-date.ts'
import type { Recommended } from './panel/recommendation.ts'
import type { ReviewKind } from './review-kind.ts'
import { issue } from './history.ts'
import { plainDate } from './plain-date.ts'

/** The Chair's answer to what was recommended: exactly these three (R282). */
export const RESPONSES = { accept: 'Accept the recommendation', reject: 'Reject the recommendation', defer: 'Defer the decision until further information is here' } as const
export type Response = keyof typeof RESPONSES
/** The same as a record tells it. */
export const RESPONDED: Readonly<Record<Response, string>> = { accept: 'The recommendation was accepted', reject: 'The recommendation was rejected', defer: 'The decision was deferred' }

/** What may follow; null in a deferral. "Discretionary" is a Serious Case Review although the criteria are not met (R030). */
export const OUTCOMES = {
  'scr': { name: 'Serious Case Review', kind: 'scr' },
  'scr-discretionary': { name: 'Serious Case Review (discretionary: the criteria are not met)', kind: 'scr' },
  'plr': { name: 'Partnership Learning Review', kind: 'plr' },
  'audit': { name: 'Partnership Case Audit', kind: 'audit' },
  'single': { name: 'Single Agency Review', kind: 'single' },
  'none': { name: 'No review', kind: null },
} as const satisfies Record<string, { readonly name: string; readonly kind: ReviewKind | null }>
export type Outcome = keyof typeof OUTCOMES

export function isOutcome(text: string): text is Outcome { return Object.hasOwn(OUTCOMES, text) }
export function isResponse(text: string): text is Response { return Object.hasOwn(RESPONSES, text) }

/** Advice that the Chair gave weight to (R023). `on` is a date. */
export interface Advice { readonly kind: 'medical' | 'legal'; readonly author: string; readonly on: string; readonly text: string }

/** A decision as the Chair writes it; blank means not given. */
export interface Decision {
  readonly response: Response | null
  readonly outcome: Outcome | null
  readonly reasons: string
  readonly proportionality: string
  /** Basis of the challenge, where the recommendation is rejected (R281). */
  readonly basisOfChallenge: string
  readonly awaited: string
  /** YYYY-MM-DD: when a deferred decision is looked at again. */
  readonly reviewOn: string
  /** Why no Serious Case Review follows although one must or should always be carried out (R024, R027 to R029). */
  readonly overrideReason: string
  /** What was considered instead, where no Serious Case Review follows (R031). */
  readonly alternatives: string
  readonly learning: string
  /** That the alternative review will be thorough, independent and open (R032). */
  readonly confidence: string
  readonly advice: readonly Advice[]
  /** Research evidence on serious harm, where there is any (R022). */
  readonly research: string
  /** Why the Chair decides although a Panel is due and has not recommended anything yet; blank where none is. */
  readonly withoutPanel: string
  /** Why an earlier decision is looked at again; blank for the first. */
  readonly reasonForRevisit: string
}

/** What the decision is made on. */
export interface Circumstances {
  /** What follows from the answers that the Chair adopted. */
  readonly conclusion: Conclusion
  readonly today: PlainDate
  /** A decision is already on record. */
  readonly revisits: boolean
  /** A Panel is to be convened, or sits, and has recommended nothing yet. */
  readonly panelAwaited: boolean
  /** What the Panel recommends; null where this decision answers none. */
  readonly recommended: Recommended | null
}

/** What stops the decision from being recorded. */
export function decisionIssues(decision: Decision, { conclusion, today, revisits, panelAwaited, recommended }: Circumstances): readonly Issue[] {
  const found: Issue[] = []
  const ask = (missing: boolean, field: keyof Decision, message: string): void => { if (missing) found.push(issue(field, message)) }
  const blank = (field: 'reasons' | 'proportionality' | 'basisOfChallenge' | 'reasonForRevisit' | 'withoutPanel'): boolean => !decision[field].trim()
  ask(decision.response === null, 'response', 'Choose whether to accept, reject or defer')
  ask(blank('reasons'), 'reasons', 'Give the reasons for the decision')
  ask(revisits && blank('reasonForRevisit'), 'reasonForRevisit', 'Say what further information or reason leads you to look at the decision again')
  ask(decision.response === 'reject' && blank('basisOfChallenge'), 'basisOfChallenge', 'Say on what basis you reject the recommendation')
  for (const [at, advice] of decision.advice.entries()) {
    if (!advice.author.trim() || !advice.text.trim() || !plainDate(advice.on)) found.push(issue(`advice-${at}-text`, `Give the author, the date and the text of the ${advice.kind} advice`))
  }
  if (decision.response === 'defer') return [...found, ...deferralIssues(decision, today)]
  ask(panelAwaited && blank('withoutPanel'), 'withoutPanel', 'The Consideration Panel has not recommended anything yet: say why you decide without it, or defer')
  ask(blank('proportionality'), 'proportionality', 'Say why this is proportionate to the scale and complexity of the case')
  ask(decision.outcome === null, 'outcome', 'Choose what is to follow')
  return decision.outcome === null ? found : [...found, ...acceptanceIssues(decision, decision.outcome, recommended), ...outcomeIssues(decision, decision.outcome, conclusion)]
}

/** Whoever accepts a recommendation decides what it recommends (R282). A Panel without a majority, or that left the kind open, leaves that to the Chair. */
function acceptanceIssues({ response }: Decision, outcome: Outcome, recommended: Recommended | null): readonly Issue[] {
  if (response !== 'accept' || recommended === null || recommended.need === 'no majority') return []
  const { kind } = OUTCOMES[outcome]
  const isSame = recommended.need === 'no review' ? kind === null : kind !== null && (recommended.kind === null || kind === recommended.kind)
  return isSame ? [] : [issue('outcome', `${recommendationSentence(recommended)} Choose that, or reject the recommendation and say on what basis`)]
}

function deferralIssues(decision: Decision, today: PlainDate): readonly Issue[] {
  const found: Issue[] = []
  const on = plainDate(decision.reviewOn)
  if (decision.outcome !== null) found.push(issue('outcome', 'A deferred decision settles nothing yet: choose no outcome'))
  if (!decision.awaited.trim()) found.push(issue('awaited', 'Say what is awaited'))
  if (on === null) found.push(issue('reviewOn-day', 'Give the date by which the decision will be looked at again'))
  else if (on < today) found.push(issue('reviewOn-day', 'The date on which the decision is looked at again cannot be in the past'))
  return found
}

function outcomeIssues(decision: Decision, outcome: Outcome, conclusion: Conclusion): readonly Issue[] {
  const found: Issue[] = []
  if (outcome === 'scr' && !isExpected(conclusion)) found.push(issue('outcome', 'The criteria are not met on these answers: choose the discretionary Serious Case Review, or change the answers'))
  if (outcome === 'scr-discretionary' && isMet(conclusion)) found.push(issue('outcome', 'The criteria are met on these answers: choose Serious Case Review'))
  if (conclusion === 'not met' && OUTCOMES[outcome].kind !== null) found.push(issue('outcome', 'You answer that no learning can be expected: choose no review, or change that answer'))
  if (OUTCOMES[outcome].kind === 'scr') return found
  if (outcome === 'plr' && isMet(conclusion)) found.push(issue('outcome', 'A Partnership Learning Review can be chosen only where the criteria are not met'))
  if (outcome === 'plr' && !decision.learning.trim()) found.push(issue('learning', 'Say what learning a Partnership Learning Review is expected to bring'))
  if (!decision.alternatives.trim()) found.push(issue('alternatives', 'Say which alternatives to a Serious Case Review were considered'))
  if (outcome !== 'none' && !decision.confidence.trim()) found.push(issue('confidence', 'Say why you are confident that this review will be thorough, independent and open'))
  if (departsFromCriteria(decision, conclusion) && !decision.overrideReason.trim()) {
    found.push(issue('overrideReason', `${FOLLOWS[conclusion]} on these answers: give your explicit reason for departing from that`))
  }
  return found
}

const FOLLOWS: Readonly<Record<Conclusion, string>> = {
  'must always': 'A Serious Case Review must always follow', 'must unless': 'A Serious Case Review must follow', 'should always': 'A Serious Case Review should always follow',
  'may': 'A review may follow', 'not met': 'No review need follow', 'open': 'What follows is not settled',
}

/** True where the decision departs from what must or should follow, to be shown to the Chair in as many words (R024). */
export function departsFromCriteria(decision: Pick<Decision, 'outcome'>, conclusion: Conclusion): boolean {
  return isExpected(conclusion) && decision.outcome !== null && OUTCOMES[decision.outcome].kind !== 'scr'
}

/** Whether a Panel is due that has not written yet. One that was declined, or that the Chair never agreed to, is not waited for. */
export function isPanelAwaited(panel: { readonly isAgreed: boolean; readonly isDeclined: boolean; readonly hasWritten: boolean }): boolean {
  return panel.isAgreed && !panel.isDeclined && !panel.hasWritten
}
