/** Hands a message to the board's mail server (SMTP). Encrypted always, but on the loopback address. */
import { createTransport } from 'nodemailer'
import type { Message } from '../domain/mail.ts'

export interface SmtpConfig {
  readonly url: string
  /** The address that messages come from. */
  readonly from: string
  /** On this very machine, the one place to which mail may travel unencrypted. */
  readonly isLoopback: boolean
}

/** Why the server did not take it; `forGood` where it will not take it later either. */
export class NotTaken extends Error {
  readonly forGood: boolean
  constructor(message: string, forGood: boolean) {
    super(message)
    this.forGood = forGood
  }
}

export interface Post { readonly deliver: (id: string, to: string, message: Message) => Promise<void>; readonly close: () => void }

export function openPost({ url, from, isLoopback }: SmtpConfig): Post {
  const transport = createTransport({
    url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000, disableFileAccess: true, disableUrlAccess: true,
    ...isLoopback ? { ignoreTLS: !url.startsWith('smtps:') } : { requireTLS: true },
  }, { from })
  const domain = from.split('@').at(-1)?.replaceAll(/[^A-Za-z0-9.-]/g, '') ?? 'localhost'
  return {
    async deliver(id, to, message) {
      try {
        // Sent twice after a mishap, it is the same message: its own id says so to the servers on the way.
        await transport.sendMail({ to, subject: message.subject, text: message.text, html: message.html, messageId: `<${id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } })
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string }
        // The server's own words may repeat the address: only its code is kept.
        throw new NotTaken(responseCode === undefined ? `The mail server was not reached (${code ?? 'no answer'})` : `The mail server answered ${responseCode}`, responseCode !== undefined && responseCode >= 550 && responseCode < 560)
      }
    },
    close: () => { transport.close() },
  }
}
