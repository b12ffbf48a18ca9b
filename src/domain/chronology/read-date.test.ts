import { test } from 'node:test'
import assert from 'node:assert/strict'
import { date } from '../plain-date.ts'
import type { DateContext } from './date-reading.ts'
import { readDate } from './read-date.ts'

const today = date('2026-11-23')

/** Phrase, what is read ("earliest..latest precision", a day alone is exact, "none" is unknown), whether a person is asked, surroundings. */
type Case = readonly [phrase: string, read: string, asked?: '?' | '', context?: DateContext]

function given(phrase: string, context: DateContext = {}): { read: string; asked: boolean } {
  const { date: found, questions } = readDate(phrase, { today, ...context })
  assert.equal(found.text, phrase.trim(), 'the words are kept')
  const span = found.earliest === found.latest ? found.earliest : `${found.earliest ?? ''}..${found.latest ?? ''}`
  const words = found.precision === 'unknown' ? 'none' : found.precision === 'day' ? span : `${span} ${found.precision}`
  return { read: `${words}${found.inferred ? ' inferred' : ''}`, asked: questions.length > 0 }
}

function cases(name: string, table: readonly Case[]): void {
  test(name, () => {
    for (const [phrase, read, asked = '', context] of table) assert.deepEqual(given(phrase, context), { read, asked: asked === '?' }, phrase)
  })
}

cases('days in figures, day before month', [
  ['22.05.16', '2016-05-22'], ['22-may-16', '2016-05-22'], ['22/05/16', '2016-05-22'], ['22/05/2016', '2016-05-22'], ['22.05/16', '2016-05-22'], ['03/11 /2022', '2022-11-03'],
  ['1/2/06', '2006-02-01'], ['01-02-2006', '2006-02-01'], ['1.2.2006', '2006-02-01'], ['22 05 2016', '2016-05-22'], ['22 05 16', '2016-05-22'], ['22//05/16', '2016-05-22'],
  ['22/05//2016', '2016-05-22'], ['22,05,16', '2016-05-22'], ['22 / 05 / 16', '2016-05-22'], ['22. 05. 2016', '2016-05-22'], ['22.05.16.', '2016-05-22'], ['22/05/16,', '2016-05-22'],
  ['  22/05/16  ', '2016-05-22'], ['(22/05/16)', '2016-05-22'], ['22\\05\\16', '2016-05-22'], ['22\u00a0/05/\u00a02016', '2016-05-22'], ['22‑05‑2016', '2016-05-22'], ['22_05_16', '2016-05-22'],
  ['22052016', '2016-05-22'], ['20160522', '2016-05-22'], ['22052016?', '2016-05-22 approximate'], ['220516', '2016-05-22', '?'], ['22/05 2016', '2016-05-22'], ['5/6 2014', '2014-06-05', '?'],
  ['2016-10-03', '2016-10-03'], ['2016/10/03', '2016-10-03'], ['2016.10.03', '2016-10-03'], ['2016-10-03T14:30:00', '2016-10-03'], ['2016-10-03T14:30:00Z', '2016-10-03', '?'], ['29/02/2016', '2016-02-29'],
  ["22/05/'16", '2016-05-22'], ['22/5/16', '2016-05-22'], ['02/5/16', '2016-05-02'], ['31/12/1999', '1999-12-31'], ['01/01/00', '2000-01-01'],
])

