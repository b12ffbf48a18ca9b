/** The dates of steps 11 to 13 of Appendix 1 on both readings of AMB-3, each with its explanation, at every point of the way. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact, FactKind } from '../facts.ts'
import { date } from '../plain-date.ts'
import { READINGS, type Reading } from '../procedures/procedure.ts'
import { BEFORE_COMMISSIONING } from '../procedures/procedures.ts'
import { timetable } from '../timetable.ts'
import { DEFAULT_TIMETABLE_SETTINGS as SETTINGS } from './settings.ts'

function at(reading: Reading, days: Partial<Record<FactKind, string>>, today: string) {
  const facts: Fact[] = Object.entries(days).map(([kind, on], index) => ({ id: String(index), kind: kind as FactKind, on: date(on), recordedAt: `2016-10-03T12:00:${String(index).padStart(2, '0')}Z`, by: 'manager' }))
  const table = timetable(BEFORE_COMMISSIONING, facts, [], { ...SETTINGS, reading }, date(today))
  const of = (key: string) => {
    const step = table.steps.find(each => each.key === key)
    assert.ok(step)
    return [step.due, step.explanation]
  }
  return { letter: of('a11_letter'), decision: of('a12_decision'), confirmed: of('a13_confirmed'), clocks: table.clocks }
}

test('R278: the Panel Chair’s letter counts from the Panel, on both readings, and says what day the Panel is expected or was held', () => {
  assert.deepEqual(at('cumulative', { referral_received: '2016-10-03' }, '2016-10-03').letter,
    ['2016-11-07', '7 days after the Consideration Panel is held, expected by 31 October 2016 (toolkit, Appendix 1, step 11).'])
  assert.deepEqual(at('per step', { referral_received: '2016-10-03' }, '2016-10-03').letter,
    ['2016-12-01', '7 days after the Consideration Panel is held, expected by 24 November 2016 (toolkit, Appendix 1, step 11).'])
  for (const reading of READINGS) {
    assert.deepEqual(at(reading, { referral_received: '2016-10-03', panel_held: '2016-11-02' }, '2016-11-03').letter,
      ['2016-11-09', '7 days after the Consideration Panel was held on 2 November 2016 (toolkit, Appendix 1, step 11).'])
  }
})

test('R280: the decision is due fourteen days after the Panel Chair’s letter, on both readings, and says what day that is', () => {
  assert.deepEqual(at('cumulative', { referral_received: '2016-10-03' }, '2016-10-03').decision,
    ['2016-11-21', '14 days after the Panel Chair\'s letter is sent to the Independent Chair, expected by 7 November 2016 (toolkit, Appendix 1, step 12).'])
  assert.deepEqual(at('per step', { referral_received: '2016-10-03' }, '2016-10-03').decision,
    ['2016-12-15', '14 days after the Panel Chair\'s letter is sent to the Independent Chair, expected by 1 December 2016 (toolkit, Appendix 1, step 12).'])
  for (const reading of READINGS) {
    assert.deepEqual(at(reading, { referral_received: '2016-10-03', panel_held: '2016-11-02', panel_letter: '2016-11-08' }, '2016-11-09').decision,
      ['2016-11-22', '14 days after the Panel Chair\'s letter was sent to the Independent Chair on 8 November 2016 (toolkit, Appendix 1, step 12).'])
  }
})

test('step 13: the confirmation is owed from the decision on, and says when that is expected, planned after a deferral, or was made', () => {
  const expected: readonly (readonly [Reading, string])[] = [['cumulative', '21 November 2016'], ['per step', '15 December 2016']]
  for (const [reading, day] of expected) {
    assert.match(at(reading, { referral_received: '2016-10-03' }, '2016-10-03').confirmed[1] ?? '', new RegExp(`As soon as the decision is made by the Independent Chair, expected by ${day}`))
    const deferred = at(reading, { referral_received: '2016-10-03', panel_letter: '2016-11-08', decision_deferred: '2016-11-10', decision_review_planned: '2016-12-20' }, '2016-11-11')
    assert.match(deferred.confirmed[1] ?? '', /As soon as the decision is made by the Independent Chair, planned for 20 December 2016/)
    assert.deepEqual(deferred.clocks.find(clock => clock.key === 'since referral')?.deferred, { on: '2016-11-10', until: '2016-12-20' })
    const decided = at(reading, { referral_received: '2016-10-03', decision_deferred: '2016-11-10', decision_review_planned: '2016-12-20', chair_decided: '2016-12-19' }, '2016-12-20')
    assert.match(decided.confirmed[1] ?? '', /As soon as the decision was made by the Independent Chair on 19 December 2016/)
    assert.equal(decided.clocks.find(clock => clock.key === 'since referral')?.deferred, null)
  }
})
