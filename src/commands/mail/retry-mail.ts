/** Has a message tried again that was given up, such as after the mail server was mended. */
import { issue } from '../../domain/history.ts'
import { mailOf, tryAgain, type OutboxMail } from '../../store/mail/mails.ts'
import type { Command } from '../run.ts'

type Found = Pick<OutboxMail, 'mailId' | 'outcome'>

export const retryMail: Command<{ readonly mailId: string }, Found, Found, null> = {
  name: 'retry-mail',
  action: 'see outbox',
  about: () => ({}),
  find: ({ writer }, { mailId }) => mailOf(writer, mailId),
  decide: mail => mail.outcome === 'given up' ? { change: mail } : { issues: [issue(null, 'Only a message that was given up is tried again')] },
  async write({ writer, moment }, { mailId }) {
    await tryAgain(writer, mailId, moment.now)
    return null
  },
  history: ({ mailId }) => ({ mail: mailId }),
}
