import type { PlainDate } from '../../../domain/plain-date.ts'
import { roleName } from '../../../domain/roles.ts'
import { caseName } from '../../../store/cases/case-header.ts'
import type { CaseHeader } from '../../../store/cases/case-header.ts'
import type { RecordedAppointment } from '../../../store/people/appointments.ts'
import type { NamedPerson } from '../../../store/people/exclusions.ts'
import { caseHome } from '../../cases/paths.ts'
import type { Address } from '../../paths.ts'
import { roleChoices, type RoleChoice } from '../../people/appoint/view.ts'
import type { Link } from '../../route.ts'
import { casePeople, endPart } from '../paths.ts'

export interface PartRow {
  readonly name: string
  readonly role: string
  readonly agency: string
  readonly from: PlainDate
  readonly until: PlainDate | null
  readonly by: string
  readonly end: Address | null
}

export interface CasePeopleView {
  readonly back: Link
  readonly here: Address
  readonly rows: readonly PartRow[]
  readonly values: Readonly<Record<string, string>>
  /** Null before anybody was looked for. */
  readonly found: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[] | null
  readonly roles: readonly RoleChoice[]
}

export interface CasePeopleMatter {
  readonly header: CaseHeader
  readonly today: PlainDate
  readonly appointments: readonly RecordedAppointment[]
  readonly found: readonly NamedPerson[] | null
  readonly values: Readonly<Record<string, string>>
}

export function casePeopleView({ header, today, appointments, found, values }: CasePeopleMatter): CasePeopleView {
  const id = { case: header.caseId }
  return {
    back: { text: caseName(header), href: caseHome.to(id) },
    here: casePeople.to(id),
    rows: appointments.map(held => ({
      name: held.name, role: roleName(held.role), agency: held.agency ?? 'The board', from: held.from, until: held.until, by: held.by,
      end: held.until !== null && held.until < today ? null : endPart.to({ ...id, appointment: held.appointmentId }),
    })),
    values,
    found: found && found.map(each => ({
      value: each.personId, text: each.agency === null ? `${each.name}, the board` : `${each.name}, ${each.agency}`, checked: each.personId === values['person'],
    })),
    roles: roleChoices('case', values['role']),
  }
}
