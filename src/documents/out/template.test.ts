import assert from 'node:assert/strict'
import { test } from 'node:test'
import mammoth from 'mammoth'
import ExcelJS from 'exceljs'
import { bytesOf, entry } from '../../../test/support/edition.ts'
import type { CommentedEntry } from '../../domain/chronology/entry.ts'
import { readRows } from '../../domain/chronology/read-rows.ts'
import type { RowsReading } from '../../domain/chronology/read-rows.ts'
import { date } from '../../domain/plain-date.ts'
import { isRefusal, readFile } from '../in/read-file.ts'
import { COMMENTS_HEADING, writeExcelTemplate, writeWordTemplate } from './template.ts'

const HEAD = { review: 'Child K', agency: 'Police', made: new Date('2016-10-03T09:00:00Z') }
const WRITERS = { 'chronology.docx': writeWordTemplate, 'chronology.xlsx': writeExcelTemplate } as const

async function readBack(name: keyof typeof WRITERS, entries?: readonly CommentedEntry[]): Promise<RowsReading> {
  const sheet = await readFile(await bytesOf(WRITERS[name](HEAD, entries)), name)
  assert.ok(!isRefusal(sheet))
  return readRows(sheet, { agency: 'Police', today: date('2016-10-03') })
}

const GIVEN: readonly CommentedEntry[] = [
  entry({ sequence: 1, other: { Outcome: 'No further action', 'Child seen?': 'Yes' } }),
  entry({ sequence: 2, event: 'Several paragraphs.\nAnd a second.', date: { text: '? 22 may 2006', earliest: date('2006-05-22'), latest: date('2006-05-22'), precision: 'approximate', inferred: false }, time: null }),
  entry({ sequence: null, other: { 'Event Ref': 'P07' }, date: { text: '3.6.06 - 5.6.06', earliest: date('2006-06-03'), latest: date('2006-06-05'), precision: 'range', inferred: false }, comment: '' }),
  entry({ sequence: 4, date: { text: 'March 2007', earliest: date('2007-03-01'), latest: date('2007-03-31'), precision: 'month', inferred: false }, time: { text: '? evening', from: null, to: null } }),
]

for (const name of ['chronology.docx', 'chronology.xlsx'] as const) {
  test(`R113: entries given out on the template come back the same from ${name}, without a question`, async () => {
    const { entries, questions } = await readBack(name, GIVEN)
    assert.deepEqual(questions, [])
    const words = (each: CommentedEntry): unknown => [each.date, each.time, each.source, each.event, each.comment, each.other['Outcome'], each.other['Child seen?'], each.other['Event Ref']]
    assert.deepEqual(entries.map(words), GIVEN.map(words))
  })

  test(`a year that stood in a heading is given with the date in ${name}, so that it is not lost`, async () => {
    const inferred = { text: '12/3', earliest: date('2006-03-12'), latest: date('2006-03-12'), precision: 'day', inferred: true } as const
    const { entries, questions } = await readBack(name, [entry({ date: inferred })])
    assert.deepEqual([questions, entries[0]?.date.earliest], [[], '2006-03-12'])
  })
}

test('R146: the empty template in Word has its columns, rows to fill in and words on how to', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: await bytesOf(writeWordTemplate(HEAD)) })
  for (const heading of ['Event Ref', 'Start Date', 'Start Time', 'End Date', 'End Time', 'Source of Information', 'Event', COMMENTS_HEADING]) assert.ok(value.includes(`<p>${heading}</p></th>`), heading)
  assert.ok((value.match(/<tr>/g)?.length ?? 0) > 10)
  assert.match(value, /One row for each event/)
})

test('R092: the template has the column for comments in Word and in Excel, empty or filled in', async () => {
  for (const entries of [[], GIVEN]) {
    const word = await mammoth.extractRawText({ buffer: await bytesOf(writeWordTemplate(HEAD, entries)) })
    assert.ok(word.value.includes(`\n${COMMENTS_HEADING}\n`))
    const workbook = new ExcelJS.Workbook()
    const bytes = await bytesOf(writeExcelTemplate(HEAD, entries))
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
    const headings = workbook.getWorksheet('Chronology')?.getRow(1).values
    assert.ok(Array.isArray(headings) && headings.at(-1) === COMMENTS_HEADING)
  }
})
