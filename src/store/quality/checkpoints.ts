/** The Sub-Committee's looks at the quality of a review, newest first. */
import type { CheckOutcome } from '../../domain/quality.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Checkpoint { readonly stage: string; readonly number: number; readonly outcome: CheckOutcome; readonly comments: string; readonly on: PlainDate; readonly by: string; readonly at: Date }

export async function checkpointsOf(reader: Reader, caseId: string): Promise<readonly Checkpoint[]> {
  const rows = await reader.selectFrom('quality_checkpoints').selectAll().where('case_id', '=', caseId).orderBy('stage').orderBy('number', 'desc').execute()
  return rows.map(row => ({ stage: row.stage, number: row.number, outcome: row.outcome, comments: row.comments, on: row.checked_on, by: row.recorded_by, at: row.recorded_at }))
}

export async function insertCheckpoint(writer: Writer, session: Session, caseId: string, made: Pick<Checkpoint, 'stage' | 'number' | 'outcome' | 'comments' | 'on'>): Promise<void> {
  await writer.insertInto('quality_checkpoints').values({
    board_id: session.boardId, case_id: caseId, stage: made.stage, number: made.number, outcome: made.outcome, comments: made.comments, checked_on: made.on, recorded_by: session.personId,
  }).execute()
}
