/** What the review asks an agency beside its package, and the agency's answers (R153). */
import { answerRequest } from '../../../commands/chronology/answer-request.ts'
import { requestInformation } from '../../../commands/chronology/request-information.ts'
import { requestsOf } from '../../../store/chronology/returns.ts'
import type { InformationRequest } from '../../../store/chronology/returns.ts'
import type { Reader } from '../../../store/database.ts'
import { orMissing, redirect, view } from '../../answer.ts'
import { dateTyped, textOf } from '../../forms/posted.ts'
import type { Address } from '../../paths.ts'
import { act, page } from '../../route.ts'
import type { Link } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import type { Head, PackageVisit } from '../head.ts'
import { requestAnswer, requests } from '../paths.ts'

const TEMPLATE = 'hand-in/requests/page.njk'

interface Typed { readonly question: string; readonly meeting: boolean; readonly day: string; readonly month: string; readonly year: string; readonly place: string; readonly answered: string; readonly answer: string }
const NOTHING: Typed = { question: '', meeting: false, day: '', month: '', year: '', place: '', answered: '', answer: '' }

export interface RequestsView {
  readonly head: Head
  readonly back: Link
  readonly requests: readonly (InformationRequest & { readonly to: Address | null; readonly field: string; readonly typed: string })[]
  readonly ask: (Omit<Typed, 'answered' | 'answer'> & { readonly to: Address }) | null
}

async function shown(reader: Reader, { params, may }: PackageVisit, typed: Typed = NOTHING): Promise<RequestsView | null> {
  const head = await readHead(reader, params)
  if (!head) return null
  const asked = await requestsOf(reader, packageOf(params))
  return {
    head, back: { text: head.agency, href: head.home }, ask: may('ask agency') ? { ...typed, to: requests.to(params) } : null,
    requests: asked.map(each => ({
      ...each, field: `answer-${each.requestId}`, typed: typed.answered === each.requestId ? typed.answer : '',
      to: may('write chronology') && !each.answer ? requestAnswer.to({ ...params, request: each.requestId }) : null,
    })),
  }
}

export const requestsPage = page({
  path: requests,
  action: 'see agency chronology',
  records: { reads: 'requests for information to an agency' },
  show: async visit => orMissing(await shown(visit.reader, visit), model => view(TEMPLATE, model)),
})

export const askAct = act({
  path: requests,
  action: 'ask agency',
  handle: async visit => {
    const { posted } = visit
    const typed = {
      ...NOTHING, question: textOf(posted, 'question'), meeting: textOf(posted, 'meeting') === 'yes', place: textOf(posted, 'meetingPlace'),
      day: textOf(posted, 'meetingOn-day'), month: textOf(posted, 'meetingOn-month'), year: textOf(posted, 'meetingOn-year'),
    }
    const on = dateTyped(posted, 'meetingOn')
    const meeting = typed.meeting ? { on: on.state === 'date' ? on.date : '', place: typed.place } : null
    return settle(await visit.run(requestInformation, { ...packageOf(visit.params), question: typed.question, meeting }), {
      done: () => redirect(requests.to(visit.params), 'The agency is asked. Its author sees it in their work.'),
      refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, typed), issues),
    })
  },
})

export const answerRequestAct = act({
  path: requestAnswer,
  action: 'write chronology',
  handle: async visit => {
    const { params } = visit
    const answer = textOf(visit.posted, `answer-${params.request}`)
    return settle(await visit.run(answerRequest, { ...packageOf(params), requestId: params.request, answer }), {
      done: () => redirect(requests.to(params), 'Your answer is on record.'),
      refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, { ...NOTHING, answered: params.request, answer }), issues),
    })
  },
})
