import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readTime } from './read-time.ts'

type Case = readonly [words: string, from: string | null, to: string | null, asked?: '?']

const table: readonly Case[] = [
  ['14:30', '14:30', null], ['14.30', '14:30', null], ['1430', '14:30', null], ['1430hrs', '14:30', null], ['1430 hrs', '14:30', null], ['14:30 hours', '14:30', null], ['14;30', '14:30', null], ['14h30', '14:30', null], ['14:30:00', '14:30', null], ['0905', '09:05', null], ['09:05', '09:05', null], ['09.05hrs', '09:05', null],
  ['2.30pm', '14:30', null], ['2:30 PM', '14:30', null], ['2.30 p.m.', '14:30', null], ['2pm', '14:00', null], ['2 pm', '14:00', null], ['2 p.m', '14:00', null], ['230pm', '14:30', null], ['11am', '11:00', null], ['12pm', '12:00', null], ['12am', '00:00', null], ['12.15am', '00:15', null], ['14.30pm', '14:30', null],
  ['12 noon', '12:00', null], ['noon', '12:00', null], ['midday', '12:00', null], ['midnight', '00:00', null, '?'], ['12 midnight', '00:00', null, '?'], ['00:00', '00:00', null, '?'], ['00:15', '00:15', null], ['10.00', '10:00', null], ['12.30', '12:30', null],
  ['09.05-10.15', '09:05', '10:15'], ['09:05 – 10:15', '09:05', '10:15'], ['10.00 to 11.30am', '10:00', '11:30'], ['between 2 and 3pm', '14:00', '15:00'], ['Between 14:00 and 15:00', '14:00', '15:00'], ['2-3pm', '14:00', '15:00'], ['9-5pm', '09:00', '17:00'], ['10am - 2.30', '10:00', '14:30'], ['11.30-1pm', '11:30', '13:00'],
  ['9.05-10.15', '09:05', '10:15'], ['2pm-3.30', '14:00', '15:30'], ['from 9am to 5pm', '09:00', '17:00'], ['0900-1700', '09:00', '17:00'], ['2.30-15.30', null, '15:30', '?'], ['2.00-3.30', null, null, '?'], ['2 - 3', null, null, '?'], ['22:00-02:00', '22:00', '02:00'],
  ['approx 3pm', '15:00', null], ['? 3pm', '15:00', null], ['3pm?', '15:00', null], ['3pm (approx)', '15:00', null], ['c. 3pm', '15:00', null], ['around 14:30', '14:30', null], ['at 14:30', '14:30', null], ['@ 14:30', '14:30', null], ['before 3pm', null, '15:00'], ['by 15:00', null, '15:00'], ['after 3pm', '15:00', null], ['from 3pm', '15:00', null], ['3pm onwards', '15:00', null],
  ['am', null, null], ['pm', null, null], ['PM', null, null], ['a.m.', null, null], ['morning', null, null], ['evening', null, null], ['overnight', null, null], ['early hours', null, null], ['late evening', null, null], ['lunchtime', null, null], ['not recorded', null, null], ['n/k', null, null], ['N/K', null, null], ['unknown', null, null], ['-', null, null], ['', null, null], ['?', null, null],
  ['half past one', null, null, '?'], ['half past one pm', '13:30', null], ['quarter to 3 pm', '14:45', null], ['ten past two in the afternoon', '14:10', null], ['10 minutes past 2pm', '14:10', null], ['quarter past nine', '09:15', null, '?'], ['five to one pm', '12:55', null],
  ["three o'clock in the afternoon", '15:00', null], ['2.30 in the afternoon', '14:30', null], ['7 in the evening', '19:00', null], ['10 to 11am', '10:00', '11:00'], ['half past eleven', '11:30', null, '?'], ["11 o'clock", '11:00', null, '?'], ['half past twelve', null, null, '?'],
  ['2.30', null, null, '?'], ['9.15', '09:15', null, '?'], ['9:15', '09:15', null, '?'], ['3', null, null, '?'], ["3 o'clock", null, null, '?'], ['25:00', null, null, '?'], ['14:75', null, null, '?'], ['2530hrs', null, null, '?'], ['24:00', '00:00', null, '?'], ['14:30Z', '14:30', null, '?'], ['after the visit', null, null, '?'], ['14:30 call ended 14:50', null, null, '?'], ['14:30 phone call', '14:30', null, '?'], ['0.5', null, null, '?'], ['14:30:75', '14:30', null, '?'],
]

test('times of day as agencies write them', () => {
  for (const [words, from, to, asked] of table) {
    const read = readTime(words)
    assert.deepEqual([read.time?.from ?? null, read.time?.to ?? null, read.questions.length > 0], [from, to, asked === '?'], words)
  }
})

test('the words of a time are kept, also where they give no clock time', () => {
  for (const words of ['evening', 'n/k', 'after the visit', '2.30', '14:30']) assert.equal(readTime(` ${words} `).time?.text, words)
  assert.equal(readTime('').time, null)
  assert.equal(readTime(' – ').time, null)
})

test('every minute of the day reads right in nine spellings', () => {
  const pad = (number: number) => String(number).padStart(2, '0')
  for (let minutes = 1; minutes < 1440; minutes += 1) {
    const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
    const expected = `${pad(hour)}:${pad(minute)}`
    const short = `${hour % 12 === 0 ? 12 : hour % 12}`
    const half = hour < 12 ? 'am' : 'pm'
    const spellings = [
      expected, `${pad(hour)}.${pad(minute)}`, `${pad(hour)}${pad(minute)}hrs`, `${pad(hour)}${pad(minute)}`, `${short}.${pad(minute)}${half}`, `${short}:${pad(minute)} ${half.toUpperCase()}`,
      `approx ${short}.${pad(minute)} ${half}`, `? ${pad(hour)}:${pad(minute)}`, `${short}.${pad(minute)} ${half[0]}.m.`,
    ]
    for (const spelling of spellings) {
      const read = readTime(spelling)
      const seen = read.time?.from ?? null
      assert.ok(seen === expected, `${spelling} read as ${seen}`)
    }
  }
})
