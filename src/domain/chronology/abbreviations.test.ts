import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entry } from '../../../test/support/edition.ts'
import { unexplained } from './abbreviations.ts'

const asked = (events: readonly string[], terms: readonly { abbreviation: string; meaning: string }[] = []): string[] =>
  unexplained(events.map(event => entry({ event, source: 'a record', comment: '', other: {} })), terms).map(each => `${each.abbreviation} ${each.times}`)

test('a word in capitals that nobody explained is asked about, the most frequent first, with where it stands', () => {
  assert.deepEqual(asked(['HV1 visited, MARAC told', 'HV2 rang the CSC team; HV not in']), ['HV 3', 'CSC 1', 'MARAC 1'])
  const [first] = unexplained([entry({ event: 'The HV came', source: '', comment: '', other: {}, place: 'Row 7' })], [])
  assert.deepEqual(first, { abbreviation: 'HV', times: 1, place: 'Row 7', words: 'The HV came' })
})

test('one that the words explain, on either side, is not asked about, wherever else it stands', () => {
  assert.deepEqual(asked(['Seen by the health visitor (HV)', 'HV came again']), [])
  assert.deepEqual(asked(['Told CSC (children’s social care)', 'CSC rang']), [])
  assert.deepEqual(asked(['CSC (out of hours)']), ['CSC 1'])
  assert.deepEqual(asked(['CSC (Tuesday)']), ['CSC 1'])
})

test('one whose meaning was given, or that was said to be none, is not asked about again', () => {
  assert.deepEqual(asked(['HV and CSC and EDT'], [{ abbreviation: 'HV', meaning: 'Health visitor' }, { abbreviation: 'EDT', meaning: '' }]), ['CSC 1'])
})

test('shouting, times of day and single capitals are no abbreviations', () => {
  assert.deepEqual(asked(['MOTHER SAID SHE WAS TIRED', 'At 9 AM a call from A. Baker; plan B', 'Word War II']), [])
})
