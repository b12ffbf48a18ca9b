/** One-time sign-in links for the invented cast of a worked example. The database refuses them on any other board. */
import { atDoor } from '../../store/door.ts'
import type { Database } from '../../store/database.ts'
import { openSession } from './open-session.ts'
import { hashOf, newToken } from './token.ts'

/** The token of a new link, good once within a week. Throws on a board that is not a worked example. */
export async function offerSignInLink(database: Database, personId: string): Promise<string> {
  const token = newToken()
  const [row] = await atDoor<{ offered: boolean }>(database, 'select app.door_offer_sign_in($1, $2) as offered', [personId, hashOf(token)])
  if (!row?.offered) throw new Error('Sign-in links are only for the cast of a worked example')
  return token
}

/** The token of the session that the link opened; null where it was used before or has run out. */
export async function takeSignInLink(database: Database, link: string, before: string | null): Promise<string | null> {
  const [row] = await atDoor<{ person: string | null }>(database, 'select app.door_take_invitation($1, $2) as person', [hashOf(link), 'sign in'])
  return row?.person ? openSession(database, row.person, before) : null
}
