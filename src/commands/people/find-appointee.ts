/** Who is to be appointed, with the roles that they hold or have held already. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Appointee } from '../../domain/people/appointment.ts'
import type { Role } from '../../domain/roles.ts'
import type { Reader } from '../../store/database.ts'
import { appointmentsOf } from '../../store/people/appointments.ts'
import { findPerson } from '../../store/people/people.ts'

export interface AppointmentInput {
  readonly personId: string
  readonly caseId: string
  readonly role: Role | null
  readonly from: PlainDate | null
  readonly until: PlainDate | null
  readonly withoutVote?: boolean
}

export type Found = Appointee

export async function findAppointee(reader: Reader, personId: string): Promise<Appointee | null> {
  const person = await findPerson(reader, personId)
  return person && { name: person.name, agencyId: person.agencyId, appointments: await appointmentsOf(reader, personId) }
}
