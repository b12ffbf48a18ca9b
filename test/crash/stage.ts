/** The board, people and cases that the crash test writes to, and what is found there after a kill. */
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { verifyAudit } from '../../src/cli/verify-audit.ts'
import { readConfig } from '../../src/config.ts'
import { openServices } from '../../src/services.ts'
import type { Session } from '../../src/store/database.ts'
import { foundBoard, openSessionFor } from '../../src/store/owner/found-board.ts'
import { openCluster } from '../../src/store/server/cluster.ts'
import { loginsOf } from '../../src/store/server/roles.ts'

export interface Stage { readonly manager: Session, readonly people: readonly string[], readonly cases: readonly string[] }

export async function setStage(dataFolder: string): Promise<void> {
  const services = await openServices(readConfig({ DATA_DIR: dataFolder }))
  if (!services.owner) throw new Error('an embedded database has an owner')
  const owner = new Client(services.owner)
  await owner.connect()
  const { boardId, managerId } = await foundBoard(owner, {
    name: 'Crash Board', jurisdiction: 'england_and_wales', manager: { name: 'Board Manager', email: 'manager@board.example' } })
  const { session } = await openSessionFor(owner, managerId)
  const people = Array.from({ length: 40 }, () => randomUUID())
  for (const [at, id] of people.entries()) {
    await owner.query('insert into people (board_id, person_id, name, email) values ($1, $2, $3, $4)', [boardId, id, `Person ${at}`, `${at}@people.example`])
  }
  const cases = Array.from({ length: 3 }, () => randomUUID())
  for (const id of cases) {
    await owner.query('insert into cases (board_id, case_id, reference, submitted_at) values ($1, $2, $3, now())', [boardId, id, `CRASH-${id.slice(0, 8)}`])
  }
  // Sessions lie idle and run out; this one must outlast a long run.
  await owner.query("update sessions set expires_at = now() + interval '30 days'")
  await owner.end()
  await services.close()
  await writeFile(path.join(dataFolder, 'stage.json'), JSON.stringify({ manager: session, people, cases } satisfies Stage))
}

/** What is wrong with what the database holds, in words; nothing where all is as it was acknowledged. */
export async function faultsIn(dataFolder: string, acknowledged: ReadonlyMap<string, string>): Promise<string[]> {
  const cluster = await openCluster(path.join(dataFolder, 'database'))
  await cluster.start()
  const owner = new Client(loginsOf(cluster.address, cluster.secrets, 'safeguarding_reviews').owner)
  await owner.connect()
  await owner.query('update sessions set last_seen_at = now()')
  const { rows } = await owner.query<{ operation_id: string, command: string }>('select operation_id, command from operations')
  const kept = new Map(rows.map(row => [row.operation_id, row.command]))
  const lost = [...acknowledged].filter(([operation, command]) => kept.get(operation) !== command).map(([operation]) => `acknowledged, and lost: ${operation}`)
  const audit = await verifyAudit(owner, false)
  const counts = await owner.query<{ what: string, operations: number, history: number, effects: number }>(`select act as what, count(*)::int as history,
      (select count(*)::int from operations where command = act) as operations,
      (select count(*)::int from exclusions where act = 'exclude-person' or lifted_at is not null) as effects
    from history where act in ('exclude-person', 'lift-exclusion') group by act`)
  await owner.end()
  const apart = counts.rows.filter(row => row.history !== row.operations || row.effects !== row.operations)
    .map(row => `${row.what}: ${row.operations} operations, ${row.history} rows of history, ${row.effects} effects`)
  return [...lost, ...apart, ...(audit.whole ? [] : audit.lines)]
}
