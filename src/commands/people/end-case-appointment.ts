/** The board's office ends a role on a case: its last day is set, and it stays on record. */
import { checkEnding } from '../../domain/people/appointment.ts'
import { issue } from '../../domain/history.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { sitsOnOpenPanel } from '../../store/panel/find-panel.ts'
import { findAppointment, setLastDay, type RecordedAppointment } from '../../store/people/appointments.ts'
import type { Command } from '../run.ts'
import type { Ending } from './end-board-appointment.ts'

interface Change { readonly held: RecordedAppointment; readonly lastDay: PlainDate }

interface Found { readonly held: RecordedAppointment; readonly sits: boolean }

export const endCaseAppointment: Command<Ending & { readonly caseId: string }, Found, Change, { personId: string }> = {
  name: 'end-case-appointment',
  action: 'appoint to case',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, input) {
    const held = await findAppointment(writer, input.appointmentId)
    if (held?.caseId !== input.caseId) return null
    return { held, sits: (held.role === 'panel_chair' || held.role === 'panel_member') && await sitsOnOpenPanel(writer, input.caseId, held.personId) }
  },
  decide: ({ held, sits }, { lastDay }) => {
    if (sits) return { issues: [issue(null, 'They sit on the Consideration Panel of this case. Take their seat away on the Panel’s page: this part ends with it')] }
    const issues = checkEnding(held, lastDay)
    return issues.length > 0 || lastDay === null ? { issues } : { change: { held, lastDay } }
  },
  async write({ writer }, { held, lastDay }) {
    await setLastDay(writer, held.appointmentId, lastDay)
    return { personId: held.personId }
  },
  history: ({ held, lastDay }) => ({ appointment: held.appointmentId, person: held.personId, role: held.role, until: lastDay }),
}
