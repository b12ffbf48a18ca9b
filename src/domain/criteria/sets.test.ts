import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { notInForce, setOn } from './sets.ts'
import { WORKING_TOGETHER_2015 } from './working-together-2015.ts'

const LATER = { ...WORKING_TOGETHER_2015, id: 'invented-2030', from: date('2030-01-01'), until: null }
const SETS = [WORKING_TOGETHER_2015, LATER]

test('the words in force on the day of the decision are those that had last come into force', () => {
  assert.equal(setOn(date('2016-10-24'), SETS).id, 'working-together-2015')
  assert.equal(setOn(date('2029-12-31'), SETS).id, 'working-together-2015')
  assert.equal(setOn(date('2030-01-01'), SETS).id, 'invented-2030')
  assert.equal(setOn(date('2010-01-01'), SETS).id, 'working-together-2015')
})

test('whoever decides by words that are not in force that day is told so, and what took their place', () => {
  assert.equal(notInForce(WORKING_TOGETHER_2015, date('2016-10-24')), null)
  assert.equal(notInForce(WORKING_TOGETHER_2015, date('2019-09-29')), null)
  assert.match(notInForce(WORKING_TOGETHER_2015, date('2019-09-30')) ?? '', /until 29 September 2019[^]*Working Together 2018[^]*legal advice/)
  assert.match(notInForce(WORKING_TOGETHER_2015, date('2015-03-25')) ?? '', /came into force on 26 March 2015/)
  assert.equal(notInForce(LATER, date('2040-01-01')), null)
})