cases('days with words', [
  ['3rd March 2006', '2006-03-03'], ['3 rd March 2006', '2006-03-03'], ['3ʳᵈ March 2006', '2006-03-03'], ['3rd of March 2006', '2006-03-03'], ['the 3rd of March, 2006', '2006-03-03'], ['3 March 06', '2006-03-03'], ['3March2006', '2006-03-03'],
  ['Mon 3 Oct 2016', '2016-10-03'], ['Monday, 3rd October 2016', '2016-10-03'], ['Mon. 3 Oct. 2016', '2016-10-03'], ['Mon 03/10/16', '2016-10-03'], ['03/10/16 Mon', '2016-10-03'], ['3/10/2016 (Monday)', '2016-10-03'], ['3 Oct. 2016', '2016-10-03'], ['3-Oct-16', '2016-10-03'],
  ['3.Oct.2016', '2016-10-03'], ['3/Oct/2016', '2016-10-03'], ["3 Oct '16", '2016-10-03'], ['3 Oct ’16', '2016-10-03'], ['October 3 2016', '2016-10-03'], ['October 3rd, 2016', '2016-10-03'], ['Oct 3, 2016', '2016-10-03'], ['2016 October 3', '2016-10-03'], ['2016-Oct-03', '2016-10-03'],
  ['on 3 May 2006', '2006-05-03'], ['On the 3rd May 2006', '2006-05-03'], ['dated 3 May 2006', '2006-05-03'], ['Date: 3/5/06', '2006-05-03'], ['1st Sept 2006', '2006-09-01'], ['12 Febuary 2006', '2006-02-12'], ['12 Septmber 2006', '2006-09-12'], ['12 Ocotber 2006', '2006-10-12'],
  ['12 Janurary 2006', '2006-01-12'], ['Wendesday 4 Oct 2006', '2006-10-04'], ['weds 4th oct 06', '2006-10-04'], ['14 MARCH 2006', '2006-03-14'], ['14\nMarch\n2006', '2006-03-14'], ['14  March   2006', '2006-03-14'], ['Christmas Day 2006', '2006-12-25'], ['Boxing Day 2006', '2006-12-26'], ["New Year's Eve 2006", '2006-12-31'], ['Good Friday 2006', '2006-04-14'],
])

cases('a year is lent by a heading or asked for, never guessed', [
  ['14 March', '2006-03-14 inferred', '', { year: 2006 }], ['14/3', '2006-03-14 inferred', '', { year: 2006 }], ['Tues 14 March', '2006-03-14 inferred', '', { year: 2006 }], ['Wed 14 March', '2006-03-14 inferred', '?', { year: 2006 }], ['14th', '2006-03-14 inferred', '', { year: 2006, month: 3 }],
  ['Tues 14th', '2006-03-14 inferred', '', { year: 2006, month: 3 }], ['March', '2006-03-01..2006-03-31 month inferred', '', { year: 2006 }], ['5-7 Feb', '2014-02-05..2014-02-07 range inferred', '', { year: 2014 }], ['summer', '2006-06-01..2006-08-31 season inferred', '', { year: 2006 }], ['14 March 2007', '2007-03-14', '', { year: 2006 }],
  ['29 February', 'none', '?', { year: 2006 }], ['14 March', 'none', '?'], ['14/03', 'none', '?'], ['Tues 14 March', 'none', '?'], ['March', 'none', '?'], ['summer', 'none', '?'], ['5-7 Feb', 'none', '?'], ['14th', 'none', '?'], ['14th', 'none', '?', { year: 2006 }],
  ['Monday', 'none', '?', { year: 2006 }], ['05/06', 'none', '?'], ['05/06', '2006-06-05 inferred', '?', { year: 2006 }], ['05/06', '2007-06-05 inferred', '', { year: 2007 }], ['5/6', '2006-06-05 inferred', '', { year: 2006 }], ['13/06', 'none', '?'], ['05/16', '2016-05-01..2016-05-31 month', '?'],
  ['5-7', '2006-07-05 inferred', '?', { year: 2006, month: 3 }], ['5-7', '2006-07-05 inferred', '', { year: 2006 }], ['10.30', 'none', '?', { year: 2006 }], ['28 Dec - 3 Jan', '2006-12-28..2007-01-03 range inferred', '?', { year: 2006 }], ['winter', '2006-12-01..2007-02-28 season inferred', '?', { year: 2006 }], ['Mar-16', '2016-03-01..2016-03-31 month', '?', { year: 2006 }],
])

