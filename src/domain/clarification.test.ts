import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answeringIssues, askingIssues, clarificationDates, type ClarificationAsked } from './clarification.ts'
import { date } from './plain-date.ts'

const TODAY = date('2016-11-10')
const ASKED: ClarificationAsked = { askedOf: 'agency', agencyId: 'police', question: 'What was known in May?', challenge: '', answerBy: null }
const CASE = { hasPanelChair: false, agencies: ['police'] }

test('a question is put to the Panel Chair, to an agency that takes part or to the Board Manager, in words', () => {
  const fields = (asked: Partial<ClarificationAsked>) => askingIssues({ ...ASKED, ...asked }, CASE, TODAY).map(found => found.field)
  assert.deepEqual(fields({}), [])
  assert.deepEqual(fields({ askedOf: 'board_manager', agencyId: null }), [])
  assert.deepEqual(fields({ askedOf: null, question: ' ' }), ['askedOf', 'question'])
  assert.deepEqual(fields({ askedOf: 'panel_chair', agencyId: null }), ['askedOf'])
  assert.deepEqual(fields({ agencyId: 'health' }), ['agencyId'])
  assert.deepEqual(fields({ answerBy: date('2016-11-09') }), ['answerBy-day'])
})

test('an answer has its words and its day, not before the question and not in the future, and is given once', () => {
  const fields = (answer: string, on: string | null, isAnswered = false) => answeringIssues({ answer, on: on === null ? null : date(on) }, { on: date('2016-11-08'), isAnswered }, TODAY).map(found => found.field)
  assert.deepEqual(fields('Nothing', '2016-11-08'), [])
  assert.deepEqual(fields(' ', null), ['answer', 'on-day'])
  for (const day of ['2016-11-07', '2016-11-11']) assert.deepEqual(fields('Nothing', day), ['on-day'])
  assert.deepEqual(fields('Nothing', '2016-11-09', true), [null])
})

test('the days of a question are told: how long its answer took, or that it is late', () => {
  const asked = date('2016-11-01')
  assert.equal(clarificationDates(asked, date('2016-11-02'), null, TODAY), 'Asked on 1 November 2016, answered on 2 November 2016, after 1 day.')
  assert.equal(clarificationDates(asked, null, null, TODAY), 'Asked on 1 November 2016, not answered yet.')
  assert.equal(clarificationDates(asked, null, date('2016-11-08'), TODAY), 'Asked on 1 November 2016, not answered yet, hoped for by 8 November 2016: 2 days late.')
})
