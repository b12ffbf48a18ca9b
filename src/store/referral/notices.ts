/** The notices by which agencies are told to secure their files, and their confirmations. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Child } from '../../domain/referral/referral.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Notice {
  readonly noticeId: string
  /** Null where the board has no agency of that name: the office tells it by other means. */
  readonly agencyId: string | null
  readonly agencyName: string
  readonly issuedOn: PlainDate
  readonly confirmedOn: PlainDate | null
  readonly confirmedBy: string | null
}

export async function noticesOf(reader: Reader, caseId: string): Promise<readonly Notice[]> {
  const rows = await reader.selectFrom('secure_files_notices').selectAll().where('case_id', '=', caseId).orderBy('agency_name').execute()
  return rows.map(row => ({
    noticeId: row.notice_id, agencyId: row.agency_id, agencyName: row.agency_name, issuedOn: row.issued_on, confirmedOn: row.confirmed_on, confirmedBy: row.confirmed_by,
  }))
}

/** Whose files are to be secured, for the people of an agency that has a notice; they see no more of the referral. */
export async function childrenOfNotice(reader: Reader, caseId: string): Promise<readonly Pick<Child, 'name' | 'birth' | 'unborn' | 'addresses'>[]> {
  const { rows } = await sql<{ children: Child[] | null }>`select app.children_of_notice(${caseId}) as children`.execute(reader)
  return rows[0]?.children ?? []
}

export interface AgencyToTell { readonly name: string; readonly agencyId: string | null }

/** One notice to each agency; an agency of that case already told is not told twice. */
export async function issueNotices(writer: Writer, session: Session, caseId: string, agencies: readonly AgencyToTell[], on: PlainDate): Promise<void> {
  if (agencies.length === 0) return
  await writer.insertInto('secure_files_notices').values(agencies.map(agency => ({
    board_id: session.boardId, case_id: caseId, notice_id: randomUUID(), agency_id: agency.agencyId, agency_name: agency.name, issued_on: on, confirmed_on: null, confirmed_by: null,
  }))).onConflict(conflict => conflict.doNothing()).execute()
}

export async function confirmNotice(writer: Writer, session: Session, caseId: string, noticeId: string, on: PlainDate): Promise<void> {
  await writer.updateTable('secure_files_notices').set({ confirmed_on: on, confirmed_by: session.personId })
    .where('case_id', '=', caseId).where('notice_id', '=', noticeId).where('confirmed_on', 'is', null).execute()
}

/** The board's agency of each name, whatever its capitals, with the board's own spelling of it. */
export async function matchAgencies(reader: Reader, names: readonly string[]): Promise<readonly AgencyToTell[]> {
  const known = await reader.selectFrom('agencies').select(['agency_id', 'name']).execute()
  const byName = new Map(known.map(agency => [agency.name.toLowerCase(), { name: agency.name, agencyId: agency.agency_id }]))
  return names.map(name => byName.get(name.toLowerCase()) ?? { name, agencyId: null })
}
