/** What is collated on a referral at this moment, to be shared with its Panel. */
import type { PackContent } from '../../domain/panel/pack.ts'
import type { Reader } from '../database.ts'
import { considerationOf, viewsOf } from '../decision/considerations.ts'
import { requestsOf } from '../initial-information/requests.ts'
import { sentReferral } from '../referral/referrals.ts'

/** Null where no referral was sent. The Sub-Committee's views are in it once its consideration is closed. */
export async function collatedForPanel(reader: Reader, caseId: string): Promise<Omit<PackContent, 'criteria'> | null> {
  const referral = await sentReferral(reader, caseId)
  if (!referral) return null
  const consideration = await considerationOf(reader, caseId)
  const closed = consideration !== null && consideration.closedOn !== null
  const views = closed ? await viewsOf(reader, caseId, consideration.number) : []
  const requests = await requestsOf(reader, caseId)
  return {
    referral: { version: referral.addenda.length, stands: referral.stands },
    views: closed ? { consideration: consideration.number, closedOn: consideration.closedOn, given: views.map(({ personId, warranted, rationale }) => ({ personId, warranted, rationale })) } : null,
    information: requests.flatMap(({ agencyId, question, answer }) => answer ? [{ agencyId, question, answer: answer.text, answeredOn: answer.on }] : []),
    awaited: [...new Set(requests.filter(request => !request.answer).map(request => request.agencyId))],
  }
}
