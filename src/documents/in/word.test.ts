import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DELETED_ROW } from '../../domain/chronology/sheet.ts'
import { cell, docx, paragraph, row, table } from '../../../test/support/office-files.ts'
import { notesOf, refusalOf, sheetOf, tableOf, words } from '../../../test/support/reading.ts'

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const inParagraph = (...content: string[]): string => `<w:p>${content.join('')}</w:p>`
async function onlyCell(content: string): Promise<{ text: string; notes: readonly string[] }> {
  const read = await tableOf(await docx(table(row(cell(content)))), 'a.docx')
  const found = read.rows[0]?.cells[0]
  assert.ok(found)
  return found
}

test('a table is read row by row, with the words before it as its heading', async () => {
  const read = await sheetOf(await docx(paragraph('Chronology') + paragraph('2006') + paragraph('') + table(row('Date', 'Event'), row('12 March', 'Seen at home'))), 'police.docx')
  assert.deepEqual(read, {
    tables: [{ name: 'Table 1', heading: '2006', rows: [
      { row: 1, place: 'Row 1', cells: [{ text: 'Date', notes: [] }, { text: 'Event', notes: [] }] },
      { row: 2, place: 'Row 2', cells: [{ text: '12 March', notes: [] }, { text: 'Seen at home', notes: [] }] },
    ] }],
    notes: [],
  })
})

test('with several tables each row says which, and a heading belongs only to the table after it', async () => {
  const read = await sheetOf(await docx(paragraph('2006') + table(row('a')) + table(row('b'), row('c'))), 'a.docx')
  assert.deepEqual(read.tables.map((each) => each.heading), ['2006', null])
  assert.deepEqual(read.tables.flatMap((each) => each.rows.map((line) => line.place)), ['Table 1, row 1', 'Table 2, row 1', 'Table 2, row 2'])
})

test('paragraphs, line breaks, tabs and special hyphens come out as the person sees them', async () => {
  const read = await onlyCell(paragraph('First.') + inParagraph('<w:r><w:t>health</w:t><w:noBreakHyphen/><w:t>visitor</w:t><w:tab/><w:t>co</w:t><w:softHyphen/><w:t>operated</w:t><w:br/><w:t>Third.</w:t></w:r>') + paragraph(''))
  assert.equal(read.text, 'First.\nhealth-visitor\tcooperated\nThird.')
})

test('tracked changes are read as accepted, and the cell says so', async () => {
  const read = await onlyCell(inParagraph(run('Mother '), '<w:del w:id="1"><w:r><w:delText>was not</w:delText></w:r></w:del>', `<w:ins w:id="2">${run('was')}</w:ins>`, run(' seen'),
    `<w:moveFrom w:id="3">${run(' moved away')}</w:moveFrom>`))
  assert.equal(read.text, 'Mother was seen')
  assert.deepEqual(read.notes, ['has a tracked change: we read it as accepted'])
})

test('a tracked deletion of a paragraph mark joins the paragraph with the next', async () => {
  const read = await onlyCell(inParagraph('<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>', run('Seen ')) + paragraph('at home') + paragraph('by two officers'))
  assert.equal(read.text, 'Seen at home\nby two officers')
})

test('formatting that was changed under tracking does not hide words', async () => {
  const read = await onlyCell(inParagraph('<w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>kept</w:t></w:r>'))
  assert.deepEqual(read, { text: 'kept', notes: [] })
})

