import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { fold, withoutComments } from './edition.ts'
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

test('words are compared without case, accents or curly apostrophes', () => {
  assert.equal(fold(' Zoë’s CLINIC '), "zoe's clinic")
})
