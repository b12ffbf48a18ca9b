/** Discussions with the police about contact with the family. */
import { randomUUID } from 'node:crypto'
import type { PoliceDiscussion } from '../../domain/commissioning.ts'
import type { Reader, Session, Writer } from '../database.ts'

export async function policeDiscussionsOf(reader: Reader, caseId: string): Promise<readonly PoliceDiscussion[]> {
  const rows = await reader.selectFrom('police_discussions').select(['held_on', 'with_whom', 'outcome']).where('case_id', '=', caseId).orderBy('held_on').orderBy('recorded_at').execute()
  return rows.map(row => ({ on: row.held_on, withWhom: row.with_whom, outcome: row.outcome }))
}

export async function insertPoliceDiscussion(writer: Writer, session: Session, caseId: string, discussion: PoliceDiscussion): Promise<void> {
  await writer.insertInto('police_discussions').values({
    board_id: session.boardId, case_id: caseId, discussion_id: randomUUID(), held_on: discussion.on, with_whom: discussion.withWhom, outcome: discussion.outcome,
    recorded_by: session.personId,
  }).execute()
}
