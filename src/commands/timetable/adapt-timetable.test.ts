import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { commissionedCase } from '../../../test/support/review.ts'
import type { Change } from '../../domain/adaptation.ts'
import { date } from '../../domain/plain-date.ts'
import { IN_FORCE } from '../../domain/procedures/procedures.ts'
import type { Session } from '../../store/database.ts'
import { timetableOf } from '../../store/timetable/timetables.ts'
import { run } from '../run.ts'
import { adaptTimetable } from './adapt-timetable.ts'

const the = await cast({ after }, '2016-12-05')
const manager = await the.on('board_manager')

async function adapt(who: Session, caseId: string, change: Change, reason = 'Many agencies take part'): Promise<string> {
  const outcome = await run(the.frame, adaptTimetable, who, { caseId, change, reason, unread: [] }, randomUUID())
  return outcome.kind === 'refused' ? outcome.issues.map(issue => issue.field).join() : outcome.kind
}

const tableOf = (caseId: string) => the.frame.database.read(manager, reader => timetableOf(reader, caseId, the.frame.moment().today))

test('R002: a live review adds, skips and re-dates stages for stated reasons; the template is unchanged, the history tells of each', async () => {
  const template = structuredClone(IN_FORCE.scr)
  const caseId = await commissionedCase(the)
  const untouched = await commissionedCase(the)
  assert.equal(await adapt(manager, caseId, { kind: 'skip', step: 's7_le2' }, '  '), 'reason')
  assert.equal(await adapt(manager, caseId, { kind: 'skip', step: 's7_le2' }), 'done')
  assert.equal(await adapt(manager, caseId, { kind: 'redate', step: 's5_le1', due: date('2017-01-16') }), 'done')
  const extra: Change = { kind: 'add', step: 'added_1', title: 'A second scoping meeting', owners: ['subcommittee_chair'], due: date('2017-01-09') }
  assert.equal(await adapt(manager, caseId, extra), 'done')

  const steps = new Map((await tableOf(caseId)).steps.map(step => [step.key, step]))
  assert.deepEqual(steps.get('s7_le2')?.state, { is: 'skipped', reason: 'Many agencies take part' })
  assert.equal(steps.get('s5_le1')?.due, '2017-01-16')
  assert.equal(steps.get('added_1')?.title, 'A second scoping meeting')

  assert.deepEqual(IN_FORCE.scr, template)
  const others = new Map((await tableOf(untouched)).steps.map(step => [step.key, step]))
  assert.deepEqual([others.get('s7_le2')?.state.is, others.get('s5_le1')?.due, others.has('added_1')], ['due', '2016-12-26', false])

  const history = await the.owner.query<{ act: string; facts: string; actor_id: string }>('select act, facts, actor_id from history where chain_id = $1 order by seq', [caseId])
  assert.deepEqual(history.rows.map(row => [row.act, (JSON.parse(row.facts) as { change: string; step: string }).change, row.actor_id]),
    ['skip', 'redate', 'add'].map(change => ['adapt-timetable', change, manager.personId]))
})

test('the Lead Reviewer may adapt their own review and no other; the Chair may not', async () => {
  const own = await commissionedCase(the)
  const other = await commissionedCase(the)
  const reviewer = await the.person('Lead Reviewer')
  await the.appoint(reviewer, 'lead_reviewer', { caseId: own })
  assert.equal(await adapt(reviewer, own, { kind: 'skip', step: 's7_le2' }), 'done')
  assert.equal(await adapt(reviewer, other, { kind: 'skip', step: 's7_le2' }), 'not found')
  assert.equal(await adapt(await the.on('independent_chair'), own, { kind: 'skip', step: 's8_final' }), 'not found')
})

test('a step that is done, unknown or already left out cannot be left out', async () => {
  const caseId = await commissionedCase(the, { facts: [['draft_1', '2016-12-01']] })
  assert.equal(await adapt(manager, caseId, { kind: 'skip', step: 'd1_draft' }), 'step')
  assert.equal(await adapt(manager, caseId, { kind: 'skip', step: 'nothing' }), 'step')
  assert.equal(await adapt(manager, caseId, { kind: 'skip', step: 'd2_draft' }), 'done')
  assert.equal(await adapt(manager, caseId, { kind: 'skip', step: 'd2_draft' }), 'step')
  assert.equal(await adapt(manager, caseId, { kind: 'restore', step: 'd2_draft' }, 'It is needed after all'), 'done')
})

test('what is paused goes on once, and not before it was paused', async () => {
  const caseId = await commissionedCase(the)
  assert.equal(await adapt(manager, caseId, { kind: 'resume', phase: 'review', on: date('2016-12-01') }), 'on')
  assert.equal(await adapt(manager, caseId, { kind: 'pause', phase: 'review', from: date('2016-11-14') }), 'done')
  assert.equal(await adapt(manager, caseId, { kind: 'pause', phase: 'review', from: date('2016-11-21') }), 'from')
  assert.equal(await adapt(manager, caseId, { kind: 'resume', phase: 'review', on: date('2016-11-01') }), 'on')
  assert.equal(await adapt(manager, caseId, { kind: 'resume', phase: 'review', on: date('2016-11-28') }), 'done')
  assert.equal((await tableOf(caseId)).steps.find(step => step.key === 's5_le1')?.due, '2017-01-09')
})

test('the database refuses to change or forget an adaptation', async () => {
  await assert.rejects(the.owner.query("update case_adaptations set reason = 'another'"), /append-only/)
  await assert.rejects(the.owner.query('delete from case_adaptations'), /append-only/)
})
