/**
 * A database of its own for every test file (or test), cloned from a template that is migrated once and dropped afterwards.
 *
 *   import { after } from 'node:test'
 *   const database = await freshDatabase({ after })      // for a file; inside a test: freshDatabase(t)
 */
import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { migrate, readMigrations, type Migration } from '../../src/store/migrate.ts'
import { OWNER } from '../../src/store/server/roles.ts'
import { LOCKS, openTestServer, withClient, type TestServer } from './server.ts'

export interface TestDatabase {
  readonly name: string
  /** May do anything in it, row-level security notwithstanding: for looking from outside and for `migrate`. */
  readonly owner: ClientConfig
  /** The program's login. */
  readonly app: ClientConfig
}

interface Ending { after(work: () => Promise<void>): void }

/** A migrated database with nothing in it. */
export async function freshDatabase(ending: Ending): Promise<TestDatabase> {
  return clone(ending, await readMigrations())
}

/** A database without any table, for tests of migrations themselves. */
export async function emptyDatabase(ending: Ending): Promise<TestDatabase> {
  return clone(ending, null)
}

async function clone(ending: Ending, migrations: readonly Migration[] | null): Promise<TestDatabase> {
  const server = await openTestServer()
  const keeper = new Client(server.admin)
  await keeper.connect()
  const template = migrations ? await ensureTemplate(keeper, server, migrations) : 'template1'
  const name = `sr_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await keeper.query(`create database ${name} template ${template} owner ${OWNER}`)
  ending.after(async () => {
    try {
      await drop(keeper, name)
    } finally {
      await keeper.end()
    }
  })
  return { name, owner: { ...server.admin, database: name }, app: { ...server.app, database: name } }
}

/** Only a superuser can throw out who is still there. Anybody else waits a moment: the server may be a little behind in seeing a connection go. */
async function drop(keeper: Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await keeper.query(`drop database if exists ${name} with (force)`)
      return
    } catch (error) {
      if (attempt === 50) throw error
      await wait(100)
    }
  }
}

/** Made under another name and renamed when whole, so that a run that was killed leaves no half-migrated template. */
async function ensureTemplate(keeper: Client, server: TestServer, migrations: readonly Migration[]): Promise<string> {
  const version = createHash('sha256').update(migrations.map(({ name, checksum }) => `${name} ${checksum}`).join()).digest('hex').slice(0, 12)
  const template = `sr_template_${version}`
  const found = () => keeper.query('select 1 from pg_database where datname = $1', [template])
  if ((await found()).rowCount) return template
  await withClient(server.admin, async builder => {
    await builder.query(`select pg_advisory_lock(${LOCKS.preparing})`)
    if ((await found()).rowCount) return
    const draft = `sr_building_${version}`
    await builder.query(`drop database if exists ${draft} with (force)`)
    await builder.query(`create database ${draft} owner ${OWNER}`)
    await migrate({ ...server.admin, database: draft }, migrations)
    await builder.query(`alter database ${draft} rename to ${template}`)
  })
  return template
}
