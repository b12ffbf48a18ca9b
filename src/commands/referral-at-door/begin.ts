/** Beginning a referral without an account: by a single-use link of the board's office, or at the board's open address where it has one. */
import { randomUUID } from 'node:crypto'
import { atDoor } from '../../store/door.ts'
import type { Database } from '../../store/database.ts'
import { hashOf, newToken } from '../sign-in/token.ts'
import { hashOfCode, newCode } from './code.ts'
import { countTry } from './tries.ts'

export type Begun = { readonly kind: 'begun'; readonly code: string; readonly token: string } | { readonly kind: 'shut'; readonly until: Date } | { readonly kind: 'not there' }

/** The board's name; null where it is not there or lets nobody refer so. */
export async function openBoard(database: Database, boardId: string): Promise<string | null> {
  const [row] = await atDoor<{ name: string | null }>(database, 'select app.door_referral_board($1) as name', [boardId])
  return row?.name ?? null
}

export interface ReferralLink { readonly board: string; readonly forName: string }

/** Null where the link is unknown, used or has run out. */
export async function referralLink(database: Database, token: string): Promise<ReferralLink | null> {
  const [row] = await atDoor<{ board: string; for_name: string }>(database, 'select * from app.door_referral_link($1)', [hashOf(token)])
  return row ? { board: row.board, forName: row.for_name } : null
}

export async function beginAtBoard(database: Database, boardId: string, from: string): Promise<Begun> {
  const until = await countTry(database, 'begin', from)
  return until ? { kind: 'shut', until } : begin(database, boardId, null)
}

export async function beginByLink(database: Database, link: string): Promise<Begun> { return begin(database, null, hashOf(link)) }

async function begin(database: Database, boardId: string | null, link: Buffer | null): Promise<Begun> {
  const [code, token] = [newCode(), newToken()]
  const [row] = await atDoor<{ begun: boolean }>(database, 'select app.door_start_referral($1, $2, $3, $4, $5) as begun', [boardId, link, randomUUID(), hashOfCode(code), hashOf(token)])
  return row?.begun ? { kind: 'begun', code, token } : { kind: 'not there' }
}
