/** The Board Manager gives a person a role on the whole board, from a date to a date. */
import { checkAppointment, type NewAppointment } from '../../domain/people/appointment.ts'
import { addAppointment } from '../../store/people/appointments.ts'
import type { Command } from '../run.ts'
import { findAppointee, type AppointmentInput, type Found } from './find-appointee.ts'

export const appointToBoard: Command<Omit<AppointmentInput, 'caseId'>, Found, NewAppointment, { appointmentId: string }> = {
  name: 'appoint-to-board',
  action: 'appoint people',
  about: () => ({}),
  find: ({ writer }, input) => findAppointee(writer, input.personId),
  decide(found, input) {
    const checked = checkAppointment({ ...input, caseId: null }, found)
    return 'issues' in checked ? checked : { change: checked.appointment }
  },
  write: async ({ writer, session }, change, { personId }) => ({ appointmentId: await addAppointment(writer, session, personId, change) }),
  history: (change, { appointmentId }, { personId }) => ({
    appointment: appointmentId, person: personId, role: change.role, agency: change.agencyId, from: change.from, until: change.until, votes: change.votes,
  }),
}
