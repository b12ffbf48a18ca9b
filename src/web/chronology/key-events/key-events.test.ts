import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { cast } from '../../../../test/support/cast.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { partsOf } from '../../../../test/support/edition.ts'
import { pdfStructure, pdfWords } from '../../../../test/support/pdf.ts'
import { signedPackage } from '../../../../test/support/signed-package.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { writeKeyEvent } from '../../../commands/key-events/write-key-event.ts'
import { run } from '../../../commands/run.ts'
import { integrated } from '../integrated/paths.ts'
import { keyEventPath, keyEventsFile, keyEventsPath } from './paths.ts'

const the = await cast({ after }, '2017-01-20')
const visit = await browserOf(the, { after })
const review = await openReview(the)
const { caseId } = review
const lead = await the.person('Independent reviewer')
await the.appoint(lead, 'lead_reviewer', { caseId })
const practitioner = await the.person('Zephyrine Quill', the.health)
await the.appoint(practitioner, 'practitioner', { caseId })
const ENTRIES = 40
const long = 'and what followed from it on that day and in the weeks after it, as the log tells '.repeat(2)
await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer },
  `Date,Source,Event,Comments\n${Array.from({ length: ENTRIES }, (_, at) => `${1 + at % 28}/${1 + Math.floor(at / 28)}/2016,Log,Call ${at} to the house ${long},CANARY-${at}`).join('\n')}\n`, 'police.csv')

const list = keyEventsPath.to({ case: caseId })
const lengthIn = (text: string): string => /govuk-tag--(?:red|green)">([^<]+)</.exec(text)?.[1] ?? assert.fail('no length')
const fileIn = (format: string) => keyEventsFile.to({ case: caseId, format })
const CHOSEN = 34
const entryIds = (await the.owner.query<{ entry_id: string }>('select entry_id from entries where case_id = $1 order by sort_day, sort_position', [caseId])).rows.map(row => row.entry_id)
async function choose(entryId: string, words: string, basedOn = 0, isChosen = true): Promise<void> {
  const outcome = await run(the.frame, writeKeyEvent, lead, { caseId, entryId, words, basedOn, isChosen }, `${entryId}-${basedOn}`.replaceAll(/[^0-9a-f-]/g, '').padEnd(36, '0').slice(0, 36).replace(/.$/, String(basedOn)))
  assert.equal(outcome.kind, 'done')
}

test('R159: the Lead Reviewer chooses key events from the integrated chronology, in short words beside the entry that stays as it was signed', async () => {
  assert.match((await visit(lead).get(list)).text, /No key event is chosen yet[^]*Choose from the integrated chronology/)
  assert.doesNotMatch((await visit(practitioner).get(integrated.to({ case: caseId }))).text, /Make it a key event/)
  const href = /href="(\/cases\/[^"]+\/key-events\/entries\/[0-9a-f-]{36})">Make it a key event/.exec((await visit(lead).get(integrated.to({ case: caseId }))).text)?.[1] ?? assert.fail('no way to choose')
  const one = keyEventPath.to({ case: caseId, entry: href.split('/').at(-1) ?? '' })
  assert.match((await visit(lead).get(one)).text, /Make it a key event[^]*Call 0 to the house/)
  assert.equal((await visit(practitioner).get(one)).status, 404)
  assert.equal((await visit(practitioner).post(one, { words: 'x', basedOn: '0' })).status, 404)
  assert.equal((await visit(lead).post(one, { words: 'Police called for the first time', basedOn: '0' })).to, list)
  const late = await visit(lead).post(one, { words: 'My own words', basedOn: '0' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Police called for the first time[^]*My own words/)
  const shown = (await visit(practitioner).get(list)).text
  assert.match(shown, /POL[^]*1\/1\/2016[^]*Police called for the first time[^]*Call 0 to the house/)
  assert.doesNotMatch(shown, /CANARY|>Change</)
  assert.match((await visit(lead).get(integrated.to({ case: caseId }))).text, /A key event: change it/)
})

test('R159, R338: how much of the two sides is filled is counted as it is edited; beyond them Word and PDF are refused with the lines too many, and given once they fit', async () => {
  assert.equal(lengthIn((await visit(lead).get(list)).text), '0.1 of 2 sides')
  for (const entryId of entryIds.slice(1, CHOSEN)) await choose(entryId, `In short ${entryId.slice(0, 8)}: ${long.repeat(2)}`)
  const over = lengthIn((await visit(lead).get(list)).text)
  const lines = Number(/^[2-9]\.\d of 2 sides: (\d+) lines too many$/.exec(over)?.[1] ?? assert.fail(over))
  for (const format of ['pdf', 'docx']) {
    const refused = await visit(practitioner).get(fileIn(format))
    assert.equal(refused.status, 422, format)
    assert.match(refused.text, new RegExp(`The key events take \\d\\.\\d of 2 sides: ${lines} lines too many\\. Shorten some`))
  }
  assert.equal(parse((await visit(lead).get(fileIn('csv'))).bytes, { bom: true }).length, 1 + CHOSEN, 'a table has no sides')
  // Each takes four lines at least.
  for (const entryId of entryIds.slice(CHOSEN - Math.ceil(lines / 4), CHOSEN)) await choose(entryId, '', 1, false)
  assert.match(lengthIn((await visit(lead).get(list)).text), /^(1\.\d|2\.0) of 2 sides$/)
  const pdf = (await visit(practitioner).get(fileIn('pdf'))).bytes
  const { info } = await pdfStructure(pdf)
  assert.match(info, /Tagged: +yes[^]*Pages: +2\n[^]*Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/)
  const said = await pdfWords(pdf)
  assert.match(said, /POL Police[^]*Agency +Date +Event[^]*Police called for the first time[^]*In short/)
  assert.doesNotMatch(said, /CANARY|Comment\b/)
})

test('R159: Word lays the same key events out on no more sides than were measured', { timeout: 300_000 }, async t => {
  const folder = await mkdtemp(path.join(tmpdir(), 'key-events-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const { bytes } = await visit(lead).get(fileIn('docx'))
  const xml = (await partsOf(bytes)).get('word/document.xml') ?? ''
  assert.match(xml, /<w:tblHeader\/>/)
  assert.match(xml, /<w:pgSz w:w="11906" w:h="16838"\/>/)
  assert.doesNotMatch(xml, /CANARY/)
  await writeFile(path.join(folder, 'made.docx'), bytes)
  await promisify(execFile)('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'made.docx')])
  assert.match((await pdfStructure(await readFile(path.join(folder, 'made.pdf')))).info, /Pages: +[12]\n/)
})
