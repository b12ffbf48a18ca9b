/** Asking every agency concerned for the written information it holds: all are proposed, and one act asks them (toolkit, Appendix 1, step 3(i)). */
import { askAllAgencies } from '../../../commands/initial-information/ask-all-agencies.ts'
import { proposedReplyDay } from '../../../domain/information/due.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { agenciesConcerned, type Concerned } from '../../../store/initial-information/concerned.ts'
import { timetableOf } from '../../../store/timetable/timetables.ts'
import { agencies as agenciesPage } from '../../agencies/paths.ts'
import { again, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import type { Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { askSpec, firstValues, readAsked } from '../ask-form.ts'
import { askAll, information } from '../paths.ts'

const TEMPLATE = 'initial-information/ask-all/page.njk'
const QUESTION = 'All written information that your agency holds on the child and the family: when and how it was involved, key events with their dates, family members it knows, concerns, and where the records are.'

interface Matter { readonly concerned: Concerned; readonly due: ReturnType<typeof proposedReplyDay> }

async function matterOf(reader: Reader, caseId: string, today: PlainDate): Promise<Matter> {
  return { concerned: await agenciesConcerned(reader, caseId), due: proposedReplyDay(await timetableOf(reader, caseId, today)) }
}

function specOf({ concerned, due }: Matter) {
  const choices = concerned.agencies.filter(agency => !agency.asked).map(agency => ({ value: agency.agencyId, text: agency.why === null ? agency.name : `${agency.name} – ${agency.why.toLowerCase()}` }))
  return askSpec(choices, { agencies: 'Those that the case concerns are ticked. Each health organisation is asked and answers for itself', due: due.why })
}

function shown(caseId: string, matter: Matter, typed: Values, issues: readonly Issue[]): object {
  const { agencies, unknown } = matter.concerned
  const left = agencies.some(agency => !agency.asked)
  return {
    back: { href: information.to({ case: caseId }), text: 'Information from agencies' }, here: askAll.to({ case: caseId }), title: 'Ask all agencies concerned', basedOn: null,
    lead: left ? ['Each agency gets a letter of its own. Until all have answered, or you go on without them, the case waits for their information.'] : ['Every agency of the board has been asked.'],
    button: left ? 'Ask these agencies' : null, fields: drawSpec(specOf(matter), typed, issues), unknown, agencies: agenciesPage.to({}), asked: agencies.filter(agency => agency.asked).map(agency => agency.name),
  }
}

export const askAllPage = page({
  path: askAll,
  action: 'ask for information',
  records: { reads: 'agencies concerned' },
  show: async ({ reader, params, services }) => {
    const matter = await matterOf(reader, params.case, services.moment().today)
    const ticked = matter.concerned.agencies.filter(agency => agency.why !== null && !agency.asked).map(agency => agency.agencyId)
    return view(TEMPLATE, shown(params.case, matter, firstValues(matter.due.on, { agencyIds: ticked, question: QUESTION }), []))
  },
})

export const askAllAct = act({
  path: askAll,
  action: 'ask for information',
  handle: async visit => {
    const { today } = visit.services.moment()
    const matter = await visit.read(reader => matterOf(reader, visit.params.case, today))
    const { typed, asked } = readAsked(specOf(matter), visit.posted, matter.due.on)
    return settle(await visit.run(askAllAgencies, { caseId: visit.params.case, ...asked }), {
      done: count => redirect(information.to(visit.params), `${count.asked} ${count.asked === 1 ? 'agency is' : 'agencies are'} asked. Next, name for each who answers, and pass on the link.`),
      refused: issues => again(TEMPLATE, shown(visit.params.case, matter, typed, issues), issues),
    })
  },
})
