/** The board's office says whether two referrals tell of one incident, with its reason. Where they do, the cases are linked; nothing is merged, and a later answer counts instead. */
import { issue, type Issue } from '../../domain/history.ts'
import type { SameIncident } from '../../domain/referral/same-incident.ts'
import { caseHeader } from '../../store/cases/case-header.ts'
import { insertIncidentAnswer, nextIncidentAnswer } from '../../store/referral/same-incident.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly otherCaseId: string; readonly answer: SameIncident | null; readonly reason: string }
interface Change { readonly number: number; readonly answer: SameIncident }

export const answerSameIncident: Command<Input, { readonly next: number }, Change, { readonly answer: SameIncident }> = {
  name: 'answer-same-incident',
  action: 'say whether same incident',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, otherCaseId }) {
    const other = await caseHeader(writer, otherCaseId)
    return other?.submitted && otherCaseId !== caseId ? { next: await nextIncidentAnswer(writer, caseId) } : null
  },
  decide({ next }, { answer, reason }) {
    const issues: readonly Issue[] = [...answer === null ? [issue('answer', 'Say whether it is the same incident')] : [], ...reason.trim() ? [] : [issue('reason', 'Give your reason')]]
    return answer === null || issues.length > 0 ? { issues } : { change: { number: next, answer } }
  },
  async write({ writer, session, moment }, { number, answer }, { caseId, otherCaseId, reason }) {
    await insertIncidentAnswer(writer, session, caseId, { number, otherCaseId, answer, reason, on: moment.today })
    return { answer }
  },
  // Which other case it is stays in the answer itself: whoever may see this history need not be allowed to know of the other.
  history: ({ number, answer }) => ({ number, answer }),
}
