import { SAME_INCIDENT } from '../../../domain/referral/same-incident.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { caseHeaders, caseName } from '../../../store/cases/case-header.ts'
import type { Reader } from '../../../store/database.ts'
import { namesOf } from '../../../store/people/names.ts'
import { incidentAnswers, likeIncidents, linkedCases } from '../../../store/referral/same-incident.ts'
import { caseHome } from '../../cases/paths.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { referral } from '../paths.ts'

export interface OtherReferral {
  readonly caseId: string
  readonly name: string
  readonly href: Address
  readonly referral: Address
  /** '' where only an earlier answer brings it here: what was known then has changed. */
  readonly why: string
  readonly answers: readonly { readonly answer: string; readonly reason: string; readonly on: PlainDate; readonly by: string }[]
  /** Null while nobody has answered. */
  readonly standing: string | null
}

/** Those suggested and those answered on, the unanswered first. */
export async function likeIncidentsView(reader: Reader, caseId: string): Promise<{ readonly others: readonly OtherReferral[]; readonly unanswered: number }> {
  const [suggested, answers] = [await likeIncidents(reader, caseId), await incidentAnswers(reader, caseId)]
  const ids = [...new Set([...suggested.map(each => each.caseId), ...answers.map(each => each.otherCaseId)])]
  const [headers, names] = [await caseHeaders(reader, ids), await namesOf(reader, answers.map(each => each.by))]
  const others = ids.flatMap((id): OtherReferral[] => {
    const header = headers.get(id)
    if (!header) return []
    const said = answers.filter(each => each.otherCaseId === id).map(({ answer, reason, on, by }) => ({ answer: SAME_INCIDENT[answer], reason, on, by: names.get(by) ?? '' }))
    return [{
      caseId: id, name: caseName(header), href: caseHome.to({ case: id }), referral: referral.to({ case: id }), why: suggested.find(each => each.caseId === id)?.why ?? '',
      answers: said, standing: said.at(-1)?.answer ?? null,
    }]
  }).toSorted((a, b) => Number(a.standing !== null) - Number(b.standing !== null))
  return { others, unanswered: others.filter(each => each.standing === null).length }
}

/** The cases that tell of the same incident, as links to them. */
export async function linkedCaseLinks(reader: Reader, caseId: string): Promise<readonly Link[]> {
  const headers = await caseHeaders(reader, await linkedCases(reader, caseId))
  return [...headers.values()].map(header => ({ text: caseName(header), href: caseHome.to({ case: header.caseId }) }))
}
