/** The record of a Panel's meeting: who came, the minute of each item, and what each agency told it, with questions and answers. */
import { sql } from 'kysely'
import type { AgencyEntry, MinuteContents, MinuteItem } from '../../domain/panel/minutes.ts'
import type { Attended } from '../../domain/subcommittee.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface PanelAttendance { readonly personId: string; readonly agencyId: string | null; readonly attended: Attended; readonly revision: number }

/** The last word on each. */
export async function panelAttendance(reader: Reader, caseId: string, number: number): Promise<readonly PanelAttendance[]> {
  const rows = await reader.selectFrom('panel_attendances').select(['person_id', 'agency_id', 'attended', 'revision']).distinctOn('person_id')
    .where('case_id', '=', caseId).where('number', '=', number).orderBy('person_id').orderBy('revision', 'desc').execute()
  return rows.map(row => ({ personId: row.person_id, agencyId: row.agency_id, attended: row.attended, revision: row.revision }))
}

export async function insertPanelAttendance(writer: Writer, session: Session, caseId: string, number: number, came: readonly PanelAttendance[]): Promise<void> {
  if (came.length === 0) return
  await writer.insertInto('panel_attendances').values(came.map(each => ({
    board_id: session.boardId, case_id: caseId, number, person_id: each.personId, revision: each.revision, agency_id: each.agencyId, attended: each.attended, recorded_by: session.personId,
  }))).execute()
}

export interface Minute<Item extends MinuteItem = MinuteItem> {
  readonly item: Item
  readonly version: number
  readonly content: MinuteContents[Item]
  readonly reason: string
  readonly by: string
  readonly at: Date
}

/** Every version of every minute, oldest first. */
export async function minutesOf(reader: Reader, caseId: string, number: number): Promise<readonly Minute[]> {
  const rows = await reader.selectFrom('panel_minutes').selectAll().where('case_id', '=', caseId).where('number', '=', number).orderBy('item').orderBy('version').execute()
  return rows.map(row => ({ item: row.item, version: row.version, content: row.content, reason: row.reason, by: row.recorded_by, at: row.recorded_at }))
}

/** The version of the item's minute that counts; null where there is none. */
export function lastMinute<Item extends MinuteItem>(minutes: readonly Minute[], item: Item): Minute<Item> | null {
  const found = minutes.findLast(minute => minute.item === item)
  return found ? found as Minute<Item> : null
}

export async function insertMinute<Item extends MinuteItem>(
  writer: Writer, session: Session, caseId: string, number: number, minute: { readonly item: Item; readonly version: number; readonly content: MinuteContents[Item]; readonly reason: string },
): Promise<void> {
  await writer.insertInto('panel_minutes').values({
    board_id: session.boardId, case_id: caseId, number, item: minute.item, version: minute.version, content: JSON.stringify(minute.content), reason: minute.reason, recorded_by: session.personId,
  }).execute()
}

export interface LoggedEntry extends AgencyEntry { readonly agencyId: string; readonly clear: boolean; readonly version: number; readonly reason: string; readonly by: string; readonly at: Date }

/** Every version of every agency's entry, oldest first. */
export async function entriesOf(reader: Reader, caseId: string, number: number): Promise<readonly LoggedEntry[]> {
  const rows = await reader.selectFrom('panel_entries').selectAll().where('case_id', '=', caseId).where('number', '=', number).orderBy('agency_id').orderBy('version').execute()
  return rows.map(row => ({
    agencyId: row.agency_id, version: row.version, givenBy: row.given_by, information: row.information, clear: row.clear, clarification: row.clarification,
    reason: row.reason, by: row.recorded_by, at: row.recorded_at,
  }))
}

/** Of each agency the version that counts. */
export function standingEntries(entries: readonly LoggedEntry[]): readonly LoggedEntry[] {
  return [...new Map(entries.map(entry => [entry.agencyId, entry])).values()]
}

export async function insertEntry(
  writer: Writer, session: Session, caseId: string, number: number, entry: Omit<LoggedEntry, 'by' | 'at'>,
): Promise<void> {
  await writer.insertInto('panel_entries').values({
    board_id: session.boardId, case_id: caseId, number, agency_id: entry.agencyId, version: entry.version, given_by: entry.givenBy, information: entry.information,
    clear: entry.clear, clarification: entry.clarification, reason: entry.reason, recorded_by: session.personId,
  }).execute()
}

export interface AskedQuestion {
  readonly agencyId: string
  readonly questionNumber: number
  readonly version: number
  readonly question: string
  readonly answer: string
  readonly reason: string
}

/** The questions put to each agency's information, each as it stands. */
export async function questionsOf(reader: Reader, caseId: string, number: number): Promise<readonly AskedQuestion[]> {
  const { rows } = await sql<{ agency_id: string; question_number: number; version: number; question: string; answer: string; reason: string }>`
    select distinct on (agency_id, question_number) agency_id, question_number, version, question, answer, reason from panel_questions
    where case_id = ${caseId} and number = ${number} order by agency_id, question_number, version desc`.execute(reader)
  return rows.map(row => ({ agencyId: row.agency_id, questionNumber: row.question_number, version: row.version, question: row.question, answer: row.answer, reason: row.reason }))
}

export async function insertQuestion(writer: Writer, session: Session, caseId: string, number: number, asked: AskedQuestion): Promise<void> {
  await writer.insertInto('panel_questions').values({
    board_id: session.boardId, case_id: caseId, number, agency_id: asked.agencyId, question_number: asked.questionNumber, version: asked.version,
    question: asked.question, answer: asked.answer, reason: asked.reason, recorded_by: session.personId,
  }).execute()
}
