/**
 * Canaries: one unique word in each kind of thing that not everybody may read, then every page and every file of the service as
 * everybody in the cast. A word appears for nobody who may not read it, in no format, no search and no mail; and each appears for
 * somebody who may.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { keepDraft } from '../../src/commands/chronology/keep-draft.ts'
import { removeEntry } from '../../src/commands/chronology/remove-entry.ts'
import { writeEntry } from '../../src/commands/chronology/write-entry.ts'
import { saveIdentity } from '../../src/commands/identity/save-identity.ts'
import { writeKeyEvent } from '../../src/commands/key-events/write-key-event.ts'
import { writeKeyTheme } from '../../src/commands/key-themes/write-key-theme.ts'
import type { Action } from '../../src/domain/access.ts'
import { BLANK } from '../../src/domain/chronology/written-entry.ts'
import { date } from '../../src/domain/plain-date.ts'
import { integrated } from '../../src/web/chronology/integrated/paths.ts'
import { table } from '../../src/web/hand-in/paths.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { everyone, mayByHand } from '../matrix/people.ts'
import { did } from '../support/act.ts'
import { cast } from '../support/cast.ts'
import { bringIntoScope } from '../support/hand-in.ts'
import { commissionedCase } from '../support/road.ts'
import { signedPackage } from '../support/signed-package.ts'
import { browserOf } from '../support/web.ts'
import { wordsOf } from './words-of.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const caseId = await commissionedCase(the)
await bringIntoScope(the, caseId)
const police = { caseId, agencyId: the.police }
const [author, signer, reviewer] = [await the.person('Author', the.police), await the.person('Superintendent', the.police), await the.person('Reviewer')]
await the.appoint(author, 'chronology_author', police)
await the.appoint(signer, 'agency_senior_manager', police)
await the.appoint(reviewer, 'lead_reviewer', { caseId })

/** Each word, where it is planted, and the actions of which one at least lets somebody read it. None: nobody in the cast. */
const CANARIES: Readonly<Record<string, readonly Action[]>> = {
  canarycomment: ['read comments', 'see agency chronology'],
  canaryevent: ['read integrated chronology', 'see agency chronology'],
  canarysummary: ['read comments', 'see agency chronology'],
  canarypractitioner: ['see practitioners', 'see agency chronology'],
  canaryunsigned: ['see agency chronology'],
  canaryunsignedcomment: ['see agency chronology'],
  canarytakenout: ['see agency chronology'],
  canaryrealname: ['see identity map'],
  canarykeyevent: ['read integrated chronology'],
  canarykeytheme: ['see key themes'],
  canarydraft: [],
}
const WORDS = Object.keys(CANARIES)

await signedPackage(the, { ...police, author, signer },
  'Date,Source,Event,Comments\n3/2/2014,Log,Canaryevent rang at night,Canarycomment was not asked\n4/2/2014,Log,A visit,\n', 'police.csv', {
    summary: { themes: 'Canarysummary', learning: 'None' },
    practitioners: { none: false, reason: '', people: [{ name: 'Canarypractitioner', role: 'Officer', involved: '2014', contact: 'officer@police.example' }] },
  })
const { rows: [signed] } = await the.owner.query<{ entry_id: string }>("select entry_id from entry_versions where case_id = $1 and event like 'Canaryevent%'", [caseId])
const entryId = signed?.entry_id ?? ''
await did(the, writeKeyEvent, reviewer, { caseId, entryId, isChosen: true, words: 'Canarykeyevent', basedOn: 0 })
const { themeId } = await did(the, writeKeyTheme, reviewer, { caseId, themeId: null, title: 'Who asked?', description: 'Canarykeytheme', question: '', stands: true, reason: '', basedOn: 0 })
await did(the, saveIdentity, await the.on('board_manager'), {
  caseId, identityId: null, kind: 'child', name: 'Canaryrealname Brambley', otherNames: '', role: 'Child', agencyId: '', sex: 'female', born: date('2012-06-14'), died: null, label: '', basedOn: 0,
})
const written = { ...BLANK, date: '5 February 2014', source: 'Log' }
await did(the, writeEntry, author, { ...police, chronology: 'events', written: { ...written, event: 'Canaryunsigned', comment: 'Canaryunsignedcomment' }, edits: null })
const out = await did(the, writeEntry, author, { ...police, chronology: 'events', written: { ...written, event: 'Canarytakenout' }, edits: null })
await did(the, removeEntry, author, { ...police, entryId: out.entryId, basedOn: 1 })
assert.ok(await keepDraft(the.frame, author, { ...police, chronology: 'events', entryId: randomUUID() }, 0, { ...written, event: 'Canarydraft' }))

