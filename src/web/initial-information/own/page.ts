/** What one agency is asked about a case, for its own people. */
import type { Reader } from '../../../store/database.ts'
import { caseReference } from '../../../store/decision/office.ts'
import { informationReturned } from '../../../store/initial-information/information-returned.ts'
import { missing, view } from '../../answer.ts'
import { home } from '../../paths.ts'
import { page } from '../../route.ts'
import { answerInformation, ownInformation, ownReturnedFile } from '../paths.ts'
import { stateTag, versionView } from '../request-view.ts'

export const ownInformationPage = page({
  path: ownInformation,
  action: 'give information',
  records: { reads: 'requests for information' },
  show: async ({ reader, params, services }) => {
    const requests = await informationReturned(reader, params.case, services.moment().today, params.agency)
    if (requests.length === 0) return missing
    return view('initial-information/own/page.njk', { back: { href: home.to({}), text: 'Your work' }, reference: await caseReference(reader, params.case), requests: requests.map(request => ({
      askedOn: request.askedOn, dueOn: request.dueOn, letter: request.letter, tag: stateTag(request), isAnswered: request.versions.length > 0, to: answerInformation.to({ ...params, request: request.requestId }),
      versions: request.versions.map(version => versionView(version, request.versions.length === 1, file => ownReturnedFile.to({ ...params, request: request.requestId, file: file.fileId }))),
    })) })
  },
})

/** The request with what was returned before; null where this agency was asked no such thing. */
export async function ownRequest(reader: Reader, params: { readonly case: string; readonly agency: string; readonly request: string }, today: Parameters<typeof informationReturned>[2]) {
  return (await informationReturned(reader, params.case, today, params.agency)).find(request => request.requestId === params.request) ?? null
}
