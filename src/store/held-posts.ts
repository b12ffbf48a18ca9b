/** Forms kept for a day for whoever sent them with a session that had run out. Row-level security shows each person their own alone. */
import { sql } from 'kysely'
import type { Reader } from './database.ts'

/** What is held, still sealed; null where there is nothing of this person's under that hash, or no longer. */
export async function heldUnder(reader: Reader, hash: Buffer): Promise<Buffer | null> {
  const row = await reader.selectFrom('held_posts').select('sealed').where('held_id', '=', hash)
    .where(sql<boolean>`held_at > now() - interval '1 day'`).executeTakeFirst()
  return row?.sealed ?? null
}
