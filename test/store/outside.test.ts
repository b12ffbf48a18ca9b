import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, test } from 'node:test'
import { Client, type ClientConfig } from 'pg'
import { refuseUnfit } from '../../src/store/server/outside.ts'
import { freshDatabase } from '../support/database.ts'
import { openTestServer, withClient } from '../support/server.ts'

const server = await openTestServer()
let drop = async () => {}
const database = await freshDatabase({ after: work => { drop = work } })
const admin = new Client({ ...server.admin, database: database.name })
await admin.connect()
after(async () => {
  await admin.end()
  await drop()
})
const { rows } = await admin.query<{ mighty: boolean }>('select rolsuper as mighty from pg_roles where rolname = current_user')
const skip = rows[0]?.mighty ? false : 'the login for tests may not make superusers, which these tests need'

/** A login with these options that holds both of the program's roles; dropped with what it owns. */
async function login(t: { after(end: () => Promise<unknown>): void }, options: string): Promise<{ name: string, url: string }> {
  const name = `sr_try_${randomBytes(4).toString('hex')}`
  await admin.query(`create role ${name} login password 'x' ${options}`)
  await admin.query(`grant sr_app, sr_door to ${name}`)
  t.after(async () => admin.query(`drop owned by ${name}; drop role ${name}`))
  return { name, url: urlOf({ ...database.app, user: name, password: 'x' }) }
}

function urlOf({ host, port, user, password, database: name }: ClientConfig): string {
  const login = `${user}:${encodeURIComponent(String(password))}`
  return host?.startsWith('/') ? `socket://${login}@${host}?db=${name}&port=${port}` : `postgresql://${login}@${host}:${port}/${name}`
}

const DURABLE = ['fsync', 'full_page_writes', 'synchronous_commit']
/** The tests' own throw-away server does not flush to disk, and is refused for that; the rest is what a test is about. */
async function faultsFor(url: string): Promise<string> {
  try {
    await refuseUnfit(url)
    return ''
  } catch (error) {
    return (error as Error).message.split('\n').slice(1, -1).filter(line => !DURABLE.some(name => line.includes(`setting ${name} `))).join('\n')
  }
}

test('a login that holds the two roles and inherits nothing is taken', { skip }, async t => {
  assert.equal(await faultsFor((await login(t, 'noinherit')).url), '')
})

test('a superuser is refused', { skip }, async t => {
  assert.match(await faultsFor((await login(t, 'superuser noinherit')).url), /is a superuser/)
})

test('a login that bypasses row-level security is refused', { skip }, async t => {
  assert.match(await faultsFor((await login(t, 'bypassrls noinherit')).url), /bypasses row-level security/)
})

test('a login that owns a table, or can become the owner, is refused', { skip }, async t => {
  const owns = await login(t, 'noinherit')
  await admin.query(`create table mine (); alter table mine owner to ${owns.name}`)
  assert.match(await faultsFor(owns.url), /owns table mine/)
  const becomes = await login(t, 'noinherit')
  await admin.query(`grant sr_owner to ${becomes.name}`)
  assert.match(await faultsFor(becomes.url), /owns database .* more, .*revoke sr_owner from/)
})

test('a login that can become a superuser is refused, and told which role to take away', { skip }, async t => {
  const mighty = await login(t, 'superuser')
  const becomes = await login(t, 'noinherit')
  await admin.query(`grant ${mighty.name} to ${becomes.name}`)
  assert.match(await faultsFor(becomes.url), new RegExp(`can become "${mighty.name}"`))
})

test('a login that inherits the roles, or lacks one, is refused with the line that mends it', { skip }, async t => {
  assert.match(await faultsFor((await login(t, 'inherit')).url), /alter role .* noinherit/)
  const lacking = await login(t, 'noinherit')
  await admin.query(`revoke sr_door from ${lacking.name}`)
  assert.match(await faultsFor(lacking.url), /grant sr_door to/)
})

test('a login whose commits do not wait for the disk is refused', { skip }, async t => {
  const hasty = await login(t, 'noinherit')
  await admin.query(`alter role ${hasty.name} set synchronous_commit = off`)
  await assert.rejects(refuseUnfit(hasty.url), /synchronous_commit is off/)
})

test('a server that does not flush to disk is refused', async t => {
  const flushes = await withClient(server.admin, async client => (await client.query<{ fsync: string }>('show fsync')).rows[0]?.fsync === 'on')
  if (flushes) return t.skip('this server flushes to disk, as it should')
  await assert.rejects(refuseUnfit(urlOf(database.app)), /setting fsync is off/)
})

test('a server that does not answer is told as such, without its password', async () => {
  await assert.rejects(refuseUnfit('postgresql://login:secret@127.0.0.1:1/none'), (error: Error) => /does not answer/.test(error.message) && !error.message.includes('secret'))
})
