/** The people of a review: Lead Reviewers and their declarations of independence, the Review Team, roles held on the case. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Sector } from '../../domain/conflicts/review-team.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Declaration { readonly personId: string; readonly ofAgencies: readonly string[]; readonly signedName: string; readonly signedOn: PlainDate }

/** Each Lead Reviewer's last declaration. */
export async function declarationsOf(reader: Reader, caseId: string): Promise<readonly Declaration[]> {
  const rows = await reader.selectFrom('independence_declarations').select(['person_id', 'of_agencies', 'signed_name', 'signed_on']).distinctOn('person_id')
    .where('case_id', '=', caseId).orderBy('person_id').orderBy('recorded_at', 'desc').execute()
  return rows.map(row => ({ personId: row.person_id, ofAgencies: row.of_agencies, signedName: row.signed_name, signedOn: row.signed_on }))
}

export async function insertDeclaration(writer: Writer, session: Session, caseId: string, declaration: Declaration): Promise<void> {
  await writer.insertInto('independence_declarations').values({
    board_id: session.boardId, case_id: caseId, declaration_id: randomUUID(), person_id: declaration.personId, of_agencies: [...declaration.ofAgencies],
    signed_name: declaration.signedName, signed_on: declaration.signedOn, recorded_by: session.personId,
  }).execute()
}

export interface TeamRow { readonly personId: string; readonly name: string; readonly sector: Sector; readonly reason: string }

export async function reviewTeamOf(reader: Reader, caseId: string): Promise<readonly TeamRow[]> {
  const rows = await reader.selectFrom('review_team_members').innerJoin('people', 'people.person_id', 'review_team_members.person_id')
    .select(['people.person_id', 'people.name', 'sector', 'reason']).where('case_id', '=', caseId).orderBy('people.name').execute()
  return rows.map(row => ({ personId: row.person_id, name: row.name, sector: row.sector as Sector, reason: row.reason }))
}

export async function replaceReviewTeam(writer: Writer, session: Session, caseId: string, team: readonly Omit<TeamRow, 'name'>[]): Promise<void> {
  await writer.deleteFrom('review_team_members').where('case_id', '=', caseId).execute()
  if (team.length === 0) return
  await writer.insertInto('review_team_members').values(team.map(member => ({
    board_id: session.boardId, case_id: caseId, person_id: member.personId, sector: member.sector, reason: member.reason,
  }))).execute()
}

export interface BoardPerson { readonly personId: string; readonly name: string; readonly agencyId: string | null; readonly agency: string | null }

/** Everybody of the board and its agencies, by name. */
export async function boardPeople(reader: Reader): Promise<readonly BoardPerson[]> {
  const rows = await reader.selectFrom('people').leftJoin('agencies', 'agencies.agency_id', 'people.agency_id')
    .select(['people.person_id', 'people.name', 'people.agency_id', 'agencies.name as agency']).orderBy('people.name').orderBy('people.person_id').execute()
  return rows.map(row => ({ personId: row.person_id, name: row.name, agencyId: row.agency_id, agency: row.agency }))
}

/** Who holds the role on this case today. */
export async function holdersOnCase(reader: Reader, caseId: string, role: string, today: PlainDate): Promise<readonly string[]> {
  const rows = await reader.selectFrom('appointments').select('person_id').where('case_id', '=', caseId).where('role', '=', role)
    .where('from_date', '<=', today).where(({ eb, or }) => or([eb('until_date', 'is', null), eb('until_date', '>=', today)])).orderBy('person_id').execute()
  return rows.map(row => row.person_id)
}

export async function appointToCase(writer: Writer, session: Session, caseId: string, personId: string, role: string, from: PlainDate): Promise<void> {
  await writer.insertInto('appointments').values({
    board_id: session.boardId, appointment_id: randomUUID(), person_id: personId, role, case_id: caseId, agency_id: null, from_date: from, until_date: null,
    appointed_by: session.personId,
  }).execute()
}

/** Ends the holding of a role on the case with the day given as its last; with its first day where it began later. */
export async function endOnCase(writer: Writer, caseId: string, personId: string, role: string, lastDay: PlainDate): Promise<void> {
  await writer.updateTable('appointments').set({ until_date: sql<PlainDate>`greatest(from_date, ${lastDay}::date)` }).where('case_id', '=', caseId).where('person_id', '=', personId).where('role', '=', role)
    .where('until_date', 'is', null).execute()
}

/** The Sub-Committee's agreement to a team, kept beside those before it. */
export async function insertTeamApproval(writer: Writer, session: Session, caseId: string, members: readonly string[], approvedOn: PlainDate): Promise<void> {
  const { number } = await writer.selectFrom('review_team_approvals').select(({ fn }) => fn.countAll<number>().as('number')).where('case_id', '=', caseId).executeTakeFirstOrThrow()
  await writer.insertInto('review_team_approvals').values({
    board_id: session.boardId, case_id: caseId, number: Number(number) + 1, members: [...members], approved_on: approvedOn, recorded_by: session.personId,
  }).execute()
}

/** Null where no team was settled yet. */
export async function teamApprovedOn(reader: Reader, caseId: string): Promise<PlainDate | null> {
  const row = await reader.selectFrom('review_team_approvals').select('approved_on').where('case_id', '=', caseId).orderBy('number', 'desc').executeTakeFirst()
  return row?.approved_on ?? null
}
