import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { readRows } from './read-rows.ts'
import type { RowsContext, RowsReading } from './read-rows.ts'
import { DELETED_ROW } from './sheet.ts'
import type { Cell, SheetTable } from './sheet.ts'

type Given = string | null | Cell

function table(rows: readonly (readonly Given[])[], heading: string | null = null, name = 'Table 1'): SheetTable {
  return {
    name, heading,
    rows: rows.map((cells, index) => ({
      row: index + 1, place: `${name}, row ${index + 1}`, cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell, notes: [] } : cell)),
    })),
  }
}

function read(tables: SheetTable | readonly SheetTable[], context: Partial<RowsContext> = {}): RowsReading {
  const reading = readRows({ tables: 'rows' in tables ? [tables] : tables, notes: [] }, { agency: 'Police', today: date('2016-10-03'), ...context })
  assert.equal(reading.rowsRead, reading.entries.length + reading.leftOut.length)
  return reading
}

const HEADINGS = ['Date', 'Time', 'Source', 'Event', 'Comments']
function events(reading: RowsReading): string[] { return reading.entries.map((entry) => `${entry.date.earliest ?? '?'} ${entry.event}`) }
function reasons(reading: RowsReading): string[] { return reading.leftOut.map((each) => `${each.row} ${each.reason}`) }

test('each row under the headings is an entry with its date, time, source, event and comment as given', () => {
  const reading = read(table([HEADINGS, ['3.2.06', '2215hrs', 'CAD log', 'Officers attended.', 'Prompt.']]))
  const [entry] = reading.entries
  assert.deepEqual([entry?.date.text, entry?.date.earliest, entry?.time?.from, entry?.source, entry?.event, entry?.comment, entry?.row], ['3.2.06', '2006-02-03', '22:15', 'CAD log', 'Officers attended.', 'Prompt.', 2])
  assert.deepEqual(reading.questions, [])
  assert.deepEqual(reasons(reading), ['1 Column headings.'])
})

test('every row that is no entry is left out with its reason', () => {
  const reading = read(table([
    ['Chronology of Police involvement', null, null, null, null], ['Author', 'Agency author', '', '', ''], HEADINGS, ['3/2/06', '', 'Log', 'One.', ''], ['', '', '', '', ''],
    ['date', 'TIME', 'source', 'event', 'comments'], ['Antenatal period', null, null, null, null], ['4/2/06', '', 'Log', 'Two.', ''],
    [{ text: '', notes: [DELETED_ROW] }, null, null, null, null],
  ]))
  assert.deepEqual(reasons(reading), ['1 Heading or title, not an event.', '2 Above the column headings, so not part of the chronology.', '3 Column headings.', '5 Blank row.',
    '6 Column headings, repeated.', '7 Heading or title, not an event.', '9 Deleted in the file by a tracked change.'])
  assert.deepEqual(events(reading), ['2006-02-03 One.', '2006-02-04 Two.'])
})

test('a year that a heading row gives holds for the rows below it, until the next; a year of the file for those above', () => {
  const rows = [HEADINGS, ['3 Feb', '', '', 'a', ''], ['2006', null, null, null, null], ['4 Feb', '', '', 'b', ''], ['2007', null, null, null, null], ['5 Feb', '', '', 'c', '']]
  const with2005 = read(table(rows), { year: 2005 })
  assert.deepEqual(events(with2005), ['2005-02-03 a', '2006-02-04 b', '2007-02-05 c'])
  assert.ok(with2005.entries.every((entry) => entry.date.inferred))
  const without = read(table(rows))
  assert.deepEqual(events(without), ['? a', '2006-02-04 b', '2007-02-05 c'])
  assert.match(without.questions[0]?.question ?? '', /year/)
})

test("a year before a Word table, or a worksheet's name, lends the year; it does not outlast its table", () => {
  const rows = [HEADINGS, ['3 Feb', '', '', 'a', '']]
  const reading = read([table(rows, '2006', 'Table 1'), table(rows, null, '2007'), table(rows, null, 'Table 3')])
  assert.deepEqual(events(reading), ['2006-02-03 a', '2007-02-03 a', '? a'])
})

test('a year that nothing gives is a question, never this year', () => {
  const reading = read(table([HEADINGS, ['3 Feb', '', '', 'a', '']]))
  assert.equal(reading.entries[0]?.date.precision, 'unknown')
  assert.equal(reading.questions.length, 1)
  assert.deepEqual([reading.questions[0]?.row, reading.questions[0]?.column, reading.questions[0]?.text], [2, 'Date', '3 Feb'])
})

