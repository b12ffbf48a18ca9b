/** An agency's answer to a request for what it knows. Given once: what comes later is given to a further request. */
import { issue } from '../../domain/history.ts'
import { insertAnswer, requestsOf, type InformationRequest } from '../../store/initial-information/requests.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly agencyId: string; readonly requestId: string; readonly answer: string }

export const giveInformation: Command<Input, InformationRequest, { readonly requestId: string; readonly answer: string }, null> = {
  name: 'give-information',
  action: 'give information',
  about: input => ({ caseId: input.caseId, agencyId: input.agencyId }),
  find: async ({ writer }, { caseId, agencyId, requestId }) => (await requestsOf(writer, caseId, agencyId)).find(request => request.requestId === requestId) ?? null,
  decide(request, { answer }) {
    if (request.answer) return { issues: [issue(null, 'Your agency has answered this request already')] }
    return answer.trim() ? { change: { requestId: request.requestId, answer } } : { issues: [issue(`answer-${request.requestId}`, 'Write your agency’s answer')] }
  },
  async write({ writer, session, moment }, { requestId, answer }, { caseId }) {
    await insertAnswer(writer, session, caseId, requestId, { text: answer, on: moment.today })
    return null
  },
  history: ({ requestId }) => ({ request: requestId }),
}
