/** Answers the criteria before the Chair decides: a further version, with the evidence for each answer. */
import { assessmentIssues, differing, type Assessment } from '../../domain/criteria/assessment.ts'
import type { Answers, Conclusion } from '../../domain/criteria/criteria-set.ts'
import { evaluate } from '../../domain/criteria/evaluate.ts'
import { issue } from '../../domain/history.ts'
import { setOn } from '../../domain/criteria/sets.ts'
import { assessmentsOf, insertAssessment } from '../../store/decision/assessments.ts'
import { mayAnswerNow } from '../../store/decision/may-answer-criteria.ts'
import { sentReferral } from '../../store/referral/referrals.ts'
import type { Command } from '../run.ts'

export interface AssessmentInput { readonly caseId: string; readonly answers: Answers; readonly research: string; readonly basedOn: number }
interface Found { readonly made: readonly Assessment[]; readonly referralVersion: number; /** The Panel Chair, whose Panel does not sit. */ readonly comesTooLate: boolean }
type Change = Omit<Assessment, 'by'> & { readonly changed: readonly string[]; readonly conclusion: Conclusion }

export const assessCriteria: Command<AssessmentInput, Found, Change, { readonly version: number }> = {
  name: 'assess-criteria',
  action: 'assess criteria',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    const referral = await sentReferral(writer, caseId)
    return referral && { made: await assessmentsOf(writer, caseId), referralVersion: referral.addenda.length, comesTooLate: !await mayAnswerNow(writer, caseId) }
  },
  decide({ made, referralVersion, comesTooLate }, { answers, research, basedOn }, { today }) {
    if (comesTooLate) return { issues: [issue(null, 'The Panel Chair answers the criteria while the Panel sits: it is not convened, or it has closed')] }
    if (basedOn !== made.length) return { conflict: { theirs: made.length } }
    const [set, last] = [setOn(today), made.at(-1)]
    const issues = assessmentIssues(set, { answers, research }, last)
    if (issues.length > 0) return { issues }
    return { change: { version: made.length + 1, set: set.id, answers, research, referralVersion, on: today, changed: differing(set, last?.answers ?? {}, answers), conclusion: evaluate(set, answers).conclusion } }
  },
  async write({ writer, session, moment }, change, { caseId }) {
    await insertAssessment(writer, session, caseId, change, moment.now)
    return { version: change.version }
  },
  history: ({ version, set, changed, conclusion }) => ({ version, set, changed, conclusion: conclusion }),
}
