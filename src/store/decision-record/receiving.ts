/** What is on record of how a referral was received. */
import type { Receiving } from '../../domain/decision-record/materials.ts'
import type { Reader } from '../database.ts'
import { noticesOf } from '../referral/notices.ts'
import { safeguardingActions } from '../referral/safeguarding-actions.ts'
import { incidentAnswers } from '../referral/same-incident.ts'

export async function receivingOnRecord(reader: Reader, caseId: string): Promise<Receiving> {
  const answers = await incidentAnswers(reader, caseId)
  const others = answers.length === 0 ? [] : await reader.selectFrom('cases').select(['case_id', 'reference']).where('case_id', 'in', answers.map(each => each.otherCaseId)).execute()
  const references = new Map(others.map(each => [each.case_id, each.reference]))
  const shutOut = await reader.selectFrom('exclusions').select(['person_id', 'excluded_at', 'excluded_by', 'lifted_at']).where('case_id', '=', caseId).orderBy('excluded_at').execute()
  return {
    notices: await noticesOf(reader, caseId), safeguarding: await safeguardingActions(reader, caseId),
    sameIncident: answers.map(({ otherCaseId, ...answer }) => ({ ...answer, other: `referral ${references.get(otherCaseId) ?? 'that this reader may not see'}` })),
    shutOut: shutOut.map(row => ({ personId: row.person_id, at: row.excluded_at, by: row.excluded_by, liftedAt: row.lifted_at })),
  }
}
