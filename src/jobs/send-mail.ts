/** Sends what is in the outbox, one message after the other, and looks again every few seconds. Any number of processes may do so at once. */
import { setTimeout as wait } from 'node:timers/promises'
import { isMailPurpose, messageOf, minutesToNextTry } from '../domain/mail.ts'
import type { Database } from '../store/database.ts'
import { sendNext, type WaitingMail, type Went } from '../store/mail/leave.ts'
import { NotTaken, type Post } from './smtp.ts'

export interface Sender { readonly database: Database; readonly post: Post; /** Where people reach the service. */ readonly baseUrl: string }

const LOOK_EVERY_MS = 5_000

/** Sends all that is due now. Returns how many were tried. */
export async function sendDue({ database, post, baseUrl }: Sender, stopping?: AbortSignal): Promise<number> {
  for (let tried = 0; ; tried++) {
    if (stopping?.aborted || !await sendNext(database, mail => deliver(post, baseUrl, mail))) return tried
  }
}

async function deliver(post: Post, baseUrl: string, mail: WaitingMail): Promise<Went> {
  if (!isMailPurpose(mail.purpose)) return { left: false, fault: 'Nothing is known of what this message is for', againIn: null }
  try {
    await post.deliver(mail.mailId, mail.to, messageOf(mail.purpose, baseUrl + mail.link))
    return { left: true }
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error
    return { left: false, fault: error.message, againIn: error.forGood ? null : minutesToNextTry(mail.tries + 1) }
  }
}

/** Goes on until stopped; stopping waits for the message in hand. */
export function startSending(sender: Sender, told: (fault: string) => void): { stop(): Promise<void> } {
  const stopping = new AbortController()
  async function keepSending(): Promise<void> {
    while (!stopping.signal.aborted) {
      await sendDue(sender, stopping.signal).catch((error: unknown) => told(`Mail could not be sent just now: ${error instanceof Error ? error.message : 'unknown'}`))
      await wait(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => { /* told to stop: there is nothing to wait for */ })
    }
  }
  const running = keepSending()
  return {
    async stop() {
      stopping.abort()
      await running
      sender.post.close()
    },
  }
}
