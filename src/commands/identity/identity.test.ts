/** The identity map on a real database: people and labels, mentions found as agencies write, and what people say of them. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { act, asked, did } from '../../../test/support/act.ts'
import { cast } from '../../../test/support/cast.ts'
import { openReview } from '../../../test/support/hand-in.ts'
import { signedPackage } from '../../../test/support/signed-package.ts'
import { date } from '../../domain/plain-date.ts'
import { unsettled } from '../../domain/identity/mention.ts'
import { labelled, labelledEntry } from '../../domain/identity/labelled.ts'
import type { Session } from '../../store/database.ts'
import { integratedAgencies, integratedEntries } from '../../store/chronology/integrated.ts'
import { identitiesOf, labelsOf } from '../../store/identity/identities.ts'
import { mentionsOfSigned } from '../../store/identity/mentions.ts'
import { countOpen, openMentions } from '../../store/identity/open-mentions.ts'
import { peopleListed } from '../../store/leaks/listed.ts'
import { acknowledgeSharing } from '../chronology/acknowledge-sharing.ts'
import { writeEntry } from '../chronology/write-entry.ts'
import { answerMention } from './answer-mention.ts'
import { gatherIdentities } from './gather-identities.ts'
import { saveIdentity, type IdentitySaving } from './save-identity.ts'

const the = await cast({ after }, '2016-12-01')
const manager = await the.on('board_manager')
const review = await openReview(the)
const { caseId } = review
const healthSigner = await the.person('Head of community health', the.health)
await the.appoint(healthSigner, 'agency_senior_manager', { caseId, agencyId: the.health })
const reviewer = await the.person('Reviewer')
await the.appoint(reviewer, 'lead_reviewer', { caseId })
const practitioner = await the.person('Practitioner')
await the.appoint(practitioner, 'practitioner', { caseId })

const NOBODY: IdentitySaving = { caseId, identityId: null, kind: 'family', name: '', otherNames: '', role: '', agencyId: '', sex: '', born: null, died: null, label: '', basedOn: 0 }
const save = (person: Partial<IdentitySaving>, by: Session = manager) => did(the, saveIdentity, by, { ...NOBODY, ...person })
const open = (by: Session = manager, of: Parameters<typeof openMentions>[2] = {}) => the.frame.database.read(by, reader => openMentions(reader, caseId, of, { offset: 0, limit: 100 }))
const written = { date: '12 March 2014', time: '', endDate: '', endTime: '', source: 'Record', event: '', comment: '', dateAsItIs: false }

const { identityId: mother } = await save({ name: 'Anna Quillfeather', otherNames: 'Annie\nMum', role: 'Mother', sex: 'female', born: date('1994-05-02') })

test('R110: each person has one label, suggested where none is given; no second person may have it', async () => {
  const { identityId: child } = await save({ kind: 'child', name: 'Ivo Quillfeather', role: 'Child', born: date('2012-06-14') })
  const people = await the.frame.database.read(manager, reader => identitiesOf(reader, caseId))
  assert.deepEqual(people.map(each => [each.identityId, each.label]), [[child, people[0]?.label], [mother, 'Mother']])
  assert.match(people[0]?.label ?? '', /^Child /)
  assert.deepEqual(asked(await act(the, saveIdentity, manager, { ...NOBODY, name: 'Zofia Brambley', role: 'Aunt', label: 'mother' })), ['label'])
  assert.deepEqual(asked(await act(the, saveIdentity, manager, { ...NOBODY, name: '', role: '', kind: 'x', born: 'unreal' })), ['kind', 'name', 'role', 'born-day'])
})

test('mentions are found when an upload is accepted, in every field of an entry, the comment included', async () => {
  await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer },
    'Date,Source,Event,Comments,Seen\n3/2/2014,Log of Annie,"Anna’s neighbour rang. Anna was out, Peter in",Mum was not asked,Ivo\n4/2/2014,Log,Nothing,,\n', 'police.csv')
  const found = await open()
  assert.deepEqual(found.map(each => [each.field, each.text.slice(each.from, each.to), each.alike]), [
    ['comment', 'Mum', 1], ['event', 'Anna', 2], ['event', 'Anna', 2], ['other:Seen', 'Ivo', 1], ['source', 'Annie', 1],
  ])
  for (const each of found.filter(one => one.field !== 'other:Seen')) assert.deepEqual(each.couldBe, [mother])
})

test('mentions are found as an entry is written on screen, and what was said of them goes along to its next version where the words are the same', async () => {
  const of = { caseId, agencyId: the.health, chronology: 'events' as const }
  await did(the, acknowledgeSharing, review.otherAuthor, { caseId, agencyId: the.health, understood: true })
  const first = await did(the, writeEntry, review.otherAuthor, { ...of, written: { ...written, event: 'Annie brought Ivo to the clinic, as she had promised to do, and they were weighed. Annie left.' }, edits: null })
  const annie = (await open()).find(each => each.entryId === first.entryId)
  assert.ok(annie)
  await did(the, answerMention, reviewer, { caseId, ...annie, outcome: 'this person', identityId: mother, alike: false })
  await did(the, writeEntry, review.otherAuthor, { ...of, written: { ...written, event: 'Annie brought Ivo to the clinic, as she had promised to do, and they were weighed. Annie went home.' }, edits: { entryId: first.entryId, basedOn: 1 } })
  assert.deepEqual((await open()).filter(each => each.entryId === first.entryId).map(each => [each.version, each.text.slice(each.from, each.to)]), [[2, 'Ivo'], [2, 'Annie']], 'the first Annie is confirmed still, the second was not')
})

test('a person who is added is found in entries that were there before, in this case alone; two who bear a name are a question that nobody is chosen for', async () => {
  const before = await the.frame.database.read(manager, reader => countOpen(reader, caseId))
  const { identityId: father } = await save({ name: 'Peter Brambley', role: 'Father', sex: 'male' })
  const [peter] = await open(manager, { identityId: father })
  assert.deepEqual([peter?.text.slice(peter.from, peter.to), peter?.couldBe], ['Peter', [father]])
  const { identityId: uncle } = await save({ name: 'Peter Quillfeather', role: 'Uncle' })
  const [both] = await open(manager, { questions: true })
  assert.ok(both)
  assert.deepEqual([...both.couldBe].sort(), [father, uncle].sort())
  assert.equal(await the.frame.database.read(manager, reader => countOpen(reader, caseId)), before + 1)
  const all = { caseId, ...both, outcome: 'this person' as const, identityId: father, alike: true }
  assert.deepEqual(asked(await act(the, answerMention, manager, all)), ['who'], 'not all at once')
  assert.equal((await did(the, answerMention, manager, { ...all, alike: false })).answered, 1)
  assert.deepEqual(await open(manager, { questions: true }), [])
})

test('“all like this” confirms every mention spelt the same that can only be that person, as one act with its count', async () => {
  const anna = (await open()).find(each => each.text.slice(each.from, each.to) === 'Anna')
  assert.ok(anna)
  assert.equal((await did(the, answerMention, reviewer, { caseId, ...anna, outcome: 'this person', identityId: mother, alike: true })).answered, 2)
  const history = await the.owner.query<{ facts: string }>("select facts::text from history where act = 'answer-mention' order by seq desc limit 1")
  assert.match(history.rows[0]?.facts ?? '', /"mentions": ?2/)
  assert.doesNotMatch(history.rows[0]?.facts ?? '', /Anna/i)
})

test('the integrated chronology reads with labels where mentions are confirmed, and what is not settled is told; words stay as they were signed', async () => {
  const [entry] = await the.frame.database.read(manager, async reader => integratedEntries(reader, { caseId, agencies: await integratedAgencies(reader, caseId), filter: {} }, { size: 5 }))
  assert.ok(entry)
  const [labels, mentions] = await the.frame.database.read(manager, async reader => [await labelsOf(reader, caseId), (await mentionsOfSigned(reader, caseId, [entry.key.entryId], false)).get(entry.key.entryId) ?? []] as const)
  const made = labelledEntry(entry.entry, mentions, labels)
  assert.equal(made.event, 'Mother’s neighbour rang. Mother was out, Father in')
  assert.equal(entry.entry.event, 'Anna’s neighbour rang. Anna was out, Peter in')
  assert.deepEqual(unsettled(mentions).map(each => each.field), ['other:Seen', 'source'])
  assert.ok(mentions.every(each => each.field !== 'comment'), 'a copy without comments knows nothing of what stands in them')
})

test('who comes to the Learning Event sees labels and the mentions of what was signed, and neither a name nor anything of a comment', async () => {
  const seen = await the.frame.database.read(practitioner, async reader => ({
    names: await identitiesOf(reader, caseId), labels: await labelsOf(reader, caseId),
    mentions: await reader.selectFrom('mentions').select(['field', 'agency_id']).execute(), answers: await reader.selectFrom('mention_answers').select(['field', 'agency_id']).execute(),
  }))
  assert.deepEqual(seen.names, [])
  assert.equal(seen.labels.length, 4)
  assert.ok(seen.mentions.length > 2)
  for (const each of [...seen.mentions, ...seen.answers]) assert.ok(each.field !== 'comment' && each.agency_id === the.police, 'nor of a package that nobody signed')
  const author = await the.frame.database.read(review.otherAuthor, reader => identitiesOf(reader, caseId))
  assert.deepEqual(author, [], 'an author’s entries are searched, and the map stays shut')
  for (const person of [review.author, practitioner, await the.on('independent_chair')]) assert.equal((await act(the, saveIdentity, person, { ...NOBODY, name: 'X Y', role: 'Aunt' })).kind, 'not found')
})

test('a label is changed until it is in use and then stays, in the form and in the database', async () => {
  const people = await the.frame.database.read(manager, reader => identitiesOf(reader, caseId))
  const [annas, uncles] = [people.find(each => each.identityId === mother), people.find(each => each.label === 'Uncle 1')]
  assert.ok(annas?.labelInUse && uncles && !uncles.labelInUse)
  const typed = (person: typeof annas): IdentitySaving => ({ ...NOBODY, ...person, otherNames: person.otherNames.join('\n'), agencyId: '', basedOn: person.version })
  await did(the, saveIdentity, manager, { ...typed(uncles), label: 'Adult 1' })
  assert.deepEqual(asked(await act(the, saveIdentity, manager, { ...typed(annas), label: 'Adult 2' })), ['label'])
  assert.equal((await act(the, saveIdentity, manager, { ...typed(uncles), basedOn: 1 })).kind, 'conflict')
  await assert.rejects(the.frame.database.write(manager, writer => writer.insertInto('identity_labels').values({ board_id: the.boardId, case_id: caseId, identity_id: mother, version: 9, label: 'Adult 2', given_by: manager.personId }).execute()), /in use stays/)
})

test('somebody who was said not to be on the map is asked about again once they are; no person stays none', async () => {
  const of = { caseId, agencyId: the.health, chronology: 'events' as const }
  await did(the, writeEntry, review.otherAuthor, { ...of, written: { ...written, event: 'Ivo liked Annie.' }, edits: null })
  const [ivo, annie] = (await open()).filter(each => each.text === 'Ivo liked Annie.')
  assert.ok(ivo && annie)
  await did(the, answerMention, manager, { caseId, ...ivo, outcome: 'somebody else', identityId: null, alike: false })
  await did(the, answerMention, manager, { caseId, ...annie, outcome: 'not a person', identityId: null, alike: false })
  assert.equal((await open()).filter(each => each.text === 'Ivo liked Annie.').length, 0)
  await save({ name: 'Ivo Brambley', role: 'Cousin' })
  await save({ name: 'Annie Brambley', role: 'Cousin' })
  assert.deepEqual((await open()).filter(each => each.text === 'Ivo liked Annie.').map(each => [each.spelt, each.couldBe.length]), [['ivo', 2]])
})

test('the leak check looks for everybody on the map, by every name and date of birth, with their label; not for what is no name', async () => {
  const { people } = await the.frame.database.read(manager, reader => peopleListed(reader, caseId))
  assert.deepEqual(people.filter(each => each.label === 'Mother').map(({ names, born, family }) => ({ names, born, family })), [{ names: ['Anna Quillfeather', 'Annie'], born: '1994-05-02', family: true }])
})

test('people of the referral and of agencies’ lists are put on the map once', async () => {
  await the.owner.query(`insert into package_parts (board_id, case_id, agency_id, section, version, content, written_by) values ($1, $2, $3, 'practitioners', 1, $4, $5)`,
    [the.boardId, caseId, the.health, JSON.stringify({ none: false, reason: '', people: [{ name: 'Hanna Dyke', role: 'Health visitor', involved: '2014', contact: 'clinic' }, { name: 'ANNA QUILLFEATHER', role: 'Wrong list', involved: '', contact: '' }] }), manager.personId])
  const { added } = await did(the, gatherIdentities, manager, { caseId })
  const people = await the.frame.database.read(manager, reader => identitiesOf(reader, caseId))
  assert.deepEqual(people.filter(each => added.includes(each.identityId)).map(each => [each.name, each.label, each.agencyId]), [['Hanna Dyke', 'Health visitor 1', the.health]])
  assert.equal((await act(the, gatherIdentities, manager, { caseId })).kind, 'refused')
  assert.equal(labelled('Hanna rang', [{ from: 0, to: 5, status: 'confirmed', identityId: added[0] ?? '' }], await the.frame.database.read(practitioner, reader => labelsOf(reader, caseId))), 'Health visitor 1 rang')
})
