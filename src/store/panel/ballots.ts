/** The two questions that are put to a Panel's vote. The database shows a voter their own votes alone until the question is closed. */
import { sql } from 'kysely'
import type { KindCount, NeedCount, PanelCount } from '../../domain/panel/count.ts'
import type { Question, Vote } from '../../domain/panel/vote.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Closing { readonly on: PlainDate; readonly at: Date; readonly by: string; readonly withoutReason: string }

export interface Ballot<Count extends PanelCount = PanelCount> {
  readonly question: Question
  readonly putOn: PlainDate
  /** Null while votes are taken. */
  readonly closed: (Closing & { readonly count: Count }) | null
}

export interface Ballots { readonly need: Ballot<NeedCount> | null; readonly kind: Ballot<KindCount> | null }

export async function ballotsOf(reader: Reader, caseId: string, number: number): Promise<Ballots> {
  const rows = await reader.selectFrom('panel_ballots as b')
    .leftJoin('panel_ballot_closings as c', join => join.onRef('c.case_id', '=', 'b.case_id').onRef('c.number', '=', 'b.number').onRef('c.question', '=', 'b.question'))
    .leftJoin('panel_counts as n', join => join.onRef('n.case_id', '=', 'b.case_id').onRef('n.number', '=', 'b.number').onRef('n.question', '=', 'b.question'))
    .select(['b.question', 'b.put_on', 'c.closed_on', 'c.closed_at', 'c.closed_by', 'c.without_reason', 'n.count'])
    .where('b.case_id', '=', caseId).where('b.number', '=', number).execute()
  const found = rows.map((row): Ballot => ({
    question: row.question, putOn: row.put_on,
    closed: row.closed_on === null || row.closed_at === null || row.count === null ? null
      : { on: row.closed_on, at: row.closed_at, by: row.closed_by ?? '', withoutReason: row.without_reason ?? '', count: row.count },
  }))
  return {
    need: (found.find(ballot => ballot.question === 'need') ?? null) as Ballot<NeedCount> | null,
    kind: (found.find(ballot => ballot.question === 'kind') ?? null) as Ballot<KindCount> | null,
  }
}

export async function insertBallot(writer: Writer, session: Session, caseId: string, number: number, question: Question, on: PlainDate): Promise<void> {
  await writer.insertInto('panel_ballots').values({ board_id: session.boardId, case_id: caseId, number, question, put_on: on, put_by: session.personId }).execute()
}

export interface CastVote extends Vote { readonly revision: number; readonly castAt: Date }

/** The last vote of each whose votes this person may read. */
export async function votesOn(reader: Reader, caseId: string, number: number, question: Question): Promise<readonly CastVote[]> {
  const rows = await reader.selectFrom('panel_votes').selectAll().distinctOn('person_id').where('case_id', '=', caseId).where('number', '=', number)
    .where('question', '=', question).orderBy('person_id').orderBy('revision', 'desc').execute()
  return rows.map(row => ({
    personId: row.person_id, answer: row.answer, criteriaMet: row.criteria_met, learning: row.learning, rationale: row.rationale, revision: row.revision, castAt: row.cast_at,
  }))
}

export async function insertVote(writer: Writer, session: Session, caseId: string, number: number, question: Question, vote: Vote & { readonly revision: number }): Promise<void> {
  await writer.insertInto('panel_votes').values({
    board_id: session.boardId, case_id: caseId, number, question, person_id: vote.personId, revision: vote.revision, answer: vote.answer,
    criteria_met: vote.criteriaMet, learning: vote.learning, rationale: vote.rationale,
  }).execute()
}

/** Who has voted on it, and never how. */
export async function votersSoFar(reader: Reader, caseId: string, number: number, question: Question): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ voter: string }>`select voter from app.panel_voters(${caseId}, ${number}, ${question}) voter`.execute(reader)
  return new Set(rows.map(row => row.voter))
}

/** Ends the vote. From here on the votes can be read, in this very transaction too. */
export async function insertClosing(writer: Writer, session: Session, caseId: string, number: number, question: Question, closing: Pick<Closing, 'on' | 'withoutReason'>): Promise<void> {
  await writer.insertInto('panel_ballot_closings').values({
    board_id: session.boardId, case_id: caseId, number, question, rests_on_case: true, without_reason: closing.withoutReason, closed_on: closing.on, closed_by: session.personId,
  }).execute()
}

export async function insertCount(writer: Writer, session: Session, caseId: string, number: number, count: PanelCount): Promise<void> {
  await writer.insertInto('panel_counts').values({ board_id: session.boardId, case_id: caseId, number, question: count.question, count: JSON.stringify(count) }).execute()
}
