/** Ends the round of information: each agency that is present has given its own, and what is logged is kept as it is from here on (R267, R269). */
import { issue } from '../../domain/history.ts'
import { heldUpBy, mustComeFirst } from '../../domain/panel/agenda.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { recordFact } from '../../store/facts.ts'
import { entriesOf, insertMinute, panelAttendance } from '../../store/panel/record.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'
import { mayMinute } from './may-minute.ts'

interface Found extends PanelFound { readonly present: ReadonlySet<string>; readonly logged: ReadonlySet<string> }
interface Change { readonly number: number; readonly on: PlainDate; readonly agencies: readonly string[] }

export const closePanelInformation: Command<{ readonly caseId: string }, Found, Change, null> = {
  name: 'close-panel-information',
  action: 'minute panel',
  about: input => ({ caseId: input.caseId }),
  async find(act, { caseId }) {
    const found = await findPanel(act.writer, caseId)
    if (!found || !await mayMinute(act, caseId, found.seats, false)) return null
    const came = await panelAttendance(act.writer, caseId, found.panel.number)
    return {
      ...found, logged: new Set((await entriesOf(act.writer, caseId, found.panel.number)).map(entry => entry.agencyId)),
      present: new Set(came.flatMap(each => each.attended === 'attended' && each.agencyId !== null ? [each.agencyId] : [])),
    }
  },
  decide({ panel, done, seats, present, logged }) {
    if (panel.heldOn === null) return { issues: [issue(null, 'Record first that the Panel met')] }
    const first = heldUpBy('information', done)
    if (first) return { issues: [issue(null, mustComeFirst(first))] }
    if (done.has('information')) return { issues: [issue(null, 'The agencies’ information is already logged')] }
    const missing = [...present].filter(agencyId => !logged.has(agencyId)).map(agencyId => seats.find(seat => seat.agencyId === agencyId)?.agency ?? 'An agency')
    if (missing.length > 0) return { issues: missing.map(agency => issue(null, `${agency} is present and has not given its information`)) }
    if (logged.size === 0) return { issues: [issue(null, 'No agency’s information is logged')] }
    return { change: { number: panel.number, on: panel.heldOn, agencies: [...logged] } }
  },
  async write({ writer, session }, { number, on }, { caseId }) {
    await insertMinute(writer, session, caseId, number, { item: 'information', version: 1, content: { note: '' }, reason: '' })
    await recordFact(writer, session, { caseId, kind: 'panel_information_logged', on, details: { number } })
    return null
  },
  history: ({ number, agencies }) => ({ number, agencies }),
}
