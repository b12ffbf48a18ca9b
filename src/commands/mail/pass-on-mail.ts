/** Records that somebody was told by other means what a message would have told them. It is not sent any more. */
import { issue } from '../../domain/history.ts'
import { mailOf, markPassedOn, type OutboxMail } from '../../store/mail/mails.ts'
import type { Command } from '../run.ts'

type Found = Pick<OutboxMail, 'mailId' | 'outcome'>

export const passOnMail: Command<{ readonly mailId: string }, Found, Found, null> = {
  name: 'pass-on-mail',
  action: 'see outbox',
  about: () => ({}),
  find: ({ writer }, { mailId }) => mailOf(writer, mailId),
  decide: mail => mail.outcome === null || mail.outcome === 'given up' ? { change: mail } : { issues: [issue(null, 'This message has left already, or was passed on')] },
  async write({ writer, session, moment }, { mailId }) {
    await markPassedOn(writer, session, mailId, moment.now)
    return null
  },
  history: ({ mailId }) => ({ mail: mailId }),
}
