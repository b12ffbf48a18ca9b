/**
 * The PostgreSQL server that tests use. Without settings it is a throw-away one of our own in .test-results/server, shared
 * by every test process and stopped by a watcher when none has needed it for a minute. It does not flush to disk: what
 * tests write need not outlive a power cut (the crash tests bring their own server, which does).
 *
 * To test on another server, set TEST_DATABASE_URL to a login that may create databases and roles; or, where roles are
 * there already, DATABASE_OWNER_URL (a login that may create databases) and DATABASE_URL (the program's login).
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { openCluster } from '../../src/store/server/cluster.ts'
import { DOOR, LOGIN, OWNER, RUNTIME, loginsOf } from '../../src/store/server/roles.ts'

export interface TestServer {
  /** May create databases and act as the owner; connected to the server's own first database. */
  readonly admin: ClientConfig
  /** Has the rights of the program's login, no more. */
  readonly app: ClientConfig
}

export const SERVER_FOLDER = path.join(import.meta.dirname, '../../.test-results/server')
/** Advisory locks on the server: who uses it (shared), who watches it, who prepares it. */
export const LOCKS = { inUse: '7321, 3', watcher: '7321, 4', preparing: '7321, 5' } as const

const QUICK = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200', max_wal_size: '256MB' }
const TEST_LOGIN = { user: 'sr_test_login', password: 'only on a throw-away database' }

let opened: Promise<TestServer> | null = null

export function openTestServer(): Promise<TestServer> {
  opened ??= open()
  return opened
}

async function open(): Promise<TestServer> {
  const outside = outsideServer()
  const server = outside ?? await ownServer()
  await withClient(server.admin, async admin => {
    await refuseUnable(admin)
    await prepareRoles(admin, server)
  })
  if (!outside) await ensureWatcher(server)
  return server
}

function outsideServer(): TestServer | null {
  const { TEST_DATABASE_URL, DATABASE_OWNER_URL, DATABASE_URL } = process.env
  if (!TEST_DATABASE_URL && DATABASE_OWNER_URL && DATABASE_URL) return { admin: parse(DATABASE_OWNER_URL), app: parse(DATABASE_URL) }
  const admin = TEST_DATABASE_URL ?? DATABASE_URL
  return admin ? { admin: parse(admin), app: { ...parse(admin), ...TEST_LOGIN } } : null
}

async function refuseUnable(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ able: boolean }>('select rolsuper or rolcreatedb as able from pg_roles where rolname = current_user')
  if (rows[0]?.able) return
  throw new Error('The tests make databases of their own on the server, which this login may not. Beside DATABASE_URL set DATABASE_OWNER_URL, to the '
    + 'owner\'s login after "alter role sr_owner createdb"; or set TEST_DATABASE_URL to a superuser of a server that holds nothing you need.')
}

/** A connection string in pieces, so that another database or login can take a piece's place. */
function parse(url: string): ClientConfig {
  const client = new Client(url)
  const { host, port, user, password, database } = client
  return { host, port, ...(user && { user }), ...(password && { password }), ...(database && { database }), ssl: client.ssl }
}

async function ownServer(): Promise<TestServer> {
  const cluster = await openCluster(SERVER_FOLDER, QUICK)
  const { admin } = loginsOf(cluster.address, cluster.secrets, 'postgres')
  for (let attempt = 1; ; attempt++) {
    await cluster.start()
    if (await keepInUse(admin)) return { admin, app: { ...admin, ...TEST_LOGIN } }
    if (attempt === 50) throw new Error(`The tests' server in ${SERVER_FOLDER} keeps stopping.`)
    await wait(200)
  }
}

/** Keeps the server for as long as this process lives, without keeping the process. False where it is just being stopped. */
async function keepInUse(admin: ClientConfig): Promise<boolean> {
  const client: Client & { unref?: () => void } = new Client(admin)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock_shared(${LOCKS.inUse}) as held`)
    if (rows[0]?.held !== true) throw new Error('the server is about to stop')
    client.unref?.()
    return true
  } catch {
    await client.end().catch(() => {})
    return false
  }
}

export async function withClient<T>(login: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(login)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The roles as an operator makes them, but for the passwords of roles that are there already: those stay as they are. */
async function prepareRoles(admin: Client, server: TestServer): Promise<void> {
  const login = server.app.user ?? LOGIN
  await admin.query(`select pg_advisory_lock(${LOCKS.preparing})`)
  const known = await admin.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [[OWNER, RUNTIME, DOOR, login]])
  const missing = (role: string) => !known.rows.some(row => row.rolname === role)
  if (missing(OWNER)) await admin.query(`create role ${OWNER} nologin`)
  if (missing(RUNTIME)) await admin.query(`create role ${RUNTIME} nologin noinherit`)
  if (missing(DOOR)) await admin.query(`create role ${DOOR} nologin noinherit`)
  if (missing(login)) {
    const password = typeof server.app.password === 'string' ? server.app.password : ''
    await admin.query(`create role ${admin.escapeIdentifier(login)} login noinherit password ${admin.escapeLiteral(password)}`)
  }
  for (const role of [RUNTIME, DOOR]) {
    const { rows } = await admin.query<{ granted: boolean }>('select pg_has_role($1, $2, $3) as granted', [login, role, 'member'])
    if (!rows[0]?.granted) await admin.query(`grant ${role} to ${admin.escapeIdentifier(login)}`)
  }
}

async function ensureWatcher(server: TestServer): Promise<void> {
  const watched = await withClient(server.admin, async admin => {
    const { rows } = await admin.query<{ free: boolean }>(`select pg_try_advisory_lock(${LOCKS.watcher}) as free`)
    return !rows[0]?.free
  })
  if (!watched) spawn(process.execPath, [path.join(import.meta.dirname, 'watch-server.ts')], { detached: true, stdio: 'ignore' }).unref()
}