cases('months, years and parts of them', [
  ['March 2006', '2006-03-01..2006-03-31 month'], ['Mar-06', '2006-03-01..2006-03-31 month'], ['Mar 06', '2006-03-01..2006-03-31 month'], ["March '06", '2006-03-01..2006-03-31 month'], ['March of 2006', '2006-03-01..2006-03-31 month'], ['03/2006', '2006-03-01..2006-03-31 month'], ['3-2006', '2006-03-01..2006-03-31 month'],
  ['2006/03', '2006-03-01..2006-03-31 month'], ['March 16', '2016-03-01..2016-03-31 month', '?'], ['in March 2006', '2006-03-01..2006-03-31 month'], ['During March 2006', '2006-03-01..2006-03-31 month'], ['sometime in March 2006', '2006-03-01..2006-03-31 month'], ['??/03/2006', '2006-03-01..2006-03-31 month'], ['xx/03/06', '2006-03-01..2006-03-31 month'],
  ['00/03/2006', '2006-03-01..2006-03-31 month', '?'], ['2006', '2006-01-01..2006-12-31 year'], ['in 2006', '2006-01-01..2006-12-31 year'], ['Year 2006', '2006-01-01..2006-12-31 year'], ['early 2006', '2006-01-01..2006-04-30 approximate'], ['mid 2006', '2006-05-01..2006-08-31 approximate'], ['mid-2006', '2006-05-01..2006-08-31 approximate'],
  ['late 2006', '2006-09-01..2006-12-31 approximate'], ['early March 2006', '2006-03-01..2006-03-10 approximate'], ['mid-March 2006', '2006-03-11..2006-03-20 approximate'], ['end of March 2006', '2006-03-21..2006-03-31 approximate'], ['at the end of March 2006', '2006-03-21..2006-03-31 approximate'], ['beginning of March 2006', '2006-03-01..2006-03-10 approximate'],
  ['the start of 2006', '2006-01-01..2006-03-31 approximate'], ['first half of 2006', '2006-01-01..2006-06-30 approximate'], ['mid to late 2006', '2006-05-01..2006-12-31 approximate'], ['first week of March 2006', '2006-03-01..2006-03-07 approximate'], ['last week in March 2006', '2006-03-25..2006-03-31 approximate'],
  ['1990s', '1990-01-01..1999-12-31 decade'], ["1990's", '1990-01-01..1999-12-31 decade'], ['the 1990s', '1990-01-01..1999-12-31 decade'], ['early 1990s', '1990-01-01..1993-12-31 approximate'], ['2000s', '2000-01-01..2009-12-31 decade', '?'],
])

cases('seasons, quarters, terms, holidays, weeks', [
  ['spring 2006', '2006-03-01..2006-05-31 season'], ['Summer of 2006', '2006-06-01..2006-08-31 season'], ['autumn 2006', '2006-09-01..2006-11-30 season'], ['winter 2006', '2006-12-01..2007-02-28 season'], ['Winter 2006/07', '2006-12-01..2007-02-28 season'], ['winter 2006-2007', '2006-12-01..2007-02-28 season'],
  ['late summer 2006', '2006-08-01..2006-08-31 approximate'], ['spring/summer 2006', '2006-03-01..2006-08-31 range'], ['Q1 2006', '2006-01-01..2006-03-31 quarter'], ['2006 Q4', '2006-10-01..2006-12-31 quarter'], ['Christmas 2006', '2006-12-24..2006-12-26 approximate'], ['Easter 2006', '2006-04-14..2006-04-17 approximate'],
  ['summer holidays 2006', '2006-07-15..2006-09-08 approximate'], ['autumn term 2006', '2006-09-01..2006-12-23 approximate'], ['week commencing 3/10/16', '2016-10-03..2016-10-09 range'], ['w/c 3/10/16', '2016-10-03..2016-10-09 range'], ['W/C Monday 3 October 2016', '2016-10-03..2016-10-09 range'], ['week ending 9/10/16', '2016-10-03..2016-10-09 range'],
  ['w/e 9.10.16', '2016-10-03..2016-10-09 range'], ['week of 5/10/16', '2016-10-03..2016-10-09 range'], ['weekend of 8/10/16', '2016-10-08..2016-10-09 range'], ['academic year 2005/06', '2005-09-01..2006-08-31 range'], ['2005/06', '2005-01-01..2006-12-31 range'], ['2005-06', '2005-01-01..2006-12-31 range', '?'], ['2005/11', '2005-01-01..2011-12-31 range', '?'],
  ['financial year 2005/06', '2005-04-01..2006-03-31 range'], ['w/c 3/10', 'none', '?'], ['week 3 of May 2006', '2006-05-15..2006-05-21 approximate'], ['2006/7', '2006-01-01..2007-12-31 range'], ['2006-7', '2006-01-01..2007-12-31 range', '?'], ['2006-9', '2006-01-01..2009-12-31 range', '?'], ['2006.5', 'none', '?'], ['summer 2006/07', '2006-01-01..2007-12-31 range', '?'], ['w/c 3/10/16 and 10/10/16', '2016-10-03..2016-10-10 range', '?'], ['2005 - March 2006', '2005-01-01..2006-03-31 range'],
])

