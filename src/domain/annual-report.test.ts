import assert from 'node:assert/strict'
import { test } from 'node:test'
import { annualExtract, financialYear, yearWith, type ActionTold, type ReviewTold } from './annual-report.ts'
import { date } from './plain-date.ts'

const review = (name: string, begun: string, finished: string | null, kind: ReviewTold['kind'] = 'scr'): ReviewTold =>
  ({ caseId: name, name, kind, begunOn: date(begun), finishedOn: finished === null ? null : date(finished) })
const action = (of: string, text: string, added: string, ...updates: readonly (readonly [string, ActionTold['updates'][number]['state'], string?])[]): ActionTold =>
  ({ caseId: of, action: text, whose: 'Police', addedOn: date(added), updates: updates.map(([on, state, impact = '']) => ({ on: date(on), state, impact })) })

test('a financial year runs from April to March', () => {
  assert.deepEqual([yearWith(date('2017-03-31')).year, yearWith(date('2017-04-01')).year], [2016, 2017])
  assert.deepEqual([financialYear(2016).from, financialYear(2016).to], ['2016-04-01', '2017-03-31'])
})

test('R010: the extract tells of every review begun, under way or finished in the year, and of no other', () => {
  const { reviews } = annualExtract(financialYear(2016), [
    review('before', '2015-01-01', '2016-03-31'), review('ends first day', '2015-10-01', '2016-04-01'), review('through', '2015-10-01', '2017-06-01', 'audit'), review('whole', '2016-05-01', '2017-01-01', 'plr'),
    review('begins last day', '2017-03-31', null, 'single'), review('after', '2017-04-01', null),
  ], [])
  assert.deepEqual(reviews.map(({ name, part }) => [name, part]), [['ends first day', 'finished'], ['through', 'under way'], ['whole', 'begun and finished'], ['begins last day', 'begun']])
})

test('R010: it tells how each action stood at the end of the year, and what changed by it in the year', () => {
  const { actions, impacts } = annualExtract(financialYear(2016), [review('A', '2015-01-01', '2015-06-01'), review('B', '2016-05-01', null, 'plr')], [
    action('A', 'closed before', '2015-07-01', ['2016-03-31', 'closed', 'Long ago']), action('A', 'closed in it', '2015-07-01', ['2016-03-01', 'in progress'], ['2016-09-01', 'closed', 'Referrals come within a day']),
    action('B', 'closed after', '2017-02-01', ['2017-03-01', 'in progress'], ['2017-04-02', 'closed', 'Too late for this report']), action('B', 'not begun', '2017-03-31'), action('B', 'added after', '2017-04-01'),
  ])
  assert.deepEqual(actions.map(each => [each.review.name, each.action, each.state]), [['A', 'closed in it', 'closed'], ['B', 'closed after', 'in progress'], ['B', 'not begun', 'not started']])
  assert.deepEqual(impacts.map(each => [each.review.name, each.impact]), [['A', 'Referrals come within a day']])
})
