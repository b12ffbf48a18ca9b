/** The Board Manager ends a role on the board: its last day is set, and it stays on record. */
import { checkEnding } from '../../domain/people/appointment.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { findAppointment, setLastDay, type RecordedAppointment } from '../../store/people/appointments.ts'
import type { Command } from '../run.ts'

export interface Ending { readonly appointmentId: string; readonly lastDay: PlainDate | null }
interface Change { readonly held: RecordedAppointment; readonly lastDay: PlainDate }

export const endBoardAppointment: Command<Ending, RecordedAppointment, Change, { personId: string }> = {
  name: 'end-board-appointment',
  action: 'appoint people',
  about: () => ({}),
  async find({ writer }, input) {
    const held = await findAppointment(writer, input.appointmentId)
    return held?.caseId === null ? held : null
  },
  decide: (held, { lastDay }) => {
    const issues = checkEnding(held, lastDay)
    return issues.length > 0 || lastDay === null ? { issues } : { change: { held, lastDay } }
  },
  async write({ writer }, { held, lastDay }) {
    await setLastDay(writer, held.appointmentId, lastDay)
    return { personId: held.personId }
  },
  history: ({ held, lastDay }) => ({ appointment: held.appointmentId, person: held.personId, role: held.role, until: lastDay }),
}
