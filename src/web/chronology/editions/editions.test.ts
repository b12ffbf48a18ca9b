import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import mammoth from 'mammoth'
import { parse } from 'csv-parse/sync'
import { did } from '../../../../test/support/act.ts'
import { cast } from '../../../../test/support/cast.ts'
import { partsOf } from '../../../../test/support/edition.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { pdfStructure, pdfWords } from '../../../../test/support/pdf.ts'
import { signedPackage } from '../../../../test/support/signed-package.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { explainAbbreviations } from '../../../commands/chronology/explain-abbreviations.ts'
import { answerMention } from '../../../commands/identity/answer-mention.ts'
import { saveIdentity, type IdentitySaving } from '../../../commands/identity/save-identity.ts'
import { date } from '../../../domain/plain-date.ts'
import { openMentions } from '../../../store/identity/open-mentions.ts'
import { checkedFileAt, leakCheck } from '../../leaks/paths.ts'
import { editions, mapEditionFile, mapEditionPath } from './paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const review = await openReview(the)
const { caseId } = review
const practitioner = await the.person('A practitioner', the.health)
await the.appoint(practitioner, 'practitioner', { caseId })

const NOBODY: IdentitySaving = { caseId, identityId: null, kind: 'family', name: '', otherNames: '', role: '', agencyId: '', sex: '', born: null, died: null, label: '', basedOn: 0 }
const put = (person: Partial<IdentitySaving>) => did(the, saveIdentity, manager, { ...NOBODY, ...person })
await put({ name: 'Anna Quillfeather', role: 'Mother', label: 'Mother' })
const { identityId: child } = await put({ kind: 'child', name: 'Ivo Quillfeather', otherNames: 'Ivo', role: 'Child', label: 'Child A', born: date('2012-06-14') })
await put({ kind: 'practitioner', name: 'Hilda Marsh', role: 'Health visitor', label: 'Health visitor 1' })
await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer }, `Date,Time,Source,Event,Comments
3/2/2014,10:07,Incident book,Anna Quillfeather rang: Ivo has a bruise,CANARY-ONE
12/2/2014,,Incident book,Hilda Marsh visited the house,CANARY-TWO about Ivo
5/6/2014,,Incident book,Ivo was seen at nursery,
`, 'police-file.csv')
await did(the, explainAbbreviations, review.author, { caseId, agencyId: the.police, terms: [{ abbreviation: 'HV', meaning: 'Hilda Marsh, the health visitor' }] })

const page = (name: string, query = {}) => mapEditionPath.to({ case: caseId, name }, query)
const WORDS: Readonly<Record<string, (bytes: Buffer) => Promise<string>>> = {
  docx: async buffer => `${(await mammoth.extractRawText({ buffer })).value}\n${[...await partsOf(buffer)].flat().join('\n')}`, pdf: async bytes => (await pdfWords(bytes)) + (await pdfStructure(bytes)).info,
  xlsx: async bytes => [...await partsOf(bytes)].flat().join('\n'), csv: async bytes => bytes.toString('utf8'),
}

/** What is in the file that the leak check of that edition keeps. */
async function madeAndChecked(name: string, fields: Readonly<Record<string, string>>): Promise<{ readonly said: string; readonly bytes: Buffer; readonly check: string }> {
  const { to, text } = await visit(manager).post(page(name), fields)
  const check = to?.split('/').at(-1) ?? ''
  assert.equal(to, leakCheck.to({ case: caseId, check }), text)
  const { bytes } = await visit(manager).get(checkedFileAt.to({ case: caseId, check }))
  const said = await (WORDS[fields['file'] ?? ''] ?? assert.fail())(bytes)
  return { said: said.replaceAll(/\s+/g, ' '), bytes, check: (await visit(manager).get(to)).text }
}

/** What the leak check found, finding by finding. */
function foundIn(check: string): string { return [...check.matchAll(/id="finding-\d+">([^]*?)<\/h3>/g)].map(found => found[1]).join('\n') }

test('the editions that somebody may have are listed, each with for whom it is; those of the identity map only for those who see it', async () => {
  const { text } = await visit(manager).get(editions.to({ case: caseId }))
  for (const words of ['With comments', 'Without comments', 'Key events', 'One agency’s', 'One child’s life', 'For the family', 'For publication']) assert.ok(text.includes(words), words)
  const theirs = (await visit(practitioner).get(editions.to({ case: caseId }))).text
  assert.match(theirs, /Without comments[^]*Key events/)
  assert.doesNotMatch(theirs, /With comments|For the family|For publication|One child/)
  for (const person of [practitioner, await the.on('independent_chair'), the.otherManager]) {
    for (const name of ['child', 'family', 'publication']) {
      assert.equal((await visit(person).get(page(name))).status, 404)
      assert.equal((await visit(person).get(mapEditionFile.to({ case: caseId, name, format: 'csv' }, { child }))).status, 404)
      assert.equal((await visit(person).post(page(name), { file: 'csv', dates: 'month' })).status, 404)
    }
  }
  assert.equal((await visit(manager).get(page('constructor'))).status, 404)
})

