import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { within } from '../../../test/support/patience.ts'
import { cast } from '../../../test/support/cast.ts'
import { openReview } from '../../../test/support/hand-in.ts'
import type { Review } from '../../../test/support/hand-in.ts'

import type { ChronologyKind, PackageParts, Section } from '../../domain/chronology/package.ts'
import type { StagingAnswers } from '../../domain/chronology/staging-answers.ts'
import type { WrittenEntry } from '../../domain/chronology/written-entry.ts'
import { hasAcknowledged, holdersOf } from '../../store/chronology/authors.ts'
import { entriesOf } from '../../store/chronology/entries.ts'
import { partsOf } from '../../store/chronology/parts.ts'
import { contentHash, lastSignOff, recordOf, reviewsOf } from '../../store/chronology/submissions.ts'
import { fileOf, stagedOf, uploadsOf } from '../../store/chronology/uploads.ts'
import type { Reader, Session } from '../../store/database.ts'
import { standingFactKinds } from '../../store/facts.ts'
import { commitmentOf, requestsOf } from '../../store/chronology/returns.ts'
import { recordFact } from '../timetable/record-fact.ts'
import { run } from '../run.ts'
import type { Command, Outcome } from '../run.ts'
import type { Json } from '../../store/tables.ts'
import { acceptUpload } from './accept-upload.ts'
import { acknowledgeSharing } from './acknowledge-sharing.ts'
import { answerStaging } from './answer-staging.ts'
import { answerRequest } from './answer-request.ts'
import { giveCommitment } from './give-commitment.ts'
import { judgePackage } from './judge-package.ts'
import { nameSigningManager } from './name-signing-manager.ts'
import { nominateAuthor } from './nominate-author.ts'
import { proceedWithout } from './proceed-without.ts'
import { readUpload } from './read-upload.ts'
import { removeEntry } from './remove-entry.ts'
import { requestInformation } from './request-information.ts'
import { signOffPackage } from './sign-off-package.ts'
import { submitPackage } from './submit-package.ts'
import { uploadChronology } from './upload-chronology.ts'
import { writeEntry } from './write-entry.ts'
import { writePart } from './write-part.ts'

const the = await cast({ after }, '2016-12-01')
const office = await the.on('board_manager')
const ask = <T>(person: Session, work: (reader: Reader) => Promise<T>): Promise<T> => the.frame.database.read(person, work)
const does = <I, F, C, R extends Json>(person: Session, command: Command<I, F, C, R>, input: I): Promise<Outcome<R>> => run(the.frame, command, person, input, randomUUID())
function fields(outcome: Outcome<unknown>): unknown { return outcome.kind === 'refused' ? outcome.issues.map(each => each.field) : outcome.kind }
function done<R>(outcome: Outcome<R>): R {
  assert.equal(outcome.kind, 'done', JSON.stringify(outcome))
  return (outcome as { result: R }).result
}

async function ready(): Promise<Review & { of: { caseId: string; agencyId: string } }> {
  const review = await openReview(the)
  const of = { caseId: review.caseId, agencyId: review.agencyId }
  done(await does(review.author, acknowledgeSharing, { ...of, understood: true }))
  return { ...review, of }
}

const ENTRY: WrittenEntry = { date: '12 March 2014', time: '', endDate: '', endTime: '', source: 'Log 1', event: 'Called to the house', comment: 'Prompt response', dateAsItIs: false }
const CSV = 'Date,Source,Event,Comment\n12/03/2014,Log 1,Called to the house,Prompt\n14/03,Log 2,Called again,\n\n15/04/2014,Log 3,Third call,Slow\n'

async function uploaded(review: Awaited<ReturnType<typeof ready>>, content = CSV, fileName = 'police.csv', chronology: ChronologyKind = 'events'): Promise<{ caseId: string; agencyId: string; uploadId: string }> {
  const { uploadId } = done(await does(review.author, uploadChronology, { ...review.of, chronology, fileName, content: Buffer.from(content) }))
  const upload = { ...review.of, uploadId }
  done(await readUpload(the.frame, review.author, upload))
  return upload
}

const answer = (change: Partial<StagingAnswers>) => (answers: StagingAnswers): StagingAnswers => ({ ...answers, ...change })

