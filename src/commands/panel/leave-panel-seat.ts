/** Ends somebody's seat on the Panel, with the reason. It stays on record. The Panel Chair's ends by appointing another. */
import { issue } from '../../domain/history.ts'
import { addDays } from '../../domain/plain-date.ts'
import { endOnCase } from '../../store/commissioning/review-people.ts'
import { insertSeats, partOf, type NamedSeat } from '../../store/panel/seats.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'

interface Input { readonly caseId: string; readonly personId: string; readonly reason: string }
interface Found extends PanelFound { readonly seat: NamedSeat }
interface Change { readonly number: number; readonly seat: NamedSeat; readonly reason: string }

export const leavePanelSeat: Command<Input, Found, Change, null> = {
  name: 'leave-panel-seat',
  action: 'convene panel',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, personId }) {
    const found = await findPanel(writer, caseId)
    const seat = found?.seats.find(each => each.personId === personId)
    return found && seat ? { ...found, seat } : null
  },
  decide({ panel, seat }, { reason }) {
    if (panel.closedOn !== null) return { issues: [issue(null, 'The Panel has closed')] }
    if (seat.capacity === 'chair') return { issues: [issue('personId', 'Appoint another Panel Chair instead: the Panel is not left without one')] }
    if (!reason.trim()) return { issues: [issue('reason', `Say why ${seat.name} leaves the Panel`)] }
    return { change: { number: panel.number, seat, reason: reason.trim() } }
  },
  async write({ writer, session, moment }, { number, seat, reason }, { caseId }) {
    await insertSeats(writer, session, caseId, number, [{ ...seat, note: reason, revision: seat.revision + 1, sits: false }])
    await endOnCase(writer, caseId, seat.personId, partOf(seat.capacity), addDays(moment.today, -1))
    return null
  },
  history: ({ number, seat }) => ({ number, person: seat.personId, capacity: seat.capacity }),
}
