/** Two hundred files that must be stopped: twenty kinds of leak, ten files of each, planted in reports that are otherwise clean. */
import type { FindingKind } from '../../src/domain/leaks/finding.ts'
import { makeCsv, makeExcel, makeHtml, makePdf, makeText, makeWord, photograph, words, type ExcelExtras } from './make-files.ts'
import { cleanReport, type CleanReport } from './prose.ts'

export interface Leaky {
  readonly kind: string
  readonly name: string
  readonly bytes: Buffer
  /** What the check must say: one of these kinds, with these words in what it found or around it. */
  readonly expected: readonly FindingKind[]
  readonly words: string
}

type Planted = Omit<Leaky, 'kind'>
type Make = (report: CleanReport, at: number) => Promise<Planted>

const NAMES: readonly FindingKind[] = ['name', 'like a name']

/** A Word report with one sentence in it. */
const inWord = (sentences: readonly (readonly [string, string])[], expected: readonly FindingKind[]): Make => async (report, at) => {
  const [sentence, told] = sentences[at] as readonly [string, string]
  return { name: 'report.docx', bytes: await makeWord(report, { body: words(sentence) }), expected, words: told }
}

const same = (sentences: readonly string[], pattern: (sentence: string) => string = each => /«(.*)»/.exec(each)?.[1] ?? ''): (readonly [string, string])[] => sentences.map(each => [each.replaceAll(/[«»]/g, ''), pattern(each)] as const)

const listedNames = inWord(same([
  'The school saw that «Kylie» was thin.', 'In «Kylie’s» drawings the house had no door.', 'A letter to «MOSSWORTH» came back unopened.', 'The nurse spoke to «Siobhan» alone.', 'The name «O Reilly» was on the door.',
  'They asked «K. Mossworth» to come in.', 'The file of «k y l i e» was closed.', 'There «Oluwaseum» met the family.', 'A neighbour said that «Bob» was often away.', 'The family of «Ky\u200Blie» had moved.',
]), NAMES)

const besideTheText: Make = async (report, at) => {
  const secret = 'Kylie Mossworth'
  const part = ['header', 'footer', 'footnotes', 'endnotes'][at % 4] ?? 'header'
  const wrap = { header: 'hdr', footer: 'ftr', footnotes: 'footnotes', endnotes: 'endnotes' }[part] ?? 'hdr'
  const inner = part.endsWith('notes') ? `<w:${part.slice(0, -1)} w:id="2">${words(`Statement ${at} of ${secret}.`)}</w:${part.slice(0, -1)}>` : words(`Draft ${at} about ${secret}`)
  const xml = `<w:${wrap} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:${wrap}>`
  const own = part === 'header' || part === 'footer' ? `word/${part}.xml` : `word/${part}1.xml`
  return { name: 'report.docx', bytes: await makeWord(report, { parts: { [own]: xml } }), expected: NAMES, words: secret }
}

const born = inWord(same([
  'She was born on «14 March 2009».', 'Her date of birth is «14/03/2009».', 'The form says «14.3.09» and no more.', 'The record gives «2009-03-14» as the day.', 'Her birth on «14th of March, 2009» was early.', 'The register says «March 14th 2009».',
  'The number «14032009» was on the file.', 'The «fourteenth of March 2009» was a Saturday.', 'DOB: «2 Nov 87» for the mother.', 'The sister came on «30-06-2012» early.',
]), ['date of birth'])

const addresses = inWord(same([
  'They lived at «27 Larkspur Road» then.', 'The home in «Larkspur Rd» was cold.', 'The postcode «ZX4 7QP» is shared by nine homes.', 'They moved to «14 Station Road» in the spring.', 'Police were called to «Flat 3, 9 Beech Court» at night.', 'The father stayed in «Harrow Lane» for weeks.',
  'Letters went to «SW1A 2AA» unopened.', 'A parcel for «M1 1AE» was found.', 'They were seen at «5 Elm Close» by a neighbour.', 'The landlord owns «112a High Street» too.',
]), ['address', 'postcode'])

