/** The outbox: what is to be told by mail and how that goes; where there is no mail, what the office passes on by hand. */
import { passOnMail } from '../../../commands/mail/pass-on-mail.ts'
import { retryMail } from '../../../commands/mail/retry-mail.ts'
import { MAIL_PURPOSES, isMailPurpose } from '../../../domain/mail.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Reader } from '../../../store/database.ts'
import { mailsOf, type OutboxMail } from '../../../store/mail/mails.ts'
import { again, redirect, view } from '../../answer.ts'
import { offsetOf } from '../../offset.ts'
import { act, page, type ActVisit, type Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import * as paths from '../paths.ts'

const TEMPLATE = 'mail/outbox/page.njk'
const PAGE = 50

async function shown(reader: Reader, { services, query }: Pick<Visit, 'services' | 'query'>): Promise<object> {
  const from = offsetOf(query.get('from'))
  const found = await mailsOf(reader, { offset: from, limit: PAGE + 1 })
  return {
    sends: services.sendsMail, mails: found.slice(0, PAGE).map(mail => told(mail, services)),
    earlier: from > 0 ? paths.outbox.to({}, { from: Math.max(0, from - PAGE) }) : null, later: found.length > PAGE ? paths.outbox.to({}, { from: from + PAGE }) : null,
  }
}

function told(mail: OutboxMail, { baseUrl, sendsMail }: Visit['services']): object {
  const open = mail.outcome === null || mail.outcome === 'given up'
  return {
    to: mail.to, what: isMailPurpose(mail.purpose) ? MAIL_PURPOSES[mail.purpose].says : mail.purpose, queuedAt: mail.queuedAt,
    // Where mail leaves by itself nobody needs to see a link that lets its owner in.
    link: mail.link !== null && !(mail.isSecret && sendsMail) ? baseUrl.origin + mail.link : null,
    state: stateTold(mail, sendsMail), at: mail.settledAt, open, fault: mail.lastFault ?? '',
    passOn: open ? paths.passOn.to({ mail: mail.mailId }) : null, retry: mail.outcome === 'given up' && sendsMail ? paths.retry.to({ mail: mail.mailId }) : null,
  }
}

function stateTold({ outcome, tries }: OutboxMail, sendsMail: boolean): string {
  switch (outcome) {
    case 'sent': return 'Sent'
    case 'passed on': return 'Passed on by other means'
    case 'given up': return 'Could not be sent'
    case null: return sendsMail ? tries > 0 ? 'Is tried again' : 'On its way' : 'To be passed on'
  }
}

export const outboxPage = page({
  path: paths.outbox, action: 'see outbox', records: 'nothing of a case', show: async visit => view(TEMPLATE, await shown(visit.reader, visit)),
})

export const passOnAct = act({
  path: paths.passOn,
  action: 'see outbox',
  handle: async visit => settle(await visit.run(passOnMail, { mailId: visit.params.mail }), {
    done: () => redirect(paths.outbox.to({}), 'It is on record that this was passed on.'),
    refused: issues => refused(visit, issues),
  }),
})

export const retryAct = act({
  path: paths.retry,
  action: 'see outbox',
  handle: async visit => settle(await visit.run(retryMail, { mailId: visit.params.mail }), {
    done: () => redirect(paths.outbox.to({}), 'The message is tried again.'),
    refused: issues => refused(visit, issues),
  }),
})

async function refused(visit: ActVisit, issues: readonly Issue[]) { return again(TEMPLATE, await visit.read(reader => shown(reader, visit)), issues) }
