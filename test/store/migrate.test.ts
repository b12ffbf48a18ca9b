import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from 'pg'
import { migrate, readMigrations, type Migration } from '../../src/store/migrate.ts'
import { emptyDatabase, freshDatabase } from '../support/database.ts'
import { withClient } from '../support/server.ts'

const file = (name: string, sql: string, checksum = name): Migration => ({ name, sql, checksum })
const three = [
  file('0001_a.sql', 'create table a (n int); insert into a values (1)'),
  file('0002_b.sql', 'insert into a values (2); select pg_sleep(0.2)'),
  file('0003_c.sql', 'insert into a values (3)'),
]

test('three racing processes run each file once, in order', async t => {
  const { owner } = await emptyDatabase(t)
  const ran = await Promise.all([1, 2, 3].map(() => migrate(owner, three)))
  assert.deepEqual(ran.flat().sort(), three.map(({ name }) => name))
  const rows = await withClient(owner, async client => (await client.query('select n from a')).rows)
  assert.deepEqual(rows, [{ n: 1 }, { n: 2 }, { n: 3 }])
})

test('a file that fails leaves nothing behind, keeps what came before, and is named', async t => {
  const { owner } = await emptyDatabase(t)
  const broken = [...three.slice(0, 1), file('0002_b.sql', 'insert into a values (9); select nonsense')]
  await assert.rejects(migrate(owner, broken), /0002_b\.sql failed, and nothing of it was kept/)
  assert.deepEqual(await migrate(owner, three), ['0002_b.sql', '0003_c.sql'])
})

test('a file changed after it ran is refused, and so is a database from a newer release', async t => {
  const { owner } = await emptyDatabase(t)
  await migrate(owner, three)
  await assert.rejects(migrate(owner, [...three.slice(0, 2), file('0003_c.sql', '', 'changed')]), /0003_c\.sql was changed after it ran/)
  await assert.rejects(migrate(owner, three.slice(0, 2)), /newer release/)
})

test('the program\'s login may not migrate', async t => {
  const { app } = await emptyDatabase(t)
  await assert.rejects(migrate(app, three), /permission denied to set role/)
})

test('a fresh database is migrated, owned by sr_owner, and no superuser\'s', async t => {
  const { owner } = await freshDatabase(t)
  assert.deepEqual(await migrate(owner, await readMigrations()), [])
  const client = new Client(owner)
  await client.connect()
  const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public' and tableowner <> 'sr_owner'")
  await client.end()
  assert.deepEqual(rows, [])
})
