/** Each agency's information as the Panel heard it, with questions and answers: the way to log it, and the two steps that settle it. */
import { closePanelInformation } from '../../../commands/panel/close-panel-information.ts'
import { confirmUnderstood } from '../../../commands/panel/confirm-understood.ts'
import type { Action } from '../../../domain/access.ts'
import { heldUpBy, mustComeFirst } from '../../../domain/panel/agenda.ts'
import { boardAgencies } from '../../../store/commissioning/review-agencies.ts'
import type { Reader } from '../../../store/database.ts'
import { agenciesConcerned } from '../../../store/panel/declarations.ts'
import { findPanel } from '../../../store/panel/find-panel.ts'
import { entriesOf, panelAttendance, questionsOf, standingEntries } from '../../../store/panel/record.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import * as paths from '../paths.ts'

const TEMPLATE = 'panel/information/page.njk'

async function shown(reader: Reader, caseId: string, may: (action: Action) => boolean, note: string): Promise<object | null> {
  const found = await findPanel(reader, caseId)
  if (!found) return null
  const { panel, done } = found
  const came = (await panelAttendance(reader, caseId, panel.number)).filter(each => each.attended === 'attended')
  const present = new Set(came.map(each => each.agencyId))
  const entries = new Map(standingEntries(await entriesOf(reader, caseId, panel.number)).map(entry => [entry.agencyId, entry]))
  const asked = await questionsOf(reader, caseId, panel.number)
  const concerned = new Set((await agenciesConcerned(reader, caseId)).map(agency => agency.agencyId))
  const agencies = (await boardAgencies(reader)).filter(({ agencyId }) => present.has(agencyId) || entries.has(agencyId) || concerned.has(agencyId))
  const first = heldUpBy('information', done)
  const runs = may('run panel') || may('convene panel')
  return {
    back: { href: paths.panel.to({ case: caseId }), text: 'Panel' },
    waits: panel.heldOn === null ? 'Record first that the Panel met.' : first ? `${mustComeFirst(first)}.` : null,
    agencies: agencies.map(({ agencyId, name }) => ({
      name, present: present.has(agencyId), entry: entries.get(agencyId) ?? null, href: paths.entry.to({ case: caseId, agency: agencyId }),
      questions: asked.filter(each => each.agencyId === agencyId),
    })),
    logged: done.has('information'), settled: done.has('discussion'), note,
    close: runs && first === null && panel.heldOn !== null && !done.has('information') ? paths.closeInformation.to({ case: caseId }) : null,
    understood: may('chair panel') && done.has('information') && !done.has('discussion') ? paths.understood.to({ case: caseId }) : null,
    writes: runs && first === null && panel.heldOn !== null,
  }
}

export const informationPage = page({
  path: paths.information,
  action: 'see panel',
  records: { reads: 'information given to the Consideration Panel' },
  show: async ({ reader, params, may }) => {
    const found = await shown(reader, params.case, may, '')
    return found ? view(TEMPLATE, found) : missing
  },
})

export const closeIt = act({
  path: paths.closeInformation,
  action: 'minute panel',
  handle: async visit => settle(await visit.run(closePanelInformation, { caseId: visit.params.case }), {
    done: () => redirect(paths.information.to(visit.params), 'The agencies’ information is logged. From here on it is amended only by a new version.'),
    refused: async issues => {
      const found = await visit.read(reader => shown(reader, visit.params.case, visit.may, ''))
      return found ? again(TEMPLATE, found, issues) : missing
    },
  }),
})

export const confirmIt = act({
  path: paths.understood,
  action: 'chair panel',
  handle: async visit => {
    const note = textOf(visit.posted, 'note')
    return settle(await visit.run(confirmUnderstood, { caseId: visit.params.case, note }), {
      done: () => redirect(paths.vote.need.to(visit.params), 'It is on record that the information is understood.'),
      refused: async issues => {
        const found = await visit.read(reader => shown(reader, visit.params.case, visit.may, note))
        return found ? again(TEMPLATE, found, issues) : missing
      },
    })
  },
})
