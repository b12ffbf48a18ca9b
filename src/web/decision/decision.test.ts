import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { sendLetters } from '../../../test/support/letters.ts'
import { circulatedCase, consideredCase, decidedCase, did, sentReferralCase } from '../../../test/support/road.ts'
import { browserOf, type Answered } from '../../../test/support/web.ts'
import { giveView } from '../../commands/decision/give-view.ts'
import { CUSTODY_SETTINGS, WORKING_TOGETHER_2015 } from '../../domain/criteria/working-together-2015.ts'
import { decisionsOf } from '../../store/decision/decisions.ts'
import { letters } from '../letters/paths.ts'
import * as paths from './paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const [manager, lead, chair] = [await the.on('board_manager'), await the.on('safeguarding_lead'), await the.on('independent_chair')]
const [head, member] = [await the.on('subcommittee_chair'), await the.on('subcommittee_member')]

function refusedAt(answered: Answered, ...fields: readonly string[]): void {
  assert.equal(answered.status, 422, answered.text)
  for (const field of fields) {
    assert.ok(answered.text.includes(`href="#${field}"`), `the summary links to ${field}`)
    assert.ok(answered.text.includes(`id="${field}"`), `${field} is on the page`)
  }
}

const EVIDENCE = { 'abuse-evidence': 'The police file', 'died-evidence': 'The death certificate', 'harmed-evidence': 'None', 'custody-evidence': 'None', 'discretion-evidence': 'The views' }
const ANSWERS = {
  'abuse-answer': 'yes', 'died-answer': 'yes', 'harmed-answer': 'no', 'custody-answer': 'no', 'detained-answer': 'no', 'deprived-answer': 'no', 'discretion-answer': 'yes', ...EVIDENCE,
  'withoutPanel': 'The court needs an answer',
}
const DECISION = { response: 'accept', outcome: 'scr', reasons: 'A child has died', proportionality: 'Many agencies', basedOn: '0' }

test('R250: both initial reviewers record their review on screen, and the referral is then circulated', async () => {
  const caseId = await sentReferralCase(the)
  const [review, circulation] = [paths.initialReview.to({ case: caseId }), paths.circulation.to({ case: caseId })]
  assert.equal((await visit(manager).get(review)).status, 200)
  refusedAt(await visit(manager).post(review, { comment: ' ' }), 'comment')
  await visit(manager).post(review, { comment: 'Serious' })
  const early = await visit(manager).post(circulation, { manner: 'meeting' })
  assert.equal(early.status, 422)
  assert.match(early.text, /both review the referral before/)
  await visit(lead).post(review, { comment: 'I agree' })
  const text = (await visit(manager).get(review)).text
  assert.match(text, /Board Manager: Board Manager, 3 October 2016[^]*Serious[^]*Director or Lead for Safeguarding[^]*I agree/)
  refusedAt(await visit(manager).post(circulation, { message: 'By Friday' }), 'manner')
  assert.equal((await visit(manager).post(circulation, { manner: 'correspondence', message: 'By Friday' })).to, circulation)
  assert.match((await visit(manager).get(circulation)).text, /by correspondence[^]*Not given yet/)
  for (const person of [member, chair, the.otherManager]) assert.equal((await visit(person).get(circulation)).status, 404)
})

