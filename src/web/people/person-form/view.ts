import type { PersonDetails } from '../../../domain/people/person.ts'
import type { Agency } from '../../../store/people/agencies.ts'
import type { Person } from '../../../store/people/people.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { addPerson, editPerson, people, person } from '../paths.ts'

export interface PersonFormView {
  readonly back: Link
  readonly heading: string
  readonly action: Address
  readonly basedOn: string | null
  readonly typed: PersonDetails
  readonly agencies: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[]
  /** What somebody else made of it meanwhile; null where nobody did. */
  readonly theirs: { readonly name: string; readonly jobTitle: string; readonly email: string; readonly agency: string } | null
}

export function addView(typed: PersonDetails, agencies: readonly Agency[]): PersonFormView {
  return {
    back: { text: 'People', href: people.to({}) }, heading: 'Add a person', action: addPerson.to({}), basedOn: null, typed, agencies: choices(typed, agencies), theirs: null,
  }
}

export function editView(typed: Person, basedOn: string, stored: Person, theirs: Person | null, agencies: readonly Agency[]): PersonFormView {
  const id = { person: stored.personId }
  return {
    back: { text: stored.name, href: person.to(id) }, heading: `Change the details of ${stored.name}`, action: editPerson.to(id), basedOn, typed,
    agencies: choices(typed, agencies),
    theirs: theirs && { ...theirs, agency: agencies.find(each => each.agencyId === theirs.agencyId)?.name ?? 'The board itself' },
  }
}

function choices(typed: PersonDetails, agencies: readonly Agency[]): PersonFormView['agencies'] {
  return [
    { value: 'board', text: 'The board itself', selected: typed.agencyId === null },
    ...agencies.map(each => ({ value: each.agencyId, text: each.name, selected: each.agencyId === typed.agencyId })),
  ]
}
