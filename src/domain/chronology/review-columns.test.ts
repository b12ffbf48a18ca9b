import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnsToWrite, leftEmpty, mappingOf, reviewColumnIssues } from './review-columns.ts'

const wrong = (...headings: string[]) => reviewColumnIssues(headings.map(heading => ({ heading, isRequired: false }))).map(({ field }) => field)

test('a column of facts may be asked for', () => {
  assert.deepEqual(wrong('Child seen?', 'Outcome', 'Child’s voice', 'Risk rating'), [])
})

test('R092, R179: a heading that could be of comments is refused, for practitioners read the column', () => {
  for (const heading of ['Reflection', 'Author’s notes', 'Was practice good?', 'Observations', 'Learning']) assert.deepEqual(wrong('Outcome', heading), ['columns-1-heading'], heading)
})

test('so is one that every chronology has, one twice, one without words and more than anybody can read', () => {
  for (const heading of ['Date', 'Start time', 'Source of information', 'What happened', '', 'x'.repeat(61)]) assert.deepEqual(wrong(heading), ['columns-0-heading'], heading)
  assert.deepEqual(wrong('Child seen?', 'child SEEN'), ['columns-1-heading'])
  assert.deepEqual(wrong('A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'), [null])
})

test('columns of a file that are headed so are read so, whatever they hold; others are left to be read', () => {
  const cell = (text: string) => ({ text, notes: [] })
  const sheet = { tables: [{ name: '', heading: null, rows: [{ row: 1, place: 'Row 1', cells: [cell('Date'), cell('RISK rating '), null] }] }], notes: [] }
  assert.deepEqual(mappingOf([{ heading: 'Risk rating', isRequired: true }, { heading: 'Outcome', isRequired: false }], sheet), { 'Risk rating': 'other' })
})

test('what is required and empty is told, by whatever way its heading is written', () => {
  assert.deepEqual(leftEmpty(['Child seen?', 'Outcome'], { 'CHILD SEEN': 'Yes', Outcome: ' ' }), ['Outcome'])
})

test('authors write in the columns that are asked for first, under the heading that they use themselves', () => {
  assert.deepEqual(columnsToWrite([{ heading: 'Outcome', isRequired: true }, { heading: 'Child seen?', isRequired: true }], ['CHILD SEEN', 'Officer']), ['Outcome', 'CHILD SEEN', 'Officer'])
})
