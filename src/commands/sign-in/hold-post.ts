/**
 * Keeps what somebody sent when their session had run out, so that nothing typed is lost. Sealed with a key that only the link given to
 * that browser holds, and shown to nobody but the same person once they have signed in again.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { atDoor } from '../../store/door.ts'
import type { Database, Reader } from '../../store/database.ts'
import { heldUnder } from '../../store/held-posts.ts'
import { hashOf, newToken } from './token.ts'

export interface HeldPost {
  /** Where the form was sent. */
  readonly address: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** The token of the link to it; null where the session that came is unknown or ended more than a week ago. `key` as in a session. */
export async function holdPost(database: Database, key: string, post: HeldPost): Promise<string | null> {
  const token = newToken()
  const [row] = await atDoor<{ held: boolean }>(database, 'select app.door_hold($1, $2, $3) as held', [Buffer.from(key, 'hex'), hashOf(token), seal(token, post)])
  return row?.held ? token : null
}

/** What was held; null where it is not there, not this person's, or a day old. Row-level security sees to whose it is. */
export async function heldPost(reader: Reader, token: string): Promise<HeldPost | null> {
  const sealed = await heldUnder(reader, hashOf(token))
  return sealed && open(token, sealed)
}

function keyFor(token: string): Buffer { return Buffer.from(hkdfSync('sha256', token, '', 'held post', 32)) }

function seal(token: string, post: HeldPost): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(token), nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(post), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function open(token: string, sealed: Buffer): HeldPost {
  const cipher = createDecipheriv('aes-256-gcm', keyFor(token), sealed.subarray(0, 12))
  cipher.setAuthTag(sealed.subarray(12, 28))
  return JSON.parse(Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()]).toString('utf8')) as HeldPost
}