test('a row without a date, or without an event, is still an entry, with a question', () => {
  const reading = read(table([HEADINGS, ['3/2/06', '', 'Log', 'One.', ''], ['', '', '', 'and then left.', ''], ['4/2/06', '', 'Log', '', '']]))
  assert.deepEqual(events(reading), ['2006-02-03 One.', '? and then left.', '2006-02-04 '])
  assert.deepEqual(reading.questions.map((question) => question.row), [3, 4])
  assert.match(reading.questions[0]?.question ?? '', /same as in the row above \(3\/2\/06\)/)
})

test('"as above" takes the date of the row above, and says that it did', () => {
  const reading = read(table([HEADINGS, ['3/2/06', '', 'Log', 'One.', ''], ['as above', '', 'Log', 'Two.', '']]))
  assert.deepEqual(events(reading), ['2006-02-03 One.', '2006-02-03 Two.'])
  assert.equal(reading.entries[1]?.date.inferred, true)
  assert.deepEqual(reading.questions, [])
})

test("a workbook's real date wins over its format, unless the format shows less on purpose", () => {
  const stored = (text: string): Cell => ({ text, date: date('2006-03-01'), notes: [] })
  const reading = read(table([HEADINGS, [stored('3/1/06'), { text: '2:15 PM', time: '14:15', notes: [] }, '', 'American', ''], [stored('Mar-06'), '', '', 'Month', '']]))
  assert.deepEqual(reading.entries.map(({ date: { text, earliest, latest } }) => [text, earliest, latest]), [['3/1/06', '2006-03-01', '2006-03-01'], ['Mar-06', '2006-03-01', '2006-03-31']])
  assert.deepEqual(reading.entries[0]?.time, { text: '2:15 PM', from: '14:15', to: null })
  assert.deepEqual(reading.questions, [])
})

test('start and end columns make one period', () => {
  const [entry] = read(table([['Start Date', 'End Date', 'Event', 'Comment'], ['3/2/06', '5/2/06', 'Ward stay', '']])).entries
  assert.deepEqual([entry?.date.earliest, entry?.date.latest, entry?.date.precision], ['2006-02-03', '2006-02-05', 'range'])
})

test('headings split over two rows are read as one', () => {
  const reading = read(table([['Date', '', 'Source', 'Event', 'Analysis'], ['From', 'To', '', '', ''], ['3/2/06', '5/2/06', 'Log', 'Stay', 'ok']]))
  assert.deepEqual(reading.entries.map((entry) => [entry.date.latest, entry.event, entry.comment]), [['2006-02-05', 'Stay', 'ok']])
  assert.equal(reading.leftOut.length, 2)
})

test('a table without headings goes on with the columns of the one before it; a list without dates does not', () => {
  const reading = read([table([HEADINGS, ['3/2/06', '', 'Log', 'One.', 'c']]), table([['4/2/06', '', 'Log', 'Two.', 'd']], null, 'Table 2'), table([['HV', 'Health visitor', '', '', '']], null, 'Table 3')])
  assert.deepEqual(reading.entries.map((entry) => entry.comment), ['c', 'd'])
  assert.deepEqual(reasons(reading), ['1 Column headings.', '1 In a table without dates, so not part of the chronology.'])
})

test('a table that never had headings is read by what it holds, and asked about', () => {
  const reading = read(table([
    ['3/2/06', 'Log', 'Officers attended the address after a call.', 'They might have looked upstairs as well.'], ['4/2/06', 'Log', 'Officers attended again and left.', ''], ['5/2/06', 'File', 'Strategy meeting held at the office.', 'Late.'],
  ]))
  assert.deepEqual(reading.entries[0] && [reading.entries[0].source, reading.entries[0].event, reading.entries[0].comment],
    ['Log', 'Officers attended the address after a call.', 'They might have looked upstairs as well.'])
  assert.equal(reading.questions.length, 1)
  assert.equal(reading.entries.length, 3)
})

test('what may be comment never stands in the event or among the other columns', () => {
  const canary = 'CANARY the worker ought to have known better than that.'
  const layouts: (readonly (readonly Given[])[])[] = [
    [['Date', 'Event', 'Zebra'], ['3/2/06', 'x', canary]], [['Date', 'Event', ''], ['3/2/06', 'x', canary]], [['Date', 'Event'], ['3/2/06', 'x', canary]],
    [['Date', 'Event', 'Observations'], ['3/2/06', 'x', canary]], [['Date', 'Event', 'Practice issues'], ['3/2/06', 'x', canary]], [['Date', 'Event and analysis'], ['3/2/06', canary]],
    [['Date', 'Event', 'Outcome'], ['3/2/06', `x\nAuthor's comment: ${canary}`, '']], [['Date', 'Event', 'Outcome'], ['3/2/06', 'x', `NFA\nComment: ${canary}`]], [['Date', 'Event'], ['3/2/06', 'x'], ['', `Analysis: ${canary}`]],
    [['Date', 'Event', 'Comment'], ['3/2/06', 'x', ''], [`Author's comment: ${canary}`, null, null]],
  ]
  for (const layout of layouts) {
    for (const { event, other, source, comment } of read(table(layout)).entries.slice(-1)) {
      assert.ok(!JSON.stringify([event, other, source]).includes('CANARY'), JSON.stringify(layout[0]))
      assert.ok(comment.includes('CANARY'))
    }
  }
})

