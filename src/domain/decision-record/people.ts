/** Who did something, as a record names them: their name, and the part that they played on that day. */
import { dayOf } from '../moment.ts'
import type { PlainDate } from '../plain-date.ts'
import { roleName, type Role } from '../roles.ts'

export interface Part { readonly role: Role; readonly from: PlainDate; readonly until: PlainDate | null }
export interface KnownPerson { readonly name: string; readonly parts: readonly Part[] }
export type People = ReadonlyMap<string, KnownPerson>

/** `as`: the part in which they acted, where it is on record; else those that they held that day. */
export function who(people: People, personId: string, on: PlainDate | Date, as: Role | string | null = null): string {
  const person = people.get(personId)
  if (!person) return as === null ? 'Somebody no longer of this board' : `Somebody no longer of this board, ${as}`
  const day = on instanceof Date ? dayOf(on) : on
  const held = person.parts.filter(part => part.from <= day && (part.until === null || day <= part.until)).map(part => roleName(part.role))
  const part = as ?? [...new Set(held)].join(' and ')
  // In a small board the name of an account may be the name of its part.
  return part === '' || part === person.name ? person.name : `${person.name}, ${part}`
}

export function nameOf(people: People, personId: string): string { return people.get(personId)?.name ?? 'Somebody no longer of this board' }

/** Names in order, or what to say where there is nobody. */
export function names(people: People, personIds: readonly string[], none = 'Nobody'): string {
  return personIds.length === 0 ? none : personIds.map(id => nameOf(people, id)).toSorted((a, b) => a.localeCompare(b, 'en-GB')).join('; ')
}
