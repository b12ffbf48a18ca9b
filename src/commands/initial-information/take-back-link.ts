/** Ends the link that was given out for a request, before it was used. */
import { issue } from '../../domain/history.ts'
import { linksOf, revokeLinks } from '../../store/initial-information/links.ts'
import { requestsOf } from '../../store/initial-information/requests.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly requestId: string }

export const takeBackLink: Command<Input, { readonly live: boolean }, null, null> = {
  name: 'take-back-information-link',
  action: 'ask for information',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId, requestId }) {
    if (!(await requestsOf(writer, caseId)).some(request => request.requestId === requestId)) return null
    return { live: (await linksOf(writer, caseId, requestId)).some(link => link.revokedAt === null && link.usedAt === null && link.expiresAt > moment.now) }
  },
  decide: ({ live }) => live ? { change: null } : { issues: [issue(null, 'There is no link to take back: none is good any more')] },
  async write({ writer }, _change, { requestId }) {
    await revokeLinks(writer, requestId)
    return null
  },
  history: (_change, _result, { requestId }) => ({ request: requestId }),
}
