/** One chain of the history: its acts with who did them, its head, and whether it is whole. */
import { sql } from 'kysely'
import type { HistoryFacts } from '../../domain/history.ts'
import type { Reader } from '../database.ts'

export interface Told {
  readonly seq: number
  readonly at: Date
  readonly by: string
  readonly act: string
  readonly facts: HistoryFacts
  /** SHA-256 in hex. */
  readonly hash: string
}

/** Newest first, at most `limit`, with a number below `before`. `chainId` is the case's id or the board's. */
export async function toldOf(reader: Reader, chainId: string, before: number | null, limit: number): Promise<Told[]> {
  let query = reader.selectFrom('history')
    .innerJoin('people', join => join.onRef('people.board_id', '=', 'history.board_id').onRef('people.person_id', '=', 'history.actor_id'))
    .select(['seq', 'at', 'people.name', 'act', 'facts', 'hash']).where('chain_id', '=', chainId).orderBy('seq', 'desc').limit(limit)
  if (before !== null) query = query.where('seq', '<', before)
  const rows = await query.execute()
  return rows.map(row => ({ seq: row.seq, at: row.at, by: row.name, act: row.act, facts: JSON.parse(row.facts) as HistoryFacts, hash: row.hash.toString('hex') }))
}

export interface ChainState {
  readonly length: number
  /** SHA-256 in hex; null for a chain without a row. */
  readonly head: string | null
  readonly broken: readonly { readonly seq: number; readonly what: string }[]
}

/** What an untouched copy of the history ends with: printed on what people hold, so that their copies are witnesses. Null for a chain without a row. */
export async function chainHead(reader: Reader, chainId: string): Promise<{ readonly length: number; readonly hash: string } | null> {
  const head = await reader.selectFrom('chain_heads').select(['seq', 'hash']).where('chain_id', '=', chainId).executeTakeFirst()
  return head ? { length: head.seq, hash: head.hash.toString('hex') } : null
}

export async function chainState(reader: Reader, chainId: string): Promise<ChainState> {
  const head = await chainHead(reader, chainId)
  const { rows } = await sql<{ seq: number; what: string }>`select seq, what from app.broken_links_of(${chainId}) order by seq`.execute(reader)
  return { length: head?.length ?? 0, head: head?.hash ?? null, broken: rows }
}