test('a sentence across the page is kept as an entry, not taken for a title', () => {
  const reading = read(table([HEADINGS, ['3/2/06', '', '', 'One.', ''], ['No contact with the family was recorded by this agency in the summer.', null, null, null, null]]))
  assert.deepEqual(events(reading), ['2006-02-03 One.', '? No contact with the family was recorded by this agency in the summer.'])
})

test("the agency's own columns are kept under their headings, its reference too where it is no plain number", () => {
  const [entry] = read(table([['Ref', 'Date', 'Event', 'Outcome', 'Child seen?'], ['P07', '3/2/06', 'One.', 'NFA', 'Yes']])).entries
  assert.deepEqual(entry?.other, { Ref: 'P07', Outcome: 'NFA', 'Child seen?': 'Yes' })
  assert.equal(entry?.sequence, 7)
})

test('a year and a month in columns of their own belong to the day beside them', () => {
  const reading = read(table([['Year', 'Month', 'Date', 'Event'], ['2006', '3', '1', 'a'], ['2006', 'April', '2', 'b'], ['2007', '', '3 May', 'c']]))
  assert.deepEqual(events(reading), ['2006-03-01 a', '2006-04-02 b', '2007-05-03 c'])
})

test("the user's own word on the columns is followed", () => {
  const [entry] = read(table([['Alpha', 'Beta', 'Gamma'], ['3/2/06', 'x', 'y']]), { mapping: { Alpha: 'date', Beta: 'comment', Gamma: 'event' } }).entries
  assert.deepEqual([entry?.date.earliest, entry?.comment, entry?.event], ['2006-02-03', 'x', 'y'])
})

test('notes of the file on a cell are passed on with their place', () => {
  const reading = read(table([HEADINGS, ['3/2/06', '', '', { text: 'One.', notes: ['has a tracked change: we read it as accepted'] }, '']]))
  assert.deepEqual(reading.notes, [{ row: 2, place: 'Table 1, row 2', column: 'Event', note: 'has a tracked change: we read it as accepted' }])
})

test('a file without any chronology asks whether it is the right one', () => {
  const reading = read(table([['HV', 'Health visitor'], ['SW', 'Social worker']]))
  assert.equal(reading.entries.length, 0)
  assert.match(reading.questions[0]?.question ?? '', /No chronology was found/)
})

test('a stored date whose cell shows no year is asked about, unless the heading gives that year; one shown month first is told in full', () => {
  const stored = (text: string): Cell => ({ text, date: date('2016-05-03'), notes: [] })
  const rows = [['Date', 'Event'], [stored('3-May'), 'a']]
  assert.deepEqual(read(table(rows)).questions.map((each) => [each.row, each.column, each.text]), [[2, 'Date', '3-May']])
  assert.match(read(table(rows)).questions[0]?.question ?? '', /stored 3 May 2016/)
  assert.deepEqual(read(table(rows), { year: 2016 }).questions, [])
  const headed = read(table(rows), { year: 2015 })
  assert.deepEqual([headed.questions.length, headed.entries[0]?.date.earliest], [1, '2015-05-03'])
  assert.deepEqual(read(table(rows)).entries.map((entry) => [entry.date.earliest, entry.date.inferred]), [['2016-05-03', true]])
  const shown = read(table([['Date', 'Event'], [stored('5/3/2016'), 'a'], [stored('03/05/16'), 'b']]))
  assert.deepEqual(shown.entries.map((entry) => [entry.date.text, entry.date.earliest, entry.date.inferred]), [['5/3/2016', '2016-05-03', true], ['03/05/16', '2016-05-03', false]])
  assert.deepEqual(shown.questions, [])
})

test('a cell merged over the events and the comments is asked about: its words may be both', () => {
  const across: Cell = { text: 'Visited. This was good.', across: 2, notes: [] }
  const reading = read(table([HEADINGS, ['1/2/06', '', 'HV', across, null], ['2/2/06', '', 'HV', 'b', 'c']]))
  assert.deepEqual(reading.questions.map((each) => [each.row, each.column]), [[2, 'Event']])
})

