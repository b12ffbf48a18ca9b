/** Facts of a chronology that are questioned, each beside the entry as it was then, with every decision on it. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { UncommentedEntry } from '../../domain/chronology/edition.ts'
import type { QuestionedWords } from '../../domain/chronology/questioned-words.ts'
import type { FactDecision, FactOutcome, Proposer } from '../../domain/chronology/questioned-fact.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { ENTRY_COLUMNS_SQL, entryFrom, type EntryRow } from '../chronology/entry-rows.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Decided { readonly outcome: FactOutcome; readonly words: string; readonly decidedBy: string; readonly on: PlainDate }

export interface QuestionedFact {
  readonly questionId: string
  readonly entryId: string
  readonly code: string
  readonly colour: number
  /** As it stood when it was questioned. */
  readonly entry: UncommentedEntry
  readonly proposedBy: string
  readonly proposal: string
  readonly on: PlainDate
  /** Oldest first; the last one counts. */
  readonly decisions: readonly Decided[]
}

interface Row extends EntryRow {
  readonly question_id: string; readonly entry_id: string; readonly agency: string; readonly code: string; readonly colour: number
  readonly proposed_by: string; readonly proposal: string; readonly questioned_on: PlainDate; readonly decisions: readonly Decided[] | null
}

/** In the order of the chronology, a page at a time; or the one asked for. */
export async function questionedFacts(reader: Reader, caseId: string, { questionId, offset = 0, limit = 100 }: { readonly questionId?: string; readonly offset?: number; readonly limit?: number }): Promise<readonly QuestionedFact[]> {
  const { rows } = await sql<Row>`
    select q.question_id, q.entry_id, q.proposed_by, q.proposal, q.questioned_on, agency.name as agency, agency.code, agency.colour,
      ${ENTRY_COLUMNS_SQL},
      (select jsonb_agg(jsonb_build_object('outcome', d.outcome, 'words', d.words, 'decidedBy', d.decided_by, 'on', d.decided_on) order by d.number) from fact_decisions d where d.case_id = q.case_id and d.question_id = q.question_id) as decisions
    from questioned_facts q join agencies agency on agency.agency_id = q.agency_id
    join entries record on record.case_id = q.case_id and record.agency_id = q.agency_id and record.entry_id = q.entry_id
    join entry_versions said on said.case_id = q.case_id and said.agency_id = q.agency_id and said.entry_id = q.entry_id and said.version = q.entry_version
    where q.case_id = ${caseId} ${questionId === undefined ? sql`` : sql`and q.question_id = ${questionId}`}
    order by record.sort_day, record.sort_time, q.recorded_at, q.question_id offset ${offset} limit ${limit}`.execute(reader)
  return rows.map(row => ({
    questionId: row.question_id, entryId: row.entry_id, code: row.code, colour: row.colour, entry: entryFrom(row, row.agency), proposedBy: row.proposed_by, proposal: row.proposal, on: row.questioned_on,
    decisions: row.decisions ?? [],
  }))
}

export interface FactQuestion extends QuestionedWords { readonly questionId: string }

/** By entry, what is questioned in it and how each question stands. */
export async function questionsOn(reader: Reader, caseId: string, entryIds: readonly string[]): Promise<ReadonlyMap<string, readonly FactQuestion[]>> {
  if (entryIds.length === 0) return new Map()
  const { rows } = await sql<{ entry_id: string } & FactQuestion>`
    select q.entry_id, q.question_id as "questionId", q.proposed_by as "proposedBy", q.proposal, q.questioned_on as on,
      case when last.outcome is not null then jsonb_build_object('outcome', last.outcome, 'words', last.words, 'decidedBy', last.decided_by, 'on', last.decided_on) end as decision
    from questioned_facts q
    left join lateral (select d.* from fact_decisions d where d.case_id = q.case_id and d.question_id = q.question_id order by d.number desc limit 1) last on true
    where q.case_id = ${caseId} and q.entry_id = any(${sql.val([...entryIds])}) order by q.recorded_at, q.question_id`.execute(reader)
  return new Map([...Map.groupBy(rows, row => row.entry_id)].map(([id, found]) => [id, found.map(({ questionId, proposedBy, proposal, on, decision }) => ({ questionId, proposedBy, proposal, on, decision }))]))
}

export interface FactCounts { readonly all: number; readonly unresolved: number }

export async function countQuestioned(reader: Reader, caseId: string): Promise<FactCounts> {
  const { rows } = await sql<FactCounts>`
    select count(*)::int as all, count(*) filter (where last.outcome is null or last.outcome = 'disputed')::int as unresolved
    from questioned_facts q left join lateral (select d.outcome from fact_decisions d where d.case_id = q.case_id and d.question_id = q.question_id order by d.number desc limit 1) last on true
    where q.case_id = ${caseId}`.execute(reader)
  return rows[0] ?? { all: 0, unresolved: 0 }
}

export interface SignedEntry { readonly agencyId: string; readonly version: number }

/** The entry as its agency last signed it; null where it is in no signed package. */
export async function signedEntry(reader: Reader, caseId: string, entryId: string): Promise<SignedEntry | null> {
  const row = await reader.selectFrom('submission_entries as e').innerJoin('signed_packages as s', join => join.onRef('s.case_id', '=', 'e.case_id').onRef('s.agency_id', '=', 'e.agency_id').onRef('s.number', '=', 'e.number'))
    .select(['e.agency_id', 'e.version']).where('e.case_id', '=', caseId).where('e.entry_id', '=', entryId).where('e.chronology', '=', 'events').executeTakeFirst()
  return row ? { agencyId: row.agency_id, version: row.version } : null
}

export async function insertQuestioned(writer: Writer, session: Session, caseId: string, entryId: string, entry: SignedEntry, asked: { readonly proposedBy: Proposer; readonly proposal: string; readonly on: PlainDate }): Promise<string> {
  const questionId = randomUUID()
  await writer.insertInto('questioned_facts').values({
    board_id: session.boardId, case_id: caseId, question_id: questionId, agency_id: entry.agencyId, entry_id: entryId, entry_version: entry.version, proposed_by: asked.proposedBy, proposal: asked.proposal,
    questioned_on: asked.on, recorded_by: session.personId,
  }).execute()
  return questionId
}

export async function insertDecision(writer: Writer, session: Session, caseId: string, questionId: string, number: number, decided: FactDecision & { readonly outcome: FactOutcome; readonly on: PlainDate }): Promise<void> {
  await writer.insertInto('fact_decisions').values({
    board_id: session.boardId, case_id: caseId, question_id: questionId, number, outcome: decided.outcome, words: decided.words, decided_by: decided.decidedBy, decided_on: decided.on, recorded_by: session.personId,
  }).execute()
}