const telephones = inWord(same([
  'He rang from «07700 900123» twice.', 'Mother’s number was «0113 496 0234» then.', 'The text came from «+44 7700 900456» at night.', 'Messages went to «mother.of.two@mail.example» daily.', 'The aunt’s number is «(0161) 496 0987» now.', 'He wrote to «r.m@post.example» in March.',
  'She used «07700900789» for work.', 'A call from «0044 7700 900321» was not traced.', 'The worker gave «020 7946 0018» as hers.', 'They used «family@home.example» together.',
]), ['telephone', 'email'])

const numbers = inWord(same([
  'Her NHS number is «943 476 5919» there.', 'The number «9434765919» is in the margin.', 'His pupil number «H801200001001» is on it.', 'PNC «2009/123456Q» was checked.', 'The crime number: «42/12345/16» stands in the file.', 'Officer collar number «4471» came.',
  'Custody record «EK/4471/15» was not shared.', 'NHS no. «943-476-5919» was copied in.', 'Mother’s number «QQ 12 34 56 C» is on the form.', 'The incident number «20150417-0321» was lost.',
]).map(([sentence, told]) => [sentence.replace('H801200001001', PUPIL()).replace('QQ 12 34 56 C', 'AB 12 34 56 C'), told.replace('H801200001001', PUPIL()).replace('QQ 12 34 56 C', 'AB 12 34 56 C')] as const), ['nhs number', 'pupil number', 'police number', 'other number'])

/** A number whose check letter is right, worked out here anew: 2 × first figure + 3 × second … modulus 23. */
function PUPIL(): string {
  const figures = '801200001001'
  const sum = [...figures].reduce((total, figure, at) => total + Number(figure) * (at + 2), 0)
  return `${'ABCDEFGHJKLMNPQRTUVWXYZ'[sum % 23]}${figures}`
}

const labels = inWord(same([
  'See 1.5 «Child G»: her personality.', 'The mother of «Child S4» was heard.', 'This is like «Baby P» in every way.', '«Sibling 3» had moved away.', 'The visit by «HV2» came late.', 'Here «Adult B» was in the home.', 'The review of «Family N» said the same.',
  'The teacher asked «Social Worker 3» to come.', 'The officer, «PC 4», saw bruises.', 'Then «Ms G» called.',
], each => (/«(.*)»/.exec(each)?.[1] ?? '').replace('Social ', '')), ['label'])

const unlisted = inWord(same([
  'A friend, «Chantelle», had stayed overnight.', 'They asked «Darren Pritchard» to leave.', 'The neighbour «Mrs Brown» rang twice.', '«Aisha» was the first to notice.', 'The coach, «Tomasz Wisniewski», kept notes.', '«Dean was» told to leave the home.', 'Her uncle «Mohammed» came from abroad.', 'The dog was kept by «Mr Fletcher» next door.',
  'Staff at «Bramblewick» were not told.', 'Both «Jayden» and his cousin were there.',
], each => (/«(.*)»/.exec(each)?.[1] ?? '').replace(' was', '')), ['unlisted name'])

const properties: Make = async (report, at) => {
  const kinds = [['dc:creator', 'Sarah Threlfall'], ['cp:lastModifiedBy', 'jthrelfall'], ['dc:title', 'Kylie M final'], ['cp:keywords', 'Mossworth; draft'], ['dc:subject', 'O’Reilly-Kowalska']] as const
  const [tag, value] = kinds[at % 5] as readonly [string, string]
  if (at >= 5) {
    const [name, told, xml] = at % 2 === 1
      ? ['docProps/app.xml', 'Threlfall Consulting', `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><${at === 5 ? 'Company' : 'Manager'}>Threlfall Consulting</${at === 5 ? 'Company' : 'Manager'}></Properties>`]
      : ['docProps/custom.xml', `case-${at}`, `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Case"><vt:lpwstr>case-${at}</vt:lpwstr></property></Properties>`]
    return { name: 'report.docx', bytes: await makeWord(report, { parts: { [name as string]: xml as string } }), expected: ['property'], words: told as string }
  }
  const change = (parts: Record<string, string | Buffer>): void => { parts['docProps/core.xml'] = String(parts['docProps/core.xml']).replace(/<dc:title>.*?<\/dc:title><dc:creator><\/dc:creator>/s, `<${tag}>${value}</${tag}>`) }
  return { name: 'report.docx', bytes: await makeWord(report, { change }), expected: tag === 'dc:creator' || tag === 'cp:lastModifiedBy' ? ['property'] : [...NAMES, 'property'], words: tag === 'dc:title' ? 'Kylie' : tag === 'cp:keywords' ? 'Mossworth' : value }
}

