/** The outbox as the office sees it. A secret link is shown to the Board Manager alone, by the database's own rule. */
import type { Reader, Session, Writer } from '../database.ts'

export interface OutboxMail {
  readonly mailId: string
  readonly to: string
  readonly purpose: string
  /** Null once it has left. */
  readonly link: string | null
  readonly isSecret: boolean
  readonly queuedAt: Date
  readonly tries: number
  readonly nextTryAt: Date
  readonly lastFault: string | null
  readonly outcome: 'sent' | 'passed on' | 'given up' | null
  readonly settledAt: Date | null
}

/** What waits or was given up first, then the newest. */
export async function mailsOf(reader: Reader, { offset, limit }: { readonly offset: number; readonly limit: number }): Promise<readonly OutboxMail[]> {
  const rows = await reader.selectFrom('mails').selectAll().orderBy(({ eb }) => eb.case().when('outcome', 'is', null).then(0).when('outcome', '=', 'given up').then(0).else(1).end())
    .orderBy('queued_at', 'desc').orderBy('mail_id').offset(offset).limit(limit).execute()
  return rows.map(row => ({
    mailId: row.mail_id, to: row.to_address, purpose: row.purpose, link: row.link, isSecret: row.secret, queuedAt: row.queued_at, tries: row.tries, nextTryAt: row.next_try_at,
    lastFault: row.last_fault, outcome: row.outcome, settledAt: row.settled_at,
  }))
}

export async function mailOf(reader: Reader, mailId: string): Promise<Pick<OutboxMail, 'mailId' | 'outcome'> | null> {
  const row = await reader.selectFrom('mails').select(['mail_id', 'outcome']).where('mail_id', '=', mailId).executeTakeFirst()
  return row ? { mailId: row.mail_id, outcome: row.outcome } : null
}

/** Somebody told them by other means: the link is taken out. */
export async function markPassedOn(writer: Writer, session: Session, mailId: string, now: Date): Promise<void> {
  await writer.updateTable('mails').set({ outcome: 'passed on', settled_at: now, settled_by: session.personId, link: null }).where('mail_id', '=', mailId).execute()
}

export async function tryAgain(writer: Writer, mailId: string, now: Date): Promise<void> {
  await writer.updateTable('mails').set({ outcome: null, settled_at: null, settled_by: null, tries: 0, next_try_at: now }).where('mail_id', '=', mailId).execute()
}
