import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guessMeaning, readColumns } from './headings.ts'
import type { Meaning } from './headings.ts'

const EXPECTED: Readonly<Record<string, Meaning | 'perhaps comment'>> = {
  'Date': 'date', 'Date of contact': 'date', 'Date/Time': 'date', 'Date & time': 'date', 'Start Date': 'date', 'Date(s)': 'date', 'When': 'date', 'Event date': 'date',
  'Date of significant event': 'date', 'Date (dd/mm/yyyy)': 'date', 'From': 'date', 'Date from': 'date', 'Date or period of event': 'date', 'Entry date': 'date',
  'End Date': 'end date', 'To': 'end date', 'Date to': 'end date', 'Until': 'end date', 'Time': 'time', 'Start Time': 'time', 'Time (24 hr)': 'time', 'End Time': 'end time',
  'Event Ref': 'sequence', 'Sequence': 'sequence', 'No.': 'sequence', '#': 'sequence', 'Ref': 'sequence', 'Serial number': 'sequence', 'Event no.': 'sequence',
  'Source': 'source', 'Source of Information': 'source', 'Source of event': 'source', 'Who/Agency': 'source', 'Where recorded': 'source', 'Record': 'source', 'Agency': 'source',
  'Event': 'event', 'Significant event': 'event', 'Details of contact': 'event', 'Description of event': 'event', 'What happened': 'event', 'Event details': 'event',
  'Details of contact, including who was seen': 'event', 'Details': 'event', 'Case notes': 'event', 'Contact': 'event', 'Event (factual only, no comment or analysis)': 'event',
  'What changed': 'event', 'Organisational change': 'event', 'Reason and outcome': 'event', 'What we think now': 'comment', 'Comment': 'comment', 'Comments': 'comment', 'Analysis': 'comment', "IMR author's comments": 'comment', 'Comments, analysis and observations of practice': 'comment',
  'Observations of practice': 'comment', 'Event and comments': 'comment', 'Reflection': 'comment', 'Good practice / missed opportunities': 'comment', "Author's view": 'comment',
  'Learning points': 'comment', 'Significance': 'comment', 'Practice issues': 'comment', 'Notes': 'perhaps comment', 'Observations': 'perhaps comment', 'Remarks': 'perhaps comment',
  'Outcome': 'other', 'Action taken': 'other', 'Child seen?': 'other', "Child's voice": 'other', 'Type of contact': 'other', 'Date of birth': 'other', 'DOB': 'other',
  'Review date': 'other', 'Present': 'other', 'Location': 'other', 'Outcome of contact': 'other', 'Worker': 'other', 'Date recorded': 'other', 'Event type': 'other',
}

test('the headings that agencies use are known for what they mean', () => {
  for (const [heading, meaning] of Object.entries(EXPECTED)) assert.equal(guessMeaning(heading).meaning, meaning, heading)
})

function meanings(headings: readonly string[], words: readonly (readonly string[])[] = []): string[] {
  return readColumns(headings.map((heading, index) => ({ heading, words: words[index] ?? [] }))).columns.map((column) => column.meaning)
}

test('the columns of ChronoLator, with their order columns, are read without a question', () => {
  const headings = ['Event Ref', 'Start Date', 'Start Time', 'End Date', 'End Time', 'Source of Information', 'Event', 'Comments, analysis and observations of practice']
  assert.deepEqual(meanings(headings), ['sequence', 'date', 'time', 'end date', 'end time', 'source', 'event', 'comment'])
  assert.deepEqual(readColumns(headings.map((heading) => ({ heading, words: [] }))).questions, [])
})

test('of two columns of events the first is the event and the rest are kept under their headings', () => {
  assert.deepEqual(meanings(['Date', 'Significant event', 'What happened']), ['date', 'event', 'other'])
  assert.deepEqual(meanings(['Date', 'Contact', 'Details']), ['date', 'other', 'event'])
})

test('notes beside a column of events are taken for comment; without one they are read as events, and asked about', () => {
  assert.deepEqual(meanings(['Date', 'Event', 'Notes']), ['date', 'event', 'comment'])
  const alone = readColumns(['Date', 'Notes'].map((heading) => ({ heading, words: [] })))
  assert.deepEqual(alone.columns.map((column) => column.meaning), ['date', 'event'])
  assert.equal(alone.questions.length, 1)
})