cases('ranges share what one end gives', [
  ['5.2.14 - 7.2.14', '2014-02-05..2014-02-07 range'], ['5.2.14-7.2.14', '2014-02-05..2014-02-07 range'], ['05/02/14–07/02/14', '2014-02-05..2014-02-07 range'], ['5.2.14 to 7.2.14', '2014-02-05..2014-02-07 range'], ['5-7 February 2014', '2014-02-05..2014-02-07 range'], ['5th - 7th February 2014', '2014-02-05..2014-02-07 range'], ['5-7.2.14', '2014-02-05..2014-02-07 range'],
  ['5.2-7.2.14', '2014-02-05..2014-02-07 range'], ['5/2-7/2/14', '2014-02-05..2014-02-07 range'], ['5 Feb - 7 Mar 2014', '2014-02-05..2014-03-07 range'], ['5 Feb 2014 - 7 Mar', '2014-02-05..2014-03-07 range'], ['12/13 March 2006', '2006-03-12..2006-03-13 range'], ['12/13/3/06', '2006-03-12..2006-03-13 range'], ['30 March/1 April 2006', '2006-03-30..2006-04-01 range'],
  ['Mon 3 - Fri 7 Oct 2016', '2016-10-03..2016-10-07 range'], ['3rd & 4th March 2006', '2006-03-03..2006-03-04 range'], ['3 or 4 March 2006', '2006-03-03..2006-03-04 range'], ['3, 5 and 7 May 2006', '2006-05-03..2006-05-07 range'], ['between 3 May 2006 and 7 June 2006', '2006-05-03..2006-06-07 range'], ['between 3 and 7 May 2006', '2006-05-03..2006-05-07 range'],
  ['from 3 to 7 May 2006', '2006-05-03..2006-05-07 range'], ['From 3 May 2006 until 7 June 2006', '2006-05-03..2006-06-07 range'], ['Feb/March 2006', '2006-02-01..2006-03-31 range'], ['Feb-Mar 2006', '2006-02-01..2006-03-31 range'], ['Mar - May 06', '2006-03-01..2006-05-31 range'], ['Nov 2005 – Mar 2006', '2005-11-01..2006-03-31 range'], ['2005 - 2006', '2005-01-01..2006-12-31 range'],
  ['2005/2006', '2005-01-01..2006-12-31 range'], ['between 2005 and 2007', '2005-01-01..2007-12-31 range'], ['late March/early April 2006', '2006-03-21..2006-04-10 approximate'], ['late 2005/early 2006', '2005-09-01..2006-04-30 approximate'], ['some time between March and May 2006', '2006-03-01..2006-05-31 range'],
  ['28 Dec - 3 Jan 2007', '2006-12-28..2007-01-03 range', '?'], ['Dec/Jan 2006', '2005-12-01..2006-01-31 range', '?'], ['7.2.14 - 5.2.14', '2014-02-05..2014-02-07 range', '?'], ['22/05/16? - 23/05/16', '2016-05-22..2016-05-23 approximate'], ['3-5/06', '2006-05-03', '?'], ['May 05-07', '2007-05-05', '?'], ['May 5, 07', '2007-05-05'], ['22/05/16 - ?23/05/16', '2016-05-22..2016-05-23 approximate'],
])