const { rows: [upload] } = await the.owner.query<{ upload_id: string }>('select upload_id from uploads where case_id = $1', [caseId])
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  case: [caseId], agency: [the.police], entry: [entryId, out.entryId], upload: [upload?.upload_id ?? ''], chronology: ['events', 'organisational'], part: ['summary', 'action_plan', 'practitioners', 'organisation'],
  format: ['docx', 'xlsx', 'csv', 'pdf'], template: ['docx', 'xlsx'], name: ['publication', 'family', 'child'], theme: [themeId],
}

/** Every address of a pattern, with every choice of what it names; something that is not there for what this test does not know. */
function addressesOf(pattern: string): readonly string[] {
  const name = /:(\w+)/.exec(pattern)?.[1]
  return name === undefined ? [pattern] : (CHOICES[name] ?? [randomUUID()]).flatMap(each => addressesOf(pattern.replace(`:${name}`, each)))
}
const addresses = ROUTES.filter(route => route.kind === 'page').flatMap(route => addressesOf(route.pattern))
const members = (await everyone(the, { byPhase: { review: caseId }, another: await the.openCase() })).filter(({ shutOutFrom, name }) => shutOutFrom === null || name === 'Board Manager, barred' || name.endsWith('of another agency'))

test('no word appears on any page or in any file for somebody who may not read it, and each appears for somebody who may', async () => {
  const leaked: string[] = []
  const seen = new Set<string>()
  for (const member of members) {
    const browser = visit(member.session)
    for (const address of addresses) {
      const { status, bytes, headers } = await browser.get(address)
      assert.notEqual(status, 500, address)
      if (status !== 200) continue
      const words = (await wordsOf(bytes, String(headers['content-type']))).toLowerCase()
      for (const word of WORDS.filter(each => words.includes(each))) {
        if (CANARIES[word]?.some(action => mayByHand(member, action, { phase: 'review', isTheirBoards: member.board === 'own' }, 'police'))) seen.add(word)
        else leaked.push(`${member.name}: ${word} at ${address}`)
      }
    }
  }
  assert.deepEqual([...new Set(leaked)], [])
  assert.deepEqual(WORDS.filter(word => !seen.has(word)), ['canarydraft'], 'what nobody else may read is not what nobody can find')
  assert.match((await visit(author).get(table.to({ case: caseId, agency: the.police, chronology: 'events' }))).text, /Canarydraft/, 'its own author has it')
})

test('a search tells nobody of a word that they may not read', async () => {
  const practitioner = await the.person('Practitioner')
  await the.appoint(practitioner, 'practitioner', { caseId })
  const answer = async (words: string): Promise<string> => (await visit(practitioner).get(integrated.to({ case: caseId }, { words }))).text.replaceAll(new RegExp(words, 'gi'), 'WORD')
  assert.notEqual(await answer('canaryevent'), await answer('nothingofthekind'), 'what may be read is found')
  for (const word of WORDS.filter(each => each !== 'canaryevent')) assert.equal(await answer(word), await answer('nothingofthekind'), word)
})

test('no mail that waits or was sent holds any of the words', async () => {
  const { rows } = await the.owner.query<{ mail: string }>('select mails::text as mail from mails')
  for (const { mail } of rows) for (const word of WORDS) assert.ok(!mail.toLowerCase().includes(word), `${word} in ${mail}`)
})
