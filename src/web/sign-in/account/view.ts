import { roleName } from '../../../domain/roles.ts'
import type { OwnAppointment } from '../../../store/people/appointments.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'

export interface AccountView {
  readonly name: string
  readonly roles: readonly { readonly role: string; readonly where: string; readonly from: PlainDate; readonly until: PlainDate | null }[]
}

export function accountView(name: string, held: readonly OwnAppointment[]): AccountView {
  return { name, roles: held.map(each => ({ role: roleName(each.role), where: whereOf(each), from: each.from, until: each.until })) }
}

function whereOf(held: OwnAppointment): string {
  const place = held.caseReference === null ? 'The board' : `Case ${held.caseReference}`
  return held.agency === null ? place : `${place}, for ${held.agency}`
}
