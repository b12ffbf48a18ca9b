import type { PlainDate } from '../../../domain/plain-date.ts'
import { roleName } from '../../../domain/roles.ts'
import type { Agency } from '../../../store/people/agencies.ts'
import type { RecordedAppointment } from '../../../store/people/appointments.ts'
import type { AccountState, Person } from '../../../store/people/people.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { accountWords } from '../list/view.ts'
import { appoint, editPerson, endRole, invitePerson, people } from '../paths.ts'

export interface RoleRow {
  readonly role: string
  readonly where: string
  readonly from: PlainDate
  readonly until: PlainDate | null
  readonly by: string
  readonly end: Address | null
}

export interface PersonView {
  readonly back: Link
  readonly name: string
  readonly jobTitle: string
  readonly email: string
  readonly agency: string
  readonly account: { readonly words: string; readonly invitedUntil: Date | null }
  readonly edit: Address | null
  readonly appoint: Address | null
  readonly invite: { readonly action: Address; readonly linkToken: string; readonly isAgain: boolean; readonly byMail: boolean } | null
  readonly now: readonly RoleRow[]
  readonly before: readonly RoleRow[]
}

export interface Known {
  readonly person: Person
  readonly agency: Agency | null
  readonly account: AccountState | undefined
  readonly appointments: readonly RecordedAppointment[]
  readonly today: PlainDate
  readonly may: { readonly edit: boolean; readonly invite: boolean; readonly appoint: boolean }
  readonly linkToken: string
  readonly sendsMail: boolean
}

export function personView({ person, agency, account, appointments, today, may, linkToken, sendsMail }: Known): PersonView {
  const id = { person: person.personId }
  const over = (held: RecordedAppointment) => held.until !== null && held.until < today
  const row = (held: RecordedAppointment): RoleRow => ({
    role: held.votes ? roleName(held.role) : `${roleName(held.role)}, without a vote`, where: whereHeld(held), from: held.from, until: held.until, by: held.by,
    end: may.appoint && held.caseId === null && !over(held) ? endRole.to({ appointment: held.appointmentId }) : null,
  })
  return {
    back: { text: 'People', href: people.to({}) },
    name: person.name, jobTitle: person.jobTitle, email: person.email, agency: agency?.name ?? 'The board itself',
    account: { words: accountWords(account), invitedUntil: account?.invitedUntil ?? null },
    edit: may.edit ? editPerson.to(id) : null,
    appoint: may.appoint ? appoint.to(id) : null,
    invite: may.invite ? { action: invitePerson.to(id), linkToken, isAgain: account?.isSetUp === true || account?.invitedUntil != null, byMail: sendsMail } : null,
    now: appointments.filter(held => !over(held)).map(row),
    before: appointments.filter(over).map(row),
  }
}

export function whereHeld(held: { readonly caseReference: string | null; readonly agency: string | null }): string {
  const place = held.caseReference === null ? 'The board' : `Case ${held.caseReference}`
  return held.agency === null ? place : `${place}, for ${held.agency}`
}
