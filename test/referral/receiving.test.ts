/** What the office meets when a referral is received: another of the like, other children at risk, agencies that are late, good practice. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { adaptTimetable } from '../../src/commands/timetable/adapt-timetable.ts'
import { addToReferral } from '../../src/commands/referral/add-to-referral.ts'
import { answerSameIncident } from '../../src/commands/referral/answer-same-incident.ts'
import { recordSafeguarding } from '../../src/commands/referral/record-safeguarding.ts'
import { date } from '../../src/domain/plain-date.ts'
import { exampleReferral, on } from '../../src/domain/referral/example.ts'
import type { Referral } from '../../src/domain/referral/referral.ts'
import { likeIncidents, linkedCases } from '../../src/store/referral/same-incident.ts'
import { caseHome, register } from '../../src/web/cases/paths.ts'
import { initialReview } from '../../src/web/decision/paths.ts'
import { caseGoodPractice, goodPracticeFile, goodPracticeList } from '../../src/web/good-practice/paths.ts'
import { home } from '../../src/web/paths.ts'
import * as paths from '../../src/web/referral/paths.ts'
import { cast } from '../support/cast.ts'
import { askedOn } from '../support/home.ts'
import { act, asked, did, sentReferralCase } from '../support/road.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const [manager, member] = [await the.on('board_manager'), await the.on('subcommittee_member')]
const office = visit(manager)

let families = 0
/** Of a child whom no other test tells of. */
function referralOf(change: Partial<Referral['children'][number]> = {}, more: Partial<Referral> = {}): Referral {
  families += 1
  const [child] = exampleReferral().children
  if (!child) throw new Error('a child')
  return { ...exampleReferral(), ...more, children: [{ ...child, name: `Quillon Arbery${'abcdefghij'.charAt(families)}x`, birth: on(String(families), '5', '2014'), addresses: [], ...change }] }
}

