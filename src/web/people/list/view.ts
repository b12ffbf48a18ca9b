import { roleName } from '../../../domain/roles.ts'
import type { AccountState, ListedPerson } from '../../../store/people/people.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { addPerson, people, person } from '../paths.ts'

export const PEOPLE_ON_A_PAGE = 50

export interface PeopleView {
  readonly words: string
  readonly here: Address
  readonly rows: readonly {
    readonly link: Link
    readonly jobTitle: string
    readonly agency: { readonly code: string; readonly colour: number } | null
    readonly roles: readonly string[]
    readonly account: string
  }[]
  readonly first: Link | null
  readonly next: Link | null
  readonly add: Address | null
}

/** `found` holds one more than a page shows where there is a next page. */
export function peopleView(
  found: readonly ListedPerson[], accounts: ReadonlyMap<string, AccountState>, asked: { words: string; isFirst: boolean; mayAdd: boolean },
): PeopleView {
  const shown = found.slice(0, PEOPLE_ON_A_PAGE)
  const last = found.length > PEOPLE_ON_A_PAGE ? shown.at(-1) : undefined
  return {
    words: asked.words,
    here: people.to({}),
    rows: shown.map(each => ({
      link: { text: each.name, href: person.to({ person: each.personId }) },
      jobTitle: each.jobTitle,
      agency: each.agencyCode === null || each.agencyColour === null ? null : { code: each.agencyCode, colour: each.agencyColour },
      roles: each.roles.map(roleName),
      account: accountWords(accounts.get(each.personId)),
    })),
    first: asked.isFirst ? null : { text: 'Back to the first people', href: people.to({}, { words: asked.words }) },
    next: last ? { text: 'More people', href: people.to({}, { words: asked.words, after: last.name.toLowerCase(), id: last.personId }) } : null,
    add: asked.mayAdd ? addPerson.to({}) : null,
  }
}

export function accountWords(account: AccountState | undefined): string {
  if (account?.isSetUp) return 'Signs in with a password'
  return account?.invitedUntil ? 'Invited' : 'No password yet'
}
