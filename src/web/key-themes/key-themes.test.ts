/** Key Themes for Analysis, and the Learning Event pack that they can be in. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { partsOf } from '../../../test/support/edition.ts'
import { openReview } from '../../../test/support/hand-in.ts'
import { pdfStructure, pdfWords } from '../../../test/support/pdf.ts'
import { signedPackage } from '../../../test/support/signed-package.ts'
import { browserOf } from '../../../test/support/web.ts'
import { recordFact } from '../../commands/timetable/record-fact.ts'
import { did } from '../../../test/support/act.ts'
import { integrated } from '../chronology/integrated/paths.ts'
import { packPath, packThemesFile } from '../learning-event/pack/paths.ts'
import { stepPage } from '../timetable/paths.ts'
import { editKeyTheme, keyThemePath, keyThemes, keyThemesFile, newKeyTheme, themesOfEntryPath } from './paths.ts'
import { keyEventPath } from '../chronology/key-events/paths.ts'

const the = await cast({ after }, '2017-01-20')
const visit = await browserOf(the, { after })
const review = await openReview(the)
const { caseId } = review
const of = { case: caseId }
const lead = await the.person('Independent reviewer')
await the.appoint(lead, 'lead_reviewer', { caseId })
const member = await the.person('Member of the Review Team')
await the.appoint(member, 'review_team_member', { caseId })
const practitioner = await the.person('Zephyrine Quill', the.health)
await the.appoint(practitioner, 'practitioner', { caseId })
await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer }, 'Date,Source,Event,Comments\n3/2/2014,Log,Called to the house at night,CANARY nobody asked\n9/2/2014,Log,A second call,\n', 'police.csv')

const THEME = { title: 'Engaging families', description: 'The challenge of engaging families in effective interventions' }
const idIn = (to: string | null) => to?.split('/').at(-1) ?? assert.fail('no theme was saved')
const add = async (who = lead, more: Readonly<Record<string, string>> = {}) => visit(who).post(newKeyTheme.to(of), { ...THEME, basedOn: '0', ...more })

test('R155, R158: the Review Team writes a theme without a question and puts entries of the chronology under it', async () => {
  assert.match((await visit(member).get(stepPage.to({ ...of, step: 's3_themes' }))).text, new RegExp(`href="${keyThemes.to(of)}">Write the Key Themes`))
  assert.doesNotMatch((await visit(lead).get(integrated.to(of))).text, /Put under a Key Theme/, 'nothing to put it under')
  const theme = idIn((await add(member)).to)
  const one = keyThemePath.to({ ...of, theme })
  assert.match((await visit(lead).get(one)).text, /Engaging families[^]*None yet/)
  const href = /href="([^"?]+\/key-themes\/entries\/[0-9a-f-]{36})\?backTo=[^"]+">Put under a Key Theme<span[^>]*>: Police, 3\/2\/2014/.exec((await visit(lead).get(integrated.to(of))).text)?.[1] ?? assert.fail('no way to put it under a theme')
  assert.match((await visit(lead).get(href)).text, /Called to the house[^]*type="checkbox"[^>]*>[^]*Engaging families/)
  assert.equal((await visit(lead).post(href, { themes: theme, basedOn: '0' })).to, keyThemes.to(of))
  const shown = (await visit(member).get(one)).text
  assert.match(shown, /Entries on which it rests[^]*POL[^]*3\/2\/2014[^]*Called to the house/)
  assert.doesNotMatch(shown, /CANARY|A second call/)
  assert.match((await visit(lead).get(keyThemes.to(of))).text, /Engaging families[^]*1 entry/)
  assert.match((await visit(lead).get(integrated.to(of))).text, /Called to the house[^]*Key Theme: Engaging families[^]*Change its Key Themes/)

  const fromChronology = /href="([^"]+)">Change its Key Themes/.exec((await visit(lead).get(integrated.to(of, { words: 'house' }))).text)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no way to change it')
  const place = (await visit(lead).post(fromChronology, { themes: theme, basedOn: '1' })).to ?? ''
  assert.match(place, /#entry-/)
  assert.match((await visit(lead).get(place)).text, /value="house"[^]*Called to the house/, 'back to where it stands, narrowed as it was')
  assert.equal((await visit(lead).post(`${href}?backTo=//elsewhere.example`, { themes: theme, basedOn: '1' })).to, keyThemes.to(of))

  const late = await visit(member).post(href, { basedOn: '0' })
  assert.equal(late.status, 409, 'somebody else was first')
  assert.match((await visit(member).get(one)).text, /Called to the house/)
  assert.equal((await visit(member).post(href, { basedOn: '1' })).status, 303)
  assert.match((await visit(member).get(one)).text, /None yet/, 'and it can be taken out again')
  assert.equal((await visit(lead).post(href, { themes: theme, basedOn: '2' })).status, 303)
})

test('R156: seven themes are remarked on; an eighth is allowed with a reason, which stands beside it', async () => {
  for (const title of ['Two', 'Three', 'Four', 'Five', 'Six']) assert.equal((await add(lead, { title })).status, 303)
  assert.doesNotMatch((await visit(lead).get(keyThemes.to(of))).text, /six or seven/)
  const seventh = idIn((await add(lead, { title: 'Seven' })).to)
  assert.match((await visit(lead).get(keyThemes.to(of))).text, /There are seven themes/)
  assert.match((await visit(lead).get(newKeyTheme.to(of))).text, /There are seven themes[^]*Why is there to be one more than seven\?/)
  const refused = await add(lead, { title: 'Eight' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /7 themes stand already[^]*value="Eight"/)
  const eighth = idIn((await add(lead, { title: 'Eight', reason: 'Health saw it otherwise' })).to)
  assert.match((await visit(lead).get(keyThemes.to(of))).text, /There are 8 themes[^]*Eight[^]*Why one more: Health saw it otherwise/)
  // Changing one that stands asks for nothing; one set aside makes room, and is asked for its reason to come back.
  assert.equal((await visit(lead).post(editKeyTheme.to({ ...of, theme: eighth }), { ...THEME, title: 'Eight, told better', basedOn: '1' })).status, 303)
  assert.match((await visit(lead).get(keyThemePath.to({ ...of, theme: eighth }))).text, /Eight, told better[^]*Health saw it otherwise/)
  assert.equal((await visit(lead).post(editKeyTheme.to({ ...of, theme: seventh }), { ...THEME, title: 'Seven', aside: 'yes', basedOn: '1' })).status, 303)
  assert.match((await visit(lead).get(keyThemes.to(of))).text, /There are seven themes[^]*Set aside[^]*Seven/)
  assert.equal((await visit(lead).post(editKeyTheme.to({ ...of, theme: seventh }), { ...THEME, title: 'Seven', basedOn: '2' })).status, 422)
})

test('R157: a theme may change after the Learning Event; its version is shown, every one stays, and whoever was second loses nothing', async () => {
  await did(the, recordFact, await the.on('board_manager'), { caseId, kinds: ['learning_event_1'], on: the.frame.moment().today, note: 'The family is met afterwards, as they wish' })
  const theme = idIn((await visit(lead).get(keyThemes.to(of))).text.match(/key-themes\/[0-9a-f-]{36}/)?.[0] ?? null)
  const changed = { title: 'Engaging fathers', description: 'Fathers were not asked', question: 'Who knew of him?', basedOn: '1' }
  assert.equal((await visit(lead).post(editKeyTheme.to({ ...of, theme }), changed)).status, 303)
  const shown = (await visit(member).get(keyThemePath.to({ ...of, theme }))).text
  assert.match(shown, /Engaging fathers[^]*Who knew of him\?[^]*Version 2, by Independent reviewer[^]*1 earlier version[^]*Version 1: Engaging families[^]*By Member of the Review Team/)
  const late = await visit(member).post(editKeyTheme.to({ ...of, theme }), { title: 'My own words', description: 'Mine', question: '', basedOn: '1' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Engaging fathers[^]*value="My own words"/)
})

test('R160, R161: those who come find the key events in their pack, and the Key Themes only once it was decided to include them', async () => {
  const entry = (await the.owner.query<{ entry_id: string }>('select entry_id from entries where case_id = $1 order by sort_day limit 1', [caseId])).rows[0]?.entry_id ?? ''
  assert.match((await visit(practitioner).get(packPath.to(of))).text, /key events<\/a> are not chosen yet/)
  assert.equal((await visit(lead).post(keyEventPath.to({ ...of, entry }), { words: 'The first call', basedOn: '0' })).status, 303)
  const pack = (await visit(practitioner).get(packPath.to(of))).text
  const keyEvents = /href="([^"]+key-events\/files\/pdf)"/.exec(pack)?.[1] ?? assert.fail('no key events in the pack')
  assert.match(await pdfWords((await visit(practitioner).get(keyEvents)).bytes), /The first call/)
  assert.match(pack, /1 key event<[^]*integrated-chronology\/files\/pdf/)
  assert.doesNotMatch(pack, /Engaging fathers|Include the Key Themes|CANARY/)
  const themes = packThemesFile.to({ ...of, format: 'pdf' })
  for (const address of [themes, keyThemes.to(of), keyThemesFile.to({ ...of, format: 'pdf' })]) assert.equal((await visit(practitioner).get(address)).status, 404, address)
  assert.equal((await visit(practitioner).post(packPath.to(of), { hasKeyThemes: 'yes', basedOn: '0' })).status, 404)

  assert.equal((await visit(lead).post(packPath.to(of), { hasKeyThemes: 'yes', basedOn: '0' })).status, 303)
  assert.match((await visit(practitioner).get(packPath.to(of))).text, /Engaging fathers[^]*version 2[^]*Fathers were not asked[^]*Who knew of him\?/)
  const pdf = (await visit(practitioner).get(themes)).bytes
  assert.match((await pdfStructure(pdf)).info, /Tagged: +yes/)
  const said = await pdfWords(pdf)
  assert.match(said, /Engaging fathers[^]*From the chronology[^]*3\/2\/2014[^]*Called to the house/)
  assert.doesNotMatch(said, /CANARY|Seven/, 'neither a comment nor what is set aside')
  const word = (await partsOf((await visit(lead).get(keyThemesFile.to({ ...of, format: 'docx' }))).bytes)).get('word/document.xml') ?? ''
  assert.match(word, /Engaging fathers[^]*Who knew of him\?/)
  assert.equal((await visit(practitioner).get(keyThemes.to(of))).status, 404, 'the working page stays with the Review Team')
  assert.doesNotMatch((await visit(practitioner).get(integrated.to(of))).text, /Engaging fathers|Key Theme/, 'and so does what rests on which entry')

  assert.equal((await visit(member).post(packPath.to(of), { basedOn: '0' })).status, 409)
  assert.equal((await visit(member).post(packPath.to(of), { basedOn: '1' })).status, 303)
  assert.doesNotMatch((await visit(practitioner).get(packPath.to(of))).text, /Engaging fathers/)
  assert.equal((await visit(practitioner).get(themes)).status, 404)
})

test('nothing can be put under a theme that is not there, and a pack without themes cannot have them', async () => {
  const other = await openReview(the)
  const empty = await visit(await the.on('board_manager')).post(packPath.to({ case: other.caseId }), { hasKeyThemes: 'yes', basedOn: '0' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Write a Key Theme first/)
  assert.equal((await visit(lead).get(themesOfEntryPath.to({ ...of, entry: '6f7e3f5e-0000-4000-8000-000000000000' }))).status, 404)
  const blank = await add(lead, { title: ' ', description: '' })
  assert.equal(blank.status, 422)
  assert.match(blank.text, /Give the theme a name[^]*Say what issue of practice has emerged/)
})