test('a second referral of the same child and day is suggested with its reasons, the office answers with a reason, and each case then shows the other; nothing is merged', async () => {
  const told = referralOf()
  const first = await sentReferralCase(the, told)
  const [child] = told.children
  if (!child) throw new Error('a child')
  const second = await sentReferralCase(the, { ...told, children: [{ ...child, name: child.name.replace('Quillon', 'Quilon'), incidents: [{ ...child.incidents[0] ?? assert.fail(), date: on('26', '9', '2016') }], death: { date: on('', '', ''), time: '' } }] })
  const third = await sentReferralCase(the, referralOf())
  const why = /Same date of birth and a like name; incidents 2 days apart\./
  for (const [caseId, other] of [[first, second], [second, first]] as const) {
    for (const page of [paths.referral, initialReview, paths.sameIncident]) assert.match((await office.get(page.to({ case: caseId }))).text, why)
    const found = await the.frame.database.read(manager, reader => likeIncidents(reader, caseId))
    assert.deepEqual(found.map(each => each.caseId), [other])
  }
  assert.match((await office.get(paths.sameIncident.to({ case: third }))).text, /No other referral that you may see tells of the like/)
  const refused = await office.post(paths.answerIncident.to({ case: second, other: first }), { reason: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Say whether it is the same incident[^]*Give your reason/)
  assert.equal((await act(the, answerSameIncident, member, { caseId: second, otherCaseId: first, answer: 'same', reason: 'x' })).kind, 'not found')
  await office.post(paths.answerIncident.to({ case: second, other: first }), { answer: 'same', reason: 'The health trust and the police both referred it' })
  for (const [caseId, other] of [[first, second], [second, first]] as const) {
    assert.deepEqual(await the.frame.database.read(manager, reader => linkedCases(reader, caseId)), [other])
    assert.match((await office.get(caseHome.to({ case: caseId }))).text, new RegExp(`The same incident is told of in <a class="govuk-link" href="/cases/${other}"`))
  }
  assert.match((await office.get(paths.sameIncident.to({ case: first }))).text, /The same incident, said Board Manager on 3 October 2016: [^]*both referred it/)
  await did(the, answerSameIncident, manager, { caseId: first, otherCaseId: second, answer: 'different', reason: 'Two days, two injuries' })
  assert.deepEqual(await the.frame.database.read(manager, reader => linkedCases(reader, second)), [])
  await assert.rejects(the.owner.query('delete from same_incident_answers where case_id = $1', [second]), /append-only/)
  const counts = await the.owner.query('select count(*) as n from referrals where case_id = any($1)', [[first, second]])
  assert.equal(Number(counts.rows[0].n), 2)
})

test('nobody is told of another case that they may not see: neither suggested, nor linked, nor by the database', async () => {
  const told = referralOf()
  const [first, second] = [await sentReferralCase(the, told), await sentReferralCase(the, told)]
  await did(the, answerSameIncident, manager, { caseId: first, otherCaseId: second, answer: 'same', reason: 'The same words' })
  const barred = await the.person('Barred from the first')
  await the.appoint(barred, 'subcommittee_member')
  await the.exclude(barred, first)
  const reference = (await the.owner.query('select reference from cases where case_id = $1', [first])).rows[0].reference as string
  for (const page of [paths.sameIncident, paths.referral, caseHome]) {
    const { status, text } = await visit(barred).get(page.to({ case: second }))
    assert.equal(status, 200)
    assert.ok(!text.includes(first) && !text.includes(reference))
  }
  const rows = await the.frame.database.read(barred, async reader => [
    await reader.selectFrom('incident_keys').selectAll().where('case_id', '=', first).execute(), await reader.selectFrom('same_incident_answers').selectAll().where(eb => eb.or([eb('case_id', '=', second), eb('other_case_id', '=', second)])).execute()])
  assert.deepEqual(rows, [[], []])
  const referrer = await the.on('agency_lead')
  assert.equal((await visit(referrer).get(paths.sameIncident.to({ case: first }))).status, 404)
  assert.deepEqual(await the.frame.database.read(referrer, reader => reader.selectFrom('incident_keys').selectAll().execute()), [])
  assert.doesNotMatch((await visit(referrer).get(paths.referral.to({ case: first }))).text, /may tell of the same incident/)
  await the.owner.query('delete from appointments where person_id = $1', [barred.personId])
})

test('what is added later is found too', async () => {
  const told = referralOf()
  const first = await sentReferralCase(the, told)
  const second = await sentReferralCase(the, { ...told, children: [{ ...told.children[0] ?? assert.fail(), name: 'Unknown', birth: on('', '', '') }] })
  const like = () => the.frame.database.read(manager, reader => likeIncidents(reader, first))
  assert.deepEqual(await like(), [])
  await did(the, addToReferral, manager, { caseId: second, note: 'The name is known now', replaces: { children: told.children }, basedOn: 0 })
  assert.deepEqual((await like()).map(each => each.caseId), [second])
})

test('a referral is found among many by its keys alone: the database looks them up and reads no other case', async () => {
  await the.owner.query(`insert into cases (board_id, case_id, reference, submitted_at) select $1, gen_random_uuid(), 'MANY-' || n, now() from generate_series(1, 3000) n`, [the.boardId])
  await the.owner.query(`insert into incident_keys select board_id, case_id, 'born 1999-01-' || reference from cases where reference like 'MANY-%'`)
  await the.owner.query('analyze incident_keys')
  const { rows } = await the.owner.query(`explain (format json) select case_id from incident_keys where board_id = $1 and key = any($2)`, [the.boardId, ['born 1999-01-MANY-7', 'x', 'y']])
  assert.match(JSON.stringify(rows[0]), /Index (Only )?Scan|Bitmap Index Scan/)
  await the.owner.query('alter table incident_keys disable trigger append_only')
  await the.owner.query(`delete from incident_keys where key like '%MANY-%'`)
  await the.owner.query('alter table incident_keys enable trigger append_only')
  await the.owner.query(`delete from cases where reference like 'MANY-%'`)
})

test('R312: other children at risk stand at the top of the work and in the register until somebody records what was done', async () => {
  const caseId = await sentReferralCase(the, referralOf())
  const first = async (person: typeof manager) => (await visit(person).get(home.to({}))).text
  for (const person of [manager, await the.on('safeguarding_lead')]) {
    assert.match(await first(person), /<h1[^>]*>Your work<\/h1>(?:(?!<caption)[^])*<caption[^>]*>\s*Urgent/, 'before everything else')
    assert.ok((await askedOn(visit, person, caseId))[0]?.what.startsWith('Urgent'))
  }
  assert.doesNotMatch(await first(member), /Urgent/)
  assert.match((await office.get(register.to({}))).text, /Urgent: other children/)
  assert.deepEqual(asked(await act(the, recordSafeguarding, manager, { caseId, done: ' ', on: null })), ['done', 'on-day'])
  assert.equal((await act(the, recordSafeguarding, member, { caseId, done: 'x', on: date('2016-10-03') })).kind, 'not found')
  const saved = await office.post(paths.otherChildren.to({ case: caseId }), { done: 'The duty social worker saw the sibling at school', 'on-day': '3', 'on-month': '10', 'on-year': '2016' })
  assert.equal(saved.to, paths.otherChildren.to({ case: caseId }))
  assert.match((await office.get(paths.referral.to({ case: caseId }))).text, /Done on 3 October 2016[^]*saw the sibling at school/)
  assert.deepEqual((await askedOn(visit, manager, caseId)).filter(each => each.what.startsWith('Urgent')), [])
})

test('R308: each agency that is told reads of whom its files are to be secured, and nothing else of the referral; who has not confirmed in three working days is late', async () => {
  const told = referralOf({ addresses: exampleReferral().children[0]?.addresses ?? [] })
  const referrer = await the.person('Referrer in health', the.health)
  await the.appoint(referrer, 'agency_lead', { agencyId: the.health })
  const caseId = await sentReferralCase(the, told, referrer)
  const police = await the.person('Chief Officer', the.police)
  await the.appoint(police, 'chief_officer', { agencyId: the.police })
  const notice = await visit(police).get(paths.secureFiles.to({ case: caseId, agency: the.police }))
  assert.match(notice.text, new RegExp(`${told.children[0]?.name}, born \\d+ May 2014[^]*1 Example Street`))
  assert.doesNotMatch(notice.text, /Found not breathing|neglect is suspected/)
  const stranger = await the.person('Chief Officer of social care', the.socialCare)
  await the.appoint(stranger, 'chief_officer', { agencyId: the.socialCare })
  assert.equal((await visit(stranger).get(paths.secureFiles.to({ case: caseId, agency: the.socialCare }))).status, 404)
  const all = async () => (await office.get(paths.filesSecured.to({ case: caseId }))).text
  the.setToday('2016-10-06')
  assert.doesNotMatch(await all(), /Late/)
  the.setToday('2016-10-07')
  assert.match(await all(), /Police[^]*?Late/)
  assert.ok((await askedOn(visit, manager, caseId)).some(each => each.what.includes('secure') && each.late))
  await visit(police).post(paths.secureFiles.to({ case: caseId, agency: the.police }), { 'on-day': '6', 'on-month': '10', 'on-year': '2016' })
  assert.match(await all(), /Secured on 6 October 2016/)
  the.setToday('2016-10-03')
})

test('R252: the initial review leads to a pause with its reason, and shows both elapsed times, as the case does', async () => {
  const caseId = await sentReferralCase(the, referralOf())
  the.setToday('2016-10-13')
  const page = await office.get(initialReview.to({ case: caseId }))
  assert.match(page.text, new RegExp(`10 days since the referral was received[^]*href="/cases/${caseId}/timetable-changes/pause"`))
  await did(the, adaptTimetable, manager, { caseId, change: { kind: 'pause', phase: 'decision', from: date('2016-10-05') }, reason: 'The post-mortem is awaited', unread: [] })
  await did(the, adaptTimetable, manager, { caseId, change: { kind: 'resume', phase: 'decision', on: date('2016-10-09') }, reason: 'It is there', unread: [] })
  assert.match((await office.get(initialReview.to({ case: caseId }))).text, /10 days since the referral was received, or 6 without the time it was paused/)
  assert.match((await office.get(caseHome.to({ case: caseId }))).text, /10, or 6 without the time it was paused/)
  the.setToday('2016-10-03')
})

test('R033: a referral can be of good practice and is found as such in the register; items of good practice are tagged, found by tag and exported', async () => {
  const good = await sentReferralCase(the, referralOf({}, { opinion: { choice: 'other', other: 'good-practice', words: '' } }))
  const later = await sentReferralCase(the, referralOf())
  await did(the, addToReferral, manager, { caseId: later, note: 'It is good practice after all', replaces: { opinion: { choice: 'other', other: 'good-practice', words: '' } }, basedOn: 0 })
  const other = await sentReferralCase(the, referralOf())
  const list = (await office.get(register.to({}, { category: 'good-practice' }))).text
  assert.deepEqual([good, later, other].map(id => list.includes(id)), [true, true, false])
  const page = caseGoodPractice.to({ case: good })
  assert.match((await office.post(page, {})).text, /Say what was done well[^]*Give at least one tag/)
  await office.post(page, { what: '=The health visitor called again', share: 'In the induction', tags: 'Home visits, information  sharing,home visits' })
  await office.post(caseGoodPractice.to({ case: other }), { what: 'Police shared at once', share: '', tags: 'information sharing' })
  const tagged = (await office.get(goodPracticeList.to({}, { tag: 'home visits' }))).text
  assert.match(tagged, /The health visitor called again/)
  assert.doesNotMatch(tagged, /Police shared at once/)
  const file = (await office.get(goodPracticeFile.to({}))).text
  assert.match(file, /^\uFEFFCase,Recorded on,What was done well,How to share it,Tags\r\n/)
  assert.match(file, /2016-10-03,'=The health visitor called again,In the induction,home visits; information sharing/)
  assert.match(file, /Police shared at once/)
  assert.equal((await visit(await the.on('agency_lead')).get(goodPracticeList.to({}))).status, 404)
  assert.equal((await visit(member).post(page, { what: 'x', share: '', tags: 'x' })).status, 404)
})
