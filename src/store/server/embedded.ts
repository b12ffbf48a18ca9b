/**
 * The database that the program brings with it: one PostgreSQL in the data folder, used by one process at a time.
 * It outlives a killed program, and the next start finds and keeps it.
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { openCluster, type Cluster } from './cluster.ts'
import { ensureDatabase, ensureRoles, loginsOf } from './roles.ts'

export interface EmbeddedDatabase {
  /** Owns the tables: for migrations only. */
  readonly owner: ClientConfig
  /** The program's own login: neither superuser nor owner. */
  readonly app: ClientConfig
  /** Gives the data folder up and stops the server. Close every pool first. */
  stop(): Promise<void>
}

const DATABASE = 'safeguarding_reviews'
/** A process just killed holds its lock until the server has seen its connection go. */
const PATIENCE_MS = 5000

/**
 * Opens the data folder, makes what is missing in it, and holds it for this process alone.
 * @throws FolderInUse when another process of ours has it
 */
export async function openEmbedded(dataFolder: string): Promise<EmbeddedDatabase> {
  await mkdir(dataFolder, { recursive: true, mode: 0o755 })
  const cluster = await openCluster(path.join(dataFolder, 'database'))
  const logins = loginsOf(cluster.address, cluster.secrets, DATABASE)
  const hold = await holdFolder(cluster, dataFolder)
  const admin = new Client({ ...logins.admin, database: 'postgres' })
  await admin.connect()
  await ensureRoles(admin, cluster.secrets)
  await ensureDatabase(admin, DATABASE)
  await admin.end()
  return {
    owner: logins.owner, app: logins.app,
    async stop() {
      await hold.release(() => cluster.stop())
    },
  }
}

export class FolderInUse extends Error {
  constructor(folder: string, holder: string) {
    super(`The data folder ${path.resolve(folder)} is in use by ${holder}. Stop that one first, or set DATA_DIR to another folder.`)
  }
}

/**
 * Holds the folder by a lock inside its own server, which ends with this process however it ends. Should the server
 * restart under us (one of its processes killed, say), it is started again and the lock taken again at once.
 */
async function holdFolder(cluster: Cluster, folder: string): Promise<{ release(stop: () => Promise<void>): Promise<void> }> {
  let released = false
  let taking = Promise.resolve()
  let client = await take()
  function watch(held: Client): Client {
    held.on('error', () => {})
    held.on('end', () => {
      if (!released) taking = takeAgain()
    })
    return held
  }
  /** Without the folder this process must not go on: an error here is thrown past every handler, and ends it. */
  async function takeAgain(): Promise<void> {
    try {
      client = await take()
    } catch (error) {
      if (!released) setImmediate(() => { throw error })
    }
  }
  async function take(): Promise<Client> {
    for (let deadline = 0; ;) {
      await cluster.start()
      const holder = await tryLock(cluster, watch)
      if (typeof holder !== 'string') return holder
      // Counted from the first answer: a server that was killed may need long to come back.
      deadline ||= Date.now() + PATIENCE_MS
      if (Date.now() > deadline || released) throw new FolderInUse(folder, holder)
      await wait(100)
    }
  }
  return {
    async release(stop) {
      released = true
      // A server that is just being brought back comes up first: stopped half way, it would be started once more.
      await taking
      await stop()
      await client.end().catch(() => {})
    },
  }
}

/** A connection that holds the lock, or the name of who has it. */
async function tryLock(cluster: Cluster, watch: (held: Client) => Client): Promise<Client | string> {
  const name = `safeguarding-reviews, process ${process.pid}`
  const login = { ...loginsOf(cluster.address, cluster.secrets, 'postgres').admin, application_name: name, keepAlive: true }
  const client = new Client(login)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock(7321, 1) as held')
    if (rows[0]?.held) return watch(client)
    const holders = await client.query<{ application_name: string }>(
      "select application_name from pg_stat_activity join pg_locks using (pid) where locktype = 'advisory' and classid = 7321 and granted")
    await client.end()
    return holders.rows[0]?.application_name ?? 'another process'
  } catch {
    await client.end().catch(() => {})
    return 'a process that is just stopping'
  }
}
