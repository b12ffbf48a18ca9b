import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOverdue, updateIssues, wholeDateIn } from './actions.ts'
import { date } from './plain-date.ts'

test('an agency’s date is a day only where it is nothing but one', () => {
  assert.equal(wholeDateIn('31 March 2018'), '2018-03-31')
  assert.equal(wholeDateIn(' 1st sept 2018 '), '2018-09-01')
  assert.equal(wholeDateIn('31/03/2018'), '2018-03-31')
  for (const words of ['March 2018', '31 February 2018', 'Ongoing', '31 March 18', 'by 31 March 2018', '1 ma 2018', '']) assert.equal(wholeDateIn(words), null, words)
})

test('R011: an action is closed only with evidence of its impact', () => {
  const update = { state: 'closed', progress: 'All trained', impact: ' ', on: date('2018-01-05') }
  assert.deepEqual(updateIssues(update, null, date('2018-01-10')).map(issue => issue.field), ['impact'])
  assert.deepEqual(updateIssues({ ...update, state: 'done' }, null, date('2018-01-10')), [])
  assert.deepEqual(updateIssues({ ...update, impact: 'Referrals come within a day' }, null, date('2018-01-10')), [])
  assert.deepEqual(updateIssues({ ...update, state: 'done' }, date('2018-01-06'), date('2018-01-10')).map(issue => issue.field), ['on-day'])
})

test('an action is overdue from the day after its own until it is done', () => {
  assert.deepEqual((['not started', 'in progress', 'done', 'closed'] as const).map(state => isOverdue(state, date('2018-01-09'), date('2018-01-10'))), [true, true, false, false])
  assert.equal(isOverdue('in progress', date('2018-01-10'), date('2018-01-10')), false)
  assert.equal(isOverdue('in progress', null, date('2018-01-10')), false)
})
