/** A case's departures from its procedure, as they were recorded. */
import { randomUUID } from 'node:crypto'
import type { Adaptation, Change } from '../../domain/adaptation.ts'
import type { Reader, Session, Writer } from '../database.ts'

/** Records an adaptation within the command's transaction and returns its id. */
export async function recordAdaptation(writer: Writer, session: Session, caseId: string, change: Change, reason: string): Promise<string> {
  const id = randomUUID()
  await writer.insertInto('case_adaptations').values({
    board_id: session.boardId, case_id: caseId, adaptation_id: id, kind: change.kind, step: 'step' in change ? change.step : null,
    change: JSON.stringify(change), reason, recorded_by: session.personId,
  }).execute()
  return id
}

/** Of several cases at once, in the order of recording. Cases without any are not in the map. */
export async function adaptationsOfCases(reader: Reader, caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly Adaptation[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await reader.selectFrom('case_adaptations').selectAll().where('case_id', 'in', caseIds)
    .orderBy('recorded_at').orderBy('adaptation_id').execute()
  const found = new Map<string, Adaptation[]>()
  for (const row of rows) {
    const adaptation: Adaptation = {
      id: row.adaptation_id, change: row.change, reason: row.reason, by: row.recorded_by, recordedAt: row.recorded_at.toISOString(),
    }
    found.set(row.case_id, [...found.get(row.case_id) ?? [], adaptation])
  }
  return found
}
