/** A document in ChronoLator's shape goes in by the upload form and comes out again: the same words, dates, order and columns, cell by cell. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import mammoth from 'mammoth'
import { acceptUpload } from '../src/commands/chronology/accept-upload.ts'
import { removeEntry } from '../src/commands/chronology/remove-entry.ts'
import { writeEntry } from '../src/commands/chronology/write-entry.ts'
import { readRows } from '../src/domain/chronology/read-rows.ts'
import { openArchive } from '../src/documents/in/archive.ts'
import { readWord } from '../src/documents/in/word.ts'
import { date } from '../src/domain/plain-date.ts'
import { entriesOf } from '../src/store/chronology/entries.ts'
import * as paths from '../src/web/hand-in/paths.ts'
import { cast } from './support/cast.ts'
import { openReview } from './support/hand-in.ts'
import { cell, docx, paragraph, row, table } from './support/office-files.ts'
import { did } from './support/road.ts'
import { browserOf } from './support/web.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const review = await openReview(the)
const of = { caseId: review.caseId, agencyId: review.agencyId }
const params = { case: review.caseId, agency: review.agencyId }
const author = visit(review.author)

const PARTICULARS = [['Organisation', 'Berrick New Town Clinic'], ['Author', 'Named nurse']]
const HEADINGS = ['Event Ref', 'Start Date', 'Start Time', 'End Date', 'End Time', 'Source of Information', 'Significant Event', 'Impact on the child', 'Child seen?', 'Observations of practice']
const ROWS = [
  ['1', '22.05.16', '14.30', '', '', 'HV1 diary', 'Home visit. Mother said “fine”; £5 owed & a < b.', 'Was calm', 'Yes', 'Prompt.'],
  ['2', '? 22-may-16', '', '', '', 'HV1 diary', 'Rang, no reply.', '', 'n/a', ''],
  ['3', '23.05/16', '22.15', '24/05/2016', '09.00', 'Ward notes', 'Kept in overnight.\nSecond paragraph of it.', 'Slept', 'Yes', 'First.\nSecond.'],
  ['7', '5.2.14', '', '7.2.14', '', 'File', '=SUM(A1) is what the note says', '', '', '- none -'],
  ['5', '22/05/2016', '2215', '', '', 'GP letter', 'Letter sent, copy to mother', '', '', ''],
  ['2013', '', '', '', '', '', '', '', '', ''],
  ['6', '14 March', '10.05am', '', '', 'GP letter', 'Weighed: 4.1 kg', '', 'No', 'Was this plotted?'],
  ['', '', '', '', '', '', '', '', '', ''],
  ['8', '22 may 2016', '? evening', '', '', 'File', 'Neighbour: "she cries"', '', '', ''],
  ['9', 'before 3 May 2013', '', '', '', 'File', 'Moved here.', '', '', ''],
  ['10', 'Summer 2015', '', '', '', 'File', 'Stayed away.', '', '', 'Nobody asked.'],
  ['11', '31/02/2015', '', '', '', 'File', 'Undated slip', '', '', ''],
]
const GLOSSARY = [['GP1', 'General practitioner'], ['HV1', 'Health visitor']]

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const inWord = (rows: readonly (readonly string[])[]): string => table(...rows.map(cells => row(...cells.map(words => cell(words.split('\n').map(line => paragraph(escaped(line))).join(''))))))
const GIVEN = [PARTICULARS, [HEADINGS, ...ROWS], GLOSSARY]
const document = await docx(GIVEN.map(inWord).join(paragraph('')))

/** Every cell of every table, as another reader of Word documents finds them. */
async function tablesIn(bytes: Buffer): Promise<string[][][]> {
  const { value } = await mammoth.convertToHtml({ buffer: bytes })
  const words = (html: string): string => html.replaceAll(/<\/p>\s*<p>/g, '\n').replaceAll(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return [...value.matchAll(/<table>(.*?)<\/table>/gs)].map(([, rows = '']) => [...rows.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, cells = '']) => [...cells.matchAll(/<t[dh]>(.*?)<\/t[dh]>/gs)].map(([, html = '']) => words(html))))
}
const download = async (): Promise<Buffer> => {
  const { status, bytes } = await author.get(paths.copy.to({ ...params, chronology: 'events', template: 'own-columns' }))
  assert.equal(status, 200)
  return bytes
}

test('what is written on screen alone has no columns of its own', async () => {
  await author.post(paths.sharing.to(params), { understood: 'yes' })
  assert.equal((await author.get(paths.copy.to({ ...params, chronology: 'events', template: 'own-columns' }))).status, 404)
})

test('R113: a ChronoLator document comes out of the service as it went in, cell by cell', async () => {
  assert.deepEqual(await tablesIn(document), GIVEN)
  const sent = await author.upload(paths.upload.to({ ...params, chronology: 'events' }), {}, [{ field: 'file', name: 'chronolator.docx', bytes: document }])
  const uploadId = sent.to?.split('/').at(-1) ?? ''
  await did(the, acceptUpload, review.author, { ...of, uploadId, replace: null, openQuestionsSeen: true, datesSeen: true, basedOn: 0 })
  assert.match((await author.get(paths.chronology.to({ ...params, chronology: 'events' }))).text, /Word, in the columns of your own file/)
  assert.deepEqual(await tablesIn(await download()), GIVEN)
})

test('what comes out reads the same as what went in', async () => {
  const read = async (bytes: Buffer) => {
    return readRows(await readWord(await openArchive(bytes, 'word')), { agency: 'Police', today: date('2016-12-01') })
  }
  const [before, now] = [await read(document), await read(await download())]
  assert.equal(before.entries.length, 10)
  assert.deepEqual(now.entries, before.entries)
  assert.deepEqual(now.questions, before.questions)
})

test('an entry that was changed, taken out or written on screen since shows in its cells alone', async () => {
  const entries = async () => (await the.frame.database.read(review.author, reader => entriesOf(reader, of, 'events'))).entries
  const letter = (await entries()).find(entry => entry.event.startsWith('Letter sent')) ?? assert.fail()
  const slip = (await entries()).find(entry => entry.event === 'Undated slip') ?? assert.fail()
  const written = { date: letter.date.text, time: letter.time?.text ?? '', endDate: '', endTime: '', source: letter.source, event: letter.event, comment: 'It was never answered.', dateAsItIs: true }
  await did(the, writeEntry, review.author, { ...of, chronology: 'events', written, edits: { entryId: letter.entryId, basedOn: letter.version } })
  await did(the, removeEntry, review.author, { ...of, entryId: slip.entryId, basedOn: slip.version })
  await did(the, writeEntry, review.author, { ...of, chronology: 'events', edits: null, written: { ...written, date: '25 May 2016', time: '', source: 'Diary', event: 'Written on screen', comment: '' } })
  const expected = [[HEADINGS, ...ROWS.filter(([, day]) => day !== '31/02/2015').map(cells => cells[0] === '5' ? [...cells.slice(0, -1), 'It was never answered.'] : cells)]].map(rows => rows.toSpliced(4, 0, ['', '25 May 2016', '', '', '', 'Diary', 'Written on screen', '', '', '']))
  assert.deepEqual((await tablesIn(await download()))[1], expected[0])
})

test('nobody gets it who may not see the agency’s chronology', async () => {
  const address = paths.copy.to({ ...params, chronology: 'events', template: 'own-columns' })
  for (const person of [review.otherAuthor, the.otherManager, await the.on('board_member')]) assert.equal((await visit(person).get(address)).status, 404)
})
