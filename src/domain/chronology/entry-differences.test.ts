import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withinAtBest } from '../../../test/support/patience.ts'
import { date } from '../plain-date.ts'
import { entryDifferences } from './entry-differences.ts'
import type { EntryDifference, EntryHandedIn } from './entry-differences.ts'

let made = 0
function entry(day: string, event: string, given: Partial<EntryHandedIn> = {}): EntryHandedIn {
  made += 1
  return {
    entryId: `entry ${made}`, agency: 'Police', row: made, place: `Row ${made}`, source: 'Log', event, comment: '', other: {}, sequence: null, time: null,
    date: { text: day, earliest: date(day), latest: date(day), precision: 'day', inferred: false }, ...given,
  }
}
/** As a file sent again makes it: other id, other row, the same words. */
function again(entry: EntryHandedIn, given: Partial<EntryHandedIn> = {}): EntryHandedIn { made += 1; return { ...entry, entryId: `entry ${made}`, row: made, place: `Row ${made}`, ...given } }
function told(found: readonly EntryDifference[]): unknown { return found.map(each => [each.kind, each.entry.event, ...each.kind === 'changed' ? each.words.map(({ label, before, after }) => `${label}: ${before} > ${after}`) : []]) }

const CALL = entry('2014-03-12', 'Called to the house at night')
const VISIT = entry('2014-04-01', 'Visited at school')

test('an entry changed on screen shows each column that differs, old beside new', () => {
  const now = { ...CALL, event: 'Called to the house in the evening', comment: 'Prompt' }
  assert.deepEqual(told(entryDifferences([CALL, VISIT], [now, VISIT])), [
    ['changed', 'Called to the house in the evening', 'What happened: Called to the house at night > Called to the house in the evening', 'Comment:  > Prompt'],
  ])
})

test('entries added and taken out are told in order of date', () => {
  const early = entry('2013-01-01', 'Registered')
  assert.deepEqual(told(entryDifferences([CALL], [VISIT, early])), [['added', 'Registered'], ['taken out', 'Called to the house at night'], ['added', 'Visited at school']])
})

test('a file sent again unchanged differs in nothing, in whatever order its rows stand', () => {
  assert.deepEqual(entryDifferences([CALL, VISIT, CALL], [again(VISIT), again(CALL), again(CALL)]), [])
})

test('one of two entries with the same words is missed when it is gone', () => {
  assert.deepEqual(told(entryDifferences([CALL, again(CALL)], [again(CALL)])), [['taken out', 'Called to the house at night']])
})

test('in a file sent again an entry is known by its words: of the same day, or told in the same words on another', () => {
  const slower = again(CALL, { comment: 'Slow' })
  assert.deepEqual(told(entryDifferences([CALL], [slower])), [['changed', CALL.event, 'Comment:  > Slow']])
  const later = again(CALL, { date: { ...CALL.date, text: '13/03/2014', earliest: date('2014-03-13'), latest: date('2014-03-13') } })
  assert.deepEqual(told(entryDifferences([CALL], [later])), [['changed', CALL.event, 'Date: 2014-03-12 > 13/03/2014']])
  const reworded = again(CALL, { event: 'Called to the house late at night' })
  assert.deepEqual(told(entryDifferences([CALL], [reworded])), [['changed', reworded.event, `What happened: ${CALL.event} > ${reworded.event}`]])
})

test('a short entry of another day, and one of the same day in other words, are other entries', () => {
  const [one, other] = [entry('2014-03-12', 'Telephone call'), entry('2014-05-30', 'Telephone call')]
  assert.deepEqual(told(entryDifferences([one], [other])), [['taken out', 'Telephone call'], ['added', 'Telephone call']])
  assert.deepEqual(told(entryDifferences([CALL], [entry('2014-03-12', 'Mother seen by midwife', { source: 'Notes' })])), [['taken out', CALL.event], ['added', 'Mother seen by midwife']])
})

test('a date read otherwise though its words stayed is a difference', () => {
  const date1 = { text: '14/03', earliest: date('2014-03-14'), latest: date('2014-03-14'), precision: 'day', inferred: true } as const
  const old = { ...CALL, date: date1 }
  const now = { ...CALL, date: { ...date1, earliest: date('2015-03-14'), latest: date('2015-03-14') } }
  assert.deepEqual(told(entryDifferences([old], [now])), [['changed', CALL.event, 'Date read as: 14 March 2014 > 14 March 2015']])
})

test('the agency’s own further columns count', () => {
  const now = { ...CALL, other: { 'Child seen': 'Yes' } }
  assert.deepEqual(told(entryDifferences([CALL], [now])), [['changed', CALL.event, 'Child seen:  > Yes']])
})

test('ten thousand entries sent again are compared in a moment', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => entry(`20${10 + index % 6}-0${1 + index % 9}-1${index % 9}`, `Call number ${index} to the house`))
  const sent = many.map((each, index) => again(each, index % 100 === 0 ? { comment: 'Looked at again' } : {}))
  assert.equal((await withinAtBest(2_000, () => entryDifferences(many, sent))).length, 100)
})
