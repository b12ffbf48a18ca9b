/** Whom the referral and the agencies' lists of practitioners name and the identity map does not. Nobody of the referral for whoever may not read it. */
import type { Practitioners } from '../../domain/chronology/package.ts'
import { sameName } from '../../domain/identity/find-mentions.ts'
import type { IdentityDetails } from '../../domain/identity/identity.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { readPartialDate, type PartialDate } from '../../domain/referral/partial-date.ts'
import type { Reader } from '../database.ts'
import { standingReferrals } from '../referral/referrals.ts'
import { identitiesOf } from './identities.ts'

export async function namedElsewhere(reader: Reader, caseId: string): Promise<readonly IdentityDetails[]> {
  const referral = (await standingReferrals(reader, [caseId])).get(caseId)
  const lists = await reader.selectFrom('package_parts').select(['agency_id', 'content']).distinctOn('agency_id').where('case_id', '=', caseId).where('section', '=', 'practitioners')
    .orderBy('agency_id').orderBy('version', 'desc').execute()
  const named = [
    ...referral ? referral.children.map(child => person('child', child.name, 'Child', dayOf(child.birth), dayOf(child.death.date))) : [],
    ...referral ? referral.family.map(each => person('family', each.name, each.relationship || 'Relative', dayOf(each.birth), null)) : [],
    ...lists.flatMap(list => ((list.content as unknown as Practitioners).people ?? []).map(each => ({ ...person('practitioner', each.name, each.role || 'Practitioner', null, null), agencyId: list.agency_id }))),
  ].filter(each => /\p{L}/u.test(each.name))
  const known = (await identitiesOf(reader, caseId)).flatMap(each => [each.name, ...each.otherNames])
  return named.filter((each, at) => !known.some(name => sameName(name, each.name)) && named.findIndex(other => sameName(other.name, each.name)) === at)
}

function person(kind: IdentityDetails['kind'], name: string, role: string, born: PlainDate | null, died: PlainDate | null): IdentityDetails {
  return { kind, name: name.replaceAll(/\s+/g, ' ').trim(), otherNames: [], role: role.replaceAll(/\s+/g, ' ').trim(), agencyId: null, sex: 'not known', born, died: died !== null && born !== null && died < born ? null : died }
}

function dayOf(date: PartialDate): PlainDate | null {
  const reading = readPartialDate(date)
  return reading.state === 'known' && reading.precision === 'day' ? reading.earliest : null
}
