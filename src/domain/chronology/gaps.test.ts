import assert from 'node:assert/strict'
import test from 'node:test'
import { date } from '../plain-date.ts'
import { gapsIn, isCertain } from './gaps.ts'
import type { Contacts, Gap } from './gaps.ts'
import { NO_CONTACT_WORDS, saysNoContact } from './silence.ts'
import type { Period } from './package.ts'

const stretch = (from: string, to = from): Period => ({ from: date(from), to: date(to) })
const loose = (from: string, to: string, entries = 1) => ({ ...stretch(from, to), entries })
const YEAR = stretch('2015-01-01', '2015-12-31')
const NONE: Contacts = { known: [], loose: [], saidNone: [] }
const told = (gaps: readonly Gap[]) => gaps.map(gap => `${gap.from} ${gap.to} ${gap.days}${isCertain(gap) ? '' : '?'}`)

test('given contacts on known days, the days between them are a gap where there are as many as asked for, and not where there is one fewer', () => {
  const known = [stretch('2015-01-01'), stretch('2015-01-30'), stretch('2015-02-26'), stretch('2015-12-31')]
  assert.deepEqual(told(gapsIn(YEAR, 28, { ...NONE, known })), ['2015-01-02 2015-01-29 28', '2015-02-27 2015-12-30 307'])
  assert.deepEqual(told(gapsIn(YEAR, 29, { ...NONE, known })), ['2015-02-27 2015-12-30 307'])
})

test('given contact from a day to a day, all those days are filled, whatever order the entries come in and however they overlap', () => {
  const known = [stretch('2015-06-01', '2015-12-31'), stretch('2015-01-10', '2015-03-01'), stretch('2015-01-01', '2015-02-01'), stretch('2015-02-10')]
  assert.deepEqual(told(gapsIn(YEAR, 28, { ...NONE, known })), ['2015-03-02 2015-05-31 91'])
})

test('given an entry of "summer 2015", no day of that summer is certainly without contact, and what lies around it is', () => {
  const [gap, ...more] = gapsIn(YEAR, 28, { ...NONE, known: [stretch('2015-01-01'), stretch('2015-12-31')], loose: [loose('2015-06-01', '2015-08-31', 2)] })
  assert.deepEqual(more, [])
  assert.ok(gap && !isCertain(gap))
  assert.equal(gap.mayLieIn, 2)
  assert.deepEqual(gap.sure, [stretch('2015-01-02', '2015-05-31'), stretch('2015-09-01', '2015-12-30')])
})

test('given an entry that may lie on any day of the gap, or one that only lies before a day, nothing of what it touches is certain', () => {
  const [whole] = gapsIn(YEAR, 28, { ...NONE, loose: [loose('2014-01-01', '2016-12-31')] })
  assert.deepEqual(whole?.sure, [])
  const [before] = gapsIn(YEAR, 28, { ...NONE, loose: [loose('2015-01-01', '2015-12-20')] })
  assert.deepEqual(before?.sure, [], 'eleven days are left, which is no gap of twenty-eight')
})

test('given the first and the last contact, what comes before and after them is told apart from what lies between', () => {
  const known = [stretch('2015-03-01'), stretch('2015-06-01')]
  assert.deepEqual(gapsIn(YEAR, 28, { ...NONE, known }).map(gap => gap.where), ['before the first', 'between', 'after the last'])
  assert.deepEqual(gapsIn(YEAR, 28, NONE).map(gap => gap.where), ['throughout'])
  const around = [stretch('2014-03-01'), stretch('2016-06-01')]
  assert.deepEqual(told(gapsIn(YEAR, 28, { ...NONE, known: around })), ['2015-01-01 2015-12-31 365'], 'contacts outside the period fill nothing in it')
})

test('given an agency that says itself that there was no contact, the gap stays and says so', () => {
  const saidNone = [stretch('2015-03-10', '2015-04-10'), stretch('2014-01-01', '2014-02-01')]
  const [gap] = gapsIn(YEAR, 28, { known: [stretch('2015-03-01'), stretch('2015-05-01')], loose: [], saidNone }).slice(1)
  assert.deepEqual(gap?.saidNone, [stretch('2015-03-10', '2015-04-10')])
})

test('an entry over days that begins a sentence with "No contact" is silence told; an order, an attempt or a single day is not', () => {
  const over = (event: string, from = '2015-08-01', to = '2015-10-31') =>
    saysNoContact(event, { text: '', earliest: date(from), latest: date(to), precision: 'range', inferred: false })
  for (const event of ['No contact with any member of the family.', 'Holiday. No contact.', 'NO CONTACT', 'No contact by children’s social care. Early help awaited.',
    'There was no recorded contact', 'Nil contact', 'No involvement with the family in this period']) assert.ok(over(event), event)
  for (const event of ['No contact order made by the court', 'No contact made; card left', 'Father has no contact with Child A', 'No contact visits took place', 'Home visit']) assert.ok(!over(event), event)
  assert.ok(!over('No contact', '2015-08-01', '2015-08-02'))
  assert.ok(!saysNoContact('No contact', { text: 'from 2015', earliest: date('2015-01-01'), latest: null, precision: 'after', inferred: false }))
  assert.doesNotMatch(NO_CONTACT_WORDS, /\\b|\(\?<|\\p/, 'PostgreSQL reads these otherwise')
})
