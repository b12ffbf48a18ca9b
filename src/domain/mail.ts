/**
 * What the service writes by mail: that something waits, and a link. Never a name, a reference or anything of a case; whoever reads over
 * a shoulder, or another's mail, learns that somebody works with this service.
 */
export const MAIL_PURPOSES = {
  'read': { subject: 'something for you to read', says: 'There is something for you to read in Safeguarding reviews.' },
  'do': { subject: 'something for you to do', says: 'There is something for you to do in Safeguarding reviews.' },
  'set up account': { subject: 'set up your account', says: 'You have been invited to Safeguarding reviews. The link sets up your account; it works once, and is for you alone.' },
} as const satisfies Record<string, { readonly subject: string; readonly says: string }>
export type MailPurpose = keyof typeof MAIL_PURPOSES

export function isMailPurpose(text: string): text is MailPurpose { return Object.hasOwn(MAIL_PURPOSES, text) }

/** A message as it leaves. `link` is a whole address. */
export interface Message { readonly subject: string; readonly text: string; readonly html: string }

export function messageOf(purpose: MailPurpose, link: string): Message {
  const { subject, says } = MAIL_PURPOSES[purpose]
  const why = 'This message says no more on purpose. If you did not expect it, tell the board that you work with, and do not pass the link on.'
  return {
    subject: `Safeguarding reviews: ${subject}`,
    text: `${says}\n\n${link}\n\n${why}\n`,
    html: `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Safeguarding reviews</title><p>${says}</p><p><a href="${link}">${link}</a></p><p>${why}</p></html>`,
  }
}

/** A link as it may stand in a message: an address within the service, of ids and plain words, without a query that could carry more. */
export function isMailLink(link: string): boolean { return /^\/[A-Za-z0-9/_-]*$/.test(link) }

const MINUTES_BETWEEN_TRIES = [1, 5, 15, 60, 240, 720, 1440, 1440] as const

/** How long to wait before the next try, after so many that failed; null: give up, which is after some four days. */
export function minutesToNextTry(failed: number): number | null { return MINUTES_BETWEEN_TRIES[failed - 1] ?? null }
