import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import mammoth from 'mammoth'
import { cast } from '../../../../test/support/cast.ts'
import { partsOf } from '../../../../test/support/edition.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { pdfWords } from '../../../../test/support/pdf.ts'
import { signedPackage } from '../../../../test/support/signed-package.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { standing } from '../../../domain/facts.ts'
import { factsOf } from '../../../store/facts.ts'
import { download, integrated } from '../integrated/paths.ts'
import { questionedFact, questionedFacts, questionEntry } from './paths.ts'

const the = await cast({ after }, '2017-01-20')
const visit = await browserOf(the, { after })
const review = await openReview(the)
const { caseId } = review
const manager = await the.on('board_manager')
const lead = await the.person('Independent reviewer')
await the.appoint(lead, 'lead_reviewer', { caseId })
const practitioner = await the.person('Zephyrine Quill', the.health)
await the.appoint(practitioner, 'practitioner', { caseId })
await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer }, 'Date,Source,Event,Comments\n7/7/2016,Log,Visited at home,CANARY-COMMENT\n8/7/2016,Log,Called again,\n', 'police.csv')

const list = questionedFacts.to({ case: caseId })
const whole = integrated.to({ case: caseId })
const day = (text: string) => ({ 'on-day': text, 'on-month': '1', 'on-year': '2017' })
const entryHref = async () => /href="(\/cases\/[^"]+\/questioned-facts\/entries\/[0-9a-f-]{36})"/.exec((await visit(lead).get(whole)).text)?.[1] ?? assert.fail('no way to question an entry')

test('R180: an entry is questioned by a role, decided by those who were there, and shown beside the original, which stays', async () => {
  const entry = questionEntry.to({ case: caseId, entry: (await entryHref()).split('/').at(-1) ?? '' })
  assert.doesNotMatch((await visit(practitioner).get(whole)).text, /Question this entry/)
  assert.equal((await visit(practitioner).get(entry)).status, 404)
  assert.match((await visit(lead).get(entry)).text, /Visited at home/)
  const refused = await visit(lead).post(entry, { proposal: 'The visit was on 8 July' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Choose who proposes it[^]*The visit was on 8 July/)
  const made = await visit(lead).post(entry, { proposal: 'The visit was on 8 July', proposedBy: 'Practitioner', ...day('12') })
  const one = questionedFact.to({ case: caseId, question: made.to?.split('/').at(-1) ?? '' })
  assert.equal(made.to, one)
  assert.match((await visit(practitioner).get(whole)).text, /Visited at home[^]*Questioned, not decided yet/)
  assert.equal((await visit(lead).post(one, { outcome: 'changed', words: 'Visited on 8 July', decidedBy: '', ...day('12'), basedOn: '0' })).status, 422)
  assert.equal((await visit(lead).post(one, { outcome: 'changed', words: 'Visited on 8 July', decidedBy: 'All at the Learning Event', ...day('12'), basedOn: '0' })).to, one)
  const late = await visit(manager).post(one, { outcome: 'stands', words: 'My own words', decidedBy: 'The office', ...day('13'), basedOn: '0' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Somebody else recorded a decision[^]*All at the Learning Event[^]*My own words/)
  const shown = (await visit(practitioner).get(one)).text
  assert.match(shown, /As it was signed[^]*7\/7\/2016[^]*Visited at home[^]*The visit was on 8 July[^]*Practitioner, 12 January 2017[^]*Changed[^]*All at the Learning Event[^]*Visited on 8 July/)
  for (const secret of ['CANARY-COMMENT', 'Zephyrine']) assert.ok(!shown.replace(/Signed in as.*/, '').includes(secret))
  assert.match((await visit(practitioner).get(whole)).text, /Visited at home[^]*Questioned: changed<\/a>: <span class="service-typed">Visited on 8 July/)
  const { rows } = await the.owner.query<{ event: string }>("select event from entry_versions where event like 'Visited%'")
  assert.deepEqual(rows, [{ event: 'Visited at home' }])
})

test('R181: the facts are marked as agreed on a day, and what is still in dispute is listed beside it', async () => {
  const entries = [...(await visit(lead).get(whole)).text.matchAll(/href="(\/cases\/[^"]+\/questioned-facts\/entries\/[0-9a-f-]{36})"/g)].map(found => found[1] ?? '')
  const second = questionEntry.to({ case: caseId, entry: entries[1]?.split('/').at(-1) ?? '' })
  const made = await visit(lead).post(second, { proposal: 'Nobody called', proposedBy: 'Line manager', ...day('12') })
  const one = questionedFact.to({ case: caseId, question: made.to?.split('/').at(-1) ?? '' })
  await visit(lead).post(one, { outcome: 'disputed', words: 'Police and the manager differ', decidedBy: 'All at the Learning Event', ...day('12'), basedOn: '0' })
  assert.equal((await visit(practitioner).post(list, { ...day('12'), basedOn: '1' })).status, 404)
  assert.equal((await visit(manager).post(list, { basedOn: '1' })).status, 422)
  const stale = await visit(manager).post(list, { ...day('12'), basedOn: '0' })
  assert.equal(stale.status, 409, 'what is in dispute is what was seen')
  assert.equal((await visit(manager).post(list, { ...day('12'), basedOn: '1' })).to, list)
  assert.match((await visit(practitioner).get(list)).text, /Facts agreed on 12 January 2017[^]*1 is not settled[^]*Still in dispute<\/strong>[^]*Police and the manager differ/)
  const facts = standing(await the.frame.database.read(manager, reader => factsOf(reader, caseId)))
  assert.equal(facts.get('case_facts_agreed')?.on, '2017-01-12')
})

test('R180, R181: every file of the chronology has, beside the entry as it was signed, what was corrected or is in dispute, and by whom it was decided, by role', async () => {
  const wordsOf: Readonly<Record<string, (bytes: Buffer) => Promise<string>>> = {
    csv: async bytes => bytes.toString('utf8'), pdf: pdfWords, docx: async buffer => (await mammoth.extractRawText({ buffer })).value,
    xlsx: async bytes => [...await partsOf(bytes)].filter(([name]) => name.includes('sheet1')).map(([, xml]) => xml.replaceAll(/<[^>]*>/g, ' ')).join(''),
  }
  for (const [format, read] of Object.entries(wordsOf)) {
    const said = (await read((await visit(practitioner).get(download.to({ case: caseId, format }))).bytes)).replaceAll(/\s+/g, ' ')
    for (const words of ['Visited at home', 'Corrected, to be read as: “Visited on 8 July” (proposed by: Practitioner; decided on 12 January 2017 by: All at the Learning Event)', 'Called again',
      'Still in dispute: “Police and the manager differ” (proposed by: Line manager; decided']) assert.ok(said.includes(words), `${format}: ${words}`)
    assert.doesNotMatch(said, /CANARY|Zephyrine/, format)
  }
})
