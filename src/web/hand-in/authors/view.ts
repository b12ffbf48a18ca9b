import type { PackagePerson } from '../../../store/chronology/authors.ts'
import type { Commitment } from '../../../store/chronology/returns.ts'
import type { AccountState } from '../../../store/people/people.ts'
import { person } from '../../people/paths.ts'
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
  /** Who can sign in; null for whoever may not invite. */
  readonly accounts: ReadonlyMap<string, AccountState> | null
}

/** `invite` leads to where somebody without an account is invited. */
interface Named { readonly text: string; readonly invite: Address | null }
interface Choice { readonly value: string; readonly text: string; readonly selected: boolean }

export interface AuthorsView {
  readonly head: Head
  readonly back: Link
  readonly authors: readonly Named[]
  readonly signers: readonly Named[]
  readonly nominate: { readonly to: Address; readonly people: readonly Choice[]; readonly said: string; readonly day: string; readonly month: string; readonly year: string } | null
  readonly name: { readonly to: Address; readonly people: readonly Choice[] } | null
  readonly colleague: { readonly to: Address; readonly name: string; readonly jobTitle: string; readonly email: string; readonly open: boolean } | null
  readonly commitment: Commitment | null
  readonly commit: { readonly to: Address; readonly name: string } | null
}

export function authorsView(params: PackageParams, found: AuthorsFound): AuthorsView {
  const { typed } = found
  const people = (field: string): Choice[] => [
    { value: '', text: 'Choose a person', selected: (typed[field] ?? '') === '' },
    ...found.people.map(each => ({ value: each.personId, text: describe(each), selected: typed[field] === each.personId })),
  ]
  const named = (each: PackagePerson): Named => {
    const account = found.accounts?.get(each.personId)
    return { text: describe(each), invite: account && !account.isSetUp && account.invitedUntil === null ? person.to({ person: each.personId }) : null }
  }
  return {
    head: found.head, back: { text: found.head.agency, href: found.head.home }, authors: found.authors.map(named), signers: found.signers.map(named),
    nominate: found.mayNominate ? {
      to: paths.authors.to(params), people: people('person'), said: typed['lineManagement'] ?? '',
      day: typed['declaredOn-day'] ?? '', month: typed['declaredOn-month'] ?? '', year: typed['declaredOn-year'] ?? '',
    } : null,
    name: found.mayName ? { to: paths.signingManager.to(params), people: people('manager') } : null,
    colleague: found.mayNominate ? { to: paths.colleague.to(params), name: typed['name'] ?? '', jobTitle: typed['jobTitle'] ?? '', email: typed['email'] ?? '', open: 'email' in typed } : null,
    commitment: found.commitment, commit: found.mayCommit ? { to: paths.commitment.to(params), name: typed['committedName'] ?? '' } : null,
  }
}

function describe(person: PackagePerson): string { return [person.name, person.jobTitle, person.email].filter(each => each !== '').join(', ') }
