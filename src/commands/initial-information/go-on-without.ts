/** The case goes on without an agency's written information, for a stated reason, so that one agency does not hold up all. */
import { issue } from '../../domain/history.ts'
import { insertGoingOn } from '../../store/initial-information/chasing.ts'
import { recordAllReturned, requestsOf, type InformationRequest } from '../../store/initial-information/requests.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly requestId: string; readonly reason: string }

export const goOnWithout: Command<Input, InformationRequest, string, { readonly allIn: boolean }> = {
  name: 'go-on-without-information',
  action: 'go on without information',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId, requestId }) => (await requestsOf(writer, caseId)).find(request => request.requestId === requestId) ?? null,
  decide(request, { reason }) {
    if (request.versions.length > 0) return { issues: [issue(null, 'This agency has answered: there is nothing to go on without')] }
    if (request.goingOn) return { issues: [issue(null, 'It is on record already that the case goes on without this answer')] }
    return reason.trim() ? { change: reason.trim() } : { issues: [issue('withoutReason', 'Say why the case goes on without this agency’s information')] }
  },
  async write({ writer, session, moment }, reason, input) {
    await insertGoingOn(writer, session, input, reason, moment.today)
    return { allIn: await recordAllReturned(writer, input.caseId, moment.today) }
  },
  history: (_reason, { allIn }, { requestId }) => ({ request: requestId, allIn }),
}
