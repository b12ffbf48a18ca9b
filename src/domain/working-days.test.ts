import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHolidays } from './bank-holidays.ts'
import { date } from './plain-date.ts'
import { addWorkingDays, holidayWarning, isWorkingDay, workingDaysBetween } from './working-days.ts'

test('counting crosses Easter: 27 March 2026 + 5 working days is Tuesday 7 April 2026', () => {
  assert.equal(addWorkingDays(date('2026-03-27'), 5, 'england_and_wales'), '2026-04-07')
})

test('Easter Monday is a working day in Scotland only', () => {
  assert.equal(addWorkingDays(date('2026-03-27'), 5, 'scotland'), '2026-04-06')
  assert.equal(addWorkingDays(date('2026-03-27'), 5, 'northern_ireland'), '2026-04-07')
})

test('the day of receipt is day 0, and none is counted for nothing', () => {
  assert.equal(addWorkingDays(date('2016-10-03'), 3, 'england_and_wales'), '2016-10-06')
  assert.equal(addWorkingDays(date('2016-10-01'), 0, 'england_and_wales'), '2016-10-01')
})

test('received on a Saturday, one working day later is Monday', () => {
  assert.equal(addWorkingDays(date('2016-10-01'), 1, 'england_and_wales'), '2016-10-03')
})

test('counting backwards: seven working days before Thursday 2 January 2025', () => {
  assert.equal(addWorkingDays(date('2025-01-02'), -7, 'england_and_wales'), '2024-12-19')
})

test('counting back undoes counting on, from any working day', () => {
  for (const jurisdiction of ['england_and_wales', 'scotland', 'northern_ireland'] as const) {
    for (const day of [date('2021-12-24'), date('2022-05-31'), date('2024-03-28'), date('2026-06-12')]) {
      const later = addWorkingDays(day, 9, jurisdiction)
      assert.equal(addWorkingDays(later, -9, jurisdiction), day)
      assert.equal(workingDaysBetween(day, later, jurisdiction), 9)
    }
  }
})

const PUBLISHED: readonly (readonly [Parameters<typeof bankHolidays>[0], number, string])[] = [
  ['england_and_wales', 2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
  ['england_and_wales', 2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
  ['england_and_wales', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  ['england_and_wales', 2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  ['england_and_wales', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  ['england_and_wales', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  ['england_and_wales', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['england_and_wales', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['england_and_wales', 2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  ['scotland', 2017, '01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26'],
  ['scotland', 2022, '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
  ['scotland', 2024, '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'],
  ['scotland', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
  ['northern_ireland', 2018, '01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26'],
  ['northern_ireland', 2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
]

for (const [jurisdiction, year, days] of PUBLISHED) {
  test(`bank holidays of ${jurisdiction} in ${year} are those published`, () => {
    assert.equal(bankHolidays(jurisdiction, year).map(day => day.slice(5)).join(' '), days)
  })
}

test('a proclaimed holiday is not a working day, the ordinary day it replaced is', () => {
  assert.equal(isWorkingDay(date('2022-09-19'), 'northern_ireland'), false)
  assert.equal(isWorkingDay(date('2020-05-04'), 'england_and_wales'), true)
  assert.equal(isWorkingDay(date('2026-06-15'), 'england_and_wales'), true)
})

test('a count that leaves the reviewed years says so, and one within them does not', () => {
  assert.equal(holidayWarning(date('2016-10-03'), date('2016-10-06')), null)
  assert.match(holidayWarning(date('2028-12-29'), date('2029-01-04')) ?? '', /check this date by hand/)
  assert.match(holidayWarning(date('2011-12-30'), date('2012-01-05')) ?? '', /check this date by hand/)
})
