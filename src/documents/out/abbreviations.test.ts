import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import { HEAD, bytesOf, entry } from '../../../test/support/edition.ts'
import { pdfWords } from '../../../test/support/pdf.ts'
import { withoutComments } from '../../domain/chronology/edition.ts'
import { writeExcel } from './excel-chronology.ts'
import { writePdf } from './pdf-chronology.ts'
import { writeWord } from './word-chronology.ts'

const head = { ...HEAD, abbreviations: [{ abbreviation: 'CP', code: 'POL', meaning: 'child protection' }, { abbreviation: 'CP', code: 'HEA', meaning: 'cerebral palsy' }] }
const edition = () => withoutComments([entry()])

async function workbookOf(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  return workbook
}

test('what each agency said of its abbreviations stands after the last entry, in Word, PDF and on a sheet of its own', async () => {
  const word = (await mammoth.convertToHtml({ buffer: await bytesOf(writeWord(head, edition())) })).value
  assert.match(word, /Officers attended\.[^]*<h1>What the abbreviations mean<\/h1><table>[^]*CP[^]*POL[^]*child protection[^]*CP[^]*HEA[^]*cerebral palsy/)
  assert.match(await pdfWords(await bytesOf(writePdf(head, edition()))), /Officers attended\.[^]*What the abbreviations mean\s+Abbreviation +Agency +Meaning\s+CP +POL +child protection\s+CP +HEA +cerebral palsy/)
  const sheet = (await workbookOf(await bytesOf(writeExcel(head, edition())))).getWorksheet('Abbreviations') ?? assert.fail('no sheet of abbreviations')
  assert.deepEqual([2, 3].map(row => ['A', 'B', 'C'].map(column => sheet.getCell(`${column}${row}`).text)), [['CP', 'POL', 'child protection'], ['CP', 'HEA', 'cerebral palsy']])
})

test('where nothing was said of any, nothing stands there', async () => {
  assert.doesNotMatch((await mammoth.convertToHtml({ buffer: await bytesOf(writeWord(HEAD, edition())) })).value, /abbreviation/i)
  assert.doesNotMatch(await pdfWords(await bytesOf(writePdf(HEAD, edition()))), /abbreviation/i)
  assert.deepEqual((await workbookOf(await bytesOf(writeExcel(HEAD, edition())))).worksheets.map(each => each.name), ['Chronology', 'Agencies'])
})
