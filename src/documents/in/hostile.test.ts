import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withinAtBest } from '../../../test/support/patience.ts'
import { cell, docx, paragraph, row, table, WORD_NAMESPACE, xlsx, zip } from '../../../test/support/office-files.ts'
import { notesOf, refusalOf, sheetOf, tableOf } from '../../../test/support/reading.ts'
import { isRefusal, readFile } from './read-file.ts'

/** Refused within a second, and how: the reason in words. */
async function refusedQuickly(bytes: Buffer, name: string): Promise<string> {
  const { refused, advice } = await withinAtBest(1_000, () => refusalOf(bytes, name))
  return `${refused} ${advice}`
}

const good = (): Promise<Buffer> => docx(table(row('Date', 'Event'), row('12/03/2006', 'Seen at home')))

test('a zip bomb is refused from its directory, before anything is unpacked', async () => {
  assert.match(await refusedQuickly(await docx('', { 'word/document.xml': Buffer.alloc(300 * 1024 * 1024, 0x20) }), 'a.docx'), /unpack to far more/)
})

test('a bomb whose directory lies about its size is stopped while it unpacks', async () => {
  const bytes = Buffer.from(await docx('', { 'word/document.xml': Buffer.alloc(64 * 1024 * 1024, 0x20) }))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(64 * 1024 * 1024)
  const lie = Buffer.alloc(4)
  lie.writeUInt32LE(1000)
  for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 1)) lie.copy(bytes, at)
  assert.match(await refusedQuickly(bytes, 'a.docx'), /damaged/)
})

test('an entity bomb is refused for declaring a document type at all', async () => {
  const lol = Array.from({ length: 10 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join('')
  const bomb = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY l0 "lol">${lol}]><w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${table(row('&l10;'))}</w:body></w:document>`
  assert.match(await refusedQuickly(await docx('', { 'word/document.xml': bomb }), 'a.docx'), /document type/)
})

test('a file with macros is refused by its name, its parts and its declared types', async () => {
  assert.match(await refusedQuickly(await good(), 'a.docm'), /macros/)
  assert.match(await refusedQuickly(await docx('', { 'word/vbaProject.bin': 'x' }), 'renamed.docx'), /macros/)
  assert.match(await refusedQuickly(await docx('', { '[Content_Types].xml': '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>' }), 'renamed.docx'), /macros/)
})

test('an encrypted file and one of the old Office are refused, each with its own advice', async () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])
  assert.match(await refusedQuickly(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]), 'a.docx'), /password/)
  assert.match(await refusedQuickly(old, 'a.doc'), /before 2007/)
})

test('a truncated file is refused wherever it was cut', async () => {
  const bytes = await good()
  for (const part of [0.1, 0.5, 0.9, 0.99]) assert.match(await refusedQuickly(bytes.subarray(0, Math.floor(bytes.length * part)), 'a.docx'), /damaged/)
})

test('a million rows are refused as CSV and as a workbook', async () => {
  assert.match(await refusedQuickly(Buffer.from('12/03/2006,seen\n'.repeat(1_000_000)), 'a.csv'), /more than 50,000 rows/)
  const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${(index * 7919) % 100_003}</v></c></row>`).join('')
  assert.match(await refusedQuickly(await xlsx([{ name: 'A', data: rows }]), 'a.xlsx'), /more than 50,000 rows/)
})

test('tables nested fifty deep are read as lines of their cell; thousands deep are refused', async () => {
  const nest = (depth: number): string => Array.from({ length: depth }).reduce<string>((inner, _, level) => table(row(cell(paragraph(`level ${level}`) + inner))), paragraph('innermost'))
  const read = await tableOf(await docx(nest(50)), 'a.docx')
  assert.equal(read.rows.length, 1)
  assert.match(read.rows[0]?.cells[0]?.text ?? '', /^level 49[^]*level 0[^]*innermost$/)
  assert.match(notesOf(read.rows[0], 0).join(), /table of its own/)
  assert.match(await refusedQuickly(await docx(nest(5_000)), 'a.docx'), /nested too deeply/)
})

