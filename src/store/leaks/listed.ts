/** Whom a case knows: everybody whose name must not stand in what is published of it, and the days and addresses by which they can be known. */
import { sameName } from '../../domain/identity/find-mentions.ts'
import { sameLabel } from '../../domain/identity/label.ts'
import { isRelation } from '../../domain/identity/relation-words.ts'
import type { Listed, ListedDay, ListedPerson } from '../../domain/leaks/listed.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { readPartialDate, type PartialDate } from '../../domain/referral/partial-date.ts'
import type { Referral } from '../../domain/referral/referral.ts'
import { ROLES, type Role } from '../../domain/roles.ts'
import type { Practitioners } from '../../domain/chronology/package.ts'
import type { Reader } from '../database.ts'
import { identitiesOf, type Identity } from '../identity/identities.ts'
import { standingReferrals } from '../referral/referrals.ts'

/** Roles whose holders are named in what is published: who reviewed is no secret. */
const NAMED = new Set<string>(['lead_reviewer', 'overview_author', 'independent_chair'])

export async function peopleListed(reader: Reader, caseId: string): Promise<Pick<Listed, 'people' | 'days'>> {
  const referral = (await standingReferrals(reader, [caseId])).get(caseId) ?? null
  const known = await identitiesOf(reader, caseId)
  const others = [...referral ? ofReferral(referral) : [], ...await practitioners(reader, caseId), ...await ofAgencies(reader, caseId)]
  const people = [...known.map(each => ofMap(each, known, others)), ...others.filter(other => !known.some(each => isOf(other, each)))]
  return { people: people.filter(each => each.names.some(name => name.trim() !== '')), days: referral ? daysOf(referral) : [] }
}

/** Names that are meant to stand there unless the office says otherwise: the board, its agencies, those who reviewed. */
export async function namesAllowed(reader: Reader, caseId: string): Promise<readonly string[]> {
  const board = await reader.selectFrom('boards').select('name').executeTakeFirstOrThrow()
  const agencies = await reader.selectFrom('agencies').select('name').orderBy('name').execute()
  const reviewers = await reader.selectFrom('appointments').innerJoin('people', 'people.person_id', 'appointments.person_id').select('people.name').distinct()
    .where('appointments.role', 'in', [...NAMED]).where(({ eb, or }) => or([eb('appointments.case_id', '=', caseId), eb('appointments.case_id', 'is', null)])).orderBy('people.name').execute()
  return [board.name, ...agencies.map(each => each.name), ...reviewers.map(each => each.name)]
}

/** As the identity map knows them, with what else is on record of whoever bears that very name. What agencies call them by and is no name (“Mother”) may stand anywhere. */
function ofMap(identity: Identity, all: readonly Identity[], others: readonly ListedPerson[]): ListedPerson {
  const elsewhere = others.filter(other => isOf(other, identity))
  return personOf(identity.name, identity.label, identity.kind !== 'practitioner', {
    names: [identity.name, ...identity.otherNames].filter(name => !isRelation(name) && !all.some(each => sameLabel(each.label, name))),
    born: identity.born ?? elsewhere.find(other => other.born !== null)?.born ?? null, addresses: [...new Set(elsewhere.flatMap(other => other.addresses))],
  })
}
function isOf({ names }: ListedPerson, { name, otherNames }: Identity): boolean { return [name, ...otherNames].some(each => sameName(each, names[0] ?? '')) }

function personOf(name: string, label: string, family: boolean, more: Partial<ListedPerson> = {}): ListedPerson {
  return { personId: `${label}: ${name}`, label, family, names: [name], born: null, addresses: [], ...more }
}

function ofReferral({ children, family, referrer, authoriser, discussedWith, agencies }: Referral): ListedPerson[] {
  return [
    ...children.map(child => personOf(child.name, 'child', true, { born: dayOf(child.birth), addresses: child.addresses.map(each => each.address).filter(each => each !== '') })),
    ...children.flatMap(child => child.carers).map(carer => personOf(carer, 'carer', true)),
    ...family.map(each => personOf(each.name, each.relationship || 'family', true, { born: dayOf(each.birth), addresses: each.address === '' ? [] : [each.address] })),
    personOf(referrer.name, 'referrer', false), personOf(authoriser.name, 'authorising manager', false), personOf(discussedWith.name, discussedWith.role || 'discussed the referral', false),
    ...agencies.map(each => personOf(each.name, each.agency || 'professional involved', false)),
  ]
}

function daysOf({ children, keyDates }: Referral): ListedDay[] {
  const told = [
    ...children.flatMap(child => [{ date: child.death.date, what: 'the day of a death' }, ...child.incidents.map(each => ({ date: each.date, what: 'the day of the incident' }))]),
    ...keyDates.map(each => ({ date: each.date, what: 'a key date of the referral' })),
  ]
  return told.flatMap(({ date, what }) => { const day = dayOf(date); return day ? [{ day, what }] : [] })
}

function dayOf(date: PartialDate): PlainDate | null {
  const reading = readPartialDate(date)
  return reading.state === 'known' && reading.precision === 'day' ? reading.earliest : null
}

/** Practitioners whom any version of an agency's list names, and those who were invited. */
async function practitioners(reader: Reader, caseId: string): Promise<ListedPerson[]> {
  const lists = await reader.selectFrom('package_parts').select('content').where('case_id', '=', caseId).where('section', '=', 'practitioners').execute()
  const invited = await reader.selectFrom('practitioner_invitations').select(['name', 'role']).distinct().where('case_id', '=', caseId).execute()
  const named = [...lists.flatMap(row => (row.content as unknown as Practitioners).people ?? []), ...invited]
  return [...new Map(named.map(each => [each.name, personOf(each.name, each.role || 'practitioner', false)])).values()]
}

/** People of the agencies with a part in the case: authors, signing managers, contacts; not those who are named as reviewers. */
async function ofAgencies(reader: Reader, caseId: string): Promise<ListedPerson[]> {
  const held = await reader.selectFrom('appointments').innerJoin('people', 'people.person_id', 'appointments.person_id').select(['people.name', 'appointments.role', 'people.person_id']).distinct().where('appointments.case_id', '=', caseId).execute()
  const contacts = await reader.selectFrom('initial_contacts').select(['name', 'post']).distinct().where('case_id', '=', caseId).execute()
  const signed = await reader.selectFrom('sign_offs').select(['signed_name', 'signed_role']).distinct().where('case_id', '=', caseId).execute()
  return [
    ...held.filter(each => !NAMED.has(each.role)).map(each => personOf(each.name, Object.hasOwn(ROLES, each.role) ? ROLES[each.role as Role].name.toLowerCase() : '', false)),
    ...contacts.map(each => personOf(each.name, each.post || 'contact', false)), ...signed.map(each => personOf(each.signed_name, each.signed_role || 'signing manager', false)),
  ]
}
