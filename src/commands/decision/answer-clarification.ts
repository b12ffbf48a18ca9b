/** Answers what the Independent Chair asked: whoever was asked, or the office for an answer that came in another way (R280). */
import { answeringIssues, type ClarificationAnswer } from '../../domain/clarification.ts'
import { issue } from '../../domain/history.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { clarificationsOf, insertClarificationAnswer, type Clarification } from '../../store/decision/clarifications.ts'
import type { Command } from '../run.ts'

export interface AnsweringInput extends ClarificationAnswer { readonly caseId: string; readonly requestId: string; /** The agency that answers for itself; null where the office or the Panel Chair does. */ readonly agencyId: string | null }

export const answerClarification: Command<AnsweringInput, Clarification, { readonly text: string; readonly on: PlainDate }, null> = {
  name: 'answer-clarification',
  action: 'answer clarification',
  about: input => ({ caseId: input.caseId, agencyId: input.agencyId }),
  async find({ writer }, { caseId, requestId, agencyId }) {
    const found = (await clarificationsOf(writer, caseId)).find(each => each.requestId === requestId)
    return found && (agencyId === null || found.agencyId === agencyId) ? found : null
  },
  decide({ askedOn, answer: given }, { answer, on }, { today }) {
    const issues = answeringIssues({ answer, on }, { on: askedOn, isAnswered: given !== null }, today)
    if (issues.length > 0) return { issues }
    return on === null ? { issues: [issue('on-day', 'Give the day on which it was answered')] } : { change: { text: answer.trim(), on } }
  },
  async write({ writer, session }, change, { caseId, requestId }) {
    await insertClarificationAnswer(writer, session, caseId, requestId, change)
    return null
  },
  history: ({ on }, _result, { requestId, agencyId }) => ({ requestId, agencyId, answeredOn: on }),
}
