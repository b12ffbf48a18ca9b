import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { date } from '../../src/domain/plain-date.ts'
import { findInstallation } from '../../src/example/installation.ts'
import { makeExample } from '../../src/example/make-example.ts'
import { openDatabase } from '../../src/store/database.ts'
import { freshDatabase } from '../support/database.ts'

test('the worked example is made by the product’s own commands, and leaves nobody signed in', async t => {
  let drop = async () => {}
  const { owner: login, app } = await freshDatabase({ after: work => { drop = work } })
  const [owner, database] = [new Client(login), openDatabase(app)]
  t.after(async () => { await database.close(); await owner.end(); await drop() })
  await owner.connect()
  assert.deepEqual(await findInstallation(owner), { kind: 'empty' })
  await makeExample(owner, database, date('2026-11-23'))
  const found = await findInstallation(owner)
  assert.equal(found.kind, 'example')
  const { rows: [counts] } = await owner.query(`select
    (select count(*)::int from sessions where revoked_at is null) as sessions,
    (select count(*)::int from app.broken_links()) as broken,
    (select count(*)::int from sign_offs) as signed,
    (select count(*)::int from uploads u where not exists (select from acceptances a where a.upload_id = u.upload_id)) as waiting,
    (select count(*)::int from entries where chronology = 'events') as entries`)
  assert.deepEqual(counts, { sessions: 0, broken: 0, signed: 6, waiting: 1, entries: 401 })
})
