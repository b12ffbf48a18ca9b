import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { refusalOf, sheetOf, tableOf, words } from '../../../test/support/reading.ts'

const TEXT = 'Date;Event\r\n12/03/06;"Café visit – £5; mother said ""no"""\r\n'
const EXPECTED = [['Date', 'Event'], ['12/03/06', 'Café visit – £5; mother said "no"']]

for (const [encoding, bytes] of [
  ['UTF-8', Buffer.from(TEXT)], ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16 little-endian', iconv.encode(TEXT, 'utf-16le')], ['UTF-16 little-endian with a mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
  ['UTF-16 big-endian', iconv.encode(TEXT, 'utf-16be')], ['UTF-16 big-endian with a mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
  ['Windows-1252', iconv.encode(TEXT, 'windows-1252')],
] as const) {
  test(`${encoding} is read with its accents, dashes and pound signs`, async () => {
    assert.deepEqual((await tableOf(bytes, 'police.csv')).rows.map(words), EXPECTED)
  })
}

test('Windows-1252, which no file declares, is noted', async () => {
  assert.equal((await sheetOf(iconv.encode(TEXT, 'windows-1252'), 'a.csv')).notes.length, 1)
  assert.deepEqual((await sheetOf(Buffer.from(TEXT), 'a.csv')).notes, [])
})

for (const [name, separator] of [['comma', ','], ['semicolon', ';'], ['tab', '\t'], ['bar', '|']] as const) {
  test(`cells parted by ${name} are told apart, whatever other separators stand in the words`, async () => {
    const lines = [['Date', 'Source', 'Event'], ['12/03/06', 'GP, notes', 'seen; by two | three, together'], ['13/03/06', 'HV', 'home, visit; no reply, again']]
    const bytes = Buffer.from(lines.map((line) => line.map((each) => `"${each}"`).join(separator)).join('\n'))
    assert.deepEqual((await tableOf(bytes, 'a.csv')).rows.map(words), lines)
  })
}

test('rows are numbered as a spreadsheet shows them: line breaks in cells do not count, blank rows do', async () => {
  const read = await tableOf(Buffer.from('Date,Event\n12/03/06,"one\ntwo"\n\n,\n13/03/06,three\n\n\n'), 'a.csv')
  assert.deepEqual(read.rows.map((row) => [row.place, words(row)[1] ?? null]), [['Row 1', 'Event'], ['Row 2', 'one\ntwo'], ['Row 3', null], ['Row 4', ''], ['Row 5', 'three']])
})

test('a stray quotation mark inside a cell swallows nothing', async () => {
  const read = await tableOf(Buffer.from('Date,Event\n12/03/06,he said "go" and left\n13/03/06,"odd" end\n14/03/06,last\n'), 'a.csv')
  assert.equal(read.rows.length, 4)
  assert.equal(words(read.rows[1])[1], 'he said "go" and left')
})

test('the separator that Excel announces in the first line is used and is no row', async () => {
  assert.deepEqual((await tableOf(Buffer.from('sep=^\r\nDate^Event\r\n1^a\r\n'), 'a.csv')).rows.map((row) => [row.row, words(row)]), [[1, ['Date', 'Event']], [2, ['1', 'a']]])
})

test('rows of different length keep their cells', async () => {
  assert.deepEqual((await tableOf(Buffer.from('Chronology\nDate,Event\n1,a,extra\n'), 'a.csv')).rows.map(words), [['Chronology'], ['Date', 'Event'], ['1', 'a', 'extra']])
})

test('a quotation mark that is never closed is refused, because rows would be lost in it', async () => {
  assert.match((await refusalOf(Buffer.from('Date,Event\n1,"open\n2,b\n3,c\n'), 'a.csv')).refused, /quotation mark/)
})
