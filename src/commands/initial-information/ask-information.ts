/** Asks one or several agencies for what they know of the child and family, at any stage, each by a letter that names the duty it rests on (R040, R050, R052, R072). */
import { requestIssues, type InformationAsked } from '../../domain/information/request.ts'
import { boardAgencies, type BoardAgency } from '../../store/commissioning/review-agencies.ts'
import { boardName, caseReference } from '../../store/decision/office.ts'
import type { NewRequest } from '../../store/initial-information/requests.ts'
import type { Command } from '../run.ts'
import { ask, isSound, requestsTo } from './letters-of.ts'

interface Found { readonly agencies: readonly BoardAgency[]; readonly board: string; readonly reference: string }

export const askInformation: Command<InformationAsked & { readonly caseId: string }, Found, readonly NewRequest[], { readonly asked: number }> = {
  name: 'ask-information',
  action: 'ask for information',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId }) => ({ agencies: await boardAgencies(writer), board: await boardName(writer), reference: await caseReference(writer, caseId) }),
  decide({ agencies, board, reference }, asked, { today }) {
    const chosen = agencies.filter(agency => asked.agencyIds.includes(agency.agencyId))
    const issues = requestIssues({ ...asked, agencyIds: chosen.map(agency => agency.agencyId) }, today)
    if (!isSound(asked) || issues.length > 0) return { issues }
    return { change: requestsTo(chosen, asked, { board, reference, today, collection: false }) }
  },
  async write(act, requests, { caseId }) {
    await ask(act, caseId, requests, await boardAgencies(act.writer))
    return { asked: requests.length }
  },
  history: requests => ({ agencies: requests.map(request => request.agencyId) }),
}