cases('approximate and bounded', [
  ['?22/05/16', '2016-05-22 approximate'], ['? 22 may 2016', '2016-05-22 approximate'], ['22/05/16?', '2016-05-22 approximate'], ['22/05/16 (?)', '2016-05-22 approximate'], ['c. 2006', '2006-01-01..2006-12-31 approximate'], ['c2006', '2006-01-01..2006-12-31 approximate'], ['c. March 2006', '2006-03-01..2006-03-31 approximate'], ['circa March 2006', '2006-03-01..2006-03-31 approximate'],
  ['approx 12/3/06', '2006-03-12 approximate'], ['Approx. 12/3/06', '2006-03-12 approximate'], ['around 12 March 2006', '2006-03-12 approximate'], ['about March 2006', '2006-03-01..2006-03-31 approximate'], ['on or around 3 May 2006', '2006-05-03 approximate'], ['3 May 2006 (approx)', '2006-05-03 approximate'], ['date unknown, 2016', '2016-01-01..2016-12-31 year'], ['Undated - March 2016', '2016-03-01..2016-03-31 month'], ['March 2016 (date not known)', '2016-03-01..2016-03-31 month'], ['2016 (exact date unknown)', '2016-01-01..2016-12-31 approximate'], ['~2006', '2006-01-01..2006-12-31 approximate'],
  ['before 3 May 2006', '..2006-05-02 before'], ['prior to May 2006', '..2006-04-30 before'], ['pre-2006', '..2005-12-31 before'], ['by 3 May 2006', '..2006-05-03 before'], ['until 3 May 2006', '..2006-05-03 before'], ['by the end of March 2006', '..2006-03-31 before'], ['on or before 3/5/06', '..2006-05-03 before'], ['after 3 May 2006', '2006-05-04.. after'], ['post 2006', '2007-01-01.. after'],
  ['since 3 May 2006', '2006-05-03.. after'], ['from 3 May 2006', '2006-05-03.. after'], ['from May 2006 onwards', '2006-05-01.. after'], ['3 May 2006 onwards', '2006-05-03.. after'], ['3 May 2006 - ongoing', '2006-05-03.. after'], ['May 2006 to present', '2006-05-01.. after'],
])

cases('what is doubtful or impossible is asked', [
  ['31/02/2016', 'none', '?'], ['29/02/2015', 'none', '?'], ['32/01/2016', 'none', '?'], ['05/22/2016', 'none', '?'], ['05/22/16', 'none', '?'], ['22/13/2016', 'none', '?'], ['22/05/20016', 'none', '?'], ['22/05/206', 'none', '?'], ['22/05/1016', 'none', '?'], ['Tuesday 3 Oct 2016', '2016-10-03', '?'],
  ['22/05/2061', '2061-05-22', '?'], ['22/05/27', '2027-05-22', '?'], ['22/05/87', '1987-05-22'], ['22/05/35', '1935-05-22', '?'], ['38777', 'none', '?'], ['38777.5', 'none', '?'], ['12', 'none', '?'], ['22/05/16 (Health visitor)', '2016-05-22', '?'], ['22/05/16 x2', '2016-05-22', '?'], ['Letter dated 3/5/06', '2006-05-03', '?'],
  ['22/05/16, 23/05/16', '2016-05-22..2016-05-23 range', '?'], ['22/05/16\n25/05/16', '2016-05-22..2016-05-25 range', '?'], ['22/05/16 - 22/05/2016', '2016-05-22'], ['22/05/65', '1965-05-22', '?'], ['DOB 3/5/2006 seen 22/05/16', 'none', '?'], ['undated', 'none', '?'], ['n.k.', 'none', '?'], ['N/K', 'none', '?'], ['not known', 'none', '?'], ['date unknown', 'none', '?'], ['ongoing', 'none', '?'], ['?', 'none', '?'], ['??', 'none', '?'], ['-', 'none', '?'], ['', 'none'], ['   ', 'none'], ['\u00a0', 'none'], ['Home visit', 'none', '?'], ['May', 'none', '?'],
  ['14:30', 'none', '?'], ['Tuesdays in March 2006', '2006-03-01..2006-03-31 month', '?'], ['22/05/16 -', '2016-05-22', '?'], ['l4/O3/2006', 'none', '?'], ['tomorrow', 'none', '?'], ['today', 'none', '?'], ['last week', 'none', '?'], ['22:05:16', 'none', '?'], ['aged 5', 'none', '?'],
])

