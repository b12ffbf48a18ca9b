import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { readWrittenEntry } from './written-entry.ts'
import type { WrittenEntry } from './written-entry.ts'

const FRAME = { agency: 'Police', today: date('2016-10-03'), row: 1, place: 'Entered on screen, 1', other: {}, sequence: null, required: [], current: null }
const WRITTEN: WrittenEntry = { date: '12 March 2006', time: '2.15 pm', endDate: '', endTime: '', source: 'Log 1', event: 'Called to the house', comment: '', dateAsItIs: false }
const fields = (written: WrittenEntry): (string | null)[] => {
  const read = readWrittenEntry(written, FRAME)
  return 'issues' in read ? read.issues.map(each => each.field) : []
}

test('an entry written on screen is read by the same rules as a file', () => {
  const read = readWrittenEntry(WRITTEN, FRAME)
  assert.ok('entry' in read)
  assert.deepEqual([read.entry.date.earliest, read.entry.time?.from, read.entry.date.text], ['2006-03-12', '14:15', '12 March 2006'])
  const range = readWrittenEntry({ ...WRITTEN, time: '', endDate: '15 March 2006' }, FRAME)
  assert.ok('entry' in range)
  assert.deepEqual([range.entry.date.earliest, range.entry.date.latest, range.entry.date.precision], ['2006-03-12', '2006-03-15', 'range'])
})

test('what is missing is said, field by field', () => {
  assert.deepEqual(fields({ ...WRITTEN, date: '', source: ' ', event: '' }), ['date', 'source', 'event'])
})

test('a date without a year is asked about, and may stay as it is worded', () => {
  assert.deepEqual(fields({ ...WRITTEN, date: '12 March' }), ['date'])
  assert.deepEqual(fields({ ...WRITTEN, date: '12 March', dateAsItIs: true }), [])
})

test('a date that was settled stays settled while its words are left alone', () => {
  const settled = { text: '12 March', earliest: date('2006-03-12'), latest: date('2006-03-12'), precision: 'day', inferred: true } as const
  const read = readWrittenEntry({ ...WRITTEN, date: '12 March', time: '' }, { ...FRAME, current: { date: settled, time: null } })
  assert.ok('entry' in read)
  assert.deepEqual(read.entry.date, settled)
})
