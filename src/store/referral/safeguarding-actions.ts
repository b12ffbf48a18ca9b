/** What was done for other children who may be at risk, as it was put on record. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface SafeguardingAction { readonly number: number; readonly done: string; readonly on: PlainDate; readonly by: string }

export async function safeguardingActions(reader: Reader, caseId: string): Promise<readonly SafeguardingAction[]> {
  const rows = await reader.selectFrom('safeguarding_actions').selectAll().where('case_id', '=', caseId).orderBy('number').execute()
  return rows.map(row => ({ number: row.number, done: row.done, on: row.done_on, by: row.recorded_by }))
}

/** Those of the cases on which something is on record as done. */
export async function casesSeenTo(reader: Reader, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set()
  const rows = await reader.selectFrom('safeguarding_actions').select('case_id').distinct().where('case_id', 'in', caseIds).execute()
  return new Set(rows.map(row => row.case_id))
}

export async function insertSafeguardingAction(writer: Writer, session: Session, caseId: string, action: Omit<SafeguardingAction, 'by'>): Promise<void> {
  await writer.insertInto('safeguarding_actions').values({
    board_id: session.boardId, case_id: caseId, number: action.number, done: action.done, done_on: action.on, recorded_by: session.personId,
  }).execute()
}
