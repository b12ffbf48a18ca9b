import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phaseOf } from './phase.ts'

test('the phase of a case follows from its facts', () => {
  assert.equal(phaseOf(false, new Set()), 'draft')
  assert.equal(phaseOf(true, new Set()), 'referral')
  assert.equal(phaseOf(true, new Set(['referral_received', 'no_review_decided'])), 'closed')
  assert.equal(phaseOf(true, new Set(['commissioned'])), 'review')
  assert.equal(phaseOf(true, new Set(['commissioned', 'published'])), 'review')
  assert.equal(phaseOf(true, new Set(['commissioned', 'action_plans_complete'])), 'closed')
})

test('a case that was declined and later commissioned after all is under review', () => {
  assert.equal(phaseOf(true, new Set(['no_review_decided', 'commissioned'])), 'review')
})

test('R246: a Single Agency Review is not over before both its report and its action plan have been received', () => {
  assert.equal(phaseOf(true, new Set(['commissioned', 'agency_report_received'])), 'review')
  assert.equal(phaseOf(true, new Set(['commissioned', 'agency_action_plan_received'])), 'review')
  assert.equal(phaseOf(true, new Set(['commissioned', 'agency_report_received', 'agency_action_plan_received'])), 'closed')
})

test('a Partnership Case Audit is over once its results are put to use', () => {
  assert.equal(phaseOf(true, new Set(['commissioned', 'audit_results_considered'])), 'closed')
})
