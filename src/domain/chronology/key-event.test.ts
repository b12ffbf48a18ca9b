import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyEventIssues, lengthInWords, tooLong } from './key-event.ts'

test('R159: the length is told in sides, and by how many lines it is too long', () => {
  assert.equal(lengthInWords({ pages: 1, filled: 0.42, linesOver: 0 }), '0.4 of 2 sides')
  assert.equal(lengthInWords({ pages: 2, filled: 1.68, linesOver: 0 }), '1.7 of 2 sides')
  assert.equal(lengthInWords({ pages: 3, filled: 2.31, linesOver: 16 }), '2.3 of 2 sides: 16 lines too many')
  assert.equal(lengthInWords({ pages: 3, filled: 2.01, linesOver: 1 }), '2.1 of 2 sides: one line too many', 'never “2.0 of 2 sides” with a line too many')
  assert.equal(lengthInWords({ pages: 2, filled: 2.004, linesOver: 0 }), '2.0 of 2 sides')
})

test('R159: more than two sides are refused with the overflow, two are not', () => {
  assert.deepEqual(tooLong({ pages: 2, filled: 2, linesOver: 0 }), [])
  assert.match(tooLong({ pages: 3, filled: 2.2, linesOver: 9 })[0]?.message ?? '', /2\.2 of 2 sides: 9 lines too many\. Shorten some/)
  assert.equal(tooLong({ pages: 4, filled: 3.5, linesOver: 0 }).length, 1, 'the pages count, whatever the lines')
})

test('one key event may not be longer than all together could be', () => {
  assert.deepEqual(keyEventIssues({ isChosen: true, words: '' }), [])
  assert.equal(keyEventIssues({ isChosen: true, words: 'x'.repeat(2001) })[0]?.field, 'words')
})
