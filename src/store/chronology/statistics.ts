/**
 * After much was written at once PostgreSQL knows for a while nothing of it, and chooses ways through the tables that take many times longer:
 * a page that counts 50,000 entries took 9 to 30 seconds until the server came round to look. So whoever writes much has it look at once.
 */
import { sql } from 'kysely'
import type { Writer } from '../database.ts'

/** Entries. Below, a search that goes through them once for each of them still takes no time that anybody sees. */
const MUCH = 100

export async function gatherStatistics(writer: Writer, written: number): Promise<void> {
  if (written >= MUCH) await sql`select app.gather_statistics()`.execute(writer)
}
