/** A case's Consideration Panel: when it was convened, for which day it is planned, when it met, when it closed. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Meeting { readonly meetsOn: PlainDate; readonly beginsAt: string; readonly place: string; readonly revision: number }

export interface Panel {
  readonly number: number
  readonly convenedOn: PlainDate
  /** As planned last; null while it is not. */
  readonly meeting: Meeting | null
  readonly heldOn: PlainDate | null
  readonly closedOn: PlainDate | null
}

/** The case's last Panel; null where none was convened. */
export async function panelOf(reader: Reader, caseId: string): Promise<Panel | null> {
  const row = await reader.selectFrom('panels as p')
    .leftJoin('panel_sittings as s', join => join.onRef('s.case_id', '=', 'p.case_id').onRef('s.number', '=', 'p.number'))
    .leftJoin('panel_closures as c', join => join.onRef('c.case_id', '=', 'p.case_id').onRef('c.number', '=', 'p.number'))
    .select(['p.number', 'p.convened_on', 's.held_on', 'c.closed_on']).where('p.case_id', '=', caseId).orderBy('p.number', 'desc').executeTakeFirst()
  if (!row) return null
  const planned = await reader.selectFrom('panel_meetings').select(['meets_on', 'begins_at', 'place', 'revision'])
    .where('case_id', '=', caseId).where('number', '=', row.number).orderBy('revision', 'desc').executeTakeFirst()
  return {
    number: row.number, convenedOn: row.convened_on, heldOn: row.held_on, closedOn: row.closed_on,
    meeting: planned ? { meetsOn: planned.meets_on, beginsAt: planned.begins_at, place: planned.place, revision: planned.revision } : null,
  }
}

export async function insertPanel(writer: Writer, session: Session, caseId: string, number: number, on: PlainDate): Promise<void> {
  await writer.insertInto('panels').values({ board_id: session.boardId, case_id: caseId, number, convened_on: on, convened_by: session.personId }).execute()
}

export async function insertMeeting(writer: Writer, session: Session, caseId: string, number: number, meeting: Meeting, on: PlainDate): Promise<void> {
  await writer.insertInto('panel_meetings').values({
    board_id: session.boardId, case_id: caseId, number, revision: meeting.revision, meets_on: meeting.meetsOn, begins_at: meeting.beginsAt, place: meeting.place,
    planned_on: on, recorded_by: session.personId,
  }).execute()
}

export async function insertSitting(writer: Writer, session: Session, caseId: string, number: number, heldOn: PlainDate): Promise<void> {
  await writer.insertInto('panel_sittings').values({ board_id: session.boardId, case_id: caseId, number, held_on: heldOn, recorded_by: session.personId }).execute()
}

export async function insertClosure(writer: Writer, session: Session, caseId: string, number: number, on: PlainDate): Promise<void> {
  await writer.insertInto('panel_closures').values({ board_id: session.boardId, case_id: caseId, number, closed_on: on, closed_by: session.personId }).execute()
}
