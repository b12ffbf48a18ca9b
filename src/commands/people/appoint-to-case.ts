/** The board's office gives a person a role on one case, from a date to a date. */
import { checkAppointment, type NewAppointment } from '../../domain/people/appointment.ts'
import { addAppointment } from '../../store/people/appointments.ts'
import type { Command } from '../run.ts'
import { findAppointee, type AppointmentInput, type Found } from './find-appointee.ts'

export const appointToCase: Command<AppointmentInput, Found, NewAppointment, { appointmentId: string }> = {
  name: 'appoint-to-case',
  action: 'appoint to case',
  about: input => ({ caseId: input.caseId }),
  find: ({ writer }, input) => findAppointee(writer, input.personId),
  decide(found, input) {
    const checked = checkAppointment(input, found)
    return 'issues' in checked ? checked : { change: checked.appointment }
  },
  write: async ({ writer, session }, change, { personId }) => ({ appointmentId: await addAppointment(writer, session, personId, change) }),
  history: (change, { appointmentId }, { personId }) => ({
    appointment: appointmentId, person: personId, role: change.role, agency: change.agencyId, from: change.from, until: change.until,
  }),
}