async function complete(review: Awaited<ReturnType<typeof ready>>): Promise<void> {
  done(await does(review.author, writeEntry, { ...review.of, chronology: 'events', written: ENTRY, edits: null }))
  const write = async <S extends Section>(section: S, content: PackageParts[S]): Promise<void> => { done(await does(review.author, writePart, { ...review.of, section, content, basedOn: 0 })) }
  await write('summary', { themes: 'Calls were answered one at a time', learning: 'Show earlier calls' })
  await write('organisation', { none: true, reason: 'Asked the head of service' })
  await write('action_plan', { none: true, reason: 'Nothing to learn', actions: [] })
  await write('practitioners', { none: false, reason: '', people: [{ name: 'Officer 1', role: 'Response', involved: '2014', contact: 'officer@police.example' }] })
}

test('R091: a nomination that declares line management in the case is blocked, and without the declaration it is not accepted', async () => {
  const review = await openReview(the)
  const nomination = { caseId: review.caseId, agencyId: review.agencyId, personId: review.colleague.personId, declaredOn: '2016-11-20' }
  assert.deepEqual(fields(await does(review.chief, nominateAuthor, { ...nomination, lineManagement: 'yes' })), ['lineManagement'])
  assert.deepEqual(fields(await does(review.chief, nominateAuthor, { ...nomination, lineManagement: '' })), ['lineManagement'])
  assert.equal((await ask(office, reader => holdersOf(reader, review, 'chronology_author', the.frame.moment().today))).length, 1)
  done(await does(review.chief, nominateAuthor, { ...nomination, lineManagement: 'no' }))
})

test('R090: an agency may have several authors, each of that agency, and each reaches only that agency’s chronology', async () => {
  const review = await openReview(the)
  const nomination = { caseId: review.caseId, agencyId: review.agencyId, declaredOn: '2016-11-20', lineManagement: 'no' as const }
  assert.deepEqual(fields(await does(review.chief, nominateAuthor, { ...nomination, personId: review.otherAuthor.personId })), ['person'])
  done(await does(review.chief, nominateAuthor, { ...nomination, personId: review.colleague.personId }))
  assert.deepEqual(fields(await does(review.chief, nominateAuthor, { ...nomination, personId: review.colleague.personId })), ['person'])
  const authors = await ask(office, reader => holdersOf(reader, review, 'chronology_author', the.frame.moment().today))
  assert.deepEqual(authors.map(each => each.name), ['Police author', 'Police colleague'])
  const other = { caseId: review.caseId, agencyId: review.otherAgencyId }
  assert.equal(fields(await does(review.author, acknowledgeSharing, { ...other, understood: true })), 'not found')
  assert.equal(fields(await does(review.chief, nominateAuthor, { ...nomination, agencyId: review.otherAgencyId, personId: review.colleague.personId })), 'not found')
})

test('R095: before the first entry or file the author acknowledges who will read the chronology', async () => {
  const review = await openReview(the)
  const of = { caseId: review.caseId, agencyId: review.agencyId }
  assert.deepEqual(fields(await does(review.author, writeEntry, { ...of, chronology: 'events', written: ENTRY, edits: null })), [null])
  assert.deepEqual(fields(await does(review.author, uploadChronology, { ...of, chronology: 'events', fileName: 'a.csv', content: Buffer.from(CSV) })), [null])
  assert.deepEqual(fields(await does(review.author, acknowledgeSharing, { ...of, understood: false })), ['understood'])
  done(await does(review.author, acknowledgeSharing, { ...of, understood: true }))
  assert.equal(await ask(review.author, reader => hasAcknowledged(reader, of, review.author.personId)), true)
  done(await does(review.author, writeEntry, { ...of, chronology: 'events', written: ENTRY, edits: null }))
})

test('a file is kept as it came, whatever becomes of reading it', async () => {
  const review = await ready()
  const broken = await uploaded(review, 'not a workbook at all', 'police.xlsx')
  const [upload] = await ask(review.author, reader => uploadsOf(reader, review.of))
  assert.equal(upload?.state, 'refused')
  assert.match(upload?.refusal?.refused ?? '', /it is not/)
  assert.equal((await ask(review.author, reader => fileOf(reader, broken)))?.content.toString(), 'not a workbook at all')
})

