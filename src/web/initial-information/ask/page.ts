/** What agencies were asked about a case and have answered, with whoever has not; the board's office asks more. */
import { askInformation } from '../../../commands/initial-information/ask-information.ts'
import type { Issue } from '../../../domain/history.ts'
import { CONSENTS, healthGathered, isConsent } from '../../../domain/initial-information.ts'
import { boardAgencies, type BoardAgency } from '../../../store/commissioning/review-agencies.ts'
import type { Reader } from '../../../store/database.ts'
import { requestsOf } from '../../../store/initial-information/requests.ts'
import { again, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { linesAt, NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { information } from '../paths.ts'

const TEMPLATE = 'initial-information/ask/page.njk'
const FIRST: Values = { purpose: 'Deciding whether to review a serious case, and what may be learned from it.', relevance: 'Your agency is likely to have worked with the child or the family.' }

function specFor(agencies: readonly BoardAgency[]): Spec {
  return {
    agencyIds: { kind: 'ticks', label: 'Agencies to ask', hint: 'Ask each health organisation that worked with the family: one does not answer for another', choices: agencies.map(agency => ({ value: agency.agencyId, text: agency.name })) },
    question: { kind: 'area', label: 'What do you ask for?' },
    purpose: { kind: 'area', label: 'For which of the Board’s functions?', hint: 'The first condition of section 14B of the Children Act 2004' },
    relevance: { kind: 'area', label: 'Why are these agencies likely to hold relevant information?', hint: 'The second condition of section 14B' },
    consent: { kind: 'radios', label: 'Consent', choices: Object.entries(CONSENTS).map(([value, text]) => ({ value, text })) },
    justification: { kind: 'area', label: 'Why is the information needed without consent?', hint: 'Unless consent was obtained' },
  }
}

async function shown(reader: Reader, caseId: string, mayAsk: boolean, typed: Values, issues: readonly Issue[]): Promise<object> {
  const requests = await requestsOf(reader, caseId)
  return {
    back: { href: caseHome.to({ case: caseId }), text: 'Case' }, here: information.to({ case: caseId }), title: 'Information from agencies', lead: [], basedOn: null, button: mayAsk ? 'Send the request' : null,
    fields: drawSpec(specFor(await boardAgencies(reader)), typed, issues), waiting: requests.filter(request => !request.answer).length,
    health: healthGathered(requests.map(request => ({ ...request, answered: request.answer !== null }))), requests: requests.map(request => ({ ...request, consent: CONSENTS[request.consent] })),
  }
}

export const informationPage = page({
  path: information,
  action: 'see information',
  records: { reads: 'information from agencies' },
  show: async ({ reader, params, may }) => view(TEMPLATE, await shown(reader, params.case, may('ask for information'), FIRST, [])),
})

export const ask = act({
  path: information,
  action: 'ask for information',
  handle: async visit => {
    const agencies = await visit.read((reader: Reader) => boardAgencies(reader))
    const typed = readSpec(specFor(agencies), visit.posted, NO_ROW_CHANGE)
    const [text, consent] = [(key: string): string => textAt(typed, key), textAt(typed, 'consent')]
    const input = {
      caseId: visit.params.case, agencyIds: linesAt(typed, 'agencyIds'), question: text('question'), purpose: text('purpose'), relevance: text('relevance'),
      consent: isConsent(consent) ? consent : null, justification: text('justification'),
    }
    return settle(await visit.run(askInformation, input), {
      done: ({ asked }) => redirect(information.to(visit.params), `${asked} ${asked === 1 ? 'agency is' : 'agencies are'} asked.`),
      refused: async issues => again(TEMPLATE, await visit.read(reader => shown(reader, visit.params.case, true, typed, issues)), issues),
    })
  },
})
