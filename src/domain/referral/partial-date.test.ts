import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PartialDate } from './partial-date.ts'
import { NO_DATE, readPartialDate, spokenPartial } from './partial-date.ts'

function typed(day: string, month: string, year: string, words = ''): PartialDate { return { day, month, year, words } }

test('a whole date, a month and a year are read as intervals no wider than what was typed', () => {
  assert.deepEqual(readPartialDate(typed('3', '10', '2016')), { state: 'known', earliest: '2016-10-03', latest: '2016-10-03', precision: 'day' })
  assert.deepEqual(readPartialDate(typed('', 'Feb', '2016')), { state: 'known', earliest: '2016-02-01', latest: '2016-02-29', precision: 'month' })
  assert.deepEqual(readPartialDate(typed('', '', '2016')), { state: 'known', earliest: '2016-01-01', latest: '2016-12-31', precision: 'year' })
})

test('a date without its year, or in words only, is kept and has no place on the calendar', () => {
  assert.equal(readPartialDate(typed('29', '2', '')).state, 'words')
  assert.equal(readPartialDate(typed('', '', '', 'around Easter')).state, 'words')
  assert.equal(readPartialDate(NO_DATE).state, 'blank')
})

test('boxes that cannot be a date say which box and why', () => {
  const wrong = [[typed('31', '2', '2016'), 'day'], [typed('1', '13', '2016'), 'month'], [typed('1', '1', '16'), 'year'], [typed('3', '', '2016'), 'month'],
    [typed('x', '1', '2016'), 'day'], [typed('1', 'ma', '2016'), 'month']] as const
  for (const [date, box] of wrong) {
    const read = readPartialDate(date)
    assert.equal(read.state, 'wrong', JSON.stringify(date))
    if (read.state === 'wrong') assert.equal(read.box, box, JSON.stringify(date))
  }
})

test('a partial date is spoken without any part that nobody gave', () => {
  assert.equal(spokenPartial(typed('3', '10', '2016')), '3 October 2016')
  assert.equal(spokenPartial(typed('', 'sept', '2016')), 'September 2016')
  assert.equal(spokenPartial(typed('3', '10', '')), '3 October, year not known')
  assert.equal(spokenPartial(typed('', '', '2016', 'in the spring')), '2016 – in the spring')
  assert.equal(spokenPartial(typed('31', '13', '2016')), '31 13 2016')
})
