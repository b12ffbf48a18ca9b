import assert from 'node:assert/strict'
import { test } from 'node:test'
import { within } from '../../../test/support/patience.ts'
import { xlsx } from '../../../test/support/office-files.ts'
import { notesOf, refusalOf, sheetOf, tableOf, words } from '../../../test/support/reading.ts'

const text = (place: string, value: string): string => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
const one = (data: string, more: { before?: string; after?: string } = {}): Promise<Buffer> => xlsx([{ name: 'Police', data, ...more }])

test('shared, rich, inline and formula texts, truth values and errors are read as the person sees them', async () => {
  const bytes = await xlsx([{ name: 'Police', data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="str"><f>A1</f><v>worked out</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c></row>' }],
    { texts: ['<t>Date</t>', '<r><t xml:space="preserve">What </t></r><r><rPr><b/></rPr><t>happened_x000D_</t></r><rPh><t>no</t></rPh>'] })
  const read = await tableOf(bytes, 'a.xlsx')
  assert.deepEqual(read.rows.map(words), [['Date', 'What happened'], ['worked out', 'TRUE', '#REF!']])
  assert.match(notesOf(read.rows[1], 2).join(), /error/)
})

test('dates and times come with what the format shows and no more', async () => {
  const bytes = await xlsx([{ name: 'Police', data: '<row r="3"><c r="A3" s="1"><v>38788</v></c><c r="B3" s="2"><v>38788</v></c><c r="C3" s="3"><v>0.5868055555555556</v></c><c r="D3" t="d"><v>2006-03-12T00:00:00</v></c><c r="E3"><v>12</v></c></row>' }],
    { formats: ['14', 'mmm\\-yy', 'hh:mm'] })
  assert.deepEqual((await tableOf(bytes, 'a.xlsx')).rows[0]?.cells, [
    { text: '12/03/2006', date: '2006-03-12', notes: [] }, { text: 'Mar-06', notes: [] }, { text: '14:05', time: '14:05', notes: [] },
    { text: '12/03/2006', date: '2006-03-12', notes: [] }, { text: '12', notes: [] },
  ])
})

test('a workbook that counts from 1904 is not read four years early', async () => {
  const bytes = await xlsx([{ name: 'Police', data: '<row r="1"><c r="A1" s="1"><v>37326</v></c></row>' }], { formats: ['14'], from1904: true })
  assert.equal((await tableOf(bytes, 'a.xlsx')).rows[0]?.cells[0]?.date, '2006-03-12')
})

test('several sheets name themselves; hidden ones, hidden rows and hidden columns are read and noted', async () => {
  const bytes = await xlsx([
    { name: 'Police', data: `<row r="1" hidden="1">${text('A1', 'a')}</row>`, before: '<cols><col min="2" max="3" hidden="1"/></cols>' },
    { name: 'Old', state: 'veryHidden', data: `<row r="9">${text('A9', 'b')}</row>` },
    { name: 'Blank', data: '<row r="1"><c r="A1" s="0"/></row>' },
  ])
  const read = await sheetOf(bytes, 'a.xlsx')
  assert.deepEqual(read.tables.map((table) => [table.name, table.rows.map((row) => row.place)]), [['Police', ['Sheet Police, row 1']], ['Old', ['Sheet Old, row 9']]])
  assert.deepEqual(read.notes, ['Sheet “Police”: 1 hidden row was read too.', 'Sheet “Police”: 2 hidden columns were read too.', 'The sheet “Old” is hidden in the workbook. It was read too.'])
})

test('comments on cells, pictures and text boxes are noted: they were not read', async () => {
  const bytes = await xlsx([{ name: 'Police', data: `<row r="1">${text('A1', 'a')}</row>` }], { parts: { 'xl/comments1.xml': '<comments/>', 'xl/drawings/drawing1.xml': '<wsDr/>' } })
  assert.deepEqual((await sheetOf(bytes, 'a.xlsx')).notes, ['The workbook has comments attached to cells, which were not read.', 'The workbook has pictures, shapes or text boxes, which were not read.'])
})

test('blank rows between others are kept, the blank rest of the sheet is not', async () => {
  const read = await tableOf(await one(`<row r="1">${text('A1', 'a')}</row><row r="2"><c r="A2" s="0"/></row><row r="5">${text('A5', 'b')}</row><row r="6"/>`), 'a.xlsx')
  assert.deepEqual(read.rows.map((row) => [row.row, words(row).join('')]), [[1, 'a'], [2, ''], [5, 'b']])
})

test('a cell merged downwards is repeated with a note only where the row has words of its own', async () => {
  const read = await tableOf(await one(
    `<row r="1">${text('A1', '2006')}</row><row r="2">${text('B2', 'first')}</row><row r="3"><c r="A3"/></row><row r="4">${text('B4', 'second')}</row><row r="5">${text('B5', 'third')}</row>`,
    { after: '<mergeCells><mergeCell ref="A1:A4"/><mergeCell ref="B1:C1"/></mergeCells>' }), 'a.xlsx')
  assert.deepEqual(read.rows.map(words), [['2006'], ['2006', 'first'], [], ['2006', 'second'], [null, 'third']])
  assert.match(notesOf(read.rows[1], 0).join(), /merged/)
})

test('one cell in the furthest corner is told, and costs nothing', async () => {
  const read = await sheetOf(await one(`<row r="1">${text('A1', 'a')}</row><row r="1048576">${text('XFD1048576', 'far')}</row>`), 'a.xlsx')
  assert.deepEqual(read.notes, ['Sheet “Police”: 1 cell further right than column 256 not read, the first at XFD1048576.'])
  assert.equal(read.tables[0]?.rows.length, 1)
})

test('a merge over the whole sheet, and a hundred thousand merges, are read', async () => {
  const rows = Array.from({ length: 2000 }, (_, index) => `<row r="${index + 1}">${text(`A${index + 1}`, 'x')}</row>`).join('')
  const merges = Array.from({ length: 100_000 }, (_, index) => `<mergeCell ref="B${index + 1}:C${index + 3}"/>`).join('')
  await within(5_000, async () => {
    assert.equal((await tableOf(await one(rows, { after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }), 'a.xlsx')).rows.length, 2000)
    assert.equal((await tableOf(await one(rows, { after: `<mergeCells>${merges}</mergeCells>` }), 'a.xlsx')).rows.length, 2000)
  })
})

test('a workbook with a prefix and without any row or cell numbers is read', async () => {
  const sheet = '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>'
  const read = await tableOf(await xlsx([{ name: 'Police', data: '' }], { parts: { 'xl/worksheets/sheet1.xml': sheet } }), 'a.xlsx')
  assert.deepEqual(read.rows.map((row) => [row.row, words(row)]), [[1, ['a', '2']]])
})

test('a workbook whose cells are all empty is refused with what to do', async () => {
  assert.match((await refusalOf(await one('<row r="1"><c r="A1"/></row>'), 'a.xlsx')).refused, /nothing in the file/)
})
