import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { ageSpoken } from './age.ts'

const on = (earliest: string | null, latest = earliest) => ({ earliest: earliest === null ? null : date(earliest), latest: latest === null ? null : date(latest) })
const born = (earliest: string, latest = earliest) => ({ earliest: date(earliest), latest: date(latest) })

const AGES: readonly [birth: ReturnType<typeof born>, event: ReturnType<typeof on>, age: string][] = [
  [born('2012-05-10'), on('2012-05-10'), 'day of birth'],
  [born('2012-05-10'), on('2012-05-11'), '1 day'],
  [born('2012-05-10'), on('2012-06-20'), '5 weeks'],
  [born('2012-05-10'), on('2012-08-10'), '3 months'],
  [born('2012-05-10'), on('2013-05-09'), '11 months'],
  [born('2012-05-10'), on('2013-05-10'), '1 year'],
  [born('2012-05-10'), on('2014-09-30'), '2 years 4 months'],
  [born('2012-05-10'), on('2012-02-16'), '12 weeks before birth'],
  [born('2012-05-10'), on('2012-05-09'), '1 day before birth'],
  // The ends of months, and the leap day.
  [born('2012-08-31'), on('2013-02-27'), '5 months'],
  [born('2012-08-31'), on('2013-02-28'), '6 months'],
  [born('2012-02-29'), on('2013-02-28'), '11 months'],
  [born('2012-02-29'), on('2013-03-01'), '1 year'],
  [born('2012-02-29'), on('2016-02-29'), '4 years'],
  // What is not known exactly.
  [born('2012-05-10'), on('2014-01-01', '2014-12-31'), '1 year 7 months to 2 years 7 months'],
  [born('2012-05-01', '2012-05-31'), on('2014-09-15'), '2 years 3 months to 2 years 4 months'],
  [born('2012-05-10'), on('2014-05-11', '2014-05-20'), '2 years'],
  [born('2012-05-10'), on('2014-05-10', null), '2 years, or older'],
  [born('2012-05-10'), on(null, '2014-05-10'), '2 years, or younger'],
  [born('2012-05-10'), on(null), ''],
]

for (const [birth, event, age] of AGES) {
  test(`born ${birth.earliest}${birth.latest === birth.earliest ? '' : ` to ${birth.latest}`}, on ${event.earliest ?? '…'}${event.latest === event.earliest ? '' : ` to ${event.latest ?? '…'}`}: ${age || 'no age'}`, () => {
    assert.equal(ageSpoken(birth, event), age)
  })
}
