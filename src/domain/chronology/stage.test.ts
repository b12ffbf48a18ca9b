import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import type { Sheet } from './sheet.ts'
import { stage } from './stage.ts'
import { doubtKey, NO_ANSWERS } from './staging-answers.ts'
import type { StagingAnswers } from './staging-answers.ts'

const sheet = (...rows: (readonly string[])[]): Sheet => ({
  notes: [], tables: [{ name: 'CSV', heading: null, rows: rows.map((cells, index) => ({ row: index + 1, place: `Row ${index + 1}`, cells: cells.map(text => ({ text, notes: [] })) })) }],
})
const POLICE = sheet(
  ['Police chronology'],
  ['Date', 'Source', 'Event', 'Comment'],
  ['12/03/2006', 'Log 1', 'Called to the house', 'Prompt'],
  ['14/03', 'Log 2', 'Called again', ''],
  ['31/02/2006', 'Log 3', 'Third call', ''],
)
const staged = (answers: Partial<StagingAnswers> = {}): ReturnType<typeof stage> => stage(POLICE, { ...NO_ANSWERS, ...answers }, { agency: 'Police', today: date('2016-10-03') })

test('every row is an entry or left out with a reason, and what is in doubt is asked', () => {
  const read = staged()
  assert.deepEqual(read.rows.map(row => [row.place, row.entry !== null, row.leftOut !== null]), [
    ['Row 1', false, true], ['Row 2', false, true], ['Row 3', true, false], ['Row 4', true, false], ['Row 5', true, false],
  ])
  assert.equal(read.entries.length + read.leftOut.length, 5)
  assert.deepEqual(read.questions.map(question => question.place), ['Row 4', 'Row 5'])
})

test('a year given for the file settles the dates without one, and says that it was not in the words', () => {
  const read = staged({ year: 2006 })
  assert.deepEqual(read.questions.map(question => question.place), ['Row 5'])
  const entry = read.rows[3]?.entry
  assert.deepEqual([entry?.date.earliest, entry?.date.text, entry?.date.inferred], ['2006-03-14', '14/03', true])
})

test('words given in place of a cell decide the date; the file’s own words stay', () => {
  const read = staged({ cells: { 'Row 5': { Date: '28/02/2006' } } })
  const entry = read.rows[4]?.entry
  assert.deepEqual([entry?.date.earliest, entry?.date.latest, entry?.date.text, entry?.date.inferred], ['2006-02-28', '2006-02-28', '31/02/2006', true])
  assert.deepEqual(read.rows[4]?.given, { Date: '31/02/2006' })
  assert.deepEqual(read.questions.map(question => question.place), ['Row 4'])
})

test('an answer that cannot be read either is asked about again', () => {
  assert.deepEqual(staged({ cells: { 'Row 5': { Date: '30/02/2006' } } }).questions.map(question => question.place), ['Row 4', 'Row 5'])
})

test('a question can be settled by leaving the words as they are', () => {
  const [question] = staged().questions
  assert.ok(question)
  const read = staged({ asItIs: [doubtKey(question)] })
  assert.deepEqual(read.questions.map(each => each.place), ['Row 5'])
  assert.equal(read.rows[3]?.entry?.date.text, '14/03')
})

test('the author leaves a row out with a reason, and its questions go with it', () => {
  const read = staged({ leftOut: { 'Row 5': 'entered twice' } })
  assert.equal(read.rows[4]?.leftOut, 'Left out by the author: entered twice')
  assert.equal(read.entries.length, 2)
  assert.deepEqual(read.questions.map(question => question.place), ['Row 4'])
})

test('a row that was left out can be brought back with all its words', () => {
  const read = staged({ broughtBack: ['Row 1'] })
  assert.equal(read.rows[0]?.entry?.event, 'Police chronology')
  assert.equal(read.rows[0]?.entry?.date.precision, 'unknown')
  assert.equal(read.entries.length, 4)
})

test('a column’s meaning as the author says it replaces the guess', () => {
  const read = staged({ mapping: { Comment: 'other' } })
  assert.deepEqual([read.entries[0]?.comment, read.entries[0]?.other], ['', { Comment: 'Prompt' }])
  assert.equal(staged().entries[0]?.comment, 'Prompt')
})