test('beside a sure comment the longest column under an unknown heading is read as events, and asked about', () => {
  const read = readColumns([{ heading: 'Date', words: [] }, { heading: 'Zebra', words: ['Yes'] }, { heading: 'Giraffe', words: ['He rang the office twice.'] }, { heading: 'Comments', words: [] }])
  assert.deepEqual(read.columns.map((column) => column.meaning), ['date', 'other', 'event', 'comment'])
  assert.equal(read.questions.length, 1)
})

test('observations that follow a column of prose are taken for comment, whatever that column is called', () => {
  const prose = ['He rang the office twice that day and nobody picked up.']
  const read = readColumns([{ heading: 'Date', words: [] }, { heading: 'Zebra', words: prose }, { heading: 'Observations', words: prose }])
  assert.deepEqual(read.columns.map((column) => column.meaning), ['date', 'event', 'comment'])
})

test('a heading that names both events and comments is kept with the comments, and asked about', () => {
  const both = readColumns(['Date', 'Event and comments'].map((heading) => ({ heading, words: [] })))
  assert.deepEqual(both.columns.map((column) => column.meaning), ['date', 'comment'])
  assert.match(both.questions[0]?.question ?? '', /Which column says what happened/)
})

test('prose under a heading nobody knows, or under none, is kept with the comments until somebody says', () => {
  const prose = ['The health visitor ought to have asked more about the bruise that day.']
  const unknown = readColumns([{ heading: 'Date', words: [] }, { heading: 'Event', words: [] }, { heading: 'Zebra', words: prose }, { heading: '', words: ['hm'] }])
  assert.deepEqual(unknown.columns.map((column) => column.meaning), ['date', 'event', 'comment', 'comment'])
  assert.equal(unknown.questions.length, 2)
  assert.deepEqual(meanings(['Date', 'Event', 'Zebra'], [[], [], ['Ward 4']]), ['date', 'event', 'other'])
})

test('headings that ask for a view are comment, known or not, and one-word answers are held back too', () => {
  for (const heading of ['So what?', 'What could have been done differently?', 'Even better if', 'Effectiveness', 'Procedures followed', 'For panel use', 'Queries', 'Lines of enquiry']) {
    assert.deepEqual(meanings(['Date', 'Event', heading], [[], [], ['Poor']]), ['date', 'event', 'comment'], heading)
  }
  const asked = readColumns([{ heading: 'Date', words: [] }, { heading: 'Event', words: [] }, { heading: 'Done well?', words: ['No'] }, { heading: 'Additional information', words: ['The nurse ought to have asked more about it.'] }])
  assert.deepEqual(asked.columns.map((column) => column.meaning), ['date', 'event', 'comment', 'comment'])
  assert.equal(asked.questions.length, 2)
  assert.deepEqual(meanings(['No.', 'When', 'Who', 'What']), ['sequence', 'date', 'source', 'event'])
})

test("the user's own word wins over every guess", () => {
  const told = readColumns([{ heading: 'Date', words: [] }, { heading: 'Comments', words: [] }, { heading: 'Event', words: [] }], { 'comments': 'event', 'Event': 'other' })
  assert.deepEqual(told.columns.map((column) => column.meaning), ['date', 'event', 'other'])
})

test('headings that are empty or twice the same can still be told apart', () => {
  const columns = readColumns(['Outcome', 'Outcome', ''].map((heading) => ({ heading, words: [] }))).columns
  assert.deepEqual(columns.map((column) => column.heading), ['Outcome', 'Outcome (2)', 'Column 3'])
})

test('where no column names a source, who recorded the event stands for it; a source of its own or the user’s word comes first', () => {
  assert.deepEqual(meanings(['Date', 'Professional', 'Details of contact']), ['date', 'source', 'event'])
  assert.deepEqual(meanings(['Date and time', 'Type of contact', 'Recorded by', 'Case note']), ['date', 'other', 'source', 'event'])
  assert.deepEqual(meanings(['Date', 'Worker', 'Source', 'Event']), ['date', 'other', 'source', 'event'])
  const said = readColumns(['Date', 'Seen by', 'Event'].map((heading) => ({ heading, words: [] })), { 'Seen by': 'other' })
  assert.deepEqual(said.columns.map((column) => column.meaning), ['date', 'other', 'event'])
})

test('an event of practice is an event, not an observation of practice', () => {
  for (const heading of ['Significant practice event', 'Key practice episode', 'Extract from the case record']) assert.deepEqual(meanings(['Date', 'Source', heading, 'Comments']), ['date', 'source', 'event', 'comment'], heading)
  for (const heading of ['Practice', 'Quality of practice', 'Observations of practice']) assert.deepEqual(meanings(['Date', 'Event', heading]), ['date', 'event', 'comment'], heading)
})
