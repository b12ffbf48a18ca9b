import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import { parse } from 'csv-parse/sync'
import { cast } from '../../../../test/support/cast.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { partsOf } from '../../../../test/support/edition.ts'
import { pdfStructure, pdfWords } from '../../../../test/support/pdf.ts'
import { signedPackage } from '../../../../test/support/signed-package.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { signOffPackage } from '../../../commands/chronology/sign-off-package.ts'
import { submitPackage } from '../../../commands/chronology/submit-package.ts'
import { writeEntry } from '../../../commands/chronology/write-entry.ts'
import { run } from '../../../commands/run.ts'
import type { Role } from '../../../domain/roles.ts'
import { contentHash } from '../../../store/chronology/submissions.ts'
import type { Session } from '../../../store/database.ts'
import { caseHome } from '../../cases/paths.ts'
import { download, downloadWithComments, integrated, integratedWithComments } from './paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const review = await openReview(the)
const { caseId } = review
const here = integrated.to({ case: caseId })
const FORMATS = ['docx', 'xlsx', 'csv', 'pdf'] as const

const healthSigner = await the.person('Head of community health', the.health)
await the.appoint(healthSigner, 'agency_senior_manager', { caseId, agencyId: the.health })
const police = `Date,Time,Source,Event,Comments,Outcome
3/2/2014,10:00,Incident log,Mother reported a disturbance,CANARY-POLICE prompt,No further action
4/2/2014,,Incident log,Zoë was not asked about the bruise,CANARY-TWO,
March 2014,,Case file,Strategy meeting,,
`
const health = `Date,Time,Source,Event,Analysis
3/2/2014,10:00,HV record,Grandmother telephoned,CANARY-HEALTH
1/1/2014,,HV record,New birth visit,
`
const lines = Array.from({ length: 60 }, (_, index) => `${1 + index % 28}/${5 + Math.floor(index / 28)}/2015,,Log ${index},Call number ${index} to the house,`)

test('before any agency has signed off, the page says what it waits for', async () => {
  const { status, text } = await visit(manager).get(here)
  assert.equal(status, 200)
  assert.match(text, /There is nothing to show yet/)
  assert.match(text, /Police: not signed off yet, so not in here/)
  const { bytes } = await visit(manager).get(download.to({ case: caseId, format: 'docx' }))
  assert.match((await mammoth.extractRawText({ buffer: bytes })).value, /Police\s+not signed off yet, so not in here/, 'nor does the file pass silence for "no contact"')
})

test('once signed off, an agency’s entries stand in the integrated chronology', async () => {
  await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer }, `${police}${lines.join('\n')}\n`, 'police.csv')
  await signedPackage(the, { caseId, agencyId: the.health, author: review.otherAuthor, signer: healthSigner }, health, 'health.csv')
  const { text } = await visit(manager).get(here)
  assert.match(text, /<strong>65 entries<\/strong>\. Shown here: 1 to 50 of 65/)
  assert.match(text, /Police: signed off on 1 December 2016/)
})

