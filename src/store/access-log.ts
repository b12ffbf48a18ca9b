/** The log of reads of case content, written before the answer is sent. Ids and page names only. */
import type { Session, Writer } from './database.ts'
import type { Json } from './tables.ts'

export async function logRead(
  writer: Writer, session: Session, caseId: string | null, what: string, details: Readonly<Record<string, Json>> = {},
): Promise<void> {
  await writer.insertInto('access_log').values({
    board_id: session.boardId, person_id: session.personId, case_id: caseId, what, details: JSON.stringify(details),
  }).execute()
}