test('a read file waits until its doubts are settled, and accepting it accounts for every row', async () => {
  const review = await ready()
  const upload = await uploaded(review)
  assert.deepEqual(fields(await does(review.author, acceptUpload, { ...upload, replace: null, openQuestionsSeen: false, datesSeen: false, basedOn: 0 })), ['openQuestionsSeen'])
  done(await does(review.author, answerStaging, { ...upload, kind: 'cell', change: answer({ cells: { 'Row 3': { Date: '14/03/2014' } } }) }))
  assert.deepEqual(fields(await does(review.author, acceptUpload, { ...upload, replace: null, openQuestionsSeen: false, datesSeen: false, basedOn: 0 })), [null])
  assert.deepEqual(done(await does(review.author, acceptUpload, { ...upload, replace: null, openQuestionsSeen: false, datesSeen: false, basedOn: 1 })), { entries: 3 })
  const { entries } = await ask(review.author, reader => entriesOf(reader, review.of, 'events'))
  assert.deepEqual(entries.map(each => [each.place, each.date.earliest, each.date.text, each.comment]),
    [['Row 2', '2014-03-12', '12/03/2014', 'Prompt'], ['Row 3', '2014-03-14', '14/03', ''], ['Row 5', '2014-04-15', '15/04/2014', 'Slow']])
  assert.deepEqual(fields(await does(review.author, acceptUpload, { ...upload, replace: null, openQuestionsSeen: true, datesSeen: true, basedOn: 1 })), [null])
})

test('two answers at the same moment are both kept', async () => {
  const review = await ready()
  const upload = await uploaded(review)
  const leaveOut = (place: string) => does(review.author, answerStaging, { ...upload, kind: 'leave out', change: answers => ({ ...answers, leftOut: { ...answers.leftOut, [place]: 'twice' } }) })
  await Promise.all(['Row 2', 'Row 3', 'Row 5'].map(leaveOut))
  const staged = await ask(review.author, reader => stagedOf(reader, upload))
  assert.deepEqual([staged?.revision, Object.keys(staged?.answers.leftOut ?? {}).sort()], [3, ['Row 2', 'Row 3', 'Row 5']])
})

test('a new file replaces the entries of the one before only where its author says so, and never those written on screen', async () => {
  const review = await ready()
  const first = await uploaded(review)
  done(await does(review.author, acceptUpload, { ...first, replace: null, openQuestionsSeen: true, datesSeen: true, basedOn: 0 }))
  done(await does(review.author, writeEntry, { ...review.of, chronology: 'events', written: ENTRY, edits: null }))
  const second = await uploaded(review, 'Date,Source,Event\n01/05/2014,Log 9,Another call\n')
  assert.deepEqual(fields(await does(review.author, acceptUpload, { ...second, replace: null, openQuestionsSeen: true, datesSeen: true, basedOn: 0 })), ['replace'])
  done(await does(review.author, acceptUpload, { ...second, replace: true, openQuestionsSeen: true, datesSeen: true, basedOn: 0 }))
  const { entries } = await ask(review.author, reader => entriesOf(reader, review.of, 'events'))
  assert.deepEqual(entries.map(each => each.place), ['Written on screen, 1', 'Row 2'])
  const { rows } = await the.owner.query('select count(*)::int as versions from entry_versions where case_id = $1', [review.caseId])
  assert.equal(rows[0].versions, 3 + 3 + 1 + 1)
})

test('who edits an entry that somebody changed meanwhile sees the other text and overwrites nothing', async () => {
  const review = await ready()
  const { entryId } = done(await does(review.author, writeEntry, { ...review.of, chronology: 'events', written: ENTRY, edits: null }))
  const edit = (event: string, basedOn: number) => does(review.author, writeEntry, { ...review.of, chronology: 'events', written: { ...ENTRY, event }, edits: { entryId, basedOn } })
  done(await edit('Mine', 1))
  const second = await edit('Yours', 1)
  assert.equal(second.kind, 'conflict')
  assert.equal(second.kind === 'conflict' && (second.theirs as { event: string }).event, 'Mine')
  assert.equal((await ask(review.author, reader => entriesOf(reader, review.of, 'events'))).entries[0]?.event, 'Mine')
  assert.deepEqual(fields(await does(review.author, removeEntry, { ...review.of, entryId, basedOn: 1 })), [null])
  done(await does(review.author, removeEntry, { ...review.of, entryId, basedOn: 2 }))
  assert.equal((await ask(review.author, reader => entriesOf(reader, review.of, 'events'))).total, 0)
})

