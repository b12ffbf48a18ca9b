/** What is collated on a referral at this moment, to be shared with its Panel. */
import { evaluate } from '../../domain/criteria/evaluate.ts'
import { CRITERIA_SETS, setOn } from '../../domain/criteria/sets.ts'
import { returnInWords, type PackContent, type PackCriteria } from '../../domain/panel/pack.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'
import { assessmentsOf } from '../decision/assessments.ts'
import { considerationOf, viewsOf } from '../decision/considerations.ts'
import { informationReturned } from '../initial-information/information-returned.ts'
import { sentReferral } from '../referral/referrals.ts'

/** Null where no referral was sent. The Sub-Committee's views are in it once its consideration is closed. */
export async function collatedForPanel(reader: Reader, caseId: string, today: PlainDate): Promise<PackContent | null> {
  const referral = await sentReferral(reader, caseId)
  if (!referral) return null
  const consideration = await considerationOf(reader, caseId)
  const closed = consideration !== null && consideration.closedOn !== null
  const views = closed ? await viewsOf(reader, caseId, consideration.number) : []
  const requests = await informationReturned(reader, caseId, today)
  return {
    referral: { version: referral.addenda.length, stands: referral.stands },
    views: closed ? { consideration: consideration.number, closedOn: consideration.closedOn, given: views.map(({ personId, warranted, rationale }) => ({ personId, warranted, rationale })) } : null,
    information: requests.flatMap(({ agencyId, question, stands }) => stands.map(({ content, files, on }) => ({ agencyId, question, answer: returnInWords(content), files: files.map(({ fileId, name }) => ({ fileId, name })), answeredOn: on }))),
    awaited: [...new Set(requests.filter(request => request.stands.length === 0).map(request => request.agencyId))],
    criteria: await criteriaOf(reader, caseId, today),
  }
}

/** By the set that was answered, or, where none was, the one in force. */
async function criteriaOf(reader: Reader, caseId: string, today: PlainDate): Promise<PackCriteria> {
  const last = (await assessmentsOf(reader, caseId)).at(-1)
  const set = CRITERIA_SETS.find(each => each.id === last?.set) ?? setOn(today)
  const { sentence, lines } = evaluate(set, last?.answers ?? {})
  return {
    title: set.title, version: last?.version ?? null, sentence: last ? sentence : '',
    lines: lines.map(({ criterion: { mark, words, source }, holding, answer }) => ({ mark, words, source, holding: last ? holding : 'open', evidence: answer.evidence })),
  }
}
