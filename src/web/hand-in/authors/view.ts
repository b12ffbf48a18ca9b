import type { PackagePerson } from '../../../store/chronology/authors.ts'
import type { Commitment } from '../../../store/chronology/returns.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import type { Head, PackageParams } from '../head.ts'
import * as paths from '../paths.ts'

export interface AuthorsFound {
  readonly head: Head
  readonly people: readonly PackagePerson[]
  readonly authors: readonly PackagePerson[]
  readonly signers: readonly PackagePerson[]
  readonly mayNominate: boolean
  readonly mayName: boolean
  readonly mayCommit: boolean
  readonly commitment: Commitment | null
  readonly typed: Readonly<Record<string, string>>
}

interface Choice { readonly value: string; readonly text: string; readonly selected: boolean }

export interface AuthorsView {
  readonly head: Head
  readonly back: Link
  readonly authors: readonly string[]
  readonly signers: readonly string[]
  readonly nominate: { readonly to: Address; readonly people: readonly Choice[]; readonly said: string; readonly day: string; readonly month: string; readonly year: string } | null
  readonly name: { readonly to: Address; readonly people: readonly Choice[] } | null
  readonly commitment: Commitment | null
  readonly commit: { readonly to: Address; readonly name: string } | null
}

export function authorsView(params: PackageParams, found: AuthorsFound): AuthorsView {
  const { typed } = found
  const people = (field: string): Choice[] => [
    { value: '', text: 'Choose a person', selected: (typed[field] ?? '') === '' },
    ...found.people.map(each => ({ value: each.personId, text: describe(each), selected: typed[field] === each.personId })),
  ]
  return {
    head: found.head, back: { text: found.head.agency, href: found.head.home }, authors: found.authors.map(describe), signers: found.signers.map(describe),
    nominate: found.mayNominate ? {
      to: paths.authors.to(params), people: people('person'), said: typed['lineManagement'] ?? '',
      day: typed['declaredOn-day'] ?? '', month: typed['declaredOn-month'] ?? '', year: typed['declaredOn-year'] ?? '',
    } : null,
    name: found.mayName ? { to: paths.signingManager.to(params), people: people('manager') } : null,
    commitment: found.commitment, commit: found.mayCommit ? { to: paths.commitment.to(params), name: typed['committedName'] ?? '' } : null,
  }
}

function describe(person: PackagePerson): string { return person.jobTitle === '' ? person.name : `${person.name}, ${person.jobTitle}` }
