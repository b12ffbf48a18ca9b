import { roleName } from '../../../domain/roles.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { RecordedAppointment } from '../../../store/people/appointments.ts'
import type { Person } from '../../../store/people/people.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { endRole, person } from '../paths.ts'

export interface EndRoleView {
  readonly back: Link
  readonly name: string
  readonly role: string
  readonly from: PlainDate
  readonly action: Address
  readonly values: Readonly<Record<string, string>>
}

export function endRoleView(held: RecordedAppointment, holder: Person, values: Readonly<Record<string, string>>): EndRoleView {
  return {
    back: { text: holder.name, href: person.to({ person: holder.personId }) }, name: holder.name, role: roleName(held.role), from: held.from,
    action: endRole.to({ appointment: held.appointmentId }), values,
  }
}
