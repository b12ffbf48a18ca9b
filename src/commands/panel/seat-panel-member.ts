/** Gives somebody a seat on the Panel, or changes the one they have: a co-opted expert, the legal adviser, a member of the Sub-Committee. Whether it votes is the seat's own property (AMB-7). */
import { issue } from '../../domain/history.ts'
import { seatIssues, type PanelSeat, type SeatTyped } from '../../domain/panel/seat.ts'
import { boardPeople, type BoardPerson } from '../../store/commissioning/review-people.ts'
import { insertSeats, lastSeatRevision, openPart } from '../../store/panel/seats.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'

interface Found extends PanelFound { readonly person: BoardPerson | null }
interface Change { readonly number: number; readonly seat: PanelSeat }

export const seatPanelMember: Command<SeatTyped & { readonly caseId: string }, Found, Change, null> = {
  name: 'seat-panel-member',
  action: 'convene panel',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, personId }) {
    const found = await findPanel(writer, caseId)
    return found && { ...found, person: (await boardPeople(writer)).find(each => each.personId === personId) ?? null }
  },
  decide({ panel, seats, person }, typed) {
    if (panel.closedOn !== null) return { issues: [issue(null, 'The Panel has closed')] }
    const issues = seatIssues(person ? typed : { ...typed, personId: '' }, seats)
    if (!person || typed.capacity === null || issues.length > 0) return { issues }
    return { change: { number: panel.number, seat: { personId: person.personId, agencyId: person.agencyId, capacity: typed.capacity, votes: typed.votes, note: typed.note.trim() } } }
  },
  async write({ writer, session, moment }, { number, seat }, { caseId }) {
    await insertSeats(writer, session, caseId, number, [{ ...seat, revision: await lastSeatRevision(writer, caseId, number, seat.personId) + 1, sits: true }])
    await openPart(writer, session, caseId, seat, moment.today)
    return null
  },
  history: ({ number, seat }) => ({ number, person: seat.personId, capacity: seat.capacity, votes: seat.votes }),
}
