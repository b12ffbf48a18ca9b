/** Referrals: the text of each section while it is written, the form as sent, and what was added to it afterwards. */
import type { Addendum } from '../../domain/referral/addendum.ts'
import { asOfVersion } from '../../domain/referral/addendum.ts'
import type { Referral } from '../../domain/referral/referral.ts'
import { blankReferral } from '../../domain/referral/referral.ts'
import { isSection, type Section } from '../../domain/referral/sections.ts'
import type { Reader, Session, Writer } from '../database.ts'

/** A referral while it is written. `revisions` says which save each section stands at; a section never saved is not in it. */
export interface ReferralDraft { readonly content: Referral; readonly revisions: ReadonlyMap<Section, number>; readonly savedAt: Date | null }

export async function draftOf(reader: Reader, caseId: string): Promise<ReferralDraft> {
  const rows = await reader.selectFrom('referral_saves').select(['section', 'revision', 'content', 'saved_at']).distinctOn('section')
    .where('case_id', '=', caseId).where('current', '=', true).orderBy('section').orderBy('revision', 'desc').execute()
  const content: Referral = Object.assign(blankReferral(), ...rows.map(row => row.content))
  const revisions = new Map(rows.flatMap(row => isSection(row.section) ? [[row.section, row.revision] as const] : []))
  const savedAt = rows.reduce<Date | null>((last, row) => last === null || row.saved_at > last ? row.saved_at : last, null)
  return { content, revisions, savedAt }
}

/** The number that the next save of this section takes, whether it becomes the current one or not. */
export async function nextRevision(reader: Reader, caseId: string, section: Section): Promise<number> {
  const found = await reader.selectFrom('referral_saves').select(({ fn }) => fn.max('revision').as('last'))
    .where('case_id', '=', caseId).where('section', '=', section).executeTakeFirst()
  return Number(found?.last ?? 0) + 1
}

export interface SectionSave { readonly section: Section; readonly revision: number; readonly current: boolean; readonly content: Partial<Referral> }

export async function saveSection(writer: Writer, session: Session, caseId: string, save: SectionSave): Promise<void> {
  await writer.insertInto('referral_saves').values({
    board_id: session.boardId, case_id: caseId, section: save.section, revision: save.revision, current: save.current,
    content: JSON.stringify(save.content), saved_by: session.personId,
  }).execute()
}

/** A referral that was sent, with everything added since. */
export interface SentReferral { readonly sent: Referral; readonly sentAt: Date; readonly sentBy: string; readonly addenda: readonly Addendum[]; readonly stands: Referral }

/** Null where it has not been sent. */
export async function sentReferral(reader: Reader, caseId: string): Promise<SentReferral | null> {
  const row = await reader.selectFrom('referrals').select(['content', 'sent_at', 'sent_by']).where('case_id', '=', caseId).executeTakeFirst()
  if (!row) return null
  const added = await reader.selectFrom('referral_addenda').select(['note', 'replaces', 'added_at', 'added_by']).where('case_id', '=', caseId).orderBy('number').execute()
  const addenda = added.map(each => ({ note: each.note, replaces: each.replaces, byPersonId: each.added_by, at: each.added_at.toISOString() }))
  return { sent: row.content, sentAt: row.sent_at, sentBy: row.sent_by, addenda, stands: asOfVersion(row.content, addenda) }
}

/** By case, the referral as it stands, with everything added since; one that was not sent, or is out of reach, is not in the map. */
export async function standingReferrals(reader: Reader, caseIds: readonly string[]): Promise<ReadonlyMap<string, Referral>> {
  if (caseIds.length === 0) return new Map()
  const sent = await reader.selectFrom('referrals').select(['case_id', 'content']).where('case_id', 'in', caseIds).execute()
  const added = await reader.selectFrom('referral_addenda').select(['case_id', 'replaces']).where('case_id', 'in', caseIds).orderBy('number').execute()
  return new Map(sent.map(({ case_id: id, content }): [string, Referral] => [id, Object.assign({ ...content }, ...added.filter(each => each.case_id === id).map(each => each.replaces))]))
}

export async function sendReferral(writer: Writer, session: Session, caseId: string, content: Referral, now: Date): Promise<void> {
  await writer.insertInto('referrals').values({
    board_id: session.boardId, case_id: caseId, content: JSON.stringify(content), sent_at: now, sent_by: session.personId,
  }).execute()
  await writer.updateTable('cases').set({ submitted_at: now }).where('case_id', '=', caseId).execute()
}

export async function insertAddendum(
  writer: Writer, session: Session, caseId: string, addendum: { readonly number: number; readonly note: string; readonly replaces: Partial<Referral> }, now: Date,
): Promise<void> {
  await writer.insertInto('referral_addenda').values({
    board_id: session.boardId, case_id: caseId, number: addendum.number, note: addendum.note, replaces: JSON.stringify(addendum.replaces),
    added_at: now, added_by: session.personId,
  }).execute()
}

export interface OwnReferral { readonly caseId: string; readonly reference: string; readonly openedAt: Date; readonly sentAt: Date | null }

/** The referrals that this person is the referrer of, newest first. */
export async function ownReferrals(reader: Reader, session: Session): Promise<readonly OwnReferral[]> {
  const rows = await reader.selectFrom('cases').innerJoin('appointments', 'appointments.case_id', 'cases.case_id')
    .select(['cases.case_id', 'cases.reference', 'cases.opened_at', 'cases.submitted_at'])
    .where('appointments.person_id', '=', session.personId).where('appointments.role', '=', 'referrer')
    .orderBy('cases.opened_at', 'desc').orderBy('cases.case_id').execute()
  return rows.map(row => ({ caseId: row.case_id, reference: row.reference, openedAt: row.opened_at, sentAt: row.submitted_at }))
}
