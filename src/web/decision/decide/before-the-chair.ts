/** What is before the Chair when deciding: the record of the case so far, in the order in which it came about. */
import { REASONS } from '../../../domain/referral/reasons.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { considerationOf, viewsOf } from '../../../store/decision/considerations.ts'
import { requestsOf } from '../../../store/initial-information/requests.ts'
import type { ReturnedVersion } from '../../../store/initial-information/returns.ts'
import { namesOf } from '../../../store/people/names.ts'
import type { SentReferral } from '../../../store/referral/referrals.ts'
import { information } from '../../initial-information/paths.ts'
import { referral } from '../../referral/paths.ts'
import { views } from '../paths.ts'

export async function beforeTheChair(reader: Reader, caseId: string, found: SentReferral): Promise<object> {
  const consideration = await considerationOf(reader, caseId)
  const given = consideration ? await viewsOf(reader, caseId, consideration.number) : []
  const names = await namesOf(reader, given.map(each => each.personId))
  const asked = await requestsOf(reader, caseId)
  return {
    referral: referral.to({ case: caseId }), why: found.stands.why, addenda: found.addenda.map(each => ({ note: each.note })),
    said: REASONS.map(reason => ({ mark: reason.mark, ...found.stands.reasons[reason.key] })).filter(each => each.answer === 'yes'),
    count: consideration?.count ?? null, chair: consideration?.chair ?? null, viewsHref: views.to({ case: caseId }),
    given: given.map(({ personId, warranted, rationale }) => ({ by: names.get(personId) ?? '', warranted, rationale })),
    information: { href: information.to({ case: caseId }), asked: asked.map(({ agency, askedOn, versions }) => ({ agency, askedOn, answer: answerIn(versions) })) },
  }
}

/** The last that an agency returned, in its own words; its files and its earlier versions are on the page of the information. */
function answerIn(versions: readonly ReturnedVersion[]): { readonly by: string; readonly on: PlainDate; readonly text: string } | null {
  const last = versions.at(-1)
  if (!last) return null
  const { nothingHeld, involvement, concerns } = last.content
  const told = [nothingHeld ? 'The agency holds nothing on this family.' : '', involvement, concerns].filter(text => text.trim() !== '')
  return { by: last.by.name, on: last.on, text: told.length > 0 ? told.join('\n\n') : 'In the files that came with it.' }
}
