import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { decisionIssues, isUnresolved, questioningIssues } from './questioned-fact.ts'

const TODAY = date('2017-01-20')
const fields = (issues: readonly { readonly field: string | null }[]) => issues.map(each => each.field)

test('R180: a fact is questioned with what is proposed, by a role, on a day that has come', () => {
  assert.deepEqual(questioningIssues({ proposedBy: 'Practitioner', proposal: 'The visit was on the 8th', on: TODAY }, TODAY), [])
  assert.deepEqual(fields(questioningIssues({ proposedBy: null, proposal: ' ', on: null }, TODAY)), ['proposal', 'proposedBy', 'on-day'])
  assert.deepEqual(fields(questioningIssues({ proposedBy: 'Practitioner', proposal: 'x', on: date('2017-01-21') }, TODAY)), ['on-day'])
})

test('R180: a decision says what it is, in words, by whom and when, and not before the question', () => {
  const decided = { outcome: 'changed', words: 'The visit was on the 8th', decidedBy: 'All at the Learning Event', on: TODAY } as const
  assert.deepEqual(decisionIssues(decided, date('2017-01-12'), TODAY), [])
  for (const outcome of ['changed', 'stands', 'disputed'] as const) assert.deepEqual(fields(decisionIssues({ ...decided, outcome, words: '' }, date('2017-01-12'), TODAY)), ['words'])
  assert.deepEqual(fields(decisionIssues({ ...decided, decidedBy: ' ' }, date('2017-01-12'), TODAY)), ['decidedBy'])
  assert.deepEqual(fields(decisionIssues({ ...decided, on: date('2017-01-11') }, date('2017-01-12'), TODAY)), ['on-day'])
  assert.deepEqual(fields(decisionIssues({ ...decided, outcome: null }, date('2017-01-12'), TODAY)), ['outcome'])
})

test('R181: what is not decided and what stays in dispute are unresolved', () => {
  assert.deepEqual([null, 'disputed', 'changed', 'stands'].map(outcome => isUnresolved(outcome as Parameters<typeof isUnresolved>[0])), [true, true, false, false])
})
