/** The outbox: what an act has to tell by mail is written in the act's own transaction, and leaves after it (jobs/send-mail.ts). */
import { randomUUID } from 'node:crypto'
import { isMailLink, type MailPurpose } from '../../domain/mail.ts'
import type { Writer } from '../database.ts'

export interface NewMail {
  readonly to: string
  readonly purpose: MailPurpose
  /** Where in the service it waits, such as /cases/…/letters: ids and plain words, no query. */
  readonly link: string
  /** The link itself lets somebody in: only the Board Manager may ever see it, and only where there is no mail. */
  readonly secret?: true
}

/** The message's id. @throws TypeError where the link could carry more than a place: a mistake in the act, not of a person */
export async function queueMail(writer: Writer, mail: NewMail): Promise<string> {
  if (!isMailLink(mail.link)) throw new TypeError('the link of a message is a plain address within the service')
  const mailId = randomUUID()
  await writer.insertInto('mails').values({
    mail_id: mailId, to_address: mail.to, purpose: mail.purpose, link: mail.link, secret: mail.secret ?? false, outcome: null, settled_at: null, settled_by: null,
  }).execute()
  return mailId
}
