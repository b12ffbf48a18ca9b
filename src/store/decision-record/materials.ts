/** Everything that the decision record is made of, read in one transaction through the reader: what somebody may not see is not in it. */
import type { Materials } from '../../domain/decision-record/materials.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'
import { assessmentsOf } from '../decision/assessments.ts'
import { initialReviewsOf } from '../decision/considerations.ts'
import { decisionsOf } from '../decision/decisions.ts'
import { boardName, caseReference } from '../decision/office.ts'
import { factsOf } from '../facts.ts'
import { chainHead } from '../records/chain.ts'
import { signedWithoutAccount } from '../referral/links.ts'
import { sentReferral } from '../referral/referrals.ts'
import { timetableOf } from '../timetable/timetables.ts'
import { clarificationsOnRecord, disagreementsOnRecord } from './asked.ts'
import { considerationsOnRecord } from './considerations.ts'
import { informationOnRecord } from './information.ts'
import { lettersOnRecord } from './letters.ts'
import { panelsOnRecord } from './panels.ts'
import { peopleOnRecord } from './people.ts'
import { receivingOnRecord } from './receiving.ts'

export async function materialsOf(reader: Reader, caseId: string, today: PlainDate): Promise<Materials> {
  const review = await reader.selectFrom('reviews').select(['kind', 'commissioned_on', 'commissioned_by']).where('case_id', '=', caseId).executeTakeFirst()
  const sent = await sentReferral(reader, caseId)
  return {
    board: await boardName(reader), reference: await caseReference(reader, caseId), people: await peopleOnRecord(reader, caseId), facts: await factsOf(reader, caseId),
    referral: sent && { ...sent, signed: await signedWithoutAccount(reader, caseId) }, receiving: await receivingOnRecord(reader, caseId),
    initialReviews: (await initialReviewsOf(reader, caseId)).map(each => ({ role: each.role, personId: each.personId, comment: each.comment, on: each.reviewedOn })),
    considerations: await considerationsOnRecord(reader, caseId), information: await informationOnRecord(reader, caseId),
    disagreements: await disagreementsOnRecord(reader, caseId), clarifications: await clarificationsOnRecord(reader, caseId), panels: await panelsOnRecord(reader, caseId),
    assessments: await assessmentsOf(reader, caseId),
    decisions: (await decisionsOf(reader, caseId)).map(({ version, decision, assessment, grounds, recommendation, decidedBy, decidedAt }) => ({ version, decision, assessment, grounds, recommendation, by: decidedBy, at: decidedAt })),
    letters: await lettersOnRecord(reader, caseId), commissioned: review ? { kind: review.kind, on: review.commissioned_on, by: review.commissioned_by } : null,
    timetable: await timetableOf(reader, caseId, today), history: await chainHead(reader, caseId),
  }
}
