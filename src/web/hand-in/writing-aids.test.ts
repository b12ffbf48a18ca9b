/** What helps an author write: ages beside events, periods without contact, abbreviations, earlier versions, words kept; on a real database. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import ExcelJS from 'exceljs'
import { blankReferral, NO_CHILD } from '../../domain/referral/referral.ts'
import { cast } from '../../../test/support/cast.ts'
import { partsOf } from '../../../test/support/edition.ts'
import { openReview } from '../../../test/support/hand-in.ts'
import type { Review } from '../../../test/support/hand-in.ts'
import { zip } from '../../../test/support/office-files.ts'
import { signedPackage } from '../../../test/support/signed-package.ts'
import { browserOf } from '../../../test/support/web.ts'
import type { Answered, Browser } from '../../../test/support/web.ts'
import { integrated } from '../chronology/integrated/paths.ts'
import * as paths from './paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })

interface Writing extends Review { readonly here: { case: string; agency: string; chronology: 'events' }; readonly by: Browser }

async function begun(): Promise<Writing> {
  const review = await openReview(the)
  const here = { case: review.caseId, agency: review.agencyId, chronology: 'events' as const }
  const by = visit(review.author)
  await by.post(paths.sharing.to(here), { understood: 'yes' })
  return { ...review, here, by }
}

const CALL = { date: '12/03/2014', time: '', source: 'Log 1', event: 'Called to the house', comment: 'Prompt' }
function words(answer: Answered): string { return answer.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }
async function refer(caseId: string, births: readonly { day: string; month: string; year: string }[]): Promise<void> {
  const children = births.map(birth => ({ ...NO_CHILD, name: 'Quillon Arbery', birth: { ...birth, words: '' } }))
  await the.owner.query('insert into referrals (board_id, case_id, content, sent_by) values ($1, $2, $3, $4)', [the.boardId, caseId, JSON.stringify({ ...blankReferral(), children }), (await the.on('board_manager')).personId])
}

test('the age of each child stands beside each event, reckoned from the referral, and how long after the entry before it was', async () => {
  const { by, here, caseId } = await begun()
  await refer(caseId, [{ day: '10', month: '5', year: '2012' }, { day: '', month: 'June', year: '2014' }])
  for (const date of ['12/03/2014', '14/04/2014', '1 to 9 September 2014']) await by.post(paths.newEntry.to(here), { ...CALL, date })
  const page = words(await by.get(paths.chronology.to(here)))
  assert.match(page, /12\/03\/2014 Child 1: 1 year 10 months; Child 2: 15 weeks before birth to 11 weeks before birth/)
  assert.match(page, /14\/04\/2014 .*33 days after the entry before/)
  assert.match(page, /Ages are reckoned from the referral: Child 1 born 10 May 2012; Child 2 born between 1 June 2014 and 30 June 2014/)
  assert.doesNotMatch(page, /Quillon|Arbery/)
})

test('in the integrated chronology ages stand for those who may open a package, and for nobody else', async () => {
  const { caseId, agencyId, author, signer } = await openReview(the)
  await refer(caseId, [{ day: '10', month: '5', year: '2012' }])
  await signedPackage(the, { caseId, agencyId, author, signer }, 'Date,Source,Event,Comment\n12/09/2014,Log 1,HV called,Prompt\n')
  const practitioner = await the.person('A practitioner', agencyId)
  await the.appoint(practitioner, 'practitioner', { caseId, from: the.frame.moment().today })
  for (const person of [author, await the.on('board_manager')]) assert.match(words(await visit(person).get(integrated.to({ case: caseId }))), /12\/09\/2014 Child: 2 years 4 months/)
  const shared = await visit(practitioner).get(integrated.to({ case: caseId }))
  assert.equal(shared.status, 200)
  assert.match(words(shared), /12\/09\/2014/)
  assert.doesNotMatch(words(shared), /2 years 4 months|10 May 2012/)
})

test('a period without contact is said in one step and is an entry of its own; too short or too vague a one is asked about', async () => {
  const { by, here, caseId } = await begun()
  const said = { from: '4 June 2014', to: '30 November 2014', source: 'Electronic record', how: 'Both records were searched', comment: '' }
  const wrong = await by.post(paths.noContact.to(here), { ...said, to: '6 June 2014', how: '' })
  assert.equal(wrong.status, 422)
  assert.match(words(wrong), /Say how it is known/)
  assert.match(wrong.text, /value="Electronic record"/)
  assert.match(words(await by.post(paths.noContact.to(here), { ...said, to: '6 June 2014' })), /at least 7 days/)
  assert.match(words(await by.post(paths.noContact.to(here), { ...said, from: '4 June' })), /year/)
  assert.equal((await by.post(paths.noContact.to(here), said)).status, 303)
  const { rows } = await the.owner.query('select earliest, latest, precision, event from entry_versions where case_id = $1', [caseId])
  assert.deepEqual(rows.map(row => ({ ...row })), [{ earliest: '2014-06-04', latest: '2014-11-30', precision: 'range', event: 'No contact with the child or family in this period. How this is known: Both records were searched' }])
})

test('an abbreviation that nobody explained is asked for once, and its meaning stands with the chronology for everybody who reads it', async () => {
  const { caseId, agencyId, author, signer } = await openReview(the)
  const here = { case: caseId, agency: agencyId, chronology: 'events' as const }
  await signedPackage(the, { caseId, agencyId, author, signer }, 'Date,Source,Event,Comment\n12/09/2014,Log 1,HV1 called CSC; EDT (emergency duty team) told. HV2 wrote,Prompt\n')
  const by = visit(author)
  assert.match(words(await by.get(paths.chronology.to(here))), /2 abbreviations are not explained yet/)
  const page = words(await by.get(paths.glossary.to(here)))
  assert.match(page, /HV 2 times, first in Row 2: “HV1 called CSC; EDT/)
  assert.doesNotMatch(page, /What EDT means/)
  assert.equal((await by.post(paths.glossary.to(here), { 'terms[0][abbreviation]': 'HV', 'terms[0][meaning]': 'Health visitor', 'terms[1][abbreviation]': 'CSC', 'terms[1][none]': 'yes' })).status, 303)
  assert.match(words(await by.get(paths.glossary.to(here))), /No abbreviation is left to explain/)
  await by.post(paths.glossary.to(here), { 'terms[0][abbreviation]': 'HV', 'terms[0][meaning]': 'Health visiting team', 'terms[9000][abbreviation]': '', 'terms[9000][meaning]': '' })
  const kept = await the.owner.query('select meaning, version from glossary_terms where case_id = $1 and abbreviation = $2 order by version', [caseId, 'HV'])
  assert.deepEqual(kept.rows.map(row => ({ ...row })), [{ meaning: 'Health visitor', version: 1 }, { meaning: 'Health visiting team', version: 2 }])

  const practitioner = await the.person('A practitioner', agencyId)
  await the.appoint(practitioner, 'practitioner', { caseId, from: the.frame.moment().today })
  assert.match(words(await visit(practitioner).get(integrated.to({ case: caseId }))), /HV \(POL\): Health visiting team/)
  // Before the other agency has signed, what it explained is its own.
  const other = await the.person('Another author', the.health)
  await the.appoint(other, 'chronology_author', { caseId, agencyId: the.health, from: the.frame.moment().today })
  const theirs = { case: caseId, agency: the.health, chronology: 'events' as const }
  await visit(other).post(paths.sharing.to(theirs), { understood: 'yes' })
  await visit(other).post(paths.glossary.to(theirs), { 'terms[9000][abbreviation]': 'DNA', 'terms[9000][meaning]': 'Did not attend' })
  assert.match(words(await visit(other).get(integrated.to({ case: caseId }))), /DNA \(\w+\): Did not attend/)
  assert.doesNotMatch(words(await visit(practitioner).get(integrated.to({ case: caseId }))), /Did not attend/)
})

test('an earlier version is put back as a further one, so that nothing in between goes', async () => {
  const { by, here, caseId } = await begun()
  const entry = randomUUID()
  await by.post(paths.newEntry.to(here), { ...CALL, entry })
  const at = { ...here, entry }
  await by.post(paths.entry.to(at), { ...CALL, event: 'Overwritten by mistake', comment: '', basedOn: '1' })
  assert.match(words(await by.get(paths.entry.to(at))), /Earlier versions .*Put back version 1 .*Called to the house/)
  assert.equal((await by.post(paths.putBackEarlier.to(at), { version: '1', basedOn: '1' })).status, 422)
  assert.equal((await by.post(paths.putBackEarlier.to(at), { version: '7', basedOn: '2' })).status, 404)
  assert.equal((await by.post(paths.putBackEarlier.to(at), { version: '1', basedOn: '2' })).status, 303)
  const { rows } = await the.owner.query("select version, event, (select comment from entry_comments c where c.entry_id = v.entry_id and c.version = v.version) as comment from entry_versions v where case_id = $1 order by version", [caseId])
  assert.deepEqual(rows.map(row => ({ ...row })), [
    { version: 1, event: 'Called to the house', comment: 'Prompt' }, { version: 2, event: 'Overwritten by mistake', comment: null }, { version: 3, event: 'Called to the house', comment: 'Prompt' },
  ])
})

test('the form of one entry is kept while it is typed and comes back; sent twice with other words it shows both', async () => {
  const { by, here } = await begun()
  const form = await by.get(paths.newEntry.to(here))
  const entry = /name="entry" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
  const keepAt = /data-keep="([^"]+)"/.exec(form.text)?.[1] ?? ''
  assert.equal(keepAt, paths.tableRow.to({ ...here, entry }))
  await by.post(keepAt, { ...CALL, event: 'Half a sentence', basedOn: '0' })
  assert.match((await by.get(paths.table.to(here))).text, /Half a sentence/)
  assert.equal((await by.post(paths.newEntry.to(here), { ...CALL, entry })).status, 303)
  assert.doesNotMatch((await by.get(paths.table.to(here))).text, /Half a sentence/)
  const again = await by.post(paths.newEntry.to(here), { ...CALL, entry, event: 'Sent once more, with other words' })
  assert.equal(again.status, 409)
  assert.match(again.text, /Called to the house[\s\S]*Sent once more, with other words/)

  const at = { ...here, entry }
  await by.post(paths.tableRow.to(at), { ...CALL, event: 'Changed and not saved', basedOn: '1' })
  assert.match(words(await by.get(paths.entry.to(at))), /These are your words of .*not saved as an entry yet/)
  assert.match((await by.get(paths.entry.to(at))).text, /Changed and not saved/)
  assert.equal((await by.post(paths.entry.to(at), { ...CALL, source: '', event: 'Changed, source forgotten', basedOn: '1' })).status, 422)
  assert.match((await by.get(paths.entry.to(at))).text, /Changed, source forgotten/)
})

const FILLED = [['', '12/03/2014', '2.15 pm', '', '', 'Log 1', 'Called to the house', 'No further action', 'Prompt'], ['', 'March 2015', '', '', '', 'File', 'Seen at school, with a comma', '', ''], ['', '3 June 2014', '', '5 June 2014', '', 'Ward notes', 'In hospital', 'Discharged', 'Well planned']]

async function filledInExcel(template: Buffer): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(template.buffer.slice(template.byteOffset, template.byteOffset + template.byteLength) as ArrayBuffer)
  const sheet = workbook.getWorksheet('Chronology')
  assert.ok(sheet)
  FILLED.forEach((row, at) => row.forEach((cell, column) => { if (cell !== '') sheet.getRow(at + 2).getCell(column + 1).value = cell }))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** As Word does: words into the empty paragraph of each cell. */
