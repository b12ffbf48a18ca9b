/** The members of a family whom a review may hear, and how it stands with each. */
import { randomUUID } from 'node:crypto'
import type { Engagement, FamilyPerson } from '../../domain/family.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface FamilyMember extends FamilyPerson { readonly memberId: string; readonly fromReferral: boolean }
export interface EngagementOnRecord extends Engagement { readonly memberId: string; readonly revision: number; readonly by: string; readonly at: Date }

/** Children first, then by the order in which they were put on the list. */
export async function familyOf(reader: Reader, caseId: string): Promise<readonly FamilyMember[]> {
  const rows = await reader.selectFrom('family_members').selectAll().where('case_id', '=', caseId).orderBy('is_child', 'desc').orderBy('added_at').orderBy('member_id').execute()
  return rows.map(row => ({ memberId: row.member_id, name: row.name, relationship: row.relationship, isChild: row.is_child, fromReferral: row.from_referral }))
}

/** Every revision, the last of each member first. */
export async function engagementsOf(reader: Reader, caseId: string): Promise<readonly EngagementOnRecord[]> {
  const rows = await reader.selectFrom('family_engagements').selectAll().where('case_id', '=', caseId).orderBy('member_id').orderBy('revision', 'desc').execute()
  return rows.map(row => ({
    memberId: row.member_id, revision: row.revision, invited: row.invited, invitedOn: row.invited_on, how: row.how, byWhom: row.by_whom, explainedOn: row.explained_on,
    needs: row.needs, adjustments: row.adjustments, outcome: row.outcome, notes: row.notes, by: row.recorded_by, at: row.recorded_at,
  }))
}

export async function insertFamily(writer: Writer, session: Session, caseId: string, people: readonly FamilyPerson[], fromReferral: boolean): Promise<readonly string[]> {
  const ids: string[] = []
  for (const { name, relationship, isChild } of people) {
    const id = randomUUID()
    await writer.insertInto('family_members').values({
      board_id: session.boardId, case_id: caseId, member_id: id, name, relationship, is_child: isChild, from_referral: fromReferral, added_by: session.personId,
    }).execute()
    ids.push(id)
  }
  return ids
}

export async function insertEngagement(writer: Writer, session: Session, caseId: string, made: Engagement & { readonly memberId: string; readonly revision: number }): Promise<void> {
  await writer.insertInto('family_engagements').values({
    board_id: session.boardId, case_id: caseId, member_id: made.memberId, revision: made.revision, invited: made.invited, invited_on: made.invitedOn, how: made.how, by_whom: made.byWhom,
    explained_on: made.explainedOn, needs: [...made.needs], adjustments: made.adjustments, outcome: made.outcome, notes: made.notes, recorded_by: session.personId,
  }).execute()
}