test('R039: attendance and apologies are recorded for each meeting, and reported by agency', async () => {
  const caseId = await sentReferralCase(the)
  for (const person of [manager, lead]) await visit(person).post(paths.initialReview.to({ case: caseId }), { comment: 'Serious' })
  const constable = await the.person('Of the police', the.police)
  await the.appoint(constable, 'subcommittee_member', { agencyId: the.police })
  await visit(manager).post(paths.circulation.to({ case: caseId }), { manner: 'meeting' })
  const address = paths.attendance.to({ case: caseId })
  assert.match((await visit(manager).get(address)).text, /Of the police/)
  const said = { [`attended-${head.personId}`]: 'attended', [`attended-${member.personId}`]: 'apologies' }
  const refused = await visit(manager).post(address, said)
  refusedAt(refused, `attended-${constable.personId}`)
  await visit(manager).post(address, { ...said, [`attended-${constable.personId}`]: 'absent' })
  await visit(manager).post(address, { ...said, [`attended-${constable.personId}`]: 'attended' })
  const report = (await visit(manager).get(paths.attendanceReport.to({}))).text
  assert.match(report, /Police<\/th><td[^>]*>1<\/td><td[^>]*>0<\/td><td[^>]*>0<\/td>[^]*The board<\/th><td[^>]*>1<\/td><td[^>]*>1<\/td>/)
  assert.equal((await visit(manager).get(paths.attendance.to({ case: await circulatedCase(the) }))).status, 404)
  await the.owner.query('delete from appointments where person_id = $1', [constable.personId])
})

test('a member reads the others’ views only after giving their own; the office and the Chair read them at any time', async () => {
  const caseId = await circulatedCase(the)
  const [own, all] = [paths.ownView.to({ case: caseId }), paths.views.to({ case: caseId })]
  await did(the, giveView, head, { caseId, warranted: true, rationale: 'Neglect is plain to see' })
  assert.match((await visit(member).get(own)).text, /Please give your view by Friday/)
  for (const address of [own, all]) assert.doesNotMatch((await visit(member).get(address)).text, /plain to see|1 warranted/)
  for (const person of [manager, chair, head]) assert.match((await visit(person).get(all)).text, /plain to see/)
  refusedAt(await visit(member).post(own, { rationale: 'Half written' }), 'warranted')
  assert.match((await visit(member).post(own, { rationale: 'Half written' })).text, /Half written/)
  await visit(member).post(own, { warranted: 'no', rationale: 'Not enough is known' })
  assert.match((await visit(member).get(all)).text, /plain to see[^]*Not enough is known|Not enough is known[^]*plain to see/)
  assert.match((await visit(member).get(own)).text, /your last one counts/)
})

test('the count is shown with what a majority takes, who is silent, and the Chair’s answer', async () => {
  const caseId = await circulatedCase(the)
  await did(the, giveView, member, { caseId, warranted: true, rationale: 'Yes' })
  await visit(manager).post(paths.closeCirculation.to({ case: caseId }))
  const all = paths.views.to({ case: caseId })
  assert.match((await visit(chair).get(all)).text, /There is no majority[^]*1 warranted, 0 not warranted, 1 without response. A majority takes 2, counted of all 2 members entitled to vote on 3 October 2016[^]*No response/)
  const answer = paths.chairAnswer.to({ case: caseId })
  refusedAt(await visit(chair).post(answer, { agrees: 'no', panel: 'yes' }), 'reason')
  assert.equal((await visit(manager).get(answer)).status, 404)
  await visit(chair).post(answer, { agrees: 'no', panel: 'yes', reason: 'Learning is likely' })
  assert.match((await visit(manager).get(all)).text, /disagreed[^]*A Consideration Panel is to be convened[^]*Learning is likely/)
})

test('R024: on criteria that are met anything but a Serious Case Review is flagged to the Chair and needs an explicit reason', async () => {
  const caseId = await consideredCase(the)
  const address = paths.decide.to({ case: caseId })
  assert.match((await visit(chair).get(address)).text, /The Sub-Committee[^]*2 of 2 members/)
  const looked = await visit(chair).post(address, { ...ANSWERS, ...DECISION, outcome: 'none', next: 'look' })
  assert.equal(looked.status, 200)
  assert.match(looked.text, /must always be carried out \(regulation 5\(2\)\(a\) and \(b\)\(i\)\)[^]*departs from that/)
  assert.match(looked.text, /A child has died/)
  for (const criterion of WORKING_TOGETHER_2015.criteria) assert.ok(looked.text.includes(criterion.words), criterion.id)
  refusedAt(await visit(chair).post(address, { ...ANSWERS, ...DECISION, outcome: 'none', alternatives: 'An audit' }), 'overrideReason')
  assert.deepEqual(await the.frame.database.read(chair, reader => decisionsOf(reader, caseId)), [])
})

