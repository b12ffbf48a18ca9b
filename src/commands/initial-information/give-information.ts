/** An agency's own people return what it knows. What comes later is a further version: nothing that was sent is changed (R329). */
import type { CheckedFile } from '../../domain/information/file.ts'
import { returnIssues, type ReturnContent, type VersionStanding } from '../../domain/information/return.ts'
import { dropOwnDraft } from '../../store/initial-information/own-drafts.ts'
import { recordAllReturned, requestsOf, type InformationRequest } from '../../store/initial-information/requests.ts'
import { insertReturn, type NewReturn } from '../../store/initial-information/returns.ts'
import type { Command } from '../run.ts'

export interface Giving {
  readonly caseId: string
  readonly agencyId: string
  readonly requestId: string
  readonly content: ReturnContent
  readonly files: readonly CheckedFile[]
  readonly standing: VersionStanding | null
  readonly reason: string
}

export const giveInformation: Command<Giving, InformationRequest, Omit<NewReturn, 'on'>, { readonly version: number; readonly allIn: boolean }> = {
  name: 'give-information',
  action: 'give information',
  about: input => ({ caseId: input.caseId, agencyId: input.agencyId }),
  find: async ({ writer }, { caseId, agencyId, requestId }) => (await requestsOf(writer, caseId, agencyId)).find(request => request.requestId === requestId) ?? null,
  decide(request, { requestId, content, files, standing, reason }) {
    const earlier = request.versions.length
    const issues = returnIssues({ content, files: files.length, standing, reason }, earlier)
    if (issues.length > 0) return { issues }
    return { change: { requestId, version: earlier + 1, content, files, standing: earlier === 0 || standing === null ? 'replaces' : standing, reason: earlier === 0 ? '' : reason.trim() } }
  },
  async write({ writer, session, moment }, sent, { caseId }) {
    await insertReturn(writer, session, caseId, { ...sent, on: moment.today })
    await dropOwnDraft(writer, session, sent.requestId)
    return { version: sent.version, allIn: await recordAllReturned(writer, caseId, moment.today) }
  },
  history: ({ requestId, version, files }, { allIn }) => ({ request: requestId, version, files: files.length, allIn }),
}
