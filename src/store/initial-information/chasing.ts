/** What was done about information that is awaited: reminders, and going on without it. */
import { randomUUID } from 'node:crypto'
import type { ReminderManner } from '../../domain/information/reminder.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface RecordedReminder { readonly on: PlainDate; readonly manner: ReminderManner; readonly note: string; readonly by: string }

/** By request, oldest first. */
export async function remindersOf(reader: Reader, caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly RecordedReminder[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await reader.selectFrom('initial_reminders as m').innerJoin('people as p', 'p.person_id', 'm.recorded_by').select(['m.request_id', 'm.reminded_on', 'm.manner', 'm.note', 'p.name'])
    .where('m.case_id', 'in', caseIds).orderBy('m.reminded_on').orderBy('m.recorded_at').execute()
  return Map.groupBy(rows.map(row => ({ requestId: row.request_id, on: row.reminded_on, manner: row.manner, note: row.note, by: row.name })), each => each.requestId)
}

export async function insertReminder(
  writer: Writer, session: Session, of: { readonly caseId: string; readonly requestId: string }, reminder: { readonly on: PlainDate; readonly manner: ReminderManner; readonly note: string },
): Promise<string> {
  const id = randomUUID()
  await writer.insertInto('initial_reminders').values({
    board_id: session.boardId, case_id: of.caseId, request_id: of.requestId, reminder_id: id, reminded_on: reminder.on, manner: reminder.manner, note: reminder.note, recorded_by: session.personId,
  }).execute()
  return id
}

export async function insertGoingOn(writer: Writer, session: Session, of: { readonly caseId: string; readonly requestId: string }, reason: string, on: PlainDate): Promise<void> {
  await writer.insertInto('initial_goings_on').values({
    board_id: session.boardId, case_id: of.caseId, request_id: of.requestId, reason, decided_on: on, decided_by: session.personId,
  }).execute()
}