test('one child’s life: the entries that name the child, with the child’s age at each; one that a comment alone names is not among them', async () => {
  const shown = (await visit(manager).get(page('child'))).text
  assert.match(shown, /<strong>2 entries<\/strong>[^]*3\/2\/2014[^]*Aged 19 months[^]*5\/6\/2014[^]*Aged 23 months/)
  assert.doesNotMatch(shown, /CANARY|Hilda/)
  const rows: Record<string, string>[] = parse((await visit(manager).get(mapEditionFile.to({ case: caseId, name: 'child', format: 'csv' }, { child }))).bytes, { bom: true, columns: true })
  assert.deepEqual(rows.map(row => [row['Agency code'], row['Child’s age'], row['Event']]), [['POL', 'Aged 19 months', 'Anna Quillfeather rang: Ivo has a bruise'], ['POL', 'Aged 23 months', 'Ivo was seen at nursery']])
  const { bytes } = await visit(manager).get(mapEditionFile.to({ case: caseId, name: 'child', format: 'pdf' }, { child, paper: 'a3' }))
  assert.match((await pdfStructure(bytes)).info, /Tagged: +yes[^]*1190\.\d+ x 841/)
  assert.match(await pdfWords(bytes), /Child A[^]*Child’s age[^]*POL[^]*Aged 19[^]*What the abbreviations mean[^]*HV +POL +Hilda Marsh, the health visitor/)
})

test('the edition for publication stops with a list of the names that nobody has settled, and asks how dates are told', async () => {
  assert.match((await visit(manager).get(page('publication'))).text, /Choose how dates are told\./)
  assert.equal((await visit(manager).post(page('publication'), { file: 'docx' })).status, 422)
  const { status, text } = await visit(manager).post(page('publication'), { file: 'docx', dates: 'month' })
  assert.equal(status, 422)
  assert.match(text, /4 names are not settled[^]*Police, [^]*3\/2\/2014[^]*Anna Quillfeather[^]*rang: Ivo has[^]*Hilda Marsh/)
  assert.equal((await the.owner.query('select 1 from leak_checks')).rowCount, 0)
})

test('R179, R337: once they are settled it is made in every format with labels and dates by the rule, without a comment, a source, a time or a file’s name, and goes to its leak check', async () => {
  for (const each of await the.frame.database.read(manager, reader => openMentions(reader, caseId, {}, { offset: 0, limit: 100 }))) {
    await did(the, answerMention, manager, { caseId, ...each, outcome: 'this person', identityId: each.couldBe[0] ?? null, alike: false })
  }
  for (const format of Object.keys(WORDS)) {
    const { said, bytes, check } = await madeAndChecked('publication', { file: format, dates: 'month' })
    for (const words of ['Mother rang: Child A has a bruise', 'Health visitor 1 visited the house', 'Child A was seen at nursery', 'February 2014', 'June 2014', 'POL']) assert.ok(said.includes(words), `${format}: ${words}`)
    assert.doesNotMatch(said, /CANARY|Anna|Quillfeather|Ivo|Hilda|Marsh|abbreviation|\d\/2\/2014|2014-0|10:07|Incident book|police-file|Comment\b/, format)
    assert.doesNotMatch(foundIn(check), /Anna|Ivo|Hilda|Quillfeather|Marsh/, 'the check finds no name of the map')
    if (format === 'docx') assert.match((await partsOf(bytes)).get('word/document.xml') ?? '', /<w:tblHeader\/>/)
  }
})

test('dates of the publication are told by season or by the child’s age as chosen, and finer nowhere in the file', async () => {
  const season = (await madeAndChecked('publication', { file: 'csv', dates: 'season' })).said
  assert.match(season, /Winter 2013 to 2014[^]*Summer 2014/)
  assert.doesNotMatch(season, /February|June|\d\/\d|2014-/)
  const age = (await madeAndChecked('publication', { file: 'pdf', dates: 'age', child })).said
  assert.match(age, /Aged 19 months[^]*Aged 23 months/)
  assert.doesNotMatch(age.replaceAll(/(Creation|Mod)Date:.*?\d{4} \w+/g, ''), /February|June|\b2014\b/)
})

test('R179: the family’s edition has the family by name, practitioners by label and no comment, and is had from its leak check alone', async () => {
  const { said, check } = await madeAndChecked('family', { file: 'docx', paper: 'a3' })
  for (const words of ['Anna Quillfeather rang: Ivo has a bruise', 'Health visitor 1 visited the house', '3/2/2014', '10:07']) assert.ok(said.includes(words), words)
  assert.doesNotMatch(said, /CANARY|Hilda|Incident book|police-file|Comment</)
  assert.doesNotMatch(foundIn(check), /Anna|Ivo|Hilda|Quillfeather|Marsh/, 'their own names are meant to stand there')
  for (const name of ['family', 'publication']) for (const format of Object.keys(WORDS)) assert.equal((await visit(manager).get(mapEditionFile.to({ case: caseId, name, format }, { dates: 'month' }))).status, 404)
  const lead = await the.person('Independent reviewer')
  await the.appoint(lead, 'lead_reviewer', { caseId })
  assert.match((await visit(lead).get(page('family'))).text, /The office makes the file/)
  assert.equal((await visit(lead).post(page('family'), { file: 'csv' })).status, 404)
})
