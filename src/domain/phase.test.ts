import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FactKind } from './facts.ts'
import { phaseOf } from './phase.ts'

const scr = (...kinds: FactKind[]) => phaseOf(true, new Set<FactKind>(['commissioned', ...kinds]), 'scr')

test('the phase of a case follows from its facts', () => {
  assert.equal(phaseOf(false, new Set(), null), 'draft')
  assert.equal(phaseOf(true, new Set(), null), 'referral')
  assert.equal(phaseOf(true, new Set(['referral_received', 'no_review_decided']), null), 'closed')
  assert.equal(phaseOf(true, new Set(['commissioned']), 'plr'), 'review')
  assert.equal(phaseOf(true, new Set(['commissioned', 'themes_published']), 'plr'), 'review')
  assert.equal(phaseOf(true, new Set(['commissioned', 'action_plans_complete']), 'plr'), 'closed')
})

test('a case that was declined and later commissioned after all is under review', () => {
  assert.equal(phaseOf(true, new Set(['no_review_decided', 'commissioned']), 'scr'), 'review')
})

test('R009: a Serious Case Review is over only with its report and the Board’s response published, or a decision not to publish', () => {
  assert.equal(scr('action_plans_complete'), 'review')
  assert.equal(scr('published'), 'review')
  assert.equal(scr('non_publication_decided'), 'review')
  assert.equal(scr('action_plans_complete', 'themes_published', 'board_response_agreed'), 'review')
  assert.equal(scr('action_plans_complete', 'published'), 'closed')
  assert.equal(scr('action_plans_complete', 'non_publication_decided'), 'closed')
})

test('no kind of review ends by what ends another', () => {
  assert.equal(scr('audit_results_considered', 'agency_report_received', 'agency_action_plan_received'), 'review')
  assert.equal(phaseOf(true, new Set(['commissioned', 'action_plans_complete']), 'audit'), 'review')
})

test('R246: a Single Agency Review is not over before both its report and its action plan have been received', () => {
  assert.equal(phaseOf(true, new Set(['commissioned', 'agency_report_received']), 'single'), 'review')
  assert.equal(phaseOf(true, new Set(['commissioned', 'agency_action_plan_received']), 'single'), 'review')
  assert.equal(phaseOf(true, new Set(['commissioned', 'agency_report_received', 'agency_action_plan_received']), 'single'), 'closed')
})

test('a Partnership Case Audit is over once its results are put to use', () => {
  assert.equal(phaseOf(true, new Set(['commissioned', 'audit_results_considered']), 'audit'), 'closed')
})
