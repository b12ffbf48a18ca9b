import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import mammoth from 'mammoth'
import { bytesOf, partsOf } from '../../../test/support/edition.ts'
import { pdfStructure, pdfWords } from '../../../test/support/pdf.ts'
import { heading, text, type Prose } from '../../domain/prose.ts'
import { writeProsePdf } from './prose-pdf.ts'
import { writeProseWord } from './prose-word.ts'

const AWKWARD = 'Emoji \u{1F600}\u{1F468}\u200D\u{1F469}\u200D\u{1F467}, pasted \uF0B7 bullet, עברית, العربية, combining e\u0301 Z\u0351\u036B\u0343, 你好, \u{1F9D1}\u{1F3FD}, \uE000, \u0007, \uFFFE, lone \uD800, '
  + `#let x = 1 $x$ \\ *bold* _i_ "q" <b>&amp; @ref [link] // end ${'unbroken'.repeat(40)}`

function prose(change: Partial<Prose> = {}): Prose {
  return {
    title: 'Decision record: T-1', about: ['Test Board', 'Confidential.'], head: 'Test Board. Confidential.', foot: 'History: 3 acts, ending with abc', made: new Date('2016-10-03T09:00:00Z'),
    sections: [{ id: 'first', title: 'The referral', blocks: [
      heading('As sent'), text('A paragraph.'), { kind: 'statement', what: 'It was sent.', words: 'First line.\nSecond line.', by: 'Jo Hill, Referrer', when: '3 October 2016', source: 'the referral, version 0' },
      { kind: 'table', caption: 'Answers', columns: [{ heading: 'Question', share: 2 }, { heading: 'Answer', share: 3 }], rows: [['Name', 'Kit'], ['Address', 'A house']] }] },
    { id: 'second', title: 'The decision', blocks: [] }], ...change,
  }
}

const WORDS = ['Decision record: T-1', 'Confidential.', 'The referral', 'As sent', 'A paragraph.', 'It was sent.', 'First line.', 'Second line.', 'By Jo Hill, Referrer. 3 October 2016. Source: the referral, version 0.',
  'Answers', 'Question', 'Answer', 'Name', 'Kit', 'A house', 'The decision']

test('the PDF is tagged: headings, paragraphs, a quote and a table with its heads, with language and title', async () => {
  const bytes = await writeProsePdf(prose())
  const { info, structure } = await pdfStructure(bytes)
  assert.match(info, /Title: +Decision record: T-1\n/)
  assert.match(info, /Tagged: +yes/)
  assert.match(bytes.toString('latin1'), /\/Lang ?\(en-GB\)/)
  for (const tag of [/\bDocument\b/, /H1 /, /H2 /, /\bP \(block\)/, /BlockQuote/, /\bTable\b/, /\bTHead\b/, /\bTH\b/, /\bTD\b/]) assert.match(structure, tag)
  const said = await pdfWords(bytes)
  for (const words of WORDS) assert.ok(said.includes(words), words)
})

test('the foot, with the number of the page, is on every page of the PDF', async () => {
  const blocks = Array.from({ length: 60 }, (_, at) => text(`Paragraph ${at}. ${'word '.repeat(60)}`))
  const pages = (await pdfWords(await writeProsePdf(prose({ sections: [{ id: 'long', title: 'Long', blocks }] })))).split('\f').filter(each => each.trim() !== '')
  assert.ok(pages.length > 2)
  for (const [at, page] of pages.entries()) assert.match(page, new RegExp(`History: 3 acts, ending with abc[\\s\\S]*Page ${at + 1} of ${pages.length}`))
})

test('whatever a person can type is set as words: nothing is evaluated, nothing fails, and what no font shows is told by its number', async () => {
  const said = (await pdfWords(await writeProsePdf(prose({ sections: [{ id: 'a', title: AWKWARD, blocks: [heading(AWKWARD), text(AWKWARD), { kind: 'statement', what: AWKWARD, words: AWKWARD, by: AWKWARD, when: '', source: AWKWARD },
    { kind: 'table', caption: AWKWARD, columns: [{ heading: AWKWARD, share: 1 }], rows: [[AWKWARD]] }] }] })))).replace(/\s+/g, ' ')
  for (const words of ['pasted • bullet', '[U+4F60][U+597D]', '[U+E000]', '#let x = 1 $x$ \\ *bold* _i_ "q" <b>&amp; @ref [link] // end']) assert.ok(said.includes(words), words)
})

test('the Word document has its headings in their styles, its heading row repeated, its foot and its language, and says the same', async () => {
  const bytes = await bytesOf(writeProseWord(prose()))
  const { value } = await mammoth.convertToHtml({ buffer: bytes })
  for (const words of ['<h1>', 'The referral</h1>', '<h2>As sent</h2>']) assert.ok(value.includes(words), words)
  const { value: said } = await mammoth.extractRawText({ buffer: bytes })
  for (const words of WORDS) assert.ok(said.includes(words), words)
  const parts = await partsOf(bytes)
  assert.match(parts.get('word/document.xml') ?? '', /<w:tblHeader\/>/)
  assert.match(parts.get('word/document.xml') ?? '', /<w:pgSz w:w="11906" w:h="16838"\/>/)
  assert.match(parts.get('word/footer.xml') ?? '', /History: 3 acts, ending with abc/)
  assert.match(parts.get('word/styles.xml') ?? '', /<w:lang w:val="en-GB"/)
  assert.match(parts.get('docProps/core.xml') ?? '', /<dc:title>Decision record: T-1<\/dc:title>/)
})

test('LibreOffice opens the Word document, awkward words and all, and finds its words', { timeout: 300_000 }, async t => {
  const folder = await mkdtemp(path.join(tmpdir(), 'prose-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  await writeFile(path.join(folder, 'made.docx'), await bytesOf(writeProseWord(prose({ about: [...prose().about, AWKWARD] }))))
  await promisify(execFile)('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, path.join(folder, 'made.docx')])
  const said = await readFile(path.join(folder, 'made.txt'), 'utf8')
  for (const words of [...WORDS, 'pasted \uF0B7 bullet', '#let x = 1 $x$']) assert.ok(said.includes(words), words)
})