test('R027: each setting of custody is a tick on the form, and one alone shows that a Serious Case Review should always follow', async () => {
  const caseId = await consideredCase(the)
  const address = paths.decide.to({ case: caseId })
  const form = (await visit(chair).get(address)).text
  for (const setting of Object.keys(CUSTODY_SETTINGS)) {
    assert.match(form, new RegExp(`name="custody-kinds" type="checkbox" value="${setting}"`))
    const looked = await visit(chair).post(address, { ...ANSWERS, 'abuse-answer': 'no', ...DECISION, 'custody-answer': 'yes', 'custody-kinds': setting, next: 'look' })
    assert.match(looked.text, /The criteria of regulation 5\(2\) are not met[^]*a Serious Case Review should always be carried out/, setting)
  }
  assert.doesNotMatch((await visit(chair).post(address, { ...ANSWERS, 'abuse-answer': 'no', ...DECISION, next: 'look' })).text, /should always be carried out/)
})

test('R023: medical and legal advice is written with the decision and shown in its record', async () => {
  const caseId = await consideredCase(the)
  const address = paths.decide.to({ case: caseId })
  assert.match((await visit(chair).post(address, { ...ANSWERS, ...DECISION, add: 'advice' })).text, /id="advice-0-author"/)
  const advice = { 'advice-0-kind': 'medical', 'advice-0-author': 'Consultant paediatrician', 'advice-0-text': 'Life-threatening' }
  refusedAt(await visit(chair).post(address, { ...ANSWERS, ...DECISION, ...advice }), 'advice-0-text')
  await visit(chair).post(address, { ...ANSWERS, ...DECISION, ...advice, 'advice-0-on-day': '1', 'advice-0-on-month': '10', 'advice-0-on-year': '2016',
    'advice-1-kind': 'legal', 'advice-1-author': 'Legal Adviser', 'advice-1-text': 'The criteria are met', 'advice-1-on-day': '2', 'advice-1-on-month': '10', 'advice-1-on-year': '2016' })
  const record = (await visit(manager).get(paths.decisionRecord.to({ case: caseId }))).text
  assert.match(record, /Medical advice: Consultant paediatrician, 1 October 2016[^]*Life-threatening[^]*Legal advice: Legal Adviser, 2 October 2016/)
})

test('R332: the Chair’s written decision is a record with reasons, criteria and words in force, and a letter made from it', async () => {
  const caseId = await consideredCase(the)
  const [address, record] = [paths.decide.to({ case: caseId }), paths.decisionRecord.to({ case: caseId })]
  refusedAt(await visit(chair).post(address, { basedOn: '0' }), 'abuse-answer', 'died-answer', 'response', 'outcome', 'reasons', 'proportionality', 'withoutPanel')
  assert.equal((await visit(chair).post(address, { ...ANSWERS, ...DECISION })).to, record)
  const text = (await visit(manager).get(record)).text
  assert.match(text, /Serious Case Review<\/h2>[^]*recorded by Independent Chair[^]*A child has died[^]*Many agencies/)
  const { rows: [head] } = await the.owner.query(`select encode(hash, 'hex') as hash from chain_heads where chain_id = $1`, [caseId])
  assert.ok(text.includes(head.hash))
  assert.match(text, /“abuse or neglect of a child is known or suspected”[^]*regulation 5\(2\)/)
  await visit(manager).post(paths.confirmInWriting.to({ case: caseId }))
  const letter = /href="(\/cases\/[^"]+\/letters\/[^"]+)"/.exec((await visit(manager).get(record)).text)?.[1] ?? assert.fail()
  assert.match((await visit(manager).get(letter)).text, /I decided on 3 October 2016: Serious Case Review/)
  const { rows } = await the.owner.query('select happened_on from case_facts where case_id = $1 and kind = $2', [caseId, 'chair_decided'])
  assert.deepEqual(rows, [{ happened_on: '2016-10-03' }])
})

