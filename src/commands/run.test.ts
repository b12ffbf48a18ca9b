import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { cast } from '../../test/support/cast.ts'
import { date } from '../domain/plain-date.ts'
import type { Session } from '../store/database.ts'
import { factsOf, recordFact } from '../store/facts.ts'
import { historyOf } from '../store/history.ts'
import { run, type Command } from './run.ts'

const the = await cast({ after })
const manager = await the.on('board_manager')

/** A small act of the kind that the product is full of. */
const noteIncident: Command<{ caseId: string; fail?: boolean }, { facts: number }, { count: number }, { factId: string }> = {
  name: 'note-incident',
  action: 'record fact',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, input) { return { facts: (await factsOf(writer, input.caseId)).length } },
  decide: (found, input) => input.fail ? { issues: [{ field: 'on', message: 'Enter the date of the incident' }] } : { change: { count: found.facts + 1 } },
  async write({ writer, session, moment }, change, input) {
    return { factId: await recordFact(writer, session, { caseId: input.caseId, kind: 'incident', on: moment.today, details: { note: String(change.count) } }) }
  },
  history: (change, result) => ({ fact: result.factId, count: change.count }),
}

const facts = (session: Session, caseId: string) => the.frame.database.read(session, reader => factsOf(reader, caseId))

test('an act writes its change and one history row together', async () => {
  const caseId = await the.openCase()
  const outcome = await run(the.frame, noteIncident, manager, { caseId }, randomUUID())
  assert.equal(outcome.kind, 'done')
  const history = await the.frame.database.read(manager, reader => historyOf(reader, caseId, null, 10))
  assert.deepEqual(history.map(row => [row.seq, row.act, row.actorId, row.facts['count']]), [[1, 'note-incident', manager.personId, 1]])
})

test('a refused act leaves nothing behind', async () => {
  const caseId = await the.openCase()
  assert.equal((await run(the.frame, noteIncident, manager, { caseId, fail: true }, randomUUID())).kind, 'refused')
  assert.deepEqual(await facts(manager, caseId), [])
  assert.deepEqual(await the.frame.database.read(manager, reader => historyOf(reader, caseId, null, 10)), [])
})

test('a double post is answered once, whether it comes later or at the same moment', async () => {
  const caseId = await the.openCase()
  const operation = randomUUID()
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => run(the.frame, noteIncident, manager, { caseId }, operation)))
  outcomes.push(await run(the.frame, noteIncident, manager, { caseId }, operation))
  assert.equal(new Set(outcomes.map(outcome => JSON.stringify(outcome))).size, 1)
  assert.equal((await facts(manager, caseId)).length, 1)
})

test('acts on one case follow each other: twenty at once count to twenty', async () => {
  const caseId = await the.openCase()
  await Promise.all(Array.from({ length: 20 }, () => run(the.frame, noteIncident, manager, { caseId }, randomUUID())))
  const counts = (await facts(manager, caseId)).map(fact => Number(fact.note))
  assert.deepEqual(counts, Array.from({ length: 20 }, (_, at) => at + 1))
})

test('who may not act is told what a stranger is told, and nothing happens', async () => {
  const caseId = await the.openCase()
  const officer = await the.on('chief_officer')
  const administrator = await the.on('system_administrator')
  for (const person of [officer, administrator, the.otherManager]) {
    assert.deepEqual(await run(the.frame, noteIncident, person, { caseId }, randomUUID()), { kind: 'not found' })
  }
  assert.deepEqual(await run(the.frame, noteIncident, manager, { caseId: randomUUID() }, randomUUID()), { kind: 'not found' })
  assert.deepEqual(await run(the.frame, noteIncident, manager, { caseId: 'x' }, randomUUID()), { kind: 'not found' })
  assert.deepEqual(await facts(manager, caseId), [])
})

test('a person excluded from a case has no reach to it at all', async () => {
  const caseId = await the.openCase([['incident', '2016-09-01']])
  const member = await the.on('subcommittee_member')
  assert.equal((await facts(member, caseId)).length, 1)
  await the.exclude(member, caseId)
  assert.equal((await facts(member, caseId)).length, 0)
})

test('an ended appointment gives nothing', async () => {
  const caseId = await the.openCase([['incident', '2016-09-01']])
  const left = await the.person('A manager who has left')
  await the.appoint(left, 'board_manager', { until: date('2016-01-01') })
  assert.deepEqual(await facts(left, caseId), [])
  assert.deepEqual(await run(the.frame, noteIncident, left, { caseId }, randomUUID()), { kind: 'not found' })
})

test('a draft is out of reach of everyone but its referrer', async () => {
  const draft = await the.openCase([], false)
  assert.deepEqual(await run(the.frame, noteIncident, manager, { caseId: draft }, randomUUID()), { kind: 'not found' })
})

test('injected SQL cannot pose as somebody else, nor step out of its role', async () => {
  const caseId = await the.openCase([['incident', '2016-09-01']])
  const administrator = await the.on('system_administrator')
  const seen = await the.frame.database.read(administrator, async reader => {
    await sql`select set_config('app.board_id', ${the.boardId}, true), set_config('app.person_id', ${manager.personId}, true)`.execute(reader)
    return factsOf(reader, caseId)
  })
  assert.deepEqual(seen, [])
  const denied = (statement: string) => the.frame.database.write(administrator, writer => sql.raw(statement).execute(writer))
  for (const statement of ['select * from sessions', 'select * from credentials', 'select * from invitations', 'select app.broken_links()',
    'set role sr_owner', 'update history set act = act', 'delete from access_log', 'truncate history', 'alter table history disable trigger all']) {
    await assert.rejects(denied(statement), /permission denied|must be owner|append-only/, statement)
  }
})

test('without a session, or without taking the role on, nothing is seen', async () => {
  await the.openCase()
  assert.deepEqual(await the.frame.database.read(null, reader => reader.selectFrom('cases').selectAll().execute()), [])
  await assert.rejects(the.frame.database.pool.query('select * from cases'), /permission denied/)
})

test('a reader cannot write, whatever it runs', async () => {
  await assert.rejects(the.frame.database.read(manager, reader => sql`update people set name = 'x'`.execute(reader)), /read-only/)
})

test('a link across boards cannot be stored', async () => {
  const person = await the.person('Somebody')
  await assert.rejects(the.owner.query(`insert into appointments (board_id, appointment_id, person_id, role, from_date, appointed_by)
    values ($1, $2, $3, 'board_manager', '2016-01-01', $3)`, [the.otherBoardId, randomUUID(), person.personId]), /foreign key/)
})

test('a change, a removal or a cut tail in the history is found', async () => {
  const caseId = await the.openCase()
  for (let count = 0; count < 3; count++) await run(the.frame, noteIncident, manager, { caseId }, randomUUID())
  const broken = async (tamper: string) => {
    await the.owner.query('begin')
    await the.owner.query('alter table history disable trigger user')
    await the.owner.query(tamper, [caseId])
    const { rows } = await the.owner.query('select what from app.broken_links()')
    await the.owner.query('rollback')
    return rows.map(row => row.what)
  }
  assert.deepEqual((await the.owner.query('select * from app.broken_links()')).rows, [])
  assert.match((await broken(`update history set facts = '{}' where chain_id = $1 and seq = 2`)).join(), /does not match/)
  assert.match((await broken('delete from history where chain_id = $1 and seq = 2')).join(), /missing or was changed/)
  assert.match((await broken('delete from history where chain_id = $1 and seq = 3')).join(), /last row/)
})