test('R145: an agency hands in two chronologies, of its involvement and of its organisation, kept apart', async () => {
  const review = await ready()
  done(await does(review.author, writeEntry, { ...review.of, chronology: 'events', written: ENTRY, edits: null }))
  const upload = await uploaded(review, 'Date,Source,Event\nApril 2013,Head of service,Three teams became one\n', 'org.csv', 'organisational')
  done(await does(review.author, acceptUpload, { ...upload, replace: null, openQuestionsSeen: true, datesSeen: true, basedOn: 0 }))
  const said = async (kind: ChronologyKind) => (await ask(review.author, reader => entriesOf(reader, review.of, kind))).entries.map(each => each.event)
  assert.deepEqual([await said('events'), await said('organisational')], [['Called to the house'], ['Three teams became one']])
})

test('a package is submitted complete only, and not twice unchanged', async () => {
  const review = await ready()
  assert.deepEqual(fields(await does(review.author, submitPackage, review.of)), ['events', 'summary', 'summary', 'organisation', 'action_plan', 'practitioners'])
  await complete(review)
  assert.deepEqual(done(await does(review.author, submitPackage, review.of)), { number: 1 })
  assert.deepEqual(fields(await does(review.author, submitPackage, review.of)), [null])
})

test('R152: a senior manager other than the author signs with name, role and date, and any later change needs a new signature', async () => {
  const review = await ready()
  await complete(review)
  const hash = () => ask(review.author, reader => contentHash(reader, review.of))
  const sign = async (person: Session, given = {}) => does(person, signOffPackage, { ...review.of, name: 'A Superintendent', role: 'Head of public protection', agreed: true, hash: await hash(), ...given })
  assert.deepEqual(fields(await sign(review.signer)), [null], 'nothing is submitted yet')
  done(await does(review.author, submitPackage, review.of))
  assert.equal(fields(await sign(review.author)), 'not found', 'an author has no right to sign')
  await the.appoint(review.author, 'agency_senior_manager', { caseId: review.caseId, agencyId: review.agencyId })
  assert.deepEqual(fields(await sign(review.author)), [null], 'nor where they hold both roles')
  assert.deepEqual(fields(await sign(review.signer, { name: ' ', role: '', agreed: false })), ['name', 'role', 'agreed'])
  assert.deepEqual(fields(await sign(review.signer, { hash: '00' })), [null])
  done(await sign(review.signer))
  const signed = await ask(review.author, reader => lastSignOff(reader, review.of))
  assert.deepEqual([signed?.name, signed?.role, signed?.on, signed?.hash], ['A Superintendent', 'Head of public protection', '2016-12-01', await hash()])

  done(await does(review.author, writePart, { ...review.of, section: 'summary', content: { themes: 'Other themes', learning: 'x' }, basedOn: 1 }))
  assert.equal((await ask(review.author, reader => recordOf(reader, review.of))).changed, true)
  done(await does(review.author, submitPackage, review.of))
  const record = await ask(review.author, reader => recordOf(reader, review.of))
  assert.deepEqual([record.submitted, record.signedOff, record.changed], [2, 1, false])
  const submitted = await hash()
  done(await does(review.author, writeEntry, { ...review.of, chronology: 'events', written: { ...ENTRY, date: '1 May 2014' }, edits: null }))
  for (const read of [await hash(), submitted]) assert.deepEqual(fields(await sign(review.signer, { hash: read })), [null], 'what was changed after the submission cannot be signed')
})

test('R336: each agency’s package stands on record as what it is: two chronologies, summary, action plan and signature, each of that agency', async () => {
  const review = await ready()
  await complete(review)
  done(await does(review.author, writeEntry, { ...review.of, chronology: 'organisational', written: { ...ENTRY, event: 'Three teams became one' }, edits: null }))
  done(await does(review.author, submitPackage, review.of))
  const hash = await ask(review.author, reader => contentHash(reader, review.of))
  done(await does(review.signer, signOffPackage, { ...review.of, name: 'A Superintendent', role: 'Head of public protection', agreed: true, hash }))
  const record = (agencyId: string) => ask(office, async reader => {
    const of = { caseId: review.caseId, agencyId }
    const { parts, versions } = await partsOf(reader, of)
    return {
      individual: (await entriesOf(reader, of, 'events')).entries.map(each => each.event), organisational: (await entriesOf(reader, of, 'organisational')).entries.map(each => each.event),
      summary: parts.summary.themes, plan: [versions.action_plan, parts.action_plan.reason], signedBy: (await lastSignOff(reader, of))?.name ?? null,
    }
  })
  assert.deepEqual(await record(review.agencyId), {
    individual: ['Called to the house'], organisational: ['Three teams became one'], summary: 'Calls were answered one at a time', plan: [1, 'Nothing to learn'], signedBy: 'A Superintendent',
  })
  assert.deepEqual(await record(review.otherAgencyId), { individual: [], organisational: [], summary: '', plan: [0, ''], signedBy: null }, 'nothing of it is another agency’s')
})