test('a row deleted under tracking keeps its number and is marked, without its words', async () => {
  const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(inParagraph('<w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del>'))}${cell('left over')}</w:tr>`
  const read = await tableOf(await docx(table(row('a', 'b'), deleted, row('c', 'd'))), 'a.docx')
  assert.deepEqual(read.rows.map((each) => each.row), [1, 2, 3])
  assert.deepEqual(notesOf(read.rows[1], 0), [DELETED_ROW])
  assert.ok(words(read.rows[1]).every((each) => !each))
})

test('a cell merged over columns stands in the first, and the next keep their places', async () => {
  const read = await tableOf(await docx(table(row(cell('2006', '<w:gridSpan w:val="2"/>'), 'x'), row('a', 'b', 'c'))), 'a.docx')
  assert.deepEqual(words(read.rows[0]), ['2006', null, 'x'])
})

test('a cell merged downwards is repeated with a note where the row has words of its own', async () => {
  const read = await tableOf(await docx(table(
    row(cell('12/03/06', '<w:vMerge w:val="restart"/>'), 'first'),
    row(cell('', '<w:vMerge/>'), 'second'),
    row(cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>')),
    row('13/03/06', 'third'))), 'a.docx')
  assert.deepEqual(read.rows.map(words), [['12/03/06', 'first'], ['12/03/06', 'second'], ['', ''], ['13/03/06', 'third']])
  assert.match(notesOf(read.rows[1], 0).join(), /merged/)
})

test('a table in a cell becomes lines of that cell, noted', async () => {
  const read = await onlyCell(paragraph('Present:') + table(row('Police', 'DC 1'), row('Health', 'HV 2')) + paragraph('End'))
  assert.equal(read.text.replace(/\n+/g, '\n'), 'Present:\nPolice | DC 1\nHealth | HV 2\nEnd')
  assert.deepEqual(read.notes, ['holds a table of its own, read as lines of this cell'])
})

test('rows, cells and words inside content controls are read; an unfilled one is blank with a note', async () => {
  const control = (content: string, properties = ''): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  const read = await tableOf(await docx(control(table(
    control(row('12/03/06', 'in a row control')),
    row(control(cell('in a cell control')), cell(inParagraph(control(run('in words'))))),
    row(cell(inParagraph(control(run('Click to enter a date.'), '<w:showingPlcHdr/>'))), 'x')))), 'a.docx')
  assert.deepEqual(read.rows.map(words), [['12/03/06', 'in a row control'], ['in a cell control', 'in words'], ['', 'x']])
  assert.deepEqual(notesOf(read.rows[2], 0), ['has a form field that was left unfilled'])
})

test('fields show their result, not their instruction', async () => {
  const simple = `<w:fldSimple w:instr="DATE">${run('12 March 2006')}</w:fldSimple>`
  const complex = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:t>not seen</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(' link')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const read = await onlyCell(inParagraph(simple, complex, `<w:hyperlink>${run(' and')}</w:hyperlink><w:smartTag>${run(' tag')}</w:smartTag>`))
  assert.equal(read.text, '12 March 2006 link and tag')
})

test('hidden text and text boxes are left out and noted; struck-through words are read and noted', async () => {
  const read = await onlyCell(inParagraph(run('seen '), run('secret', '<w:vanish/>'), run('shown', '<w:vanish w:val="0"/>'), run(' struck', '<w:strike/>'),
    `<w:r><w:pict><w:txbxContent>${paragraph('boxed')}</w:txbxContent></w:pict></w:r>`))
  assert.equal(read.text, 'seen shown struck')
  assert.deepEqual([...read.notes].sort(), ['has a picture, which was not read', 'has a text box, which was not read', 'has hidden text, which was left out', 'has words that are struck through; they were read'])
})

test('footnotes and margin comments are noted, symbols told where they can be', async () => {
  const read = await onlyCell(inParagraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> seen</w:t><w:footnoteReference w:id="2"/><w:sym w:font="Webdings" w:char="F033"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'))
  assert.equal(read.text, '✓ seen□')
  assert.equal(read.notes.length, 3)
})

test('a document whose prefix for Word is not w, and whose main part has another name, is read', async () => {
  const body = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:tbl><x:tr><x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr><x:p><x:r><x:t>a</x:t></x:r></x:p></x:tc><x:tc><x:p><x:r><x:t>b</x:t></x:r></x:p></x:tc></x:tr></x:tbl></x:body></x:document>`
  const bytes = await docx('', { 'word/document2.xml': body, '_rels/.rels': '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>' })
  assert.deepEqual(words((await tableOf(bytes, 'A.DOCX')).rows[0]), ['a', null, 'b'])
})

test('a document without a table is refused with what to do', async () => {
  const refusal = await refusalOf(await docx(paragraph('Dear Chair')), 'letter.docx')
  assert.match(refusal.refused, /no table/)
})

test('a chronology inside a frame, a table of one column around it, is a table of its own', async () => {
  const grid = (columns: number, ...rows: string[]): string => table(...rows).replace('<w:tblGrid/>', `<w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>`)
  const inner = grid(2, row('Date', 'Event'), row('12 March', 'Seen'))
  const read = await sheetOf(await docx(grid(1, row(cell(paragraph('Police') + paragraph('2006') + inner + paragraph('End'))), row('Signed'))), 'a.docx')
  assert.deepEqual(read.tables.map((each) => [each.heading, each.rows.map((line) => words(line))]), [[null, [['Police\n2006\nEnd'], ['Signed']]], ['2006', [['Date', 'Event'], ['12 March', 'Seen']]]])
})
