/** What the annual report is made of: every review within reach with its beginning and end, and every action with its updates. */
import type { ActionTold, ReviewTold } from '../../domain/annual-report.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'
import { timetablesOf } from '../timetable/timetables.ts'

/** In the order of their beginning. */
export async function reviewsTold(reader: Reader, today: PlainDate): Promise<readonly ReviewTold[]> {
  const rows = await reader.selectFrom('reviews').select(['case_id', 'pseudonym', 'kind', 'commissioned_on']).orderBy('commissioned_on').orderBy('case_id').execute()
  const tables = await timetablesOf(reader, rows.map(row => row.case_id), today)
  return rows.map(row => ({ caseId: row.case_id, name: row.pseudonym, kind: row.kind, begunOn: row.commissioned_on, finishedOn: tables.get(row.case_id)?.finish?.doneOn ?? null }))
}

export async function actionsTold(reader: Reader): Promise<readonly ActionTold[]> {
  const rows = await reader.selectFrom('review_actions as act').leftJoin('agencies as agency', 'agency.agency_id', 'act.agency_id')
    .select(['act.case_id', 'act.action_id', 'act.action', 'act.added_on', 'agency.name']).orderBy('act.added_at').orderBy('act.action_id').execute()
  const updates = await reader.selectFrom('action_updates').select(['action_id', 'reported_on', 'state', 'impact']).orderBy('action_id').orderBy('number').execute()
  const byAction = Map.groupBy(updates, update => update.action_id)
  return rows.map(row => ({
    caseId: row.case_id, action: row.action, whose: row.name ?? 'The board', addedOn: row.added_on,
    updates: (byAction.get(row.action_id) ?? []).map(update => ({ on: update.reported_on, state: update.state, impact: update.impact })),
  }))
}
