import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { filterEntries, withoutComments } from './edition.ts'
import type { CommentedEntry } from './entry.ts'

function entry(change: Partial<CommentedEntry>): CommentedEntry {
  return {
    agency: 'Police', row: 2, place: 'Row 2', source: 'CAD log', event: 'Officers attended.', other: { Outcome: 'No further action' }, sequence: null, comment: 'CANARY',
    date: { text: '3.2.06', earliest: date('2006-02-03'), latest: date('2006-02-03'), precision: 'day', inferred: false }, time: null, ...change,
  }
}

test('an edition without comments carries no comment and all the rest', () => {
  const bare = withoutComments([entry({})])
  assert.ok(!JSON.stringify(bare).includes('CANARY'))
  assert.deepEqual({ ...bare.entries[0], comment: 'CANARY' }, entry({}))
})

test('an entry with its comment does not fit into an edition without', () => {
  // @ts-expect-error the type has no place for a comment: this line failing to be an error would fail the type check
  const refused: ReturnType<typeof withoutComments> = { comments: 'without', entries: [entry({})] }
  assert.ok(refused)
})

test('words are looked for in all an entry says, whatever their case or accents, and all must be there', () => {
  const entries = [entry({ event: 'Zoë seen at the Clinic' }), entry({ event: 'Clinic closed' })]
  assert.equal(filterEntries(entries, { words: 'CLINIC zoe' }).length, 1)
  assert.equal(filterEntries(entries, { words: 'further clinic' }).length, 2)
})

test('a hidden comment is not found by searching for its words', () => {
  assert.equal(filterEntries([entry({})], { words: 'canary' }).length, 1)
  assert.equal(filterEntries(withoutComments([entry({})]).entries, { words: 'canary' }).length, 0)
})

test('a person is found by any of their names, as whole words', () => {
  const entries = [entry({ event: 'Mother rang.' }), entry({ event: 'Grandmother rang.' }), entry({ event: 'Ms A. (again) rang' })]
  assert.equal(filterEntries(entries, { person: ['mother', 'Ms A. (again)'] }).length, 2)
})

test('dates narrow to entries that may lie in the period; one without any date is not among them', () => {
  const march = entry({ date: { text: 'March', earliest: date('2006-03-01'), latest: date('2006-03-31'), precision: 'month', inferred: true } })
  const before = entry({ date: { text: 'before', earliest: null, latest: date('2006-03-01'), precision: 'before', inferred: false } })
  const unknown = entry({ date: { text: '', earliest: null, latest: null, precision: 'unknown', inferred: false } })
  assert.deepEqual(filterEntries([march, before, unknown], { from: date('2006-03-10'), to: date('2006-03-20') }), [march])
  assert.deepEqual(filterEntries([march, before, unknown], { to: date('2006-01-01') }), [before])
})

test('agencies narrow to the named ones', () => {
  assert.deepEqual(filterEntries([entry({}), entry({ agency: 'GP' })], { agencies: ['GP'] }).map((each) => each.agency), ['GP'])
})
