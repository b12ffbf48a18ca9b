/** Stops the tests' own server when no test has used it for a minute. Started by the first test process that finds it unwatched. */
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { openCluster } from '../../src/store/server/cluster.ts'
import { loginsOf } from '../../src/store/server/roles.ts'
import { LOCKS, SERVER_FOLDER } from './server.ts'

const IDLE_MS = 60_000
const cluster = await openCluster(SERVER_FOLDER)
const client = new Client(loginsOf(cluster.address, cluster.secrets, 'postgres').admin)
client.on('error', () => process.exit())
await client.connect()

const locked = async (lock: string) => (await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${lock}) as held`)).rows[0]?.held === true

if (!await locked(LOCKS.watcher)) process.exit()
// Holding the lock at the end keeps a test that is just starting from using a server that is about to stop.
for (let idleSince = Date.now(); ; await wait(5000)) {
  const free = await locked(LOCKS.inUse)
  if (free && Date.now() - idleSince >= IDLE_MS) break
  if (free) await client.query(`select pg_advisory_unlock(${LOCKS.inUse})`)
  else idleSince = Date.now()
}
await cluster.stop()
process.exit()
