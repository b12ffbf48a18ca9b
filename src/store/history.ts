/** Appending to and reading the history. The database numbers, times and chains each row by itself. */
import type { HistoryFacts } from '../domain/history.ts'
import type { Reader, Session, Writer } from './database.ts'

export interface HistoryRow { readonly seq: number; readonly at: Date; readonly actorId: string; readonly act: string; readonly facts: HistoryFacts; readonly hash: string }

/** `caseId` null for the board's own acts. */
export async function appendHistory(writer: Writer, session: Session, caseId: string | null, act: string, facts: HistoryFacts): Promise<void> {
  await writer.insertInto('history').values({
    board_id: session.boardId, chain_id: caseId ?? session.boardId, actor_id: session.personId, act, facts: JSON.stringify(facts),
  }).execute()
}

/** Newest first, at most `limit` rows with a number below `before`. `chainId` is the case's id or the board's. */
export async function historyOf(reader: Reader, chainId: string, before: number | null, limit: number): Promise<HistoryRow[]> {
  const rows = await reader.selectFrom('history').select(['seq', 'at', 'actor_id', 'act', 'facts', 'hash'])
    .where('chain_id', '=', chainId).$if(before !== null, query => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc').limit(limit).execute()
  return rows.map(row => ({
    seq: row.seq, at: row.at, actorId: row.actor_id, act: row.act, facts: JSON.parse(row.facts) as HistoryFacts, hash: row.hash.toString('hex'),
  }))
}
