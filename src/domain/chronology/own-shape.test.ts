import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { ownTables } from './own-shape.ts'
import { stage } from './stage.ts'
import { NO_ANSWERS } from './staging-answers.ts'

const cells = (...words: readonly string[]) => words.map(text => text === '' ? null : { text, notes: [] })
const sheet = {
  notes: [],
  tables: [{ name: 'Table 1', heading: null, rows: [
    { row: 1, place: 'Row 1', cells: cells('Date', 'Source', 'Event', 'Analysis', 'Author’s comments') },
    { row: 2, place: 'Row 2', cells: cells('3/2/2014', 'Log', 'Called', 'Slow', 'Kind') },
    { row: 3, place: 'Row 3', cells: cells('4/2/2014', 'Log', 'Called again', '', '') },
  ] }],
}
const context = { agency: 'Police', today: date('2016-12-01') }
const file = { uploadId: 'one', fileName: 'a.docx', sheet, answers: NO_ANSWERS }
const entries = stage(sheet, NO_ANSWERS, context).entries.map(entry => ({ ...entry, uploadId: 'one' as string | null }))
const rowsNow = (now: typeof entries) => ownTables(file, now, context)[0]?.rows.slice(1)

test('given nothing was changed, then every cell is as it came', () => {
  assert.deepEqual(ownTables(file, entries, context), [{ name: 'Table 1', headed: true, rows: sheet.tables[0]?.rows.map(row => row.cells.map(cell => cell?.text ?? '')) }])
})

test('given a comment of two columns was changed, then each part stands under its own heading again', () => {
  assert.equal(entries[0]?.comment, 'Analysis: Slow\n\nAuthor’s comments: Kind')
  assert.deepEqual(rowsNow(entries.map((entry, at) => at === 0 ? { ...entry, comment: 'Analysis: Late\n\nAnd unread\n\nAuthor’s comments: Kind' } : entry))?.[0], ['3/2/2014', 'Log', 'Called', 'Late\n\nAnd unread', 'Kind'])
  assert.deepEqual(rowsNow(entries.map((entry, at) => at === 1 ? { ...entry, comment: 'A word' } : entry))?.[1], ['4/2/2014', 'Log', 'Called again', '', 'A word'])
})

test('given an entry was taken out and another written on screen, then the one is gone and the other stands where it follows in time', () => {
  const [first, second] = entries
  assert.ok(first && second)
  const onScreen = { ...second, uploadId: null, place: 'Written on screen, 1', event: 'Seen', source: 'Diary', date: { ...second.date, text: '5/2/2014' } }
  assert.deepEqual(rowsNow([first, onScreen]), [['3/2/2014', 'Log', 'Called', 'Slow', 'Kind'], ['5/2/2014', 'Diary', 'Seen', '', '']])
  assert.deepEqual(rowsNow([onScreen, second])?.[0], ['5/2/2014', 'Diary', 'Seen', '', ''])
})
