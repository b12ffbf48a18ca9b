/** What the terminal says when the worked example starts: a link for everybody in its cast, those first for whom something waits. */
import type { ClientBase } from 'pg'
import { offerSignInLink } from '../commands/sign-in/sign-in-link.ts'
import type { Database } from '../store/database.ts'
import { invitation } from '../web/sign-in/paths.ts'
import { LARGE_PEOPLE } from './large/people.ts'
import { BOARD_MANAGER, EXAMPLE_PEOPLE } from './people.ts'

export async function signInLinks(owner: ClientBase, database: Database, baseUrl: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ person_id: string; email: string }>('select person_id, email from people')
  const ids = new Map(rows.map(row => [row.email, row.person_id]))
  const links: { readonly name: string; readonly next: string | null; readonly link: string }[] = []
  for (const { name, next, email } of [BOARD_MANAGER, ...EXAMPLE_PEOPLE, ...LARGE_PEOPLE.map(person => ({ ...person, next: null }))]) {
    const personId = ids.get(email)
    if (personId !== undefined) links.push({ name, next, link: `${baseUrl}${invitation.to({ token: await offerSignInLink(database, personId) })}` })
  }
  const waiting = links.filter(({ next }) => next !== null)
  return [
    '', 'This is the worked example: everybody and everything in it is invented. Sign in by opening a link.',
    'Each link works once; stop and start again for new ones. A private window lets you be two people at once.', '',
    ...waiting.flatMap(({ name, next, link }) => [`${name}: ${next ?? ''}`, `  ${link}`]),
    '', 'Everybody else:', ...links.filter(({ next }) => next === null).map(({ name, link }) => `  ${name}: ${link}`),
    '', ...waiting.slice(0, 1).flatMap(({ name, link }) => [`New to it? Start here, as ${name}:`, `  ${link}`]),
  ]
}
