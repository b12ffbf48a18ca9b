import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { dateDoubts } from './doubts.ts'
import { exampleReferral, on } from './example.ts'
import { referralIssues } from './issues.ts'
import { NO_DATE } from './partial-date.ts'
import type { Child, Referral } from './referral.ts'

const TODAY = date('2016-10-04')

function withChild(change: Partial<Child>): Referral {
  const referral = exampleReferral()
  return { ...referral, children: referral.children.map(child => ({ ...child, ...change })) }
}

function asked(referral: Referral): readonly string[] {
  assert.deepEqual(referralIssues(referral, TODAY), [], 'a doubt stops nothing')
  return dateDoubts(referral, TODAY).map(each => each.field)
}

test('a referral whose dates can all be meant raises no doubt, nor does one whose dates are known in part or not at all', () => {
  assert.deepEqual(asked(exampleReferral()), [])
  assert.deepEqual(asked(withChild({ birth: on('', '', '2016') })), [])
  assert.deepEqual(asked(withChild({ birth: { ...NO_DATE, words: 'spring' }, death: { date: NO_DATE, time: '' } })), [])
})

test('a birth in the future and one too long ago are asked about', () => {
  assert.ok(asked(withChild({ birth: on('1', '5', '2030') })).includes('children-0-birth-day'))
  assert.match(dateDoubts(withChild({ birth: on('1', '5', '2030') }), TODAY)[0]?.question ?? '', /The date of birth of Quillon Arbery is in the future: 1 May 2030\. Is the year right\?/)
  assert.deepEqual(asked(withChild({ birth: on('1', '5', '1961') })), ['children-0-birth-day'])
  const [mother] = exampleReferral().family
  assert.ok(mother)
  assert.deepEqual(asked({ ...exampleReferral(), family: [{ ...mother, birth: on('', '', '1904') }, { ...mother, birth: on('', '', '2017') }] }), ['family-0-birth-day', 'family-1-birth-day'])
})

test('a death or an incident before the birth, or in the future, is asked about', () => {
  assert.deepEqual(asked(withChild({ death: { date: on('1', '3', '2015'), time: '' } })), ['children-0-death-date-day'])
  assert.deepEqual(asked(withChild({ death: { date: on('', '', '2017'), time: '' } })), ['children-0-death-date-day'])
  assert.deepEqual(asked(withChild({ incidents: [{ date: on('', '4', '2016'), time: '', what: 'Fell' }] })), ['children-0-incidents-0-date-day'])
})

test('a child not born yet is expected soon, and not before today; an incident before the birth is no wonder', () => {
  const unborn = { unborn: true, death: { date: NO_DATE, time: '' } }
  assert.deepEqual(asked(withChild({ ...unborn, birth: on('1', '12', '2016') })), [])
  assert.deepEqual(asked(withChild({ ...unborn, birth: on('1', '9', '2016') })), ['children-0-birth-day'])
  assert.deepEqual(asked(withChild({ ...unborn, birth: on('1', '9', '2017') })), ['children-0-birth-day'])
})

test('an address that was left before it was moved into is asked about', () => {
  assert.deepEqual(asked(withChild({ addresses: [{ address: '1 Example Street', from: on('', '', '2016'), to: on('', '', '2015') }] })), ['children-0-addresses-0-to-day'])
})
