/** Every consideration by the Sub-Committee. Views are read once it is closed, by whoever asks: until then they are nobody's but their givers'. */
import type { ConsiderationOnRecord } from '../../domain/decision-record/materials.ts'
import type { Reader } from '../database.ts'

export async function considerationsOnRecord(reader: Reader, caseId: string): Promise<readonly ConsiderationOnRecord[]> {
  const rows = await reader.selectFrom('considerations').selectAll().where('case_id', '=', caseId).orderBy('number').execute()
  const views = await reader.selectFrom('views').selectAll().where('case_id', '=', caseId).orderBy('given_at').orderBy('person_id').orderBy('revision').execute()
  const attendance = await reader.selectFrom('attendances').select(['number', 'person_id', 'attended']).distinctOn(['number', 'person_id']).where('case_id', '=', caseId)
    .orderBy('number').orderBy('person_id').orderBy('revision', 'desc').execute()
  const answers = await reader.selectFrom('chair_answers').selectAll().where('case_id', '=', caseId).execute()
  return rows.map(row => {
    const [answer, isClosed] = [answers.find(each => each.number === row.number), row.closed_on !== null && row.count !== null]
    return {
      number: row.number, manner: row.manner, message: row.message, circulatedOn: row.circulated_on, circulatedBy: row.circulated_by,
      closed: row.closed_on === null || row.count === null ? null : { on: row.closed_on, by: row.closed_by, count: { ...row.count, excluded: row.count.excluded ?? [] } },
      views: isClosed ? views.filter(each => each.number === row.number).map(each => ({
        personId: each.person_id, warranted: each.warranted, rationale: each.rationale, revision: each.revision, givenAt: each.given_at, recordedBy: each.recorded_by,
      })) : [],
      attendance: attendance.filter(each => each.number === row.number).map(each => ({ personId: each.person_id, attended: each.attended })),
      chair: answer ? { agrees: answer.agrees, panel: answer.panel, reason: answer.reason, on: answer.answered_on, by: answer.answered_by } : null,
    }
  })
}