const comments: Make = async (report, at) => {
  const said = `Check this against the statement, version ${at}`
  const xml = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Reviewer ${at}" w:initials="R">${words(said)}</w:comment></w:comments>`
  return { name: 'report.docx', bytes: await makeWord(report, { parts: { 'word/comments.xml': xml } }), expected: ['comment'], words: said }
}

const tracked: Make = async (report, at) => {
  const secret = `the sister’s school, change ${at}`
  const by = 'w:id="7" w:author="Editor" w:date="2017-04-01T09:00:00Z"'
  const body = [
    `<w:p><w:r><w:t>They knew </w:t></w:r><w:del ${by}><w:r><w:delText>${secret}</w:delText></w:r></w:del><w:r><w:t>it.</w:t></w:r></w:p>`,
    `<w:p><w:ins ${by}><w:r><w:t>${secret}</w:t></w:r></w:ins></w:p>`,
    `<w:p><w:moveFrom ${by}><w:r><w:t>${secret}</w:t></w:r></w:moveFrom></w:p>`,
    `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/><w:p><w:del ${by}><w:r><w:delText>${secret}</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl><w:p/>`,
    `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr><w:r><w:t>The words stay.</w:t></w:r></w:p>`,
  ][at % 5] ?? ''
  return { name: 'report.docx', bytes: await makeWord(report, { body }), expected: ['tracked change'], words: at % 5 === 4 ? 'Editor' : secret }
}

const hidden: Make = async (report, at) => {
  const secret = `who rang the school, note ${at}`
  const run = (properties: string): string => `<w:p><w:r><w:t>She went home. </w:t></w:r><w:r><w:rPr>${properties}</w:rPr><w:t>${secret}</w:t></w:r></w:p>`
  const style = '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>'
  const body = [run('<w:vanish/>'), run('<w:color w:val="FFFFFF"/>'), run('<w:sz w:val="2"/>'), run('<w:rStyle w:val="Gone"/>'), run('<w:color w:val="auto" w:themeColor="background1"/>')][at % 5] ?? ''
  const change = (parts: Record<string, string | Buffer>): void => { parts['word/styles.xml'] = String(parts['word/styles.xml']).replace('</w:styles>', `${style}</w:styles>`) }
  return { name: 'report.docx', bytes: await makeWord(report, { body, change }), expected: ['hidden'], words: secret }
}

