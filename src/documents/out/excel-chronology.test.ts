import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { HEAD, bytesOf, entry, partsOf } from '../../../test/support/edition.ts'
import { withoutComments } from '../../domain/chronology/edition.ts'
import type { EditionEntries } from '../../domain/chronology/edition-cells.ts'
import { date } from '../../domain/plain-date.ts'
import { writeExcel } from './excel-chronology.ts'

async function opened(edition: EditionEntries): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  const bytes = await bytesOf(writeExcel(HEAD, edition))
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  const sheet = workbook.getWorksheet('Chronology')
  assert.ok(sheet)
  return sheet
}

function words(sheet: ExcelJS.Worksheet, row: number): string[] { return Array.from({ length: sheet.columnCount }, (_, index) => sheet.getRow(row).getCell(index + 1).text) }

test('the workbook holds each entry in a row: words as given, earliest and latest as real dates, frozen and filterable headings', async () => {
  const range = { text: 'March 2006', earliest: date('2006-03-01'), latest: date('2006-03-31'), precision: 'month', inferred: false } as const
  const sheet = await opened({ comments: 'with', entries: [entry({ event: 'Line one\nline two', other: { Outcome: 'None' } }), entry({ agency: 'Health', date: range, time: null })] })
  assert.deepEqual(words(sheet, 1), ['Agency code', 'Agency', 'Date as given', 'Earliest', 'Latest', 'How exact', 'Time', 'Source', 'Event', 'Comment', 'Further columns', 'Place in the original'])
  assert.equal(sheet.getCell('I2').text, 'Line one\nline two')
  assert.deepEqual(sheet.getCell('D3').value, new Date('2006-03-01T00:00:00Z'))
  assert.deepEqual(sheet.getCell('E3').value, new Date('2006-03-31T00:00:00Z'))
  assert.equal(sheet.getCell('C3').text, 'March 2006')
  assert.equal(sheet.getCell('K2').text, 'Outcome: None')
  assert.equal(sheet.views[0]?.state, 'frozen')
  assert.equal(sheet.autoFilter, 'A1:L3')
})

test('R178: each row of the workbook has its agency\'s code in words and its colour behind it', async () => {
  const sheet = await opened({ comments: 'with', entries: [entry(), entry({ agency: 'Health' })] })
  assert.deepEqual([2, 3].map((row) => sheet.getCell(`A${row}`).text), ['POL', 'HEA'])
  assert.deepEqual([2, 3].map((row) => { const { fill } = sheet.getCell(`A${row}`); return fill.type === 'pattern' ? fill.fgColor?.argb : '' }), ['FFD2E2F1', 'FFFBE3D0'])
})

test('R178: the workbook is laid out for A4 or, to hang on a wall, for A3, its heading row printed on every page', async () => {
  for (const [paper, size] of [['a4', 9], ['a3', 8]] as const) {
    const workbook = new ExcelJS.Workbook()
    const bytes = await bytesOf(writeExcel({ ...HEAD, paper }, withoutComments([entry()])))
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
    const setup = workbook.getWorksheet('Chronology')?.pageSetup
    assert.deepEqual([setup?.paperSize, setup?.orientation, setup?.printTitlesRow], [size, 'landscape', '1:1'])
  }
})

test('R179: not a byte of a comment is anywhere in the workbook without comments', async () => {
  const entries = [entry({ comment: 'CANARY-1' }), entry({ comment: 'CANARY-2' })]
  for (const [name, content] of await partsOf(await bytesOf(writeExcel(HEAD, withoutComments(entries))))) assert.ok(!/CANARY|>Comment</.test(content), name)
  assert.ok([...(await partsOf(await bytesOf(writeExcel(HEAD, { comments: 'with', entries })))).values()].some((content) => content.includes('CANARY-2')))
})

test('words that look like a formula stay words', async () => {
  const sheet = await opened({ comments: 'with', entries: [entry({ event: '=HYPERLINK("http://example.org","x")', source: '+44', comment: '@SUM(1)' })] })
  for (const cell of ['H2', 'I2', 'J2']) assert.notEqual(sheet.getCell(cell).type, ExcelJS.ValueType.Formula)
  assert.equal(sheet.getCell('I2').text, '=HYPERLINK("http://example.org","x")')
  assert.equal(sheet.getCell('H2').style.numFmt, '@')
})

test('words longer than a cell can hold go on in the row below, and none is lost', async () => {
  const long = 'abcdefghi '.repeat(7000)
  const sheet = await opened({ comments: 'with', entries: [entry({ event: long })] })
  const parts = [2, 3, 4].map((row) => sheet.getCell(`I${row}`).text)
  assert.equal(parts.map((part) => part.replace(' [goes on in the row below]', '')).join(''), long)
})

test('every row says how high its words are, for programs that do not fit rows to them', async () => {
  const sheet = await opened({ comments: 'with', entries: [entry(), entry({ event: 'word '.repeat(56) }), entry({ comment: 'One\n\nThree' }), entry({ event: 'x'.repeat(700) }), entry({ event: 'word '.repeat(9000) })] })
  const lines = (row: number): number => Math.round((sheet.getRow(row).height - 3) / 13)
  assert.deepEqual([2, 3, 4, 5].map(lines), [1, 4, 3, 10], 'an event holds 70 characters a line')
  assert.equal(sheet.getRow(6).height, 409, 'no higher than Excel allows')
})

test('text that Excel would read as an escaped character stays as the agency wrote it', async () => {
  const parts = await partsOf(await bytesOf(writeExcel(HEAD, withoutComments([entry({ event: 'ref _x0041_ end\u0001' })]))))
  assert.ok((parts.get('xl/worksheets/sheet1.xml') ?? '').includes('ref _x005F_x0041_ end\uFFFD'))
})

test('a day before March 1900, where a workbook\'s calendar is wrong, is written as words', async () => {
  const old = { text: '1 Jan 1899', earliest: date('1899-01-01'), latest: date('1899-01-01'), precision: 'day', inferred: false } as const
  assert.equal((await opened(withoutComments([entry({ date: old })]))).getCell('D2').text, '1899-01-01')
})
