/** Who came to the Sub-Committee's meetings. */
import { sql } from 'kysely'
import type { Attended } from '../../domain/subcommittee.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Attendance { readonly personId: string; readonly attended: Attended; readonly revision: number }

/** The last word on each member at that consideration. */
export async function attendanceOf(reader: Reader, caseId: string, number: number): Promise<readonly Attendance[]> {
  const rows = await reader.selectFrom('attendances').select(['person_id', 'attended', 'revision']).distinctOn('person_id')
    .where('case_id', '=', caseId).where('number', '=', number).orderBy('person_id').orderBy('revision', 'desc').execute()
  return rows.map(row => ({ personId: row.person_id, attended: row.attended, revision: row.revision }))
}

export interface NewAttendance extends Attendance { readonly agencyId: string | null }

export async function insertAttendances(writer: Writer, session: Session, caseId: string, number: number, attendances: readonly NewAttendance[]): Promise<void> {
  if (attendances.length === 0) return
  await writer.insertInto('attendances').values(attendances.map(each => ({
    board_id: session.boardId, case_id: caseId, number, person_id: each.personId, revision: each.revision, agency_id: each.agencyId, attended: each.attended, recorded_by: session.personId,
  }))).execute()
}

export interface AgencyAttendance { readonly agency: string | null; readonly attended: number; readonly apologies: number; readonly absent: number }

/** By agency (null: of no agency), over all meetings of cases within reach: how often its members came. */
export async function attendanceByAgency(reader: Reader): Promise<readonly AgencyAttendance[]> {
  const { rows } = await sql<{ agency: string | null; attended: string; apologies: string; absent: string }>`
    select g.name as agency, count(*) filter (where a.attended = 'attended') as attended, count(*) filter (where a.attended = 'apologies') as apologies,
      count(*) filter (where a.attended = 'absent') as absent
    from (select distinct on (case_id, number, person_id) board_id, agency_id, attended from attendances order by case_id, number, person_id, revision desc) a
    left join agencies g on g.board_id = a.board_id and g.agency_id = a.agency_id
    group by g.name order by g.name nulls last`.execute(reader)
  return rows.map(row => ({ agency: row.agency, attended: Number(row.attended), apologies: Number(row.apologies), absent: Number(row.absent) }))
}
