/** What people said of mentions: every answer is kept, the last of a place counts. */
import { sql } from 'kysely'
import type { MentionField, MentionOutcome } from '../../domain/identity/mention.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface AnswerRow {
  readonly agency_id: string; readonly entry_id: string; readonly version: number; readonly field: MentionField; readonly starts_at: number; readonly ends_at: number; readonly spelt: string
  readonly outcome: MentionOutcome; readonly identity_id: string | null; readonly carried: boolean; readonly answered_at: Date; readonly answered_by: string
}

/** The last answer of each place in these versions. */
export async function answersIn(reader: Reader, caseId: string, versions: readonly { readonly entry_id: string; readonly version: number }[]): Promise<readonly AnswerRow[]> {
  if (versions.length === 0) return []
  const { rows } = await sql<AnswerRow>`
    select distinct on (a.entry_id, a.version, a.field, a.starts_at) a.* from mention_answers a
    join jsonb_to_recordset(${JSON.stringify(versions.map(({ entry_id, version }) => ({ entry_id, version })))}::jsonb) as asked (entry_id uuid, version int) on asked.entry_id = a.entry_id and asked.version = a.version
    where a.case_id = ${caseId} order by a.entry_id, a.version, a.field, a.starts_at, a.revision desc`.execute(reader)
  return rows
}

/** How many were given so far. None is ever taken back, so that the same number means the same answers. */
export async function countAnswers(reader: Reader, caseId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from mention_answers where case_id = ${caseId}`.execute(reader)
  return rows[0]?.count ?? 0
}

export type NewAnswer = Omit<AnswerRow, 'answered_at'>

/** A carried answer is of whoever gave it; when they did stands with the version that they gave it of. */
export async function insertAnswers(writer: Writer, session: Session, caseId: string, answers: readonly NewAnswer[]): Promise<void> {
  for (let from = 0; from < answers.length; from += 5000) {
    await sql`insert into mention_answers (board_id, case_id, agency_id, entry_id, version, field, starts_at, ends_at, revision, spelt, outcome, identity_id, carried, answered_at, answered_by)
      select ${session.boardId}, ${caseId}, given.agency_id, given.entry_id, given.version, given.field, given.starts_at, given.ends_at,
        1 + coalesce((select max(revision) from mention_answers a where a.case_id = ${caseId} and a.agency_id = given.agency_id and a.entry_id = given.entry_id and a.version = given.version
          and a.field = given.field and a.starts_at = given.starts_at), 0), given.spelt, given.outcome, given.identity_id, given.carried, clock_timestamp(), given.answered_by
      from jsonb_to_recordset(${JSON.stringify(answers.slice(from, from + 5000))}::jsonb) as given (agency_id uuid, entry_id uuid, version int, field text, starts_at int, ends_at int, spelt text,
        outcome text, identity_id uuid, carried boolean, answered_by uuid)`.execute(writer)
  }
}
