/** What agencies were asked about a case and have answered, with whoever has not; the board's office asks more. */
import { askInformation } from '../../../commands/initial-information/ask-information.ts'
import { DAYS_TO_ANSWER } from '../../../domain/information/due.ts'
import { healthGathered } from '../../../domain/information/request.ts'
import type { Issue } from '../../../domain/history.ts'
import { addDays, type PlainDate } from '../../../domain/plain-date.ts'
import { boardAgencies } from '../../../store/commissioning/review-agencies.ts'
import type { Reader } from '../../../store/database.ts'
import { remindersOf } from '../../../store/initial-information/chasing.ts'
import { informationReturned } from '../../../store/initial-information/information-returned.ts'
import { again, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import type { Spec, Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { askSpec, firstValues, readAsked } from '../ask-form.ts'
import { askAll, collated, information, lateInformation, request as requestPage, returnedFile } from '../paths.ts'
import { consentWords, stateTag, versionView } from '../request-view.ts'

const TEMPLATE = 'initial-information/ask/page.njk'

async function specFor(reader: Reader): Promise<Spec> {
  const choices = (await boardAgencies(reader)).map(agency => ({ value: agency.agencyId, text: agency.name }))
  return askSpec(choices, { agencies: 'Ask each health organisation that worked with the family: one does not answer for another', due: `Left blank: ${DAYS_TO_ANSWER} days from today` })
}

const proposed = (today: PlainDate): PlainDate => addDays(today, DAYS_TO_ANSWER)

async function shown(reader: Reader, caseId: string, today: PlainDate, mayAsk: boolean, typed: Values, issues: readonly Issue[]): Promise<object> {
  const requests = await informationReturned(reader, caseId, today)
  const reminders = await remindersOf(reader, [caseId])
  return {
    back: { href: caseHome.to({ case: caseId }), text: 'Case' }, here: information.to({ case: caseId }), title: 'Information from agencies', lead: [], basedOn: null, button: mayAsk ? 'Send the request' : null,
    fields: drawSpec(await specFor(reader), typed, issues), waiting: requests.filter(request => request.state === 'waiting' || request.state === 'late').length,
    late: requests.filter(request => request.state === 'late').length, askAll: mayAsk ? askAll.to({ case: caseId }) : null, collated: collated.to({ case: caseId }), lateList: mayAsk ? lateInformation.to({}) : null,
    health: healthGathered(requests.map(request => ({ ...request, answered: request.versions.length > 0 }))),
    requests: requests.map(request => ({
      agency: request.agency, askedOn: request.askedOn, dueOn: request.dueOn, question: request.question, consent: consentWords(request), justification: request.justification, letter: request.letter,
      tag: stateTag(request), goingOn: request.goingOn, reminded: reminders.get(request.requestId)?.length ?? 0, open: mayAsk ? requestPage.to({ case: caseId, request: request.requestId }) : null,
      versions: request.stands.map(version => versionView(version, request.versions.length === 1, file => returnedFile.to({ case: caseId, request: request.requestId, file: file.fileId }))),
    })),
  }
}

export const informationPage = page({
  path: information,
  action: 'see information',
  records: { reads: 'information from agencies' },
  show: async ({ reader, params, may, services }) => {
    const { today } = services.moment()
    return view(TEMPLATE, await shown(reader, params.case, today, may('ask for information'), firstValues(proposed(today)), []))
  },
})

export const ask = act({
  path: information,
  action: 'ask for information',
  handle: async visit => {
    const { today } = visit.services.moment()
    const { typed, asked } = readAsked(await visit.read(specFor), visit.posted, proposed(today))
    return settle(await visit.run(askInformation, { caseId: visit.params.case, ...asked }), {
      done: count => redirect(information.to(visit.params), `${count.asked} ${count.asked === 1 ? 'agency is' : 'agencies are'} asked.`),
      refused: async issues => again(TEMPLATE, await visit.read(reader => shown(reader, visit.params.case, today, true, typed, issues)), issues),
    })
  },
})
