/** Coming back with a code, and what a visit of a referrer without an account may know: only ever of the one referral that its proof belongs to. */
import { readCode } from '../../domain/referral/receipt-code.ts'
import { atDoor } from '../../store/door.ts'
import type { Database } from '../../store/database.ts'
import { hashOf, newToken } from '../sign-in/token.ts'
import { hashOfCode } from './code.ts'
import { countTry, wasTrue } from './tries.ts'

export type Entered = { readonly kind: 'in'; readonly token: string } | { readonly kind: 'wrong' } | { readonly kind: 'shut'; readonly until: Date }

/** What cannot be a code is counted and answered as one that is wrong. */
export async function enterWithCode(database: Database, typed: string, from: string): Promise<Entered> {
  const until = await countTry(database, 'code', from)
  if (until) return { kind: 'shut', until }
  const token = newToken()
  const [row] = await atDoor<{ entered: boolean }>(database, 'select app.door_enter_referral($1, $2) as entered', [hashOfCode(readCode(typed) ?? ''), hashOf(token)])
  if (!row?.entered) return { kind: 'wrong' }
  await wasTrue(database, 'code', from)
  return { kind: 'in', token }
}

export async function leaveReferral(database: Database, token: string): Promise<void> { await atDoor(database, 'select app.door_leave_referral($1)', [hashOf(token)]) }

export interface ReferralVisit {
  readonly proof: Buffer
  readonly board: string
  /** The board's own address of the national guidance; null where it has set none. */
  readonly guidance: string | null
  /** Null until it is sent, as is `sentAt`. */
  readonly reference: string | null
  readonly savedAt: Date
  readonly sentAt: Date | null
}

/** Null where the token proves nothing, or no longer. */
export async function referralVisit(database: Database, token: string | null): Promise<ReferralVisit | null> {
  if (token === null) return null
  const proof = hashOf(token)
  const [row] = await atDoor<{ board: string; guidance: string | null; reference: string | null; saved_at: Date; sent_at: Date | null }>(database, 'select * from app.door_referral_visit($1)', [proof])
  return row ? { proof, board: row.board, guidance: row.guidance, reference: row.reference, savedAt: row.saved_at, sentAt: row.sent_at } : null
}
