/** Named contacts of agencies, and the links by which they answer. Links are made behind the door: the program never reads their hashes. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ContactDetails, LinkManner } from '../../domain/information/contact.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Contact extends ContactDetails { readonly contactId: string; readonly namedAt: Date }

/** Those named for the request, the last first. */
export async function contactsOf(reader: Reader, caseId: string, requestId: string): Promise<readonly Contact[]> {
  const rows = await reader.selectFrom('initial_contacts').select(['contact_id', 'name', 'post', 'email', 'named_at'])
    .where('case_id', '=', caseId).where('request_id', '=', requestId).orderBy('named_at', 'desc').execute()
  return rows.map(row => ({ contactId: row.contact_id, name: row.name, post: row.post, email: row.email, namedAt: row.named_at }))
}

export async function insertContact(writer: Writer, session: Session, of: { readonly caseId: string; readonly requestId: string }, contact: ContactDetails): Promise<string> {
  const contactId = randomUUID()
  await writer.insertInto('initial_contacts').values({
    board_id: session.boardId, case_id: of.caseId, request_id: of.requestId, contact_id: contactId, name: contact.name, post: contact.post, email: contact.email, named_by: session.personId,
  }).execute()
  return contactId
}

export interface GivenLink {
  readonly to: string
  readonly manner: LinkManner
  readonly issuedAt: Date
  readonly by: string
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly usedAt: Date | null
}

/** Every link that was given out for the request, the last first. */
export async function linksOf(reader: Reader, caseId: string, requestId: string): Promise<readonly GivenLink[]> {
  const rows = await reader.selectFrom('initial_links as l').innerJoin('initial_contacts as c', join => join.onRef('c.request_id', '=', 'l.request_id').onRef('c.contact_id', '=', 'l.contact_id'))
    .innerJoin('people as p', 'p.person_id', 'l.issued_by').select(['c.name as to', 'l.manner', 'l.issued_at', 'p.name as by', 'l.expires_at', 'l.revoked_at', 'l.used_at'])
    .where('l.case_id', '=', caseId).where('l.request_id', '=', requestId).orderBy('l.issued_at', 'desc').execute()
  return rows.map(row => ({ to: row.to, manner: row.manner, issuedAt: row.issued_at, by: row.by, expiresAt: row.expires_at, revokedAt: row.revoked_at, usedAt: row.used_at }))
}

/** The link's id; null where the database finds that this person may not give one out. */
export async function issueLink(writer: Writer, link: { readonly requestId: string; readonly contactId: string; readonly hash: Buffer; readonly manner: LinkManner; readonly days: number }): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select app.issue_information_link(${link.requestId}, ${link.contactId}, ${link.hash}, ${link.manner}, ${link.days}) as id`.execute(writer)
  return rows[0]?.id ?? null
}

/** How many were still good. */
export async function revokeLinks(writer: Writer, requestId: string): Promise<number> {
  const { rows } = await sql<{ ended: number }>`select app.revoke_information_links(${requestId}) as ended`.execute(writer)
  return Number(rows[0]?.ended ?? 0)
}
