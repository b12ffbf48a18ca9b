import { test } from 'node:test'
import assert from 'node:assert/strict'
import { date } from '../plain-date.ts'
import { readWhen } from './read-when.ts'

const today = date('2026-11-23')

test('a start and an end column make one interval', () => {
  const read = readWhen({ start: '22.05.16', startTime: '14.30', end: '23.05.16', endTime: '09.15' }, { today })
  assert.deepEqual(read, {
    date: { text: '22.05.16 – 23.05.16', earliest: '2016-05-22', latest: '2016-05-23', precision: 'range', inferred: false },
    time: { text: '14.30 – 09.15', from: '14:30', to: '09:15' }, doubts: [], questions: [],
  })
})

test('the same day in both columns is that day', () => {
  const read = readWhen({ start: '22.05.16', end: '22/05/2016' }, { today })
  assert.deepEqual([read.date.earliest, read.date.latest, read.date.precision], ['2016-05-22', '2016-05-22', 'day'])
})

test('an end without a year takes the start’s, marked as inferred', () => {
  const read = readWhen({ start: '5 Feb 2014', end: '7 Mar' }, { today })
  assert.deepEqual([read.date.latest, read.date.inferred, read.questions], ['2014-03-07', true, []])
})

test('an open end, an empty end and a dash in the end column', () => {
  assert.equal(readWhen({ start: '5.2.14', end: 'ongoing' }, { today }).date.precision, 'after')
  assert.equal(readWhen({ start: '5.2.14', end: '' }, { today }).date.precision, 'day')
  assert.equal(readWhen({ start: '5.2.14', end: '-' }, { today }).date.text, '5.2.14')
})

test('each question says which column it is about', () => {
  const column = (cells: Parameters<typeof readWhen>[0]) => readWhen(cells, { today }).doubts.map((doubt) => [doubt.column, doubt.text])
  assert.deepEqual(column({ start: '31/02/16' }), [['date', '31/02/16']])
  assert.deepEqual(column({ start: '3/2/16', startTime: '2.30' }), [['time', '2.30']])
  assert.deepEqual(column({ start: '3/2/16', end: '31/02/16' }), [['end date', '31/02/16']])
  assert.deepEqual(column({ start: '3/2/16', end: '1/02/16' }), [['end date', '1/02/16']])
  assert.deepEqual(column({ start: '3/2/16', startTime: '10:00', endTime: '25:00' }), [['end time', '25:00']])
  assert.deepEqual(column({ start: '3/2/16', startTime: '14:30', endTime: '10:00' }), [['time', '14:30 – 10:00']])
  assert.deepEqual(column({ start: '', end: '3/2/16' }), [['end date', '3/2/16']])
  assert.deepEqual(column({ start: '3/2/16 10:00', startTime: '11:00' }), [['time', '11:00']])
})

test('a time in the date column is used where the time column is empty', () => {
  assert.deepEqual(readWhen({ start: '3/2/16 10.15am', startTime: '' }, { today }).time, { text: '10.15am', from: '10:15', to: null })
})

test('an uncertain end makes the whole approximate', () => {
  assert.equal(readWhen({ start: '3/2/16', end: '? 5/2/16' }, { today }).date.precision, 'approximate')
})
