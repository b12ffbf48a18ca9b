/**
 * Opens a session for a person who has proved who they are, however they did: by password and code today; a passkey or an agency's own
 * sign-in would end here too.
 */
import { atDoor } from '../../store/door.ts'
import type { Database } from '../../store/database.ts'
import { hashOf, newToken } from './token.ts'

/** `before` is the key of a session that the same browser held: it ends, so that no token outlives a sign-in. Returns the new token. */
export async function openSession(database: Database, personId: string, before: string | null): Promise<string> {
  const token = newToken()
  if (before !== null) await closeSession(database, before)
  await atDoor(database, 'select app.door_open_session($1, $2)', [personId, hashOf(token)])
  return token
}

/** `key` is the SHA-256 of the token in hex. */
export async function closeSession(database: Database, key: string): Promise<void> {
  await atDoor(database, 'select app.door_close_session($1)', [Buffer.from(key, 'hex')])
}

/** On every browser and device. */
export async function closeEverySession(database: Database, personId: string): Promise<void> {
  await atDoor(database, 'select app.door_close_every_session($1)', [personId])
}