function rowsOf(text: string): string[][] {
  return [...text.matchAll(/<tr class="govuk-table__row">(.*?)<\/tr>/gs)].slice(1)
    .map(row => [...(row[1] ?? '').matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(cell => (cell[1] ?? '').replaceAll(/<p class="govuk-body-s service-screen-only">.*?<\/p>/gs, '').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').trim()))
}

test('R150: the agencies’ entries stand in one order, those of the same minute in the agencies’ own, each with agency, source and place', async () => {
  const { text } = await visit(manager).get(here)
  assert.deepEqual(rowsOf(text).slice(0, 5), [
    ['HLTH', '1/1/2014', '', 'HV record', 'New birth visit', 'health.csv, Row 3'],
    ['HLTH', '3/2/2014', '10:00', 'HV record', 'Grandmother telephoned', 'health.csv, Row 2'],
    ['POL', '3/2/2014', '10:00', 'Incident log', 'Mother reported a disturbance Outcome: No further action', 'police.csv, Row 2'],
    ['POL', '4/2/2014', '', 'Incident log', 'Zoë was not asked about the bruise', 'police.csv, Row 3'],
    ['POL', 'March 2014', '', 'Case file', 'Strategy meeting', 'police.csv, Row 4'],
  ])
  assert.equal((await visit(manager).get(here)).text.match(/service-agency"><abbr/g)?.length, 50)
})

test('pages are turned by key, forwards and back, and every entry stands on one of them', async () => {
  const first = await visit(manager).get(here)
  const next = /href="([^"]*after=[^"]*)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await visit(manager).get(next)
  assert.match(second.text, /Shown here: 51 to 65 of 65/)
  const places = [...rowsOf(first.text), ...rowsOf(second.text)].map(row => row.at(-1))
  assert.equal(new Set(places).size, 65)
  const back = /href="([^"]*before=[^"]*)"/.exec(second.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.deepEqual(rowsOf((await visit(manager).get(back)).text), rowsOf(first.text))
  assert.equal((await visit(manager).get(integrated.to({ case: caseId }, { after: "x' or 1=1 --" }))).status, 200)
})

test('it can be narrowed by agency, dates, person and words, and the downloads with it', async () => {
  const events = async (query: Parameters<typeof integrated.to>[1]) => rowsOf((await visit(manager).get(integrated.to({ case: caseId }, query))).text).map(row => row[4])
  assert.deepEqual(await events({ agency: ['HLTH'] }), ['New birth visit', 'Grandmother telephoned'])
  assert.equal((await events({ agency: ['HLTH', 'POL'], to: '2014' })).length, 5)
  assert.deepEqual(await events({ from: '10/3/2014', to: '20/3/2014' }), ['Strategy meeting'])
  assert.deepEqual(await events({ words: 'ZOE bruise' }), ['Zoë was not asked about the bruise'])
  assert.deepEqual(await events({ person: 'mother, (nobody)' }), ['Mother reported a disturbance Outcome: No further action'])
  assert.deepEqual(await events({ words: '100%' }), [])
  assert.match((await visit(manager).get(integrated.to({ case: caseId }, { words: 'nowhere' }))).text, /No entry is like that/)
  const { bytes } = await visit(manager).get(download.to({ case: caseId, format: 'csv' }, { agency: ['HLTH'] }))
  assert.equal(parse(bytes, { bom: true }).length, 3)
})

test('a date that is none is said beside its box, and what was typed stands there still', async () => {
  const { status, text } = await visit(manager).get(integrated.to({ case: caseId }, { from: 'Blursday', words: 'bruise' }))
  assert.equal(status, 422)
  assert.match(text, /Enter the first day as a date/)
  assert.match(text, /value="Blursday"/)
  assert.equal((await visit(manager).get(download.to({ case: caseId, format: 'csv' }, { from: 'Blursday' }))).status, 303)
})

test('R178: each agency is told by colour and by its code in words, in the key and on every row, on screen and printed', async () => {
  const { text } = await visit(manager).get(here)
  for (const [colour, code] of [[0, 'POL'], [1, 'HLTH']] as const) {
    assert.match(text, new RegExp(`<li class="agency-${colour} service-agency"><span class="service-code">${code}</span>`))
    assert.match(text, new RegExp(`<td class="govuk-table__cell agency-${colour} service-agency"><abbr class="service-code" title="[^"]+">${code}</abbr>`))
  }
  const { text: style } = await visit(manager).get(/href="([^"]*\.css)"/.exec(text)?.[1] ?? '')
  assert.match(style, /@page chronology ?\{ ?size: ?A4 landscape/)
  assert.match(style, /\.service-agency, \.service-code \{ print-color-adjust: exact/)
  const word = await visit(manager).get(download.to({ case: caseId, format: 'docx' }))
  assert.match((await partsOf(word.bytes)).get('word/document.xml') ?? '', /w:fill="D2E2F1"\/><\/w:tcPr><w:p><w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">POL</)
})

/** Everything that is sent, file parts unpacked, as one text. */
async function everything(person: Session): Promise<string> {
  const sent = [(await visit(person).get(here)).text, (await visit(person).get(integrated.to({ case: caseId }, { words: 'canary' }))).text, (await visit(person).get(caseHome.to({ case: caseId }))).text]
  for (const format of FORMATS) {
    const { status, bytes } = await visit(person).get(download.to({ case: caseId, format }))
    assert.equal(status, 200, format)
    sent.push(format === 'csv' ? bytes.toString('utf8') : format === 'pdf' ? `${await pdfWords(bytes)}${(await pdfStructure(bytes)).info}` : [...await partsOf(bytes)].flat().join('\n'))
  }
  return sent.join('\n')
}

test('those who read the chronology without being part of the review read it without comments', async () => {
  for (const role of ['independent_chair', 'legal_adviser'] as const) {
    const person = await the.on(role)
    assert.doesNotMatch(await everything(person), /CANARY|with-comments/, role)
    assert.equal((await visit(person).get(integratedWithComments.to({ case: caseId }))).status, 404)
  }
})

const PARTICIPANTS = ['practitioner', 'line_manager', 'strategic_manager'] as const satisfies readonly Role[]
for (const role of PARTICIPANTS) {
  test(`R179: a ${role.replace('_', ' ')} reads the chronology without one byte of a comment, as page, Word, Excel, CSV and PDF, and finds no way to them`, async () => {
    const person = await the.person(`A ${role}`, the.health)
    await the.appoint(person, role, { caseId, agencyId: the.health })
    const sent = await everything(person)
    assert.match(sent, /Mother reported a disturbance/)
    if (role !== 'strategic_manager') assert.match(sent, /It may be hard to read[^]*Talk about it with your own manager/)
    assert.doesNotMatch(sent, /CANARY|with-comments/)
    assert.equal((await visit(person).get(integratedWithComments.to({ case: caseId }))).status, 404)
    for (const format of FORMATS) assert.equal((await visit(person).get(downloadWithComments.to({ case: caseId, format }))).status, 404)
    const words = await visit(person).get(integrated.to({ case: caseId }, { words: 'prompt' }))
    assert.match(words.text, /No entry is like that/)
    assert.deepEqual(await the.frame.database.read(person, reader => reader.selectFrom('entry_comments').select('comment').execute()), [], 'the second wall')
  })
}

const REVIEWERS = ['lead_reviewer', 'overview_author', 'review_team_member', 'chronology_author'] as const satisfies readonly Role[]
test('those who carry out the review, and its authors, read the comments in every format', async () => {
  for (const role of REVIEWERS) {
    const person = await the.person(`A ${role}`, the.socialCare)
    await the.appoint(person, role, { caseId, ...role === 'chronology_author' ? { agencyId: the.police } : {} })
    assert.match((await visit(person).get(integratedWithComments.to({ case: caseId }))).text, /CANARY-POLICE[\s\S]*CANARY-TWO/, role)
    assert.doesNotMatch(await everything(person), /CANARY/, 'and may show it without')
  }
  const files = Object.fromEntries(await Promise.all(FORMATS.map(async format => [format, (await visit(manager).get(downloadWithComments.to({ case: caseId, format }))).bytes] as const)))
  assert.match((await mammoth.extractRawText({ buffer: files['docx'] ?? Buffer.alloc(0) })).value, /CANARY-HEALTH/)
  assert.match(files['csv']?.toString('utf8') ?? '', /CANARY-HEALTH/)
  assert.match(await pdfWords(files['pdf'] ?? Buffer.alloc(0)), /CANARY-HEALTH[^]*not for practitioners/)
})

test('R337: the two renditions, with comments and without, are of the same entries and differ in the comments alone', async () => {
  const read = async (address: string): Promise<Record<string, string>[]> => parse((await visit(manager).get(address)).bytes, { bom: true, columns: true })
  const whole = await read(downloadWithComments.to({ case: caseId, format: 'csv' }))
  const bare = await read(download.to({ case: caseId, format: 'csv' }))
  assert.equal(whole.length, 65)
  const withoutComment = (record: Record<string, string>): unknown => Object.fromEntries(Object.entries(record).filter(([heading]) => heading !== 'Comment'))
  assert.deepEqual(whole.map(withoutComment), bare)
  const workbook = new ExcelJS.Workbook()
  const { bytes } = await visit(manager).get(download.to({ case: caseId, format: 'xlsx' }))
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  assert.equal(workbook.getWorksheet('Chronology')?.rowCount, 66)
})

test('a stranger finds nothing there, in any format, and an unknown format is no page', async () => {
  for (const person of [the.otherManager, await the.on('board_member'), await the.on('system_administrator'), review.colleague]) {
    for (const address of [here, integratedWithComments.to({ case: caseId }), ...FORMATS.map(format => download.to({ case: caseId, format }))]) {
      assert.equal((await visit(person).get(address)).status, 404)
    }
  }
  assert.equal((await visit(manager).get(download.to({ case: caseId, format: 'pdf' }, { part: 2 }))).status, 404)
  assert.equal((await visit(manager).get(download.to({ case: caseId, format: 'constructor' }))).status, 404)
})

test('each reading and each download is on record, with comments or without', async () => {
  await visit(manager).get(here)
  await visit(manager).get(downloadWithComments.to({ case: caseId, format: 'docx' }))
  const { rows } = await the.owner.query('select what, details from access_log where case_id = $1 and person_id = $2', [caseId, manager.personId])
  const said = new Set(rows.map((row: { what: string; details: unknown }) => `${row.what} ${JSON.stringify(row.details)}`))
  assert.ok(said.has('integrated chronology without comments {}'))
  assert.ok(said.has('integrated chronology with comments, as a file {"format":"docx"}'))
})

const ofHealth = () => ({ caseId, agencyId: the.health })

async function writtenByHealth(change: { date: string; event: string; dateAsItIs?: boolean }): Promise<void> {
  const written = { time: '', endDate: '', endTime: '', source: 'HV record', comment: '', dateAsItIs: false, ...change }
  const outcome = await run(the.frame, writeEntry, review.otherAuthor, { ...ofHealth(), chronology: 'events', written, edits: null }, randomUUID())
  assert.equal(outcome.kind, 'done')
}

async function signedByHealth(): Promise<void> {
  const hash = await the.frame.database.read(review.otherAuthor, reader => contentHash(reader, ofHealth()))
  const signed = await run(the.frame, signOffPackage, healthSigner, { ...ofHealth(), name: 'A Manager', role: 'Head', agreed: true, hash }, randomUUID())
  assert.equal(signed.kind, 'done')
}

test('what an author changes appears once it is signed off again, and nothing stands there twice', async () => {
  await writtenByHealth({ date: '5 May 2016', event: 'Added later' })
  assert.equal((await run(the.frame, submitPackage, review.otherAuthor, ofHealth(), randomUUID())).kind, 'done')
  assert.match((await visit(manager).get(here)).text, /<strong>65 entries/)
  await signedByHealth()
  assert.match((await visit(manager).get(here)).text, /<strong>66 entries/)
})

test('dates narrow to entries that may lie in the period; one without any date is not among them', async () => {
  await writtenByHealth({ date: 'before 2 January 2014', event: 'Earlier contact' })
  await writtenByHealth({ date: 'not known', event: 'A loose note', dateAsItIs: true })
  assert.equal((await run(the.frame, submitPackage, review.otherAuthor, ofHealth(), randomUUID())).kind, 'done')
  await signedByHealth()
  const events = async (query: Parameters<typeof integrated.to>[1]) => rowsOf((await visit(manager).get(integrated.to({ case: caseId }, query))).text).map(row => row[4])
  assert.deepEqual(await events({ agency: ['HLTH'], to: '2013' }), ['Earlier contact'])
  assert.deepEqual(await events({ agency: ['HLTH'], from: '2 January 2014' }), ['Grandmother telephoned', 'Added later'])
  assert.deepEqual((await events({ agency: ['HLTH'] })).at(-1), 'A loose note')
})
