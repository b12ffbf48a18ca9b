/**
 * `cli audit verify`: walks every history chain of every board and says whether each is whole. The heads it prints are
 * what people compare with the heads on decisions and publications that they hold: a cut tail shows nowhere else.
 */
import type { ClientBase } from 'pg'

export interface Verified { readonly lines: readonly string[]; readonly whole: boolean }

interface Broken { readonly chain_id: string; readonly seq: number; readonly what: string }
interface Head { readonly chain_id: string; readonly name: string; readonly seq: number; readonly hash: Buffer }

/** `withHeads` adds one line for each chain with its length and head. */
export async function verifyAudit(owner: ClientBase, withHeads: boolean): Promise<Verified> {
  const broken = (await owner.query<Broken>('select chain_id, seq, what from app.broken_links() order by chain_id, seq')).rows
  const heads = (await owner.query<Head>(`select h.chain_id, h.seq, h.hash, coalesce('case ' || c.reference, 'board ' || b.name) as name
    from chain_heads h join boards b using (board_id) left join cases c on c.board_id = h.board_id and c.case_id = h.chain_id
    order by b.name, c.opened_at nulls first, h.chain_id`)).rows
  const links = heads.reduce((sum, head) => sum + Number(head.seq), 0)
  const named = new Map(heads.map(head => [head.chain_id, head.name]))
  return {
    whole: broken.length === 0,
    lines: [
      ...broken.map(each => `BROKEN ${named.get(each.chain_id) ?? each.chain_id}, entry ${each.seq}: ${each.what}`),
      ...withHeads ? heads.map(head => `${head.name}: ${head.seq} entries, head ${head.hash.toString('hex')}`) : [],
      broken.length === 0
        ? `The history is whole: ${heads.length} chains, ${links} entries.`
        : `The history was tampered with or damaged in ${broken.length} places. Keep this output, stop the program, and compare with a backup.`,
    ],
  }
}