test('a month alone in a row is a heading under the year above it', () => {
  const reading = read(table([HEADINGS, ['2006', null, null, null, null], ['March', null, null, null, null], ['14th', '', 'HV', 'a', ''], ['April', '', '', '', ''], ['3', '', 'HV', 'b', '']]))
  assert.deepEqual(events(reading), ['2006-03-14 a', '2006-04-03 b'])
  assert.deepEqual(reading.questions, [])
})

test('a row across the page that calls itself a comment is one, also where the table has no column for comments', () => {
  const reading = read(table([['Date', 'Source', 'Event'], ['1/2/06', 'HV', 'a'], ['Analysis – poor.', null, null], ['Comment: the author thinks that this was not in line with any procedure.', null, null]]))
  assert.deepEqual(reading.entries.map((entry) => [entry.date.text, entry.event, entry.comment]),
    [['1/2/06', 'a', ''], ['', '', 'Analysis – poor.'], ['', '', 'Comment: the author thinks that this was not in line with any procedure.']])
  assert.ok(reading.questions.every((each) => each.text === ''))
})

test('a short statement that an agency had no contact is kept as an entry, not taken for a heading', () => {
  const reading = read(table([HEADINGS, ['1/2/06', '', 'HV', 'a', ''], ['No contact between 1/2/06 and 3/5/06', null, null, null, null], ['Section 2', null, null, null, null]]))
  assert.deepEqual(reading.entries.map((entry) => entry.event), ['a', 'No contact between 1/2/06 and 3/5/06'])
  assert.equal(reading.questions.length, 1)
})

test('where the other times are on the 24-hour clock, 9:15 is in the morning; 2:30 is asked about all the same', () => {
  const rows = (...times: readonly string[]): Given[][] => [HEADINGS, ...times.map((time) => ['1/2/06', time, 'HV', 'a', ''])]
  assert.deepEqual(read(table(rows('9:15', '14:30'))).questions, [])
  assert.deepEqual(read(table(rows('9:15', '2.30pm'))).questions.map((each) => each.text), ['9:15'])
  assert.deepEqual(read(table(rows('9:15', '10:15'))).questions.map((each) => each.text), ['9:15'])
  assert.deepEqual(read(table(rows('2:30', '14:30'))).questions.map((each) => each.text), ['2:30'])
  assert.deepEqual(read(table([['Date and time', 'Event'], ['1/2/06 9:15', 'a'], ['2/2/06 1430hrs', 'b']])).questions, [])
})

test('one heading merged over a column of dates and one of times names both', () => {
  const heading: Cell = { text: 'Date and time', across: 2, notes: [] }
  const reading = read(table([[heading, null, 'Event', 'Comments'], ['1/2/06', '10:00', 'a', 'c'], ['2/2/06', '2pm', 'b', '']]))
  assert.deepEqual(reading.entries.map((entry) => [entry.date.earliest, entry.time?.from, entry.event, entry.comment]), [['2006-02-01', '10:00', 'a', 'c'], ['2006-02-02', '14:00', 'b', '']])
  assert.deepEqual(reading.questions, [])
})

test('particulars above the headings that look like headings are not taken for them', () => {
  const reading = read(table([['Agency', 'Police', 'Date', null], ['Author', 'DC 1', 'Review', 'Child A'], ['Date', 'Source', 'Event', 'Comments'], ['1/2/06', 'Log', 'a', 'c']]))
  assert.deepEqual(events(reading), ['2006-02-01 a'])
  assert.deepEqual([reading.leftOut.length, reading.questions.length], [3, 0])
})

test('headings and months in Welsh', () => {
  const reading = read(table([['Dyddiad', 'Amser', 'Ffynhonnell', 'Digwyddiad', 'Sylwadau'], ['1 Mawrth 2006', '10:00', 'Log', 'a', 'c']]))
  assert.deepEqual(reading.entries.map((entry) => [entry.date.earliest, entry.time?.from, entry.source, entry.event, entry.comment]), [['2006-03-01', '10:00', 'Log', 'a', 'c']])
})

test('what calls itself a comment is moved from any cell: source, date or time too', () => {
  const reading = read(table([HEADINGS, ['1/2/06\nComment: late entry', '10:00', 'HV. Comment: not signed', 'a', 'c']]))
  assert.deepEqual(reading.entries.map(({ date, source, comment }) => [date.text, date.earliest, source, comment]),
    [['1/2/06', '2006-02-01', 'HV.', 'c\n\nComment: late entry\n\nComment: not signed']])
  assert.deepEqual(reading.questions, [])
})
