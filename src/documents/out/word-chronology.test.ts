import assert from 'node:assert/strict'
import { test } from 'node:test'
import { within } from '../../../test/support/patience.ts'
import mammoth from 'mammoth'
import { HEAD, bytesOf, entry, partsOf } from '../../../test/support/edition.ts'
import { withoutComments } from '../../domain/chronology/edition.ts'
import { date } from '../../domain/plain-date.ts'
import { writeWord } from './word-chronology.ts'

const march = { text: '12/3', earliest: date('2006-03-12'), latest: date('2006-03-12'), precision: 'day', inferred: true } as const
const unknown = { text: '', earliest: null, latest: null, precision: 'unknown', inferred: false } as const

test('the Word document holds every entry under its year and month, with agency, source, words and place', async () => {
  const entries = [entry({ event: 'First.\nSecond paragraph.', other: { Outcome: 'No action' } }), entry({ agency: 'Health', date: march, time: null, event: 'Weighed.' }), entry({ date: unknown, event: 'Undated.' })]
  const bytes = await bytesOf(writeWord(HEAD, { comments: 'with', entries }))
  const { value } = await mammoth.convertToHtml({ buffer: bytes })
  for (const words of ['<h1>2006</h1>', '<h2>February 2006</h2>', '<h2>March 2006</h2>', '<h1>Date not known</h1>', 'POL', 'HEA', 'Incident log', '<p>First.</p><p>Second paragraph.</p>',
    'Outcome: No action', 'Well recorded.', 'police.docx, Row 2', '2215hrs', '(read as 12 March 2006)', 'No date given']) assert.ok(value.includes(words), words)
  assert.equal(value.match(/Officers attended|First\.|Weighed|Undated/g)?.length, 3)
})

test('R178: each agency is told by its code in words and by its colour, in a key and on every row', async () => {
  const xml = (await partsOf(await bytesOf(writeWord(HEAD, { comments: 'with', entries: [entry(), entry({ agency: 'Health' })] })))).get('word/document.xml') ?? ''
  for (const [code, tint] of [['POL', 'D2E2F1'], ['HEA', 'FBE3D0']] as const) {
    const cells = xml.match(new RegExp(`<w:tc><w:tcPr><w:tcW [^>]*/><w:shd w:val="clear" w:color="auto" w:fill="${tint}"/></w:tcPr><w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${code}</w:t>`, 'g'))
    assert.equal(cells?.length, 2, `${code} in the key and on its row`)
  }
})

test('the key says of each agency whether its entries are in this copy, where that is known', async () => {
  const agencies = HEAD.agencies.map(agency => ({ ...agency, standing: agency.code === 'POL' ? 'signed off on 2 December 2016' : 'not signed off yet, so not in here' }))
  const told = await mammoth.convertToHtml({ buffer: await bytesOf(writeWord({ ...HEAD, agencies }, { comments: 'with', entries: [entry()] })) })
  assert.match(told.value, /Police<\/p><\/td><td><p>signed off on 2 December 2016.*Health<\/p><\/td><td><p>not signed off yet, so not in here/s)
  assert.doesNotMatch((await mammoth.convertToHtml({ buffer: await bytesOf(writeWord(HEAD, { comments: 'with', entries: [entry()] })) })).value, /Its chronology/)
})

test('R179: not a byte of a comment is anywhere in the Word document without comments', async () => {
  const entries = [entry({ comment: 'CANARY-1' }), entry({ comment: 'CANARY-2', agency: 'Health' })]
  const parts = await partsOf(await bytesOf(writeWord(HEAD, withoutComments(entries))))
  for (const [name, content] of parts) assert.ok(!/CANARY|Comment</.test(content), name)
  assert.ok((parts.get('word/document.xml') ?? '').includes('Officers attended.'))
  const whole = await partsOf(await bytesOf(writeWord(HEAD, { comments: 'with', entries })))
  assert.match(whole.get('word/document.xml') ?? '', /CANARY-1[\s\S]*CANARY-2/)
})

test('the heading row is repeated on every page, the page is landscape A4, the language is British English and no person is named in the properties', async () => {
  const parts = await partsOf(await bytesOf(writeWord(HEAD, { comments: 'with', entries: [entry()] })))
  assert.match(parts.get('word/document.xml') ?? '', /<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/><\/w:trPr>/)
  assert.match(parts.get('word/document.xml') ?? '', /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
  assert.match(parts.get('word/styles.xml') ?? '', /<w:lang w:val="en-GB"/)
  assert.match(parts.get('docProps/core.xml') ?? '', /<dc:creator><\/dc:creator>/)
})

test('R178: a wall copy is laid out on A3, with type and columns larger by as much as the paper', async () => {
  const parts = await partsOf(await bytesOf(writeWord({ ...HEAD, paper: 'a3' }, { comments: 'with', entries: [entry()] })))
  const xml = parts.get('word/document.xml') ?? ''
  assert.match(xml, /<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"\/>/)
  assert.match(parts.get('word/styles.xml') ?? '', /<w:rPrDefault>.*?<w:sz w:val="25"\/>/)
  const width = [...(xml.split('<w:tblGrid>').at(-1)?.split('</w:tblGrid>')[0] ?? '').matchAll(/w:w="(\d+)"/g)].reduce((sum, found) => sum + Number(found[1]), 0)
  assert.ok(width > 21_300 && width <= 23_811 - 2 * 1202, `${width} of the page`)
})

test('characters that XML forbids are shown as such, and markup in words stays words', async () => {
  const parts = await partsOf(await bytesOf(writeWord(HEAD, { comments: 'with', entries: [entry({ event: 'a\u0007b \ud800 <w:tbl> & "q"' })] })))
  assert.ok((parts.get('word/document.xml') ?? '').includes('a\uFFFDb \uFFFD &lt;w:tbl&gt; &amp; &quot;q&quot;'))
})

test('three thousand entries are written quickly, in tables of no more than three hundred rows', async () => {
  const entries = Array.from({ length: 3000 }, (_, index) => entry({ row: index, event: `Event ${index}. ${'words '.repeat(60)}` }))
  const bytes = await within(2_000, () => bytesOf(writeWord(HEAD, { comments: 'with', entries })))
  const xml = (await partsOf(bytes)).get('word/document.xml') ?? ''
  for (const table of xml.split('<w:tbl>').slice(1)) assert.ok((table.match(/<w:tr>/g)?.length ?? 0) <= 301)
  assert.match(xml, /February 2006, continued/)
})

test('a document of no entries says so', async () => {
  const { value } = await mammoth.extractRawText({ buffer: await bytesOf(writeWord(HEAD, withoutComments([]))) })
  assert.match(value, /There are no entries\./)
})
