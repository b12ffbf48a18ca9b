/** Every answer that is late, on all cases within reach, the longest first. */
import { sql } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'

export interface LateAnswer { readonly caseId: string; readonly requestId: string; readonly agency: string; readonly askedOn: PlainDate; readonly dueOn: PlainDate }

/** At most `limit`. What is answered, gone on without, or asked on a case that came to nothing is not waited for. */
export async function lateAnswers(reader: Reader, today: PlainDate, limit: number): Promise<readonly LateAnswer[]> {
  const rows = await reader.selectFrom('initial_requests as r').innerJoin('agencies as a', 'a.agency_id', 'r.agency_id')
    .select(['r.case_id', 'r.request_id', 'a.name', 'r.asked_on', 'r.due_on']).where('r.due_on', '<', today)
    .where(sql<boolean>`not exists (select from initial_returns n where n.board_id = r.board_id and n.case_id = r.case_id and n.request_id = r.request_id)`)
    .where(sql<boolean>`not exists (select from initial_goings_on g where g.board_id = r.board_id and g.case_id = r.case_id and g.request_id = r.request_id)`)
    .orderBy('r.due_on').orderBy('a.name').limit(limit).execute()
  return rows.flatMap(row => row.due_on === null ? [] : [{ caseId: row.case_id, requestId: row.request_id, agency: row.name, askedOn: row.asked_on, dueOn: row.due_on }])
}