test('a date and a time in one cell', () => {
  const table: readonly (readonly [string, string, string | null, string | null, boolean?])[] = [
    ['22/05/16 14:30', '2016-05-22', '14:30', null], ['22.05.16 at 2.30pm', '2016-05-22', '14:30', null], ['3/10/16 1430hrs', '2016-10-03', '14:30', null], ['3 Oct 2016, 14.00 - 15.30', '2016-10-03', '14:00', '15:30'], ['3 Oct 2016\n14:30', '2016-10-03', '14:30', null],
    ['3/10/16 @ 14:30', '2016-10-03', '14:30', null], ['14:30 3/10/16', '2016-10-03', '14:30', null], ['2pm on 3 May 2006', '2006-05-03', '14:00', null], ['3 May 2006 10 - 11am', '2006-05-03', '10:00', '11:00'], ['evening of 22/05/16', '2016-05-22', null, null], ['22/05/16 pm', '2016-05-22', null, null],
    ['3 Oct 2016 1430', '2016-10-03', '14:30', null], ['3/10/16 2.30', '2016-10-03', null, null, true], ['22/05/16 25:00', '2016-05-22', null, null, true], ['3/10/16 14:30 (approx)', '2016-10-03', '14:30', null],
  ]
  for (const [phrase, day, from, to, asked = false] of table) {
    const read = readDate(phrase, { today })
    assert.deepEqual([read.date.earliest, read.date.latest, read.time?.from, read.time?.to, read.questions.length > 0], [day, day, from, to, asked], phrase)
  }
})

test('a midnight that software stamps on a date without a time is no time', () => {
  for (const phrase of ['22/05/2016 00:00', '22/05/2016 00:00:00', '2016-05-22T00:00:00']) assert.equal(readDate(phrase, { today }).time, null, phrase)
})

test('a span over two days keeps both times', () => {
  const read = readDate('22/05/16 14:30 - 23/05/16 02:15', { today })
  assert.deepEqual([read.date.earliest, read.date.latest, read.time?.from, read.time?.to, read.questions], ['2016-05-22', '2016-05-23', '14:30', '02:15', []])
})

test('a number that may be a year or an hour is asked about', () => {
  assert.ok(readDate('3 May 10 - 11am', { today }).questions.length > 0)
})

test('the row above lends its date to "ditto" and "same day", and only to those', () => {
  const previous = readDate('3 May 2006', { today }).date
  for (const phrase of ['as above', 'Ditto', '"', '”', 'same day', 'Same date', 'later that day', 'as above 14:30', 'that evening']) {
    const read = readDate(phrase, { today, previous })
    assert.deepEqual([read.date.earliest, read.date.inferred, read.questions], ['2006-05-03', true, []], phrase)
  }
  assert.equal(readDate('next day', { today, previous }).date.earliest, '2006-05-04')
  assert.equal(readDate('14 June', { today, previous }).date.precision, 'unknown')
  assert.match(readDate('14 June', { today, previous }).questions[0] ?? '', /2006/)
  assert.equal(readDate('ditto', { today }).questions.length, 1)
})

test('a lent year that steps back from December to January is asked about', () => {
  const previous = readDate('20 December', { today, year: 2006 }).date
  assert.equal(readDate('3 January', { today, year: 2006, previous }).questions.length, 1)
  assert.equal(readDate('18 December', { today, year: 2006, previous }).questions.length, 0)
})
