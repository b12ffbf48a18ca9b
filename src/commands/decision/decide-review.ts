/**
 * The Independent Chair's written decision. It keeps the criteria with the words in force, the answers to them and what
 * was before the Chair; looked at again, it becomes a further version (R045, R283).
 */
import { adopt, changeIssues } from '../../domain/criteria/adopted.ts'
import { decidingIssues } from '../../domain/criteria/answer-issues.ts'
import type { Assessment } from '../../domain/criteria/assessment.ts'
import type { Answers } from '../../domain/criteria/criteria-set.ts'
import { setOn } from '../../domain/criteria/sets.ts'
import type { Decision } from '../../domain/decision.ts'
import { decisionIssues, departsFromCriteria, isPanelAwaited, OUTCOMES } from '../../domain/decision.ts'
import { standing } from '../../domain/facts.ts'
import { issue } from '../../domain/history.ts'
import { plainDate } from '../../domain/plain-date.ts'
import { phaseOf } from '../../domain/phase.ts'
import type { ReviewKind } from '../../domain/review-kind.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { assessmentsOf } from '../../store/decision/assessments.ts'
import { considerationOf, type Consideration } from '../../store/decision/considerations.ts'
import { decisionsOf, insertDecision, type NewDecision, type RecordedDecision } from '../../store/decision/decisions.ts'
import { recommendationsOf, type Recommendation } from '../../store/panel/recommendations.ts'
import { factsOf, recordFact } from '../../store/facts.ts'
import { sentReferral } from '../../store/referral/referrals.ts'
import type { Command } from '../run.ts'

export interface DecisionInput { readonly caseId: string; readonly decision: Decision; readonly answers: Answers; readonly basedOn: number }
interface Found {
  readonly facts: ReturnType<typeof standing>
  readonly review: ReviewKind | null
  readonly made: readonly RecordedDecision[]
  readonly consideration: Consideration | null
  readonly assessments: readonly Assessment[]
  readonly referralVersion: number
  /** The Panel's last; null where there is none. */
  readonly recommendation: Recommendation | null
}
/** `takesBack` is the fact by which the case was closed without a review: it no longer stands once the decision is looked at again. */
interface Change { readonly made: NewDecision; readonly takesBack: string | null }

export const decideReview: Command<DecisionInput, Found, Change, { readonly version: number }> = {
  name: 'decide-review',
  action: 'decide',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    const referral = await sentReferral(writer, caseId)
    return {
      facts: standing(await factsOf(writer, caseId)), review: (await reviewOf(writer, caseId))?.kind ?? null, made: await decisionsOf(writer, caseId), consideration: await considerationOf(writer, caseId),
      assessments: await assessmentsOf(writer, caseId), referralVersion: referral?.addenda.length ?? 0, recommendation: (await recommendationsOf(writer, caseId)).at(-1) ?? null,
    }
  },
  decide({ facts, review, made, consideration, assessments, referralVersion, recommendation }, { decision, answers, basedOn }, { today }) {
    if (basedOn !== made.length) return { conflict: { theirs: made.length } }
    if (facts.has('commissioned') && phaseOf(true, new Set(facts.keys()), review) === 'closed') return { issues: [issue(null, 'The review is over: its decision can no longer be looked at again')] }
    if (!consideration?.count) return { issues: [issue(null, 'All cases go to the Sub-Committee first: decide once its consideration is closed')] }
    if (!consideration.chair) return { issues: [issue(null, 'Answer the Sub-Committee first: say whether you agree with its view')] }
    const [set, last] = [setOn(today), assessments.at(-1)]
    const assessment = adopt(set, answers, assessments, today)
    const unanswered = decision.response === 'defer' ? [] : [...decidingIssues(set, answers), ...changeIssues(set, answers, last)]
    const panelAwaited = isPanelAwaited({ isAgreed: facts.has('chair_agreed_panel'), isDeclined: facts.has('panel_declined'), hasWritten: recommendation !== null || facts.has('panel_letter') })
    const issues = [...unanswered, ...decisionIssues(decision, { conclusion: assessment.conclusion, today, revisits: made.length > 0, panelAwaited, recommended: recommendation })]
    if (issues.length > 0) return { issues }
    const grounds = { referralVersion, consideration: consideration.number, majority: consideration.count.majority, assessment: last?.version ?? null }
    const version = { version: made.length + 1, decision, answers, assessment, grounds, on: today, recommendation: recommendation && { number: recommendation.number, version: recommendation.version } }
    return { change: { made: version, takesBack: facts.get('no_review_decided')?.id ?? null } }
  },
  async write({ writer, session, moment }, { made, takesBack }, { caseId }) {
    if (takesBack) await recordFact(writer, session, { caseId, kind: 'no_review_decided', on: null, corrects: takesBack })
    await insertDecision(writer, session, caseId, made, moment.now)
    if (made.decision.response === 'defer') {
      await recordFact(writer, session, { caseId, kind: 'decision_deferred', on: moment.today, details: { version: made.version } })
      await recordFact(writer, session, { caseId, kind: 'decision_review_planned', on: plainDate(made.decision.reviewOn), details: { version: made.version } })
    }
    if (made.decision.outcome !== null) {
      await recordFact(writer, session, { caseId, kind: 'chair_decided', on: moment.today, details: { version: made.version, outcome: made.decision.outcome } })
    }
    return { version: made.version }
  },
  history: ({ made: { version, decision, assessment, recommendation }, takesBack }) => ({
    version, answersRecommendation: recommendation?.version ?? null, reopens: takesBack !== null, response: decision.response, outcome: decision.outcome, kind: decision.outcome === null ? null : OUTCOMES[decision.outcome].kind, conclusion: assessment.conclusion,
    departs: departsFromCriteria(decision, assessment.conclusion),
  }),
}
