import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partComment } from './embedded-comment.ts'

test('a line that calls itself a comment is parted from the facts above it, with all that follows', () => {
  for (const label of ['Comment:', "IMR Author's Comment:", 'IMR author comments -', 'Analysis –', 'Author’s comment:', 'Agency comment/analysis:', 'Comments and analysis:', 'Learning point:',
    'Observation of practice:', '* Comment:', 'GOOD PRACTICE:', 'Panel comment:', 'Chronology author comment:']) {
    const text = `Home visit.\n${label} more was to be asked.\nAnd more.`
    assert.deepEqual(partComment(text), { facts: 'Home visit.', comment: `${label} more was to be asked.\nAnd more.` }, label)
  }
})

test('words that only speak of comments stay where they are', () => {
  for (const text of ['Father made a comment: he was tired.', 'No comment interview.', 'Commented that she was well', 'Learning disability nurse visited', 'Analysis of blood sample requested', 'Comment was passed to police', 'Agency worker: visited']) {
    assert.deepEqual(partComment(text), { facts: text, comment: '' }, text)
  }
})

test('a comment that follows on the same line is parted where a sentence has ended', () => {
  assert.deepEqual(partComment('Home visit. Comment: more was to be asked. And more.'), { facts: 'Home visit.', comment: 'Comment: more was to be asked. And more.' })
  assert.deepEqual(partComment('Seen (at home) Author’s analysis: late'), { facts: 'Seen (at home)', comment: 'Author’s analysis: late' })
  for (const text of ['Mother had one comment: she was tired.', 'Told the nurse. Comments were noted.', 'He was asked for a comment; analysis - of blood - followed']) assert.equal(partComment(text).comment, '', text)
})