async function filledInWord(template: Buffer): Promise<Buffer> {
  const parts = await partsOf(template)
  const document = parts.get('word/document.xml') ?? ''
  const cells = FILLED.flat()
  let at = 0
  const filled = document.replaceAll(/(<w:tc><w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)<w:p><\/w:p>/g, (empty, start: string) => {
    const cell = cells[at++] ?? ''
    return cell === '' ? empty : `${start}<w:p><w:r><w:t>${cell}</w:t></w:r></w:p>`
  })
  assert.ok(at >= cells.length, 'the template has rows to fill in')
  return zip(Object.fromEntries(parts.set('word/document.xml', filled)))
}

for (const [format, fill] of [['xlsx', filledInExcel], ['docx', filledInWord]] as const) {
  test(`R146: the template as ${format}, with the agency’s own columns, comes back filled in without a question and in the same words`, async () => {
    const { by, here, caseId } = await begun()
    // The agency has a column of its own.
    const own = await by.post(paths.paste.to(here), { words: 'Date\tSource\tEvent\tOutcome\n1/1/2014\tLog 0\tFirst\tNone\n' })
    await by.post(`${own.to ?? ''}/accept`, { basedOn: '0', openQuestionsSeen: 'yes' })
    const template = await by.get(paths.template.to({ ...here, template: format }))
    const sent = await by.upload(paths.upload.to(here), {}, [{ field: 'file', name: `filled.${format}`, bytes: await fill(template.bytes) }])
    const staging = words(await by.get(`${sent.to ?? ''}?show=all`))
    assert.match(staging, /Entries 3 .*Questions for you 0/)
    const accepted = await by.post(`${sent.to ?? ''}/accept`, { basedOn: '0', replace: 'no' })
    assert.equal(accepted.status, 303, words(accepted))
    const { rows } = await the.owner.query<Record<string, unknown>>(`select v.date_text, v.time_text, v.source, v.event, coalesce(v.other ->> 'Outcome', '') as outcome, coalesce(c.comment, '') as comment, v.earliest, v.latest
      from entry_versions v join entries e using (board_id, case_id, agency_id, entry_id) left join entry_comments c on c.entry_id = v.entry_id and c.version = v.version
      where v.case_id = $1 and v.event <> 'First' order by e.number`, [caseId])
    assert.deepEqual(rows.map(row => Object.values(row)), [
      ['12/03/2014', '2.15 pm', 'Log 1', 'Called to the house', 'No further action', 'Prompt', '2014-03-12', '2014-03-12'],
      ['March 2015', null, 'File', 'Seen at school, with a comma', '', '', '2015-03-01', '2015-03-31'],
      ['3 June 2014 – 5 June 2014', null, 'Ward notes', 'In hospital', 'Discharged', 'Well planned', '2014-06-03', '2014-06-05'],
    ])
  })
}