test('a deferral says what is awaited and by when, and a later decision stands beside it with its reason', async () => {
  const caseId = await consideredCase(the)
  const [address, record] = [paths.decide.to({ case: caseId }), paths.decisionRecord.to({ case: caseId })]
  refusedAt(await visit(chair).post(address, { response: 'defer', reasons: 'Too early', basedOn: '0' }), 'awaited', 'reviewOn-day')
  await visit(chair).post(address, { response: 'defer', reasons: 'Too early', awaited: 'The post-mortem', 'reviewOn-day': '1', 'reviewOn-month': '11', 'reviewOn-year': '2016', basedOn: '0' })
  assert.match((await visit(chair).get(record)).text, /Deferred[^]*The post-mortem[^]*1 November 2016/)
  refusedAt(await visit(chair).post(address, { ...ANSWERS, ...DECISION, basedOn: '1' }), 'reasonForRevisit')
  const stale = await visit(chair).post(address, { ...ANSWERS, ...DECISION, reasonForRevisit: 'It is here' })
  assert.equal(stale.status, 422)
  assert.match(stale.text, /Another decision was recorded[^]*It is here/)
  await visit(chair).post(address, { ...ANSWERS, ...DECISION, basedOn: '1', reasonForRevisit: 'The post-mortem is here' })
  assert.match((await visit(chair).get(record)).text, /Version 2[^]*The post-mortem is here[^]*Version 1/)
})

test('R328: where there is no Panel, the letter to the referrer is made from a template, kept, and its sending logged', async () => {
  const caseId = await consideredCase(the, false)
  const address = paths.noPanelLetter.to({ case: caseId })
  refusedAt(await visit(manager).post(address, {}), 'reasons')
  assert.equal((await visit(manager).post(address, { reasons: 'The harm was not serious.' })).to, letters.to({ case: caseId }))
  const answer = async () => (await visit(await the.on('agency_lead')).get(`/cases/${caseId}/referral`)).text
  assert.doesNotMatch(await answer(), /The harm was not serious/, 'a draft is not the referrer’s to read')
  await sendLetters(the, caseId)
  const text = (await visit(manager).get(paths.decisionRecord.to({ case: caseId }))).text
  assert.match(text, /To The referrer<\/a>: Sent by post on 3 October 2016/)
  assert.match(text, /To The Sub-Committee<\/a>: Sent by post on 3 October 2016/)
  const sent = [...text.matchAll(/href="(\/cases\/[^"]+\/letters\/[^"]+)"/g)].map(found => found[1] ?? '')
  assert.match(await answer(), /The board’s letter to the referrer, 3 October 2016[^]*The harm was not serious/)
  assert.ok((await Promise.all(sent.map(async each => (await visit(manager).get(each)).text))).some(body => /Thank you for your referral[^]*The harm was not serious/.test(body)))
})

test('R045: only the Independent Chair has the page on which the decision is made', async () => {
  const caseId = await consideredCase(the)
  const address = paths.decide.to({ case: caseId })
  for (const role of ['board_manager', 'safeguarding_lead', 'legal_adviser', 'subcommittee_chair', 'subcommittee_member', 'support_team', 'agency_lead'] as const) {
    const person = visit(await the.on(role))
    assert.equal((await person.get(address)).status, 404, role)
    assert.equal((await person.post(address, { ...ANSWERS, ...DECISION })).status, 404, role)
  }
  assert.equal((await visit(chair).post(address, { ...ANSWERS, ...DECISION })).to, paths.decisionRecord.to({ case: caseId }))
})

test('the decision record is read by the board and by nobody else', async () => {
  const record = paths.decisionRecord.to({ case: await decidedCase(the) })
  for (const person of [manager, chair, member]) assert.equal((await visit(person).get(record)).status, 200)
  for (const person of [await the.on('agency_lead'), await the.on('system_administrator'), the.otherManager]) assert.equal((await visit(person).get(record)).status, 404)
})
