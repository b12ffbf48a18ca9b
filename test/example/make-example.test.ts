import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { date } from '../../src/domain/plain-date.ts'
import { findInstallation } from '../../src/example/installation.ts'
import { makeExample } from '../../src/example/make-example.ts'
import { wipeUnfinished } from '../../src/example/wipe-unfinished.ts'
import { register } from '../../src/web/cases/paths.ts'
import { exampleCast } from '../support/example.ts'
import { browserOf } from '../support/web.ts'

const the = await exampleCast({ after })

test('the worked example is made by the product’s own commands, and leaves nobody signed in', async () => {
  assert.equal((await findInstallation(the.owner)).kind, 'example')
  const { rows: [counts] } = await the.owner.query(`select
    (select count(*)::int from sessions where revoked_at is null) as sessions,
    (select count(*)::int from app.broken_links()) as broken,
    (select count(*)::int from sign_offs) as signed,
    (select count(*)::int from uploads u where not exists (select from acceptances a where a.upload_id = u.upload_id)) as waiting,
    (select count(*)::int from entries where chronology = 'events') as entries`)
  assert.deepEqual(counts, { sessions: 0, broken: 0, signed: 6, waiting: 1, entries: 401 })
})

test('the register holds a case at each stage that a referral can have come to, newest first', async () => {
  const visit = await browserOf({ frame: the.frame, token: the.token }, { after })
  const { status, text } = await visit(await the.as('manager@board.example')).get(register.to({}))
  assert.equal(status, 200)
  const stands = [
    'The referral has been received and awaits its initial review.', 'The referral is with the Sub-Committee for its views.', 'The Consideration Panel has met; its recommendation is awaited.',
    'The Consideration Panel has recommended; the Independent Chair’s decision is awaited.', 'It was decided not to carry out a review.', 'This Serious Case Review is in week 6.',
  ]
  for (const words of stands) assert.equal(text.split(words).length, 2, words)
  assert.equal(text.split('<th scope="row"').length - 1, stands.length)
})

test('an example whose making was cut short is told apart from a whole one, and only it can be wiped', async () => {
  await assert.rejects(wipeUnfinished(the.owner, the.ownerLogin), /more than an unfinished worked example/)
  await the.owner.query(`update boards set settings = settings - 'exampleReady'`)
  assert.equal((await findInstallation(the.owner)).kind, 'unfinished example')
  await wipeUnfinished(the.owner, the.ownerLogin)
  assert.equal((await findInstallation(the.owner)).kind, 'empty')
  await makeExample(the.owner, the.frame.database, date('2026-11-23'))
  assert.equal((await findInstallation(the.owner)).kind, 'example')
})
