import assert from 'node:assert/strict'
import test from 'node:test'
import { readSeen, seenColumn } from './child-seen.ts'

test('a column is about seeing the child only where its heading says so', () => {
  for (const heading of ['Child seen?', 'Child Seen (Y/N)', 'Was the child seen?', 'Seen', 'Seen? Yes / No', 'Children seen', 'YP seen', 'Was Child A seen and spoken to?']) assert.equal(seenColumn(heading), 'seen', heading)
  for (const heading of ['Child seen alone?', 'Seen alone', 'Spoken to alone', 'Child seen on their own', 'Was the child seen without parents?']) assert.equal(seenColumn(heading), 'alone', heading)
  for (const heading of ['Seen by', 'Who was seen', 'Child last seen', 'Date child seen', 'Outcome', 'Child', 'Patient', 'Person', 'Overseen', 'Mother seen', 'Child seen by']) assert.equal(seenColumn(heading), null, heading)
})

test('what stands in the column is read as yes, no or does not apply where it plainly says so, and otherwise left in its own words', () => {
  const read = (words: string) => readSeen('seen', words).seen
  for (const words of ['Yes', 'y', 'YES.', 'Seen', 'Yes, at home', 'Yes – asleep', '✓']) assert.equal(read(words), 'yes', words)
  for (const words of ['No', 'n', 'Not seen', 'No – at school']) assert.equal(read(words), 'no', words)
  for (const words of ['N/A', '—', '-', 'n / a', 'Not applicable']) assert.equal(read(words), 'does not apply', words)
  for (const words of ['Child A only', 'Yes, but only asleep', 'Child B yes, Child A no', 'Not known', 'Nobody knows', 'Not recorded']) assert.equal(read(words), 'in other words', words)
  assert.equal(read('  '), null, 'a blank is not a no')
})

test('seen alone is known from a column of its own, or where the column on seeing says it', () => {
  assert.deepEqual(readSeen('alone', 'Yes'), { seen: 'yes', alone: true })
  assert.deepEqual(readSeen('alone', 'No'), { seen: null, alone: false }, 'not alone says nothing of not seen')
  assert.deepEqual(readSeen('alone', 'N/A'), { seen: null, alone: null })
  assert.deepEqual(readSeen('seen', 'Yes, alone'), { seen: 'yes', alone: true })
  assert.deepEqual(readSeen('seen', 'Child A seen alone at nursery'), { seen: 'yes', alone: true })
  assert.deepEqual(readSeen('seen', 'Yes, not alone'), { seen: 'yes', alone: false })
  assert.deepEqual(readSeen('seen', 'Yes'), { seen: 'yes', alone: null })
  assert.equal(readSeen('seen', 'No, home alone').alone, null)
})
