/** The criteria as answered before the Chair decides: every version. */
import type { Assessment } from '../../domain/criteria/assessment.ts'
import type { Reader, Session, Writer } from '../database.ts'

/** Every version, oldest first. */
export async function assessmentsOf(reader: Reader, caseId: string): Promise<readonly Assessment[]> {
  const rows = await reader.selectFrom('criteria_assessments').selectAll().where('case_id', '=', caseId).orderBy('version').execute()
  return rows.map(row => ({
    version: row.version, set: row.criteria_set, answers: row.answers, research: row.research, referralVersion: row.referral_version, by: row.assessed_by, on: row.assessed_on,
  }))
}

export async function insertAssessment(writer: Writer, session: Session, caseId: string, made: Omit<Assessment, 'by'>, now: Date): Promise<void> {
  await writer.insertInto('criteria_assessments').values({
    board_id: session.boardId, case_id: caseId, version: made.version, criteria_set: made.set, answers: JSON.stringify(made.answers), research: made.research,
    referral_version: made.referralVersion, assessed_on: made.on, assessed_at: now, assessed_by: session.personId,
  }).execute()
}
