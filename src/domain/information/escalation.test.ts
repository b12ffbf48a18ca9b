import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { escalationState, stepIssues, type EscalationStep, type StepOutcome, type StepTaken } from './escalation.ts'

const [raisedOn, today] = [date('2016-10-03'), date('2016-10-10')]
const step = (level: 2 | 3, outcome: StepOutcome, on = '2016-10-05'): EscalationStep => ({ level, outcome, on: date(on) })
const taken = (level: 2 | 3, more: Partial<StepTaken> = {}): StepTaken => ({ level, contact: 'A N Executive', post: 'Director', manner: 'telephone', on: date('2016-10-06'), said: 'They will look again', outcome: 'waits', ...more })
const fields = (steps: readonly EscalationStep[], given: StepTaken) => stepIssues({ raisedOn, steps }, given, today).map(each => each.field)

test('R053: a disagreement that is raised is the Board Manager’s to act on', () => {
  assert.deepEqual(escalationState([]), { level: 1, settled: false, next: { role: 'board_manager', level: 2 } })
})

test('R054: the Manager goes on with the executive until it is settled or not; then it is the Chair’s', () => {
  assert.deepEqual(escalationState([step(2, 'waits')]).next, { role: 'board_manager', level: 2 })
  assert.deepEqual(escalationState([step(2, 'waits'), step(2, 'settled')]), { level: 2, settled: true, next: null })
  assert.deepEqual(escalationState([step(2, 'not settled')]), { level: 2, settled: false, next: { role: 'independent_chair', level: 3 } })
})

test('R055: what the Chief Officer does not settle stays open with the Chair', () => {
  for (const outcome of ['waits', 'not settled'] as const) {
    assert.deepEqual(escalationState([step(2, 'not settled'), step(3, outcome)]), { level: 3, settled: false, next: { role: 'independent_chair', level: 3 } })
  }
  assert.equal(escalationState([step(2, 'not settled'), step(3, 'settled')]).settled, true)
})

test('no level is passed over, none is gone back to, and nothing follows a settlement', () => {
  assert.deepEqual(fields([], taken(3)), [null])
  assert.deepEqual(fields([step(2, 'waits')], taken(3)), [null])
  assert.deepEqual(fields([step(2, 'not settled')], taken(2)), [null])
  assert.deepEqual(fields([step(2, 'settled')], taken(2)), [null])
  assert.deepEqual(fields([], taken(2)), [])
  assert.deepEqual(fields([step(2, 'not settled')], taken(3)), [])
})

test('each step says who was contacted, how, on which day, and what came of it', () => {
  assert.deepEqual(fields([], taken(2, { contact: ' ', post: '', manner: null, on: null, said: '', outcome: null })), ['contact', 'post', 'manner', 'on-day', 'said', 'outcome'])
  for (const on of ['2016-10-11', '2016-10-02']) assert.deepEqual(fields([], taken(2, { on: date(on) })), ['on-day'], on)
  assert.deepEqual(fields([step(2, 'waits', '2016-10-07')], taken(2)), ['on-day'], 'not before the step that went before')
})