test('a wrong ending is refused with what the file really is', async () => {
  assert.match(await refusedQuickly(await good(), 'a.xlsx'), /it is a Word document/)
  assert.match(await refusedQuickly(await xlsx([{ name: 'A', data: '' }]), 'a.docx'), /it is an Excel workbook/)
  assert.match(await refusedQuickly(await good(), 'a.csv'), /name says it is a text file/)
  assert.match(await refusedQuickly(Buffer.from('Date,Event'), 'a.docx'), /it is not/)
  assert.match(await refusedQuickly(await good(), 'a.exe'), /\.exe/)
  assert.match(await refusedQuickly(await good(), 'chronology'), /no ending/)
  assert.match(await refusedQuickly(Buffer.from('%PDF-1.7\n'), 'a.docx'), /PDF/)
  assert.match(await refusedQuickly(Buffer.from('{\\rtf1}'), 'a.doc'), /RTF/)
  assert.match(await refusedQuickly(Buffer.from('<html><table></table></html>'), 'a.xls'), /web page/)
  assert.match(await refusedQuickly(await zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'a.docx'), /another kind of archive/)
  assert.match(await refusedQuickly(Buffer.concat([Buffer.from('MZ'), Buffer.from([1, 0, 0, 3, 0, 0, 0, 9])]), 'a.csv'), /not text/)
})

test('an empty file and one of 100 MB are refused', async () => {
  assert.match(await refusedQuickly(Buffer.alloc(0), 'a.docx'), /empty/)
  assert.match(await refusedQuickly(Buffer.alloc(100 * 1024 * 1024, 'a,b\n'), 'a.csv'), /too large: 100 MB/)
})

test('part names that repeat, lead elsewhere or are too many are refused', async () => {
  assert.match(await refusedQuickly(await zipWithName('word/../../evil.xml'), 'a.docx'), /damaged/)
  assert.match(await refusedQuickly(await zipWithName('word/document.xml'), 'a.docx'), /damaged/)
  const many = Object.fromEntries(Array.from({ length: 2_500 }, (_, index) => [`word/part${index}.xml`, '']))
  assert.match(await refusedQuickly(await docx('', many), 'a.docx'), /unpack to far more/)
})

/** An archive with a second part of any name: the library that writes the archive refuses such names, so it is patched in. */
async function zipWithName(name: string): Promise<Buffer> {
  const stand = 'x'.repeat(name.length)
  const bytes = Buffer.from(await docx(table(row('a')), { [stand]: 'y' }))
  for (let at = bytes.indexOf(stand); at >= 0; at = bytes.indexOf(stand, at + 1)) bytes.write(name, at, 'latin1')
  return bytes
}

test('spans and columns beyond all measure do not blow up', async () => {
  const wide = await readFile(await docx(table(row(...Array.from({ length: 400 }, () => cell('x', '<w:gridSpan w:val="999999999"/>'))))), 'a.docx')
  assert.ok(isRefusal(wide))
  assert.match(await refusedQuickly(Buffer.from(`${','.repeat(5_000)}\n`), 'a.csv'), /more than 256 columns/)
})

test('while large files are read, the server goes on answering', async () => {
  const line = row('12/03/2006', 'GP records', 'Seen at the surgery with mother. '.repeat(12), 'A comment of the author. '.repeat(4))
  const bytes = await docx(table(...Array.from({ length: 5_000 }, () => line)))
  const delays: number[] = []
  let last = performance.now()
  const ticking = setInterval(() => {
    delays.push(performance.now() - last)
    last = performance.now()
  }, 5)
  const read = await Promise.all([1, 2, 3, 4].map(() => sheetOf(bytes, 'a.docx')))
  clearInterval(ticking)
  assert.ok(read.every((sheet) => sheet.tables[0]?.rows.length === 5_000))
  const longest = Math.max(...delays)
  assert.ok(longest < 500, `the server stood still for ${longest} ms`)
})

test('the reading process has no rights: no environment, no writing, no programs', async () => {
  const { readingProcess } = await import('./reading-child.ts')
  const { env, execArgv } = readingProcess()
  assert.deepEqual(env, {})
  assert.ok(execArgv.includes('--permission'))
  assert.ok(!execArgv.some((each) => /allow-(fs-write|child-process|worker|addons)/.test(each)))
})
