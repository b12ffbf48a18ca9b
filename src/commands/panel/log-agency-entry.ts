/** Logs what an agency told the Panel, and whether it was clear and unambiguous (R267, R268). Once the information is logged, a later version says why (R269). */
import { issue } from '../../domain/history.ts'
import { heldUpBy, mustComeFirst } from '../../domain/panel/agenda.ts'
import { amendmentIssues, entryIssues, type AgencyEntry } from '../../domain/panel/minutes.ts'
import { boardAgencies } from '../../store/commissioning/review-agencies.ts'
import { entriesOf, insertEntry, standingEntries, type LoggedEntry } from '../../store/panel/record.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'
import { mayMinute } from './may-minute.ts'

interface Input { readonly caseId: string; readonly agencyId: string; readonly entry: AgencyEntry; readonly reason: string; readonly basedOn: number }
interface Found extends PanelFound { readonly last: LoggedEntry | null }
interface Change { readonly number: number; readonly entry: Omit<LoggedEntry, 'by' | 'at'> }

export const logAgencyEntry: Command<Input, Found, Change, { readonly version: number }> = {
  name: 'log-agency-entry',
  action: 'minute panel',
  about: input => ({ caseId: input.caseId }),
  async find(act, { caseId, agencyId }) {
    const found = await findPanel(act.writer, caseId)
    if (!found || !await mayMinute(act, caseId, found.seats, false)) return null
    if (!(await boardAgencies(act.writer)).some(agency => agency.agencyId === agencyId)) return null
    const last = standingEntries(await entriesOf(act.writer, caseId, found.panel.number)).find(entry => entry.agencyId === agencyId)
    return { ...found, last: last ?? null }
  },
  decide({ panel, done, last }, { agencyId, entry, reason, basedOn }) {
    if (panel.heldOn === null) return { issues: [issue(null, 'Record first that the Panel met')] }
    const first = heldUpBy('information', done)
    if (first) return { issues: [issue(null, mustComeFirst(first))] }
    const isClosed = done.has('information')
    const issues = [...entryIssues(entry), ...amendmentIssues(isClosed || panel.closedOn !== null, reason)]
    if (entry.clear === null || issues.length > 0) return { issues }
    if ((last?.version ?? 0) !== basedOn) {
      const { givenBy = '', information = '', clear = null, clarification = '' } = last ?? {}
      return { conflict: { theirs: { version: last?.version ?? 0, givenBy, information, clear, clarification } } }
    }
    return { change: { number: panel.number, entry: { ...entry, clear: entry.clear, agencyId, version: basedOn + 1, reason: reason.trim() } } }
  },
  async write({ writer, session }, { number, entry }, { caseId }) {
    await insertEntry(writer, session, caseId, number, entry)
    return { version: entry.version }
  },
  history: ({ number, entry }) => ({ number, agency: entry.agencyId, version: entry.version, clear: entry.clear, amends: entry.reason !== '' }),
}
