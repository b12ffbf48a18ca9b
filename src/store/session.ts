/** The session that a token's hash proves, if it is live: app.session() looks it up, so that no setting can be forged. */
import { sql } from 'kysely'
import type { Database, Session } from './database.ts'

export interface LiveSession extends Session { readonly lastSeenAt: Date }

/** `key` is the SHA-256 of the session token in hex. Null where it proves nothing: unknown, run out, idle too long or revoked. */
export async function liveSession(database: Database, key: string): Promise<LiveSession | null> {
  return database.read({ key }, async reader => {
    const { rows } = await sql<{ board_id: string; person_id: string; agency_id: string | null; name: string; last_seen_at: Date }>`
      select s.board_id, s.person_id, p.agency_id, p.name, s.last_seen_at
      from app.session() s join people p on p.board_id = s.board_id and p.person_id = s.person_id`.execute(reader)
    const [row] = rows
    return row ? { key, boardId: row.board_id, personId: row.person_id, agencyId: row.agency_id, name: row.name, lastSeenAt: row.last_seen_at } : null
  })
}
