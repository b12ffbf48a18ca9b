/** Given a date and a rule, then what is told is never finer than the rule, nor than what the agency knew. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, date, type PlainDate } from '../plain-date.ts'
import type { DatePrecision, EventDate } from './date-reading.ts'
import { DATE_RULES, generalDate, scaleOf, type DateRule } from './general-date.ts'

const BORN = date('2005-11-17')
function given(earliest: string | null, latest: string | null, precision: DatePrecision = 'day', text = 'CANARY Tuesday 14th'): EventDate {
  return { text, earliest: earliest === null ? null : date(earliest), latest: latest === null ? null : date(latest), precision, inferred: true }
}
const told = (rule: DateRule, at: EventDate): string => generalDate(at, scaleOf(rule, BORN)).text

test('dates are told by month, season or age, and as uncertain as they are', () => {
  const day = given('2006-03-14', '2006-03-14')
  assert.deepEqual([told('month', day), told('season', day), told('age', day)], ['March 2006', 'Spring 2006', 'Aged 3 months'])
  const year = given('2006-01-01', '2006-12-31', 'year')
  assert.deepEqual([told('month', year), told('season', year), told('age', year)], ['2006', '2006', 'Aged 1 month to Aged 13 months'])
  const winter = given('2006-12-30', '2007-02-03', 'range')
  assert.deepEqual([told('month', winter), told('season', winter)], ['December 2006 to February 2007', 'Winter 2006 to 2007'])
  assert.equal(told('month', given('2006-03-10', '2006-03-20', 'approximate')), 'About March 2006')
  assert.equal(told('month', given(null, '2006-05-02', 'before')), 'May 2006 or earlier')
  assert.equal(told('season', given('2006-05-02', null, 'after')), 'Spring 2006 or later')
  for (const rule of ['month', 'season', 'age'] as const) assert.equal(told(rule, given(null, null, 'unknown')), 'Date not known')
  for (const [on, age] of [['2005-11-16', 'Before birth'], ['2005-11-17', 'In the first month of life'], ['2005-12-16', 'In the first month of life'], ['2005-12-17', 'Aged 1 month'], ['2007-11-16', 'Aged 23 months'],
    ['2007-11-17', 'Aged 2 years'], ['2008-11-16', 'Aged 2 years'], ['2023-11-16', 'Aged 17 years']] as const) assert.equal(told('age', given(on, on)), age, on)
  assert.throws(() => scaleOf('age', null))
})

/** A small generator of numbers, the same in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return below => { state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0; return (state >>> 0) % below }
}

for (const rule of Object.keys(DATE_RULES) as DateRule[]) {
  test(`whatever the date, told ${DATE_RULES[rule].toLowerCase()} it is never more precise than the rule`, () => {
    const [next, scale] = [numbers(17), scaleOf(rule, BORN)]
    const PRECISIONS: readonly DatePrecision[] = ['day', 'range', 'month', 'season', 'year', 'approximate', 'before', 'after']
    const anyDay = (): PlainDate => addDays(date('2000-01-01'), next(9000))
    /** Another day that the rule does not tell apart from this one. */
    const likeIt = (day: PlainDate): PlainDate => {
      const other = addDays(day, next(60) - 30)
      return scale.unitOf(other) === scale.unitOf(day) ? other : day
    }
    const isYear = ({ earliest, latest }: EventDate): boolean => earliest?.endsWith('-01-01') === true && latest?.endsWith('-12-31') === true
    let apart = 0
    for (let run = 0; run < 5000; run += 1) {
      const [from, precision] = [anyDay(), PRECISIONS[next(PRECISIONS.length)] ?? 'day']
      const to = addDays(from, next(3) === 0 ? 0 : next(500))
      const one = given(next(10) === 0 ? null : from, next(10) === 0 ? null : to, precision)
      const other = given(one.earliest && likeIt(one.earliest), one.latest && likeIt(one.latest), precision, 'Another text')
      if (isYear(one) || isYear(other)) continue
      if (one.earliest !== other.earliest || one.latest !== other.latest) apart += 1
      assert.deepEqual(generalDate(one, scale), generalDate(other, scale), `${one.earliest} to ${one.latest} beside ${other.earliest} to ${other.latest}`)
      const { text, filed } = generalDate(one, scale)
      assert.doesNotMatch(text + filed, /CANARY|Tuesday|\b\d{1,2}(st|nd|rd|th)?\s+(January|February|March|April|May|June|July|August|September|October|November|December)|\d{4}-\d\d/)
      if (rule === 'age') assert.doesNotMatch(text + filed, /\b(19|20)\d\d\b/, 'an age names no year')
      if (rule === 'season') assert.doesNotMatch(text + filed, /January|February|March|April|May|June|July|August|September|October|November|December/)
    }
    assert.ok(apart > 3000, `only ${apart} pairs were of different days`)
  })
}
