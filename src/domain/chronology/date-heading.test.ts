import { test } from 'node:test'
import assert from 'node:assert/strict'
import { dateHeading } from './date-heading.ts'

test('a heading that gives only a year or a month and year is one', () => {
  for (const words of ['2006', 'Year 2006', '2006 (continued)', 'Chronology 2006', '2006 events', ' – 2006 – ', '2006:', 'Year: 2006', '2006 cont’d', 'Events of 2006', '*2006*']) {
    assert.deepEqual(dateHeading(words), { year: 2006, month: null }, words)
  }
  for (const words of ['January 2006', 'JANUARY 2006', 'Jan. 2006', '2006 January', 'January, 2006 (continued)']) assert.deepEqual(dateHeading(words), { year: 2006, month: 1 }, words)
})

test('anything else is no heading', () => {
  for (const words of ['', '06', '2006/07', '3 January 2006', 'Mother moved house in 2006', '2006 home visit', 'January', '14:30', '20061', 'Child born 2006', '2005 to 2006', '3/2006', '1430']) {
    assert.equal(dateHeading(words), null, words)
  }
})

test('a month alone is a heading under a year', () => {
  assert.deepEqual(dateHeading('March', 2006), { year: 2006, month: 3 })
  assert.deepEqual(dateHeading('March 2007', 2006), { year: 2007, month: 3 })
  for (const words of ['March', 'Home visit', '14 March']) assert.equal(dateHeading(words, words === 'March' ? undefined : 2006), null, words)
})
