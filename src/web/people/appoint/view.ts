import { rolesToAppoint } from '../../../domain/people/appointment.ts'
import { roleName } from '../../../domain/roles.ts'
import type { Person } from '../../../store/people/people.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { appoint, person } from '../paths.ts'

export interface AppointView {
  readonly back: Link
  readonly name: string
  readonly action: Address
  readonly roles: readonly RoleChoice[]
  readonly values: Readonly<Record<string, string>>
}

export interface RoleChoice { readonly value: string; readonly text: string; readonly checked: boolean }

export function appointView(found: Person, values: Readonly<Record<string, string>>): AppointView {
  const id = { person: found.personId }
  return { back: { text: found.name, href: person.to(id) }, name: found.name, action: appoint.to(id), roles: roleChoices('board', values['role']), values }
}

export function roleChoices(place: 'board' | 'case', chosen: string | undefined): readonly RoleChoice[] {
  return rolesToAppoint(place).map(role => ({ value: role, text: roleName(role), checked: role === chosen }))
}
