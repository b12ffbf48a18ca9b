import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CriteriaAnswers } from './criteria.ts'
import { assess, CRITERIA, criteriaIssues, CUSTODY_SETTINGS, HARMS, maybeDeprived } from './criteria.ts'

const NOTHING: CriteriaAnswers = {
  abuse: false, died: false, suspectedSuicide: false, harms: [], otherHarm: '', recovered: false, noConcernEvidence: '',
  diedIn: [], diedDetained: false, diedDeprivedOfLiberty: false, ageAtDeath: null, research: '',
}
function given(answers: Partial<CriteriaAnswers>): CriteriaAnswers { return { ...NOTHING, ...answers } }

test('R019: a serious case is (a) and ((b)(i) or (b)(ii)), over the whole truth table', () => {
  for (const abuse of [true, false]) for (const died of [true, false]) for (const harmed of [true, false]) for (const concern of [true, false]) {
    const answers = given({ abuse, died, harms: harmed ? ['life'] : [], noConcernEvidence: concern ? '' : 'Each agency’s records show it' })
    assert.equal(assess(answers).met, abuse && (died || (harmed && concern)), JSON.stringify({ abuse, died, harmed, concern }))
  }
})

test('R020: serious harm may be of several kinds, with another one described in words', () => {
  assert.equal(assess(given({ abuse: true, harms: ['life', 'emotional'] })).met, true)
  assert.equal(assess(given({ abuse: true, harms: ['other'], otherHarm: 'Sexual exploitation' })).met, true)
  assert.deepEqual(criteriaIssues(given({ harms: ['other'] })).map(found => found.field), ['otherHarm'])
  assert.equal(Object.keys(HARMS).length, 8)
})

test('R021: a child’s recovery does not switch off serious harm', () => {
  assert.equal(assess(given({ abuse: true, harms: ['life'], recovered: true })).met, true)
})

test('R025: death by suspected suicide counts as death', () => {
  assert.equal(assess(given({ abuse: true, suspectedSuicide: true })).met, true)
})

test('R026: concern about joint working is presumed; only evidence in words sets it aside', () => {
  assert.equal(assess(given({ abuse: true, harms: ['life'], noConcernEvidence: '   ' })).met, true)
  assert.equal(assess(given({ abuse: true, harms: ['life'], noConcernEvidence: 'An independent audit found none' })).met, false)
})

test('R027: a death in each of the settings of custody alone yields “should always”', () => {
  const settings = ['custody', 'police', 'remand', 'sentenced', 'offenders', 'training', 'home'] as const
  assert.deepEqual(Object.keys(CUSTODY_SETTINGS), settings)
  for (const setting of settings) assert.deepEqual(pick(given({ diedIn: [setting] })), { met: false, shouldAlways: true }, setting)
  assert.deepEqual(pick(NOTHING), { met: false, shouldAlways: false })
})

test('R028: a death while detained under the Mental Health Act 1983 alone yields “should always”', () => {
  assert.deepEqual(pick(given({ diedDetained: true })), { met: false, shouldAlways: true })
})

test('R029: a deprivation of liberty order counts only for a child of 16 or 17', () => {
  for (const age of [16, 17]) assert.equal(assess(given({ diedDeprivedOfLiberty: true, ageAtDeath: age })).shouldAlways, true)
  for (const age of [15, 18, null]) {
    assert.equal(maybeDeprived(age), false)
    assert.equal(assess(given({ diedDeprivedOfLiberty: true, ageAtDeath: age })).shouldAlways, false)
    assert.deepEqual(criteriaIssues(given({ diedDeprivedOfLiberty: true, ageAtDeath: age })).map(found => found.field), ['ageAtDeath'])
  }
})

test('a question without an answer counts as no, and is asked', () => {
  const open = given({ abuse: null, died: null, diedDetained: null, diedDeprivedOfLiberty: null })
  assert.deepEqual(criteriaIssues(open).map(found => found.field), ['abuse', 'died', 'diedDetained', 'diedDeprivedOfLiberty'])
  assert.deepEqual(pick(open), { met: false, shouldAlways: false })
})

test('every criterion is shown with its words, its source and since when they are in force, whatever was answered', () => {
  const { lines } = assess(NOTHING)
  assert.equal(lines.length, CRITERIA.length)
  for (const { criterion } of lines) assert.ok(criterion.words && criterion.source && criterion.from, criterion.id)
})

function pick(answers: CriteriaAnswers): { met: boolean; shouldAlways: boolean } {
  const { met, shouldAlways } = assess(answers)
  return { met, shouldAlways }
}
