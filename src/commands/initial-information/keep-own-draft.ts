/** Keeps what somebody of an agency has written so far of its answer. Only they see it until it is sent. */
import { requestsOf } from '../../store/initial-information/requests.ts'
import { ownDraft, saveOwnDraft, type DraftValues } from '../../store/initial-information/own-drafts.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly agencyId: string; readonly requestId: string; readonly values: DraftValues; readonly basedOn: number }

export const keepOwnDraft: Command<Input, { readonly version: number }, number, { readonly version: number }> = {
  name: 'keep-information-draft',
  action: 'give information',
  about: input => ({ caseId: input.caseId, agencyId: input.agencyId }),
  async find({ writer }, { caseId, agencyId, requestId }) {
    const isAsked = (await requestsOf(writer, caseId, agencyId)).some(request => request.requestId === requestId)
    return isAsked ? { version: (await ownDraft(writer, requestId))?.version ?? 0 } : null
  },
  decide: ({ version }, { basedOn }) => basedOn === version ? { change: version + 1 } : { conflict: { theirs: version } },
  async write({ writer, session }, version, { requestId, values }) {
    await saveOwnDraft(writer, session, requestId, values, version)
    return { version }
  },
  history: (version, _result, { requestId }) => ({ request: requestId, version }),
}
