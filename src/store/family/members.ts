/** The members of a family whom a review may hear, and how it stands with each. */
import { familyKey, type Engagement, type FamilyPerson } from '../../domain/family.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { findInCase } from '../identity/find.ts'
import { identitiesOf, insertIdentities } from '../identity/identities.ts'

export interface FamilyMember extends FamilyPerson { readonly memberId: string; readonly fromReferral: boolean }
export interface EngagementOnRecord extends Engagement { readonly memberId: string; readonly revision: number; readonly by: string; readonly at: Date }

/** Children first, then by the order in which they were put on the list. Who they are stands on the identity map, whose people they are. */
export async function familyOf(reader: Reader, caseId: string): Promise<readonly FamilyMember[]> {
  const rows = await reader.selectFrom('family_members').select(['member_id', 'from_referral']).where('case_id', '=', caseId).orderBy('added_at').orderBy('member_id').execute()
  if (rows.length === 0) return []
  const people = new Map((await identitiesOf(reader, caseId)).map(each => [each.identityId, each]))
  return rows.flatMap(row => {
    const person = people.get(row.member_id)
    return person ? [{ memberId: row.member_id, name: person.name, relationship: person.role, isChild: person.kind === 'child', fromReferral: row.from_referral }] : []
  }).toSorted((one, other) => Number(other.isChild) - Number(one.isChild))
}

/** Every revision, the last of each member first. */
export async function engagementsOf(reader: Reader, caseId: string): Promise<readonly EngagementOnRecord[]> {
  const rows = await reader.selectFrom('family_engagements').selectAll().where('case_id', '=', caseId).orderBy('member_id').orderBy('revision', 'desc').execute()
  return rows.map(row => ({
    memberId: row.member_id, revision: row.revision, invited: row.invited, invitedOn: row.invited_on, how: row.how, byWhom: row.by_whom, explainedOn: row.explained_on,
    needs: row.needs, adjustments: row.adjustments, outcome: row.outcome, notes: row.notes, by: row.recorded_by, at: row.recorded_at,
  }))
}

/** Whoever is on the identity map by that name and relation is taken from there; others are put on it. */
export async function insertFamily(writer: Writer, session: Session, caseId: string, people: readonly FamilyPerson[], fromReferral: boolean): Promise<readonly string[]> {
  const known = new Map((await identitiesOf(writer, caseId)).map(each => [familyKey({ name: each.name, relationship: each.role }), each.identityId]))
  const unknown = people.filter(each => !known.has(familyKey(each)))
  const added = await insertIdentities(writer, session, caseId, unknown.map(({ name, relationship, isChild }) => ({
    kind: isChild ? 'child' as const : 'family' as const, name: name.trim(), otherNames: [], role: relationship.trim(), agencyId: null, sex: 'not known' as const, born: null, died: null, label: null,
  })))
  if (added.length > 0) await findInCase(writer, session, caseId, added)
  for (const [at, person] of unknown.entries()) known.set(familyKey(person), added[at] ?? '')
  const ids = people.map(each => known.get(familyKey(each)) ?? '')
  for (const member_id of ids) await writer.insertInto('family_members').values({ board_id: session.boardId, case_id: caseId, member_id, from_referral: fromReferral, added_by: session.personId }).execute()
  return ids
}

export async function insertEngagement(writer: Writer, session: Session, caseId: string, made: Engagement & { readonly memberId: string; readonly revision: number }): Promise<void> {
  await writer.insertInto('family_engagements').values({
    board_id: session.boardId, case_id: caseId, member_id: made.memberId, revision: made.revision, invited: made.invited, invited_on: made.invitedOn, how: made.how, by_whom: made.byWhom,
    explained_on: made.explainedOn, needs: [...made.needs], adjustments: made.adjustments, outcome: made.outcome, notes: made.notes, recorded_by: session.personId,
  }).execute()
}
