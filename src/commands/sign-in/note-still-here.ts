/** Keeps a session from running out while somebody is at work: notes once a minute at most that they were seen. */
import { atDoor } from '../../store/door.ts'
import type { Database } from '../../store/database.ts'
import type { LiveSession } from '../../store/session.ts'

const MINUTE = 60_000

export async function noteStillHere(services: { readonly database: Database }, session: LiveSession): Promise<void> {
  if (Date.now() - session.lastSeenAt.getTime() < MINUTE) return
  await atDoor(services.database, 'select app.door_still_here($1)', [Buffer.from(session.key, 'hex')])
}
