/**
 * Migrations: the numbered plain SQL files of ./migrations, forward only, each run once, in its own transaction, as the
 * role that owns the tables. A file that has run is never edited: its checksum is on record and a changed one is refused.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { Client, type ClientConfig } from 'pg'
import { OWNER } from './server/roles.ts'

export interface Migration { readonly name: string, readonly sql: string, readonly checksum: string }

const FOLDER = new URL('./migrations/', import.meta.url)

/** The files of a folder in the order of their numbers. Line ends do not count towards the checksum: a checkout may change them. */
export async function readMigrations(folder: URL = FOLDER): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter(name => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  const twice = names.find((name, at) => names[at - 1]?.slice(0, 4) === name.slice(0, 4))
  if (twice) throw new Error(`Two migrations have the number ${twice.slice(0, 4)}.`)
  return Promise.all(names.map(async name => {
    const sql = (await readFile(new URL(name, folder), 'utf8')).replaceAll('\r\n', '\n')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  }))
}

/**
 * Brings a database up to date. Several processes may start at once: one runs the files, the others wait and find them done.
 * @param owner a login that is `sr_owner` or a member of it
 * @returns the names of the files that this call ran
 */
export async function migrate(owner: ClientConfig, migrations?: readonly Migration[]): Promise<readonly string[]> {
  const wanted = migrations ?? await readMigrations()
  const client = new Client({ ...owner, application_name: 'safeguarding-reviews migrate' })
  await client.connect()
  try {
    await becomeOwner(client)
    await client.query('select pg_advisory_lock(7321, 2)')
    const done = await readDone(client)
    refuseStrangers(wanted, done)
    const missing = wanted.filter(({ name }) => !done.has(name))
    for (const migration of missing) await run(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function becomeOwner(client: Client): Promise<void> {
  try {
    await client.query(`set role ${OWNER}`)
  } catch (error) {
    throw new Error(`The owner's login cannot act as ${OWNER}, who owns the tables: ${(error as Error).message}. docs/operating.md has the lines that make the roles.`, { cause: error })
  }
}

/** What is not yet in the database, for a process that may not migrate. Throws as `migrate` does when the two do not belong together. */
export async function pendingMigrations(login: ClientConfig): Promise<readonly string[]> {
  const client = new Client(login)
  await client.connect()
  try {
    const found = await client.query<{ there: boolean }>("select to_regclass('migration') is not null as there")
    const wanted = await readMigrations()
    const done = found.rows[0]?.there ? await listDone(client) : new Map<string, string>()
    refuseStrangers(wanted, done)
    return wanted.filter(({ name }) => !done.has(name)).map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function readDone(client: Client): Promise<ReadonlyMap<string, string>> {
  await client.query(`create table if not exists migration (
    name text primary key, checksum text not null, ran_at timestamptz not null default now())`)
  await client.query('grant select on migration to public')
  return listDone(client)
}

async function listDone(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string, checksum: string }>('select name, checksum from migration')
  return new Map(rows.map(({ name, checksum }) => [name, checksum]))
}

function refuseStrangers(wanted: readonly Migration[], done: ReadonlyMap<string, string>): void {
  const known = new Map(wanted.map(({ name, checksum }) => [name, checksum]))
  for (const [name, checksum] of done) {
    if (!known.has(name)) throw new Error(`The database was made by a newer release of this program: it has ${name}, which this release does not know. Start that release.`)
    if (known.get(name) !== checksum) throw new Error(`The migration ${name} was changed after it ran on this database. Restore the file as it was, and make the change in a new one.`)
  }
}

async function run(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The migration ${name} failed, and nothing of it was kept: ${(error as Error).message}`, { cause: error })
  }
}
