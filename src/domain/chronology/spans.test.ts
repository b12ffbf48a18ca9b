import assert from 'node:assert/strict'
import test from 'node:test'
import { date } from '../plain-date.ts'
import { markOf } from './date-marks.ts'
import { readDate } from './read-date.ts'
import { axisWord, spanFor, spansOf, spanStart, spokenPeriod } from './spans.ts'

const period = (from: string, to: string) => ({ from: date(from), to: date(to) })

test('given a period and room for so many, the finest span is chosen that fits', () => {
  const chosen = (from: string, to: string) => spanFor(period(from, to), 40)
  assert.deepEqual([chosen('2016-03-01', '2016-04-09'), chosen('2016-03-01', '2016-04-10'), chosen('2015-01-01', '2016-12-31'), chosen('2012-01-01', '2016-09-30'), chosen('2000-01-01', '2016-12-31')],
    ['day', 'week', 'month', 'quarter', 'year'])
})

test('the spans of a period follow each other without a hole, the first and the last cut to it', () => {
  assert.deepEqual(spansOf(period('2014-02-10', '2014-04-02'), 'month'), [period('2014-02-10', '2014-02-28'), period('2014-03-01', '2014-03-31'), period('2014-04-01', '2014-04-02')])
  assert.deepEqual(spansOf(period('2014-02-10', '2014-02-10'), 'year'), [period('2014-02-10', '2014-02-10')])
  assert.equal(spansOf(period('2012-01-01', '2016-09-30'), 'quarter').length, 19)
})

test('a week begins on Monday, a quarter in January, April, July and October', () => {
  assert.equal(spanStart(date('2016-10-02'), 'week'), '2016-09-26')
  assert.equal(spanStart(date('2016-10-03'), 'week'), '2016-10-03')
  assert.equal(spanStart(date('2016-09-30'), 'quarter'), '2016-07-01')
  assert.equal(spanStart(date('2016-01-31'), 'year'), '2016-01-01')
})

test('a period is said in as few words as will do', () => {
  const said = (from: string, to: string) => spokenPeriod(period(from, to))
  assert.equal(said('2014-03-01', '2014-03-31'), 'March 2014')
  assert.equal(said('2014-01-01', '2014-03-31'), 'January to March 2014')
  assert.equal(said('2014-01-01', '2014-12-31'), '2014')
  assert.equal(said('2014-12-01', '2015-02-28'), 'December 2014 to February 2015')
  assert.equal(said('2014-03-03', '2014-03-09'), '3 to 9 March 2014')
  assert.equal(said('2014-03-31', '2014-04-06'), '31 March to 6 April 2014')
  assert.equal(said('2014-03-03', '2014-03-03'), '3 March 2014')
  assert.deepEqual([axisWord(date('2014-03-03'), 'week'), axisWord(date('2014-03-01'), 'month'), axisWord(date('2014-01-01'), 'year')], ['3 Mar', 'Mar', '2014'])
})

test('a date is drawn as what it is: a day as a dot, a season as a bar without firm ends, "before" as a bar open to its side', () => {
  const mark = (text: string) => markOf(readDate(text, { today: date('2016-12-01') }).date)
  assert.deepEqual(['3/2/2014', '3 to 10 March 2014', 'summer 2015', 'March 2014', '? 3 March 2014', 'before 2 January 2014', 'after 2 January 2014', 'not known'].map(mark),
    ['day', 'from day to day', 'somewhere in', 'somewhere in', 'somewhere in', 'open before', 'open after', 'none'])
})
