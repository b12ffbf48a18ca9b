import assert from 'node:assert/strict'
import { test } from 'node:test'
import { within } from '../../../test/support/patience.ts'
import { plainDate } from '../plain-date.ts'
import type { Entry } from './entry.ts'
import { integrate } from './merge.ts'

interface Given { readonly day?: string; readonly until?: string; readonly time?: string; readonly sequence?: number; readonly event: string }

function entry(agency: string, row: number, given: Given): Entry {
  const earliest = given.day === undefined ? null : plainDate(given.day)
  const latest = given.until === undefined ? earliest : plainDate(given.until)
  return {
    agency, row, place: `Row ${row}`, source: `${agency} record`, event: given.event, other: {}, sequence: given.sequence ?? null,
    date: { text: given.day ?? '', earliest, latest, precision: earliest ? 'day' : latest ? 'before' : 'unknown', inferred: false },
    time: given.time === undefined ? null : { text: given.time, from: given.time, to: null },
  }
}

function agency(name: string, ...given: readonly Given[]): Entry[] { return given.map((each, index) => entry(name, index + 2, each)) }
function events(packages: readonly (readonly Entry[])[]): string { return integrate(packages).map((each) => each.event).join(' ') }

test('R150: events with the same date and time keep the order of the agencies, then of the rows, and each its agency and source', () => {
  const same = { day: '2006-03-01', time: '10:00' }
  const packages = [agency('Police', { ...same, event: 'P1' }, { ...same, event: 'P2' }), agency('Health', { ...same, event: 'H1' }, { ...same, event: 'H2' })]
  const merged = integrate(packages)
  assert.deepEqual(merged.map((each) => each.event), ['P1', 'P2', 'H1', 'H2'])
  assert.deepEqual(merged.map((each) => each.source), ['Police record', 'Police record', 'Health record', 'Health record'])
  assert.equal(events(packages.toReversed()), 'H1 H2 P1 P2')
})

test('R150: the merge loses nothing, invents nothing and is the same on every run', () => {
  const packages = ['A', 'B', 'C'].map((name, seed) => agency(name, ...Array.from({ length: 400 }, (_, index): Given => {
    const mixed = (index * 7919 + seed * 104729) % 97
    return { event: `${name}${index}`, ...(mixed % 11 === 0 ? {} : { day: `2006-01-${String(1 + (mixed % 9)).padStart(2, '0')}` }),
      ...(mixed % 3 === 0 ? { time: `0${mixed % 10}:00` } : {}), ...(mixed % 2 === 0 ? { sequence: mixed } : {}) }
  })))
  const merged = integrate(packages)
  assert.deepEqual(new Set(merged), new Set(packages.flat()))
  assert.equal(merged.length, 1200)
  assert.deepEqual(integrate(packages), merged)
  const days = merged.map((each) => each.date.earliest ?? '9999')
  assert.deepEqual(days, days.toSorted())
})

test('on one day known times come first; an unknown time is never shown as midnight', () => {
  assert.equal(events([agency('A', { day: '2006-01-02', event: 'untimed' }), agency('B', { day: '2006-01-02', time: '00:10', event: 'early' }, { day: '2006-01-02', time: '23:00', event: 'late' })]),
    'early late untimed')
})

test("an agency's own numbers place its untimed events among its timed ones", () => {
  const numbered = agency('A', { day: '2006-01-02', sequence: 3, event: 'a3' }, { day: '2006-01-02', sequence: 1, event: 'a1' }, { day: '2006-01-02', sequence: 2, time: '10:00', event: 'a2' },
    { day: '2006-01-02', sequence: 10, time: '15:00', event: 'a10' })
  assert.equal(events([agency('B', { day: '2006-01-02', time: '12:00', event: 'b' }), numbered]), 'a1 a2 a3 b a10')
})

test('an event before a day stands ahead of that day, one of a month at its first day, one without any date at the end', () => {
  assert.equal(events([agency('A', { event: 'unknown' }, { until: '2006-03-05', event: 'before' }, { day: '2006-03-01', until: '2006-03-31', event: 'month' }, { day: '2006-03-05', event: 'day' }, { day: '2006-03-04', event: 'eve' })]),
    'month eve before day unknown')
})

test('ten thousand entries of forty agencies are put in order in under a second', async () => {
  const packages = Array.from({ length: 40 }, (_, a) => agency(`Agency ${a}`, ...Array.from({ length: 250 }, (__, index): Given =>
    ({ day: `20${String(10 + (index % 15))}-0${1 + (index % 9)}-1${a % 9}`, event: `${a}.${index}` }))))
  assert.equal((await within(1_000, () => integrate(packages))).length, 10_000)
})
