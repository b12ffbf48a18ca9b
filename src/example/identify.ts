/** Who is who: the Lead Reviewer has put the family’s people on the identity map, says how they belong together, and has begun to settle mentions. */
import { answerMention } from '../commands/identity/answer-mention.ts'
import { recordStay } from '../commands/identity/record-stay.ts'
import { relateIdentities } from '../commands/identity/relate-identities.ts'
import { saveIdentity } from '../commands/identity/save-identity.ts'
import type { IdentityKind, Sex } from '../domain/identity/identity.ts'
import type { Bond } from '../domain/identity/relation.ts'
import { date } from '../domain/plain-date.ts'
import { identitiesOf } from '../store/identity/identities.ts'
import { openMentions } from '../store/identity/open-mentions.ts'
import { known, type Stage } from './stage.ts'

const REVIEWER = 'reviewer@independent.example'

export interface Person { readonly label: string; readonly name: string; readonly also: readonly string[]; readonly role: string; readonly kind: IdentityKind; readonly sex: Sex; readonly born?: string; readonly lived?: readonly (readonly [string, string | null])[] }

export interface KnownFamily {
  readonly people: readonly Person[]
  /** By label: parent, child. */
  readonly parents: readonly (readonly [string, string])[]
  readonly partners: readonly (readonly [string, string, Bond])[]
}

/** Invented names. The example's agencies write of everybody by their part, which stands among the other names. */
const PEOPLE: readonly Person[] = [
  { label: 'Child A', name: 'Tamsin Aldercote', also: ['Child A'], role: 'Child', kind: 'child', sex: 'female', born: '2012-06-14', lived: [['2012-07-23', '2016-09-09']] },
  { label: 'Child B', name: 'Rowland Aldercote', also: ['Child B'], role: 'Child', kind: 'child', sex: 'male', born: '2014-10-09', lived: [['2014-10-18', '2016-09-09']] },
  { label: 'Mother', name: 'Jessamy Aldercote', also: ['Mother', 'Jess'], role: 'Mother', kind: 'family', sex: 'female', lived: [['2012-07-23', null]] },
  { label: 'Father', name: 'Dorian Pellwood', also: ['Father'], role: 'Father', kind: 'family', sex: 'male', lived: [['2012-07-23', '2014-05-30']] },
  { label: 'Partner 1', name: 'Kester Vane', also: ['Partner 1'], role: 'Mother’s partner', kind: 'family', sex: 'male', lived: [['2015-10-01', '2016-09-09']] },
  { label: 'Maternal grandmother', name: 'Maureen Aldercote', also: ['Maternal grandmother', 'Grandmother'], role: 'Maternal grandmother', kind: 'family', sex: 'female' },
  { label: 'Paternal grandmother', name: 'Sylvia Pellwood', also: ['Paternal grandmother', 'Grandmother'], role: 'Paternal grandmother', kind: 'family', sex: 'female' },
  { label: '', name: 'Hanna Thornbury', also: ['Health visitor 1'], role: 'Health visitor', kind: 'practitioner', sex: 'not known' },
]

const PARENTS: readonly (readonly [string, string])[] = [['Mother', 'Child A'], ['Father', 'Child A'], ['Mother', 'Child B'], ['Father', 'Child B'], ['Maternal grandmother', 'Mother'], ['Paternal grandmother', 'Father']]
const PARTNERS: readonly (readonly [string, string, Bond])[] = [['Father', 'Mother', 'separated'], ['Mother', 'Partner 1', 'transitory']]

export async function identifyFamilyN(stage: Stage, caseId: string): Promise<void> {
  const people = await identify(stage, caseId, { people: PEOPLE, parents: PARENTS, partners: PARTNERS })
  for (const label of ['Mother', 'Child A']) await confirmAll(stage, caseId, known(people, label), label)
}

/** Whom the referral named is on the map already, and is told more of. Returns their ids by label. */
export async function identify(stage: Stage, caseId: string, family: KnownFamily): Promise<ReadonlyMap<string, string>> {
  const people = new Map<string, string>()
  const there = await stage.database.read(stage.as(REVIEWER), reader => identitiesOf(reader, caseId))
  for (const person of family.people) {
    const before = there.find(each => each.name === person.name)
    const agencyId = person.kind === 'practitioner' ? known(stage.agencies, 'community-health') : ''
    const { identityId } = await stage.act(REVIEWER, saveIdentity, {
      caseId, identityId: before?.identityId ?? null, kind: person.kind, name: person.name, otherNames: person.also.join('\n'), role: person.role, agencyId, sex: person.sex, born: person.born ? date(person.born) : null, died: null, label: person.label, basedOn: before?.version ?? 0,
    })
    people.set(person.label, identityId)
    for (const [from, until] of person.lived ?? []) await stage.act(REVIEWER, recordStay, { caseId, identityId, from: date(from), until: until === null ? null : date(until) })
  }
  for (const [parent, child] of family.parents) await stage.act(REVIEWER, relateIdentities, { caseId, identityId: known(people, parent), as: 'parent of', other: known(people, child), bond: '' })
  for (const [one, other, bond] of family.partners) await stage.act(REVIEWER, relateIdentities, { caseId, identityId: known(people, one), as: 'partner of', other: known(people, other), bond })
  return people
}

/** Of one person, all mentions that are spelt as the label is. The others are left open for whoever looks at the example. */
export async function confirmAll(stage: Stage, caseId: string, identityId: string, spelt: string): Promise<void> {
  const open = await stage.database.read(stage.as(REVIEWER), reader => openMentions(reader, caseId, { identityId }, { offset: 0, limit: 500 }))
  const one = open.find(each => each.spelt === spelt.toLowerCase())
  if (!one) throw new Error(`${spelt} is mentioned nowhere in the example`)
  await stage.act(REVIEWER, answerMention, { caseId, entryId: one.entryId, version: one.version, field: one.field, from: one.from, outcome: 'this person', identityId, alike: true })
}
