import assert from 'node:assert/strict'
import { test } from 'node:test'
import { happened, happens, standing, titleOf } from './facts.ts'
import type { Fact } from './facts.ts'
import { date } from './plain-date.ts'

const received: Fact = { id: '1', kind: 'referral_received', on: date('2016-10-03'), recordedAt: '2016-10-03T09:00:00Z', by: 'manager' }

test('a fact is spoken of as it happened and as it is awaited', () => {
  assert.equal(titleOf('referral_received'), 'Referral received')
  assert.equal(happened('referral_received'), 'the referral was received')
  assert.equal(happens('themes_agreed'), 'the Key Themes are agreed')
  assert.equal(happened('incident'), 'the incident happened')
})

test('a correction stands in place of the fact it corrects, whatever the order on record', () => {
  const corrected: Fact = { ...received, id: '2', on: date('2016-09-30'), recordedAt: '2016-11-01T09:00:00Z', corrects: '1' }
  assert.equal(standing([received, corrected]).get('referral_received')?.on, '2016-09-30')
  assert.equal(standing([corrected, received]).get('referral_received')?.on, '2016-09-30')
})

test('a fact taken back stands no more', () => {
  const takenBack: Fact = { ...received, id: '2', on: null, recordedAt: '2016-11-01T09:00:00Z', corrects: '1' }
  assert.equal(standing([received, takenBack]).has('referral_received'), false)
})

test('of two that stand, the one recorded last counts', () => {
  const first: Fact = { ...received, kind: 'publication_planned', on: date('2017-04-10') }
  const second: Fact = { ...first, id: '2', on: date('2017-05-15'), recordedAt: '2017-01-01T09:00:00Z' }
  assert.equal(standing([second, first]).get('publication_planned')?.on, '2017-05-15')
})