test('whoever is named to sign must be of the agency and no author', async () => {
  const review = await openReview(the)
  const of = { caseId: review.caseId, agencyId: review.agencyId }
  assert.deepEqual(fields(await does(review.chief, nameSigningManager, { ...of, personId: review.author.personId })), ['manager'])
  assert.deepEqual(fields(await does(review.chief, nameSigningManager, { ...of, personId: review.otherAuthor.personId })), ['manager'])
  assert.equal(fields(await does(review.author, nameSigningManager, { ...of, personId: review.colleague.personId })), 'not found')
  done(await does(review.chief, nameSigningManager, { ...of, personId: review.colleague.personId }))
})

test('R151: the review rates each agency’s package and returns it with reasons; the agency then submits and signs again', async () => {
  const review = await ready()
  await complete(review)
  const judge = (given = {}) => does(office, judgePackage, { ...review.of, rating: 'not sufficient', comments: 'Nothing is said about 2015', returned: true, ...given })
  assert.deepEqual(fields(await judge()), [null])
  done(await does(review.author, submitPackage, review.of))
  const hash = await ask(review.author, reader => contentHash(reader, review.of))
  done(await does(review.signer, signOffPackage, { ...review.of, name: 'S', role: 'R', agreed: true, hash }))
  assert.deepEqual(fields(await judge({ comments: '', rating: '' })), ['rating', 'comments'])
  assert.deepEqual(fields(await judge({ rating: 'sufficient' })), ['rating'])
  assert.equal(fields(await does(review.signer, judgePackage, { ...review.of, rating: 'sufficient', comments: 'x', returned: false })), 'not found')
  done(await judge())
  assert.equal((await ask(review.author, reader => recordOf(reader, review.of))).returned, 1)
  const judged = await ask(office, reader => reviewsOf(reader, review.of))
  assert.deepEqual(judged.map(each => [each.number, each.rating, each.comments, each.by]), [[1, 'not sufficient', 'Nothing is said about 2015', 'Board Manager']])
  assert.deepEqual(fields(await does(review.signer, signOffPackage, { ...review.of, name: 'S', role: 'R', agreed: true, hash })), [null])
  assert.deepEqual(done(await does(review.author, submitPackage, review.of)), { number: 2 })
})

test('when the last agency’s package is signed, it is on record that all chronologies are in', async () => {
  const review = await ready()
  await the.owner.query('update review_agencies set in_scope = false where case_id = $1 and agency_id = $2', [review.caseId, review.otherAgencyId])
  await complete(review)
  done(await does(review.author, submitPackage, review.of))
  const facts = () => ask(office, reader => standingFactKinds(reader, review.caseId))
  assert.equal((await facts()).has('chronologies_in'), false)
  const hash = await ask(review.author, reader => contentHash(reader, review.of))
  assert.equal(done(await does(review.signer, signOffPackage, { ...review.of, name: 'S', role: 'R', agreed: true, hash })).complete, true)
  assert.equal((await facts()).has('chronologies_in'), true)
})

test('another agency’s author sees nothing of a package from within, and a practitioner no comment, even by injected SQL', async () => {
  const review = await ready()
  await uploaded(review)
  await complete(review)
  const practitioner = await the.person('Practitioner', review.agencyId)
  await the.appoint(practitioner, 'practitioner', { caseId: review.caseId, agencyId: review.agencyId })
  for (const person of [review.otherAuthor, practitioner]) {
    for (const table of ['uploads', 'upload_files', 'upload_readings', 'package_parts'] as const) {
      assert.deepEqual(await ask(person, reader => reader.selectFrom(table).select('case_id').where('case_id', '=', review.caseId).execute()), [], table)
    }
  }
  const comments = (person: Session) => ask(person, reader => reader.selectFrom('entry_comments').select('comment').where('case_id', '=', review.caseId).execute())
  assert.equal((await comments(review.author)).length, 1)
  assert.deepEqual(await comments(practitioner), [])
})

