/** Further columns that a board asks for: in the template, in what authors write on screen, and in the files that they send. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { partsOf } from '../../../../test/support/edition.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { acknowledgeSharing } from '../../../commands/chronology/acknowledge-sharing.ts'
import { did } from '../../../../test/support/act.ts'
import * as paths from '../paths.ts'

const the = await cast({ after }, '2016-11-07')
const visit = await browserOf(the, { after })
const { caseId, agencyId, author } = await openReview(the)
const manager = await the.on('board_manager')
const [of, here] = [{ case: caseId, agency: agencyId }, paths.columns.to({ case: caseId })]
await did(the, acknowledgeSharing, author, { caseId, agencyId, understood: true })
const newEntry = paths.newEntry.to({ ...of, chronology: 'events' })
const ENTRY = { date: '3 February 2014', source: 'Log 4', event: 'Called to the house' }

test('the board asks for a column of facts; one that could hold comments is refused, and whoever was second sees the other’s', async () => {
  assert.equal((await visit(author).get(here)).status, 404)
  assert.match((await visit(manager).get(paths.packages.to({ case: caseId }))).text, new RegExp(`href="${here}">Further columns of the chronologies</a>: none`))
  const refused = await visit(manager).post(here, { 'columns-0-heading': 'Reflection', 'basedOn': '0' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /“Reflection” reads as if it were for comments[^]*value="Reflection"/)
  const another = await visit(manager).post(here, { 'columns-0-heading': 'Child seen?', 'columns-0-isRequired': 'yes', 'add': 'columns', 'basedOn': '0' })
  assert.match(another.text, /Column 2/)
  assert.equal((await visit(manager).post(here, { 'columns-0-heading': 'Child seen?', 'columns-0-isRequired': 'yes', 'columns-1-heading': 'Risk rating', 'basedOn': '0' })).status, 303)
  const late = await visit(manager).post(here, { 'columns-0-heading': 'Outcome', 'basedOn': '0' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Theirs are: Child seen\?, Risk rating[^]*value="Outcome"/)
})

test('the column is in the template, and beside each entry that is written; where something must stand, it is asked for', async () => {
  const { bytes } = await visit(author).get(paths.template.to({ ...of, template: 'docx' }))
  assert.match((await partsOf(bytes)).get('word/document.xml') ?? '', /Event<[^]*Child seen\?<[^]*Risk rating<[^]*Comments, analysis/)
  assert.match((await visit(author).get(paths.chronology.to({ ...of, chronology: 'events' }))).text, /The review also asks for “Child seen\?” \(in every entry\) and “Risk rating”\./)
  assert.doesNotMatch((await visit(author).get(paths.chronology.to({ ...of, chronology: 'organisational' }))).text, /also asks for/)
  assert.match((await visit(author).get(newEntry)).text, /Child seen\?[^]*Risk rating[^]*Comments, analysis/)
  assert.match((await visit(author).get(paths.table.to({ ...of, chronology: 'events' }))).text, /Child seen\?/)
  assert.doesNotMatch((await visit(author).get(paths.newEntry.to({ ...of, chronology: 'organisational' }))).text, /Child seen/)
  const headed = { 'other[0][heading]': 'Child seen?', 'other[1][heading]': 'Risk rating', 'other[1][words]': 'High' }
  const refused = await visit(author).post(newEntry, { ...ENTRY, ...headed, 'other[0][words]': ' ' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#other-0">Enter something under “Child seen\?”, or “not known”[^]*>High</)
  assert.equal((await visit(author).post(newEntry, { ...ENTRY, ...headed, 'other[0][words]': 'Yes, alone' })).status, 303)
  assert.match((await visit(author).get(paths.chronology.to({ ...of, chronology: 'events' }))).text, /Child seen\?: Yes, alone[^]*Risk rating: High/)
  const silence = paths.noContact.to({ ...of, chronology: 'events' })
  assert.equal((await visit(author).post(silence, { from: '1 March 2014', to: '30 April 2014', source: 'Records', how: 'Searched' })).status, 303, 'silence has nothing to say there')
})

test('a row of the table says which cell is asked for', async () => {
  const row = paths.tableRow.to({ ...of, chronology: 'events', entry: randomUUID() })
  const { text } = await visit(author).post(row, { ...ENTRY, 'other[0][heading]': 'Child seen?', 'other[0][words]': '', 'basedOn': '0', 'row': '0', 'save': 'yes' })
  assert.match(text, /data-asked="other-0 "[^]*Enter something under “Child seen\?”/)
})

test('a column of a file that is headed so is read so without a question; where nothing stands in it, the checklist tells in how many entries', async () => {
  const upload = await visit(author).upload(paths.upload.to({ ...of, chronology: 'events' }), {}, [{ field: 'file', name: 'log.csv', bytes: Buffer.from('Date,Source,Event,RISK RATING,Child Seen,Comments\n5/2/2014,Log,A visit,We rated it low because,,Good\n6/2/2014,Log,Another,,No,\n7/2/2014,Log,No contact with the family,,,\n1/3/2014 to 30/4/2014,Log,No contact,,,\n') }])
  const staging = upload.to ?? assert.fail('not sent')
  const read = (await visit(author).get(staging)).text
  assert.match(read, /Questions for you[^]*?>\s*0\s*</)
  const accept = paths.accept.to({ ...of, upload: staging.split('/').at(-1) ?? '' })
  const basedOn = /accept"[^]*?name="basedOn" value="(\d+)"/.exec(read)?.[1] ?? assert.fail('no version')
  assert.equal((await visit(author).post(accept, { basedOn })).status, 303)
  assert.match((await visit(author).get(paths.packageHome.to(of))).text, /Nothing stands under “Child seen\?” in 2 entries/, 'silence over weeks has nothing to say there; one day without an answer has')
})