const pictures: Make = async (report, at) => {
  if (at % 3 === 0) return { name: 'report.docx', bytes: await makeWord(report, { parts: { 'word/media/image1.jpeg': photograph([[0x010f, 'Fonely'], [0x013b, `taken by aunt ${at}`]], at % 2 === 0) } }), expected: ['picture'], words: `taken by aunt ${at}` }
  if (at % 3 === 1) {
    const drawing = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="${at}" name="Picture ${at}" descr="Kylie at the park"/></wp:inline></w:drawing></w:r></w:p>`
    return { name: 'report.docx', bytes: await makeWord(report, { body: drawing }), expected: NAMES, words: 'Kylie' }
  }
  return { name: 'report.docx', bytes: await makeWord(report, { parts: { [`word/embeddings/oleObject${at}.bin`]: Buffer.from('the whole chronology') } }), expected: ['embedded'], words: `oleObject${at}.bin` }
}

const excelCells: Make = async (report, at) => {
  const secrets = [['Kylie', 'Mossworth'], ['Born', '14/03/2009'], ['Teacher', 'Mr Mark Baker'], ['Call', '07700 900123'], ['Home', '27 Larkspur Road']] as const
  const row = secrets[at % 5] as readonly [string, string]
  return { name: 'findings.xlsx', bytes: await makeExcel(report, { rows: [[row[0], row[1], `Row ${at}`]] }), expected: [[...NAMES], ['date of birth'], NAMES, ['telephone'], ['address']][at % 5] as FindingKind[], words: (['Mossworth', '14/03/2009', 'Baker', '07700 900123', '27 Larkspur Road'] as const)[at % 5] as string }
}

const excelHidden: Make = async (report, at) => {
  const secret = `what the aunt said, note ${at}`
  const replaced = (name: string, from: string | RegExp, to: string) => (parts: Record<string, string | Buffer>): void => { parts[name] = String(parts[name]).replace(from, to) }
  const cellOf = `<c r="C40" t="inlineStr"><is><t>${secret}</t></is></c>`
  const ways: readonly (readonly [ExcelExtras, FindingKind])[] = [
    [{ change: parts => { replaced('xl/workbook.xml', '<sheet name="Actions"', '<sheet name="Actions" state="hidden"')(parts); replaced('xl/worksheets/sheet2.xml', '</sheetData>', `<row r="40">${cellOf}</row></sheetData>`)(parts) } }, 'hidden'],
    [{ change: replaced('xl/worksheets/sheet1.xml', '</sheetData>', `<row r="40" hidden="1">${cellOf}</row></sheetData>`) }, 'hidden'],
    [{ rows: [['Note', 'Nothing', secret]], change: replaced('xl/worksheets/sheet1.xml', /<col min="3" max="3"/, '<col hidden="1" min="3" max="3"') }, 'hidden'],
    [{ change: parts => { parts['xl/comments1.xml'] = `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Clerk</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>${secret}</t></r></text></comment></commentList></comments>` } }, 'comment'],
    [{ change: parts => {
      parts['xl/sharedStrings.xml'] = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${secret}</t></si></sst>`
      replaced('xl/_rels/workbook.xml.rels', '</Relationships>', '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>')(parts)
    } }, 'hidden'],
  ]
  const [extras, kind] = ways[at % 5] as readonly [ExcelExtras, FindingKind]
  return { name: 'findings.xlsx', bytes: await makeExcel(report, extras), expected: [kind], words: secret }
}

const plain: Make = async (report, at) => {
  const told = [['Kylie’s', NAMES], ['14 Mar 2009', ['date of birth']], ['0113 496 0234', ['telephone']], ['Robert', NAMES], ['Child Q', ['label']]][Math.floor(at / 2)] as [string, FindingKind[]]
  const line = `There it said ${told[0]} and no more.`
  return at % 2 === 0 ? { name: 'data.csv', bytes: makeCsv(report, [['Note', line]]), expected: told[1], words: told[0] } : { name: 'summary.txt', bytes: makeText(report, line), expected: told[1], words: told[0] }
}

const web: Make = async (report, at) => {
  const ways: readonly (readonly [{ head?: string; body?: string }, FindingKind[], string])[] = [
    [{ body: '<p>Then Kylie came.</p>' }, [...NAMES], 'Kylie'], [{ body: '<p style="display:none">as the uncle told it</p>' }, ['hidden'], 'as the uncle told it'], [{ body: '<!-- ask the sister again -->' }, ['comment'], 'ask the sister again'],
    [{ head: '<meta name="author" content="Janet Threlfall">' }, ['property'], 'Janet Threlfall'], [{ body: '<img src="a.png" alt="Kylie on a swing">' }, [...NAMES], 'Kylie'], [{ body: '<p><span style="color:#fff">the day of the wedding</span></p>' }, ['hidden'], 'the day of the wedding'],
    [{ body: '<a href="mailto:aunt@home.example">Write</a>' }, ['email'], 'aunt@home.example'], [{ body: '<script>var child = "Mossworth"</script>' }, [...NAMES], 'Mossworth'], [{ body: '<p>M&#111;ssworth was there.</p>' }, [...NAMES], 'Mossworth'], [{ body: '<p>Mo<b>ssw</b>orth was there.</p>' }, [...NAMES], 'Mossworth'],
  ]
  const [extras, expected, told] = ways[at] as (typeof ways)[number]
  return { name: 'report.html', bytes: makeHtml(report, extras), expected, words: told }
}

