/** What one agency is asked about a case, for its own people to read and answer. */
import { giveInformation } from '../../../commands/initial-information/give-information.ts'
import type { Reader } from '../../../store/database.ts'
import { caseReference } from '../../../store/decision/office.ts'
import { requestsOf } from '../../../store/initial-information/requests.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { home } from '../../paths.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { answerInformation, ownInformation } from '../paths.ts'

const TEMPLATE = 'initial-information/own/page.njk'

/** Null where the agency is asked nothing. `typed` is the answer to one request, kept as it was written. */
async function shown(reader: Reader, params: { readonly case: string; readonly agency: string }, typed: { readonly request: string; readonly answer: string } | null): Promise<object | null> {
  const requests = await requestsOf(reader, params.case, params.agency)
  return requests.length === 0 ? null : {
    back: { href: home.to({}), text: 'Your work' }, reference: await caseReference(reader, params.case),
    requests: requests.map(request => ({ ...request, to: answerInformation.to({ ...params, request: request.requestId }), typed: typed?.request === request.requestId ? typed.answer : '' })),
  }
}

export const ownInformationPage = page({
  path: ownInformation,
  action: 'give information',
  records: { reads: 'requests for information' },
  show: async ({ reader, params }) => {
    const found = await shown(reader, params, null)
    return found ? view(TEMPLATE, found) : missing
  },
})

export const give = act({
  path: answerInformation,
  action: 'give information',
  handle: async visit => {
    const { params, posted } = visit
    const answer = textOf(posted, `answer-${params.request}`)
    return settle(await visit.run(giveInformation, { caseId: params.case, agencyId: params.agency, requestId: params.request, answer }), {
      done: () => redirect(ownInformation.to({ case: params.case, agency: params.agency }), 'Thank you. Your agency’s answer is with the board.'),
      refused: async issues => {
        const found = await visit.read(reader => shown(reader, params, { request: params.request, answer }))
        return found ? again(TEMPLATE, found, issues) : missing
      },
    })
  },
})