test('ten thousand entries are accepted in one act', async () => {
  const review = await ready()
  const lines = Array.from({ length: 10_000 }, (_, index) => `${1 + index % 28}/${1 + index % 12}/${2012 + index % 4},Log ${index},Call ${index} to the house,Comment ${index}`)
  const upload = await uploaded(review, `Date,Source,Event,Comment\n${lines.join('\n')}\n`)
  const accepted = await within(10_000, () => does(review.author, acceptUpload, { ...upload, replace: null, openQuestionsSeen: true, datesSeen: true, basedOn: 0 }))
  assert.deepEqual(done(accepted), { entries: 10_000 })
})


test('R149: work on the chronologies opens when each agency has handed in or the review goes on without it, with a reason', async () => {
  const review = await ready()
  const other = { caseId: review.caseId, agencyId: review.otherAgencyId }
  const collate = () => does(office, recordFact, { caseId: review.caseId, kinds: ['collation_reviewed'], on: the.frame.moment().today, note: '' })
  await complete(review)
  done(await does(review.author, submitPackage, review.of))
  const hash = await ask(review.author, reader => contentHash(reader, review.of))
  assert.equal(done(await does(review.signer, signOffPackage, { ...review.of, name: 'S', role: 'R', agreed: true, hash })).complete, false)
  assert.deepEqual(fields(await collate()), ['kinds'])
  assert.deepEqual(fields(await does(office, proceedWithout, { ...other, reason: ' ' })), ['withoutReason'])
  assert.deepEqual(fields(await does(office, proceedWithout, { ...review.of, reason: 'x' })), [null], 'not without one that is signed')
  assert.equal(fields(await does(review.otherAuthor, proceedWithout, { ...other, reason: 'x' })), 'not found')
  assert.deepEqual(done(await does(office, proceedWithout, { ...other, reason: 'The service closed in 2013' })), { complete: true })
  done(await collate())
})

test('R117: the Chief Officer commits, by a tick and their name, to enabling authors and practitioners to take part', async () => {
  const review = await openReview(the)
  const of = { caseId: review.caseId, agencyId: review.agencyId }
  assert.deepEqual(fields(await does(review.chief, giveCommitment, { ...of, name: '', committed: false })), ['committed', 'committedName'])
  assert.equal(fields(await does(review.author, giveCommitment, { ...of, name: 'x', committed: true })), 'not found')
  done(await does(review.chief, giveCommitment, { ...of, name: 'A Chief Constable', committed: true }))
  assert.deepEqual(await ask(office, reader => commitmentOf(reader, of)), { name: 'A Chief Constable', on: '2016-12-01' })
})

test('R153: the review asks an agency for more, and the question stays on record with its answer', async () => {
  const review = await ready()
  assert.deepEqual(fields(await does(office, requestInformation, { ...review.of, question: ' ', meeting: null })), ['question'])
  const { requestId } = done(await does(office, requestInformation, { ...review.of, question: 'What was known in 2015?', meeting: null }))
  assert.equal(fields(await does(review.otherAuthor, answerRequest, { ...review.of, requestId, answer: 'x' })), 'not found')
  done(await does(review.author, answerRequest, { ...review.of, requestId, answer: 'Two calls' }))
  assert.deepEqual(fields(await does(review.author, answerRequest, { ...review.of, requestId, answer: 'x' })), [null])
  const [request] = await ask(office, reader => requestsOf(reader, review.of))
  assert.deepEqual([request?.question, request?.askedBy, request?.answer?.words, request?.answer?.by], ['What was known in 2015?', 'Board Manager', 'Two calls', 'Police author'])
  assert.deepEqual(await ask(review.otherAuthor, reader => requestsOf(reader, review.of)), [])
})

test('R154: the review asks an author to a meeting for clarity, and the invitation is on record with day and place', async () => {
  const review = await ready()
  const invite = (on: string, place: string) => does(office, requestInformation, { ...review.of, question: 'Please explain the log of 6 August', meeting: { on, place } })
  assert.deepEqual(fields(await invite('2016-11-30', '')), ['meetingOn', 'meetingPlace'])
  done(await invite('2016-12-12', '10 am, Board’s office'))
  const [request] = await ask(review.author, reader => requestsOf(reader, review.of))
  assert.deepEqual(request?.meeting, { on: '2016-12-12', place: '10 am, Board’s office' })
  assert.equal(request?.askedBy, 'Board Manager')
})