const pdfText: Make = async (report, at) => {
  const told = (['Kylie', 'K. Mossworth', '14/03/2009', 'SW1A 2AA', '07700 900123', 'Darren Pritchard', 'Child G', '943 476 5919', '27 Larkspur Road', 'Siobhan'] as const)[at] as string
  const kinds: readonly (readonly FindingKind[])[] = [NAMES, NAMES, ['date of birth'], ['postcode'], ['telephone'], ['unlisted name'], ['label'], ['nhs number'], ['address'], NAMES]
  return { name: 'report.pdf', bytes: makePdf(report, { lines: [`It was there that they saw ${told} in the file.`] }), expected: kinds[at] ?? [], words: told }
}

const pdfHidden: Make = async (report, at) => {
  const secret = `what the uncle saw ${at}`
  const ways: readonly (readonly [Parameters<typeof makePdf>[1], FindingKind, string])[] = [
    [{ info: `/Author (Janet Threlfall ${at})` }, 'property', 'Janet Threlfall'],
    [{ content: `BT /F1 9 Tf 3 Tr 40 20 Td (${secret}) Tj ET` }, 'hidden', secret],
    [{ content: `BT /F1 9 Tf 0 Tr 1 1 1 rg 40 20 Td (${secret}) Tj ET` }, 'hidden', secret],
    [{ notes: '10 0 R', objects: [`<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents (${secret}) /T (Clerk) >>`] }, 'comment', secret],
    [{ catalog: '/Names << /EmbeddedFiles << /Names [(notes.docx) 10 0 R] >> >>', objects: [`<< /Type /Filespec /F (notes.docx) /UF (notes ${at}.docx) /EF << /F 11 0 R >> >>`, '<< /Type /EmbeddedFile /Length 3 >>\nstream\nabc\nendstream'] }, 'embedded', 'notes'],
  ]
  const [extras, kind, told] = ways[at % 5] as (typeof ways)[number]
  return { name: 'report.pdf', bytes: makePdf(report, extras), expected: [kind], words: told }
}

const jigsaw = inWord([
  'She had osteogenesis imperfecta and was the youngest of four children.', 'Born with cystic fibrosis, she was treated at Larchdale General Hospital.', 'He was one of five siblings and died on 3 October 2015.', 'The twins were seen at Larchdale Primary School.', 'On 12 May 2014 she was taken to Larchdale Infirmary.',
  'His haemophilia was known, and on 4 June 2013 he bled.', 'She had six children, of whom one had spina bifida.', 'At Larchdale Academy he was the third of six children.', 'A rare genetic condition was found on 9 July 2012.', 'Her sickle cell disease was known to the Larchdale Surgery.',
].map(each => [each, ''] as const), ['jigsaw'])

const KINDS: Readonly<Record<string, Make>> = {
  'a listed name in the text': listedNames, 'a name in header, footer or notes': besideTheText, 'a date of birth': born, 'an address or postcode': addresses, 'a telephone or mail': telephones, 'a number of one person': numbers, 'a label of another review': labels,
  'a name nobody listed': unlisted, 'document properties': properties, 'comments': comments, 'tracked changes': tracked, 'hidden text': hidden, 'pictures and files within': pictures, 'cells of a workbook': excelCells, 'hidden parts of a workbook': excelHidden,
  'plain text and CSV': plain, 'a web page': web, 'the text of a PDF': pdfText, 'what a PDF hides': pdfHidden, 'details that together tell': jigsaw,
}

export async function leakyFiles(): Promise<readonly Leaky[]> {
  const files: Leaky[] = []
  for (const [number, [kind, make]] of Object.entries(KINDS).entries()) {
    for (let at = 0; at < 10; at += 1) files.push({ kind, ...await make(cleanReport(1000 + number * 10 + at), at) })
  }
  return files
}
