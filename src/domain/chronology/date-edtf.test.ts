import { test } from 'node:test'
import assert from 'node:assert/strict'
import { date } from '../plain-date.ts'
import { edtf } from './date-edtf.ts'
import { dateSortKey } from './date-order.ts'
import { readDate } from './read-date.ts'

const read = (words: string) => readDate(words, { today: date('2026-11-23') }).date

test('dates in ISO 8601-2', () => {
  const table: readonly (readonly [string, string | null])[] = [
    ['14/3/06', '2006-03-14'], ['March 2006', '2006-03'], ['2006', '2006'], ['1990s', '199X'], ['Nov/Dec 2006', '2006-11/2006-12'], ['c. March 2014', '2014-03~'], ['?22/05/16', '2016-05-22~'], ['before 3 May 2006', '../2006-05-02'], ['since 3 May 2006', '2006-05-03/..'],
    ['5-7 February 2014', '2014-02-05/2014-02-07'], ['2005-2006', '2005/2006'], ['spring 2006', '2006-03/2006-05'], ['winter 2006', '2006-12/2007-02'], ['Q1 2006', '2006-01/2006-03'], ['early March 2006', '2006-03-01~/2006-03-10~'], ['undated', null],
  ]
  for (const [words, expected] of table) assert.equal(edtf(read(words)), expected, words)
})

test('the order: earliest day, the last where only that is known, unknown at the end', () => {
  const words = ['undated', '3 May 2006', 'before 3 May 2006', 'May 2006', 'after 3 May 2006', '2006', '2 May 2006']
  const ordered = words.toSorted((a, b) => dateSortKey(read(a)) < dateSortKey(read(b)) ? -1 : 1)
  assert.deepEqual(ordered.filter((one) => one !== 'before 3 May 2006'), ['2006', 'May 2006', '2 May 2006', '3 May 2006', 'after 3 May 2006', 'undated'])
  assert.equal(dateSortKey(read('before 3 May 2006')), '2006-05-02')
})
