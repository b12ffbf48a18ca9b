import assert from 'node:assert/strict'
import { test } from 'node:test'
import mammoth from 'mammoth'
import PizZip from 'pizzip'
import { FRAME_FIELDS } from '../../domain/letters/frame-fields.ts'
import { defaultTemplate } from './default-template.ts'
import { fillLetter } from './fill.ts'
import { letterText } from './letter-text.ts'

const VALUES = { ...Object.fromEntries(Object.entries(FRAME_FIELDS).map(([name, field]) => [name, field.example])), addressee: 'The Referrer\n1 High Street\nExampleton' }
const fill = (words: string) => fillLetter(defaultTemplate('Letter'), { ...VALUES, words })
const read = async (document: Buffer) => (await mammoth.extractRawText({ buffer: document })).value

test('paragraphs of the words are paragraphs of the letter, and a line break stays one', async () => {
  const letter = fill('First.\n\nSecond, line one\nline two.\r\n \r\nThird.')
  const said = letterText(letter)
  assert.deepEqual(said.slice(-6), ['First.', 'Second, line one\nline two.', 'Third.', 'A N Other', 'Independent Chair', 'Exampleshire Safeguarding Children Board'])
  const { value: html } = await mammoth.convertToHtml({ buffer: letter })
  assert.ok(html.includes('<p>First.</p><p>Second, line one<br />line two.</p><p>Third.</p>'), html)
})

test('what somebody typed is text, whatever it looks like: fields, markup, and characters that no document can hold', async () => {
  for (const typed of ['{board} and {#words}', '<w:p/> & "quoted" </w:t>', 'a $& b $1', 'bell \u0007 and \uE001 mark']) {
    const said = await read(fill(typed))
    assert.ok(said.includes(typed.replaceAll('\u0007', '').replaceAll('\uE001', '')), typed)
  }
})

test('a paragraph split off keeps the look of the field’s own run and paragraph', () => {
  const zip = new PizZip(defaultTemplate('Letter'))
  const xml = zip.file('word/document.xml')?.asText() ?? ''
  zip.file('word/document.xml', xml.replace('<w:p><w:r><w:t xml:space="preserve">{words}', '<w:p w:rsidR="1"><w:pPr><w:jc w:val="both"/></w:pPr><w:r w:rsidR="2"><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">{words}'))
  const filled = new PizZip(fillLetter(zip.generate({ type: 'nodebuffer' }), { ...VALUES, words: 'One\n\nTwo' })).file('word/document.xml')?.asText() ?? ''
  assert.equal(filled.split('<w:pPr><w:jc w:val="both"/></w:pPr>').length, 3)
  assert.equal(filled.split('<w:rPr><w:i/></w:rPr>').length, 3)
})

test('a field without a value stops the letter', () => {
  const { words: _, ...short } = VALUES as Record<string, string>
  assert.throws(() => fillLetter(defaultTemplate('Letter'), short), /words/)
})
