/**
 * The Independent Chair's written decision on a referral (toolkit L101-105 and Appendix 1, steps 12 and 13). A decision
 * is a record that survives challenge: each is a version of its own, never overwritten, and a later one says why (R283).
 */
import type { Assessment } from './criteria.ts'
import type { Issue } from './history.ts'
import type { PlainDate } from './plain-date.ts'
import type { ReviewKind } from './review-kind.ts'
import type { Role } from './roles.ts'
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
  /** Why an earlier decision is looked at again; blank for the first. */
  readonly reasonForRevisit: string
}

/** What stops the decision from being recorded. `revisits` is true where a decision is already on record. */
export function decisionIssues(decision: Decision, assessment: Assessment, today: PlainDate, revisits: boolean): readonly Issue[] {
  const found: Issue[] = []
  const ask = (missing: boolean, field: keyof Decision, message: string): void => { if (missing) found.push(issue(field, message)) }
  const blank = (field: 'reasons' | 'proportionality' | 'basisOfChallenge' | 'awaited' | 'reasonForRevisit'): boolean => !decision[field].trim()
  ask(decision.response === null, 'response', 'Choose whether to accept, reject or defer')
  ask(blank('reasons'), 'reasons', 'Give the reasons for the decision')
  ask(revisits && blank('reasonForRevisit'), 'reasonForRevisit', 'Say what further information or reason leads you to look at the decision again')
  ask(decision.response === 'reject' && blank('basisOfChallenge'), 'basisOfChallenge', 'Say on what basis you reject the recommendation')
  for (const [at, advice] of decision.advice.entries()) {
    if (!advice.author.trim() || !advice.text.trim() || !plainDate(advice.on)) found.push(issue(`advice-${at}-text`, `Give the author, the date and the text of the ${advice.kind} advice`))
  }
  if (decision.response === 'defer') return [...found, ...deferralIssues(decision, today)]
  ask(blank('proportionality'), 'proportionality', 'Say why this is proportionate to the scale and complexity of the case')
  ask(decision.outcome === null, 'outcome', 'Choose what is to follow')
  return decision.outcome === null ? found : [...found, ...outcomeIssues(decision, decision.outcome, assessment)]
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

function outcomeIssues(decision: Decision, outcome: Outcome, { met, shouldAlways }: Assessment): readonly Issue[] {
  const found: Issue[] = []
  if (outcome === 'scr' && !met && !shouldAlways) found.push(issue('outcome', 'The criteria are not met on these answers: choose the discretionary Serious Case Review, or change the answers'))
  if (outcome === 'scr-discretionary' && met) found.push(issue('outcome', 'The criteria are met on these answers: choose Serious Case Review'))
  if (OUTCOMES[outcome].kind === 'scr') return found
  if (outcome === 'plr' && met) found.push(issue('outcome', 'A Partnership Learning Review can be chosen only where the criteria are not met'))
  if (outcome === 'plr' && !decision.learning.trim()) found.push(issue('learning', 'Say what learning a Partnership Learning Review is expected to bring'))
  if (!decision.alternatives.trim()) found.push(issue('alternatives', 'Say which alternatives to a Serious Case Review were considered'))
  if (outcome !== 'none' && !decision.confidence.trim()) found.push(issue('confidence', 'Say why you are confident that this review will be thorough, independent and open'))
  if ((met || shouldAlways) && !decision.overrideReason.trim()) {
    found.push(issue('overrideReason', `A Serious Case Review ${met ? 'must always' : 'should always'} follow on these answers: give your explicit reason for departing from that`))
  }
  return found
}

/** True where the decision departs from what must or should always follow, to be shown to the Chair in as many words (R024). */
export function departsFromCriteria(decision: Decision, { met, shouldAlways }: Assessment): boolean {
  return (met || shouldAlways) && decision.outcome !== null && OUTCOMES[decision.outcome].kind !== 'scr'
}

/** The final decision rests with the Independent Chair and nobody else (L101, R045). */
export function mayDecide(roles: ReadonlySet<Role>): boolean { return roles.has('independent_chair') }
