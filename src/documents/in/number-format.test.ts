import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builtInFormat, showNumber } from './number-format.ts'

/** 12 March 2006, 14:05:30. */
const MOMENT = 38_788 + (14 * 3600 + 5 * 60 + 30) / 86_400
const shown = (value: number, format: string, from1904 = false): unknown[] => {
  const { text, date = null, time = null } = showNumber(value, format, from1904)
  return [text, date, time]
}

test('a date is given only where the format shows day, month and year', () => {
  assert.deepEqual(shown(MOMENT, builtInFormat(14)), ['12/03/2006', '2006-03-12', null])
  assert.deepEqual(shown(MOMENT, 'd-mmm-yy'), ['12-Mar-06', '2006-03-12', null])
  assert.deepEqual(shown(MOMENT, 'm/d/yyyy'), ['3/12/2006', '2006-03-12', null])
  assert.deepEqual(shown(MOMENT, '[$-809]dddd d mmmm yyyy;@'), ['Sunday 12 March 2006', '2006-03-12', null])
  assert.deepEqual(shown(MOMENT, 'dd\\.mm\\.yy'), ['12.03.06', '2006-03-12', null])
  assert.deepEqual(shown(MOMENT, '[$-F800]dddd, mmmm dd, yyyy'), ['12 March 2006', '2006-03-12', null])
  assert.deepEqual(shown(MOMENT, 'mmm-yy'), ['Mar-06', null, null])
  assert.deepEqual(shown(MOMENT, 'd-mmm'), ['12-Mar', '2006-03-12', null])
  assert.deepEqual(shown(MOMENT, 'yyyy'), ['2006', null, null])
  assert.deepEqual(shown(MOMENT, 'ddd mmm yyyy'), ['Sun Mar 2006', null, null])
})

test('a time is given where the format shows hours, and minutes are not taken for months', () => {
  assert.deepEqual(shown(MOMENT, 'dd/mm/yyyy hh:mm'), ['12/03/2006 14:05', '2006-03-12', '14:05'])
  assert.deepEqual(shown(MOMENT, 'h:mm AM/PM'), ['2:05 PM', null, '14:05'])
  assert.deepEqual(shown(MOMENT, 'mm:ss'), ['05:30', null, null])
  assert.deepEqual(shown(0.5, 'hh:mm'), ['12:00', null, '12:00'])
  assert.deepEqual(shown(1.25, '[h]:mm'), ['30:00', null, null])
  assert.deepEqual(shown(38_788.999_999_9, 'dd/mm/yyyy hh:mm'), ['13/03/2006 00:00', '2006-03-13', '00:00'])
})

test('workbooks that count from 1904, and the day in 1900 that never was', () => {
  assert.deepEqual(shown(37_326, 'dd/mm/yyyy', true), ['12/03/2006', '2006-03-12', null])
  assert.deepEqual(shown(1, 'dd/mm/yyyy'), ['01/01/1900', '1900-01-01', null])
  assert.deepEqual(shown(61, 'dd/mm/yyyy'), ['01/03/1900', '1900-03-01', null])
  assert.equal(shown(60, 'dd/mm/yyyy')[1], null)
  assert.equal(shown(0.5, 'dd/mm/yyyy')[1], null)
})

test('plain numbers look as the sheet shows them', () => {
  assert.equal(shown(12, 'General')[0], '12')
  assert.equal(shown(0.1 + 0.2, 'General')[0], '0.3')
  assert.equal(shown(7, '000')[0], '007')
  assert.equal(shown(1234.5, '#,##0.00')[0], '1,234.50')
  assert.equal(shown(0.25, '0%')[0], '25%')
  assert.equal(shown(-5, '£#,##0;-£#,##0')[0], '-£5')
  assert.equal(shown(3, '0" weeks"')[0], '3 weeks')
  assert.equal(shown(2006, 'General;"minus day"')[0], '2006')
})
