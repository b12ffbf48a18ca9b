import assert from 'node:assert/strict'
import { test } from 'node:test'
import PizZip from 'pizzip'
import { defaultTemplate } from '../letters/default-template.ts'
import { OWN_TEMPLATE_FIELDS } from '../../domain/letters/template-check.ts'
import { examineTemplate } from '../letters/examine.ts'
import { readLetterTemplate } from './letter-template.ts'

const GOOD = defaultTemplate('Letter')

/** The service's own template with one part of it changed, or one added. */
function withPart(name: string, change: (xml: string) => string): Buffer {
  const zip = new PizZip(GOOD)
  zip.file(name, change(zip.file(name)?.asText() ?? ''))
  return zip.generate({ type: 'nodebuffer' })
}
const withWords = (words: string) => withPart('word/document.xml', xml => xml.replace('{words}', words))
const faultsOf = (bytes: Buffer) => examineTemplate(bytes).faults
async function refusal(bytes: Buffer, name = 'letter.docx'): Promise<string> {
  const examined = await readLetterTemplate(bytes, name)
  return 'refused' in examined ? examined.refused : assert.fail(JSON.stringify(examined))
}

test('the fields of a template are found, in the letter and at the head of its pages, and where Word cut one in pieces', async () => {
  const cut = withPart('word/document.xml', xml => xml.replace('{words}', '{wo</w:t></w:r><w:r><w:t>rds}{#reasons}{reasons}{/reasons}'))
  const examined = await readLetterTemplate(cut, 'Our Letter.DOCX')
  assert.ok('fields' in examined)
  assert.deepEqual([...examined.fields].sort(), [...OWN_TEMPLATE_FIELDS, 'reasons'].sort())
})

test('a broken field is told by where it is and what to do', () => {
  assert.match((faultsOf(withWords('{words'))).join(), /begins and does not end, near “\{words/)
  assert.match((faultsOf(withWords('words}'))).join(), /ends and does not begin/)
  assert.match((faultsOf(withWords('{{words}}'))).join(), /Two \{ stand/)
  assert.match((faultsOf(withWords('{#reasons}{words}'))).join(), /Put \{\/reasons\} after it/)
  assert.match((faultsOf(withWords('{@words}'))).join(), /Write \{words\}/)
})

test('what every letter would carry along, or fetch from elsewhere, is refused by name', () => {
  const rels = 'word/_rels/document.xml.rels'
  const external = (type: string) => withPart(rels, xml => xml.replace('</Relationships>', `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://elsewhere.example/x" TargetMode="External"/></Relationships>`))
  assert.match((faultsOf(external('image'))).join(), /linked to a picture/)
  assert.match((faultsOf(external('attachedTemplate'))).join(), /linked to a picture/)
  assert.deepEqual(faultsOf(external('hyperlink')), [])
  assert.match((faultsOf(withPart('word/comments.xml', () => '<w:comments/>'))).join(), /comments/)
  assert.match((faultsOf(withWords('{words}</w:t></w:r><w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:t>'))).join(), /tracked changes/)
  assert.match((faultsOf(withWords('</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>{words}'))).join(), /hidden text/)
  assert.match((faultsOf(withWords('</w:t></w:r><w:r><w:instrText> MERGEFIELD Name </w:instrText></w:r><w:r><w:t>{words}'))).join(), /Word’s own merge fields/)
  assert.match((faultsOf(withPart('word/embeddings/a.bin', () => 'x'))).join(), /embedded/)
  assert.match((faultsOf(withPart('word/document.xml', xml => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document')))).join(), /not as Word writes it/)
})

test('macros, other kinds of file, archive bombs and what is no document are refused without harm', async () => {
  assert.match(await refusal(withPart('word/vbaProject.bin', () => 'x')), /macros/)
  assert.match(await refusal(GOOD, 'letter.docm'), /macros/)
  assert.match(await refusal(GOOD, 'letter.dotx'), /not a Word document/)
  assert.match(await refusal(Buffer.from('%PDF-1.4'), 'letter.docx'), /PDF/)
  assert.match(await refusal(Buffer.from('hello'), 'letter.docx'), /not, or it is damaged|is not/)
  assert.match(await refusal(Buffer.alloc(0)), /empty/)
  assert.match(await refusal(GOOD.subarray(0, 900)), /damaged/)
  const bomb = new PizZip(GOOD)
  bomb.file('word/media/a.bin', Buffer.alloc(50 * 1024 * 1024))
  assert.match(await refusal(bomb.generate({ type: 'nodebuffer', compression: 'DEFLATE' })), /unpack/)
  assert.match(faultsOf(withPart('word/document.xml', () => '<w:document><w:body><w:p>')).join(), /not as Word writes it/)
})
