import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { circulatedCase, commissionedCase, decidedCase, sentReferralCase } from '../../../test/support/road.ts'
import { browserOf, type Answered } from '../../../test/support/web.ts'
import { healthGathered } from '../../domain/information/request.ts'
import { GMC_QUOTATION } from '../../domain/letters/information-request.ts'
import { requestsOf } from '../../store/initial-information/requests.ts'
import { home } from '../paths.ts'
import * as paths from './paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const office = visit(manager)
const lead = async (agencyId: string, name: string) => {
  const person = await the.person(name, agencyId)
  await the.appoint(person, 'agency_lead', { agencyId })
  return person
}
const [health, police] = [await lead(the.health, 'Lead of health'), await lead(the.police, 'Lead of the police')]
const ASKED = { question: 'What do you know of the family?', purpose: 'Deciding on a review', relevance: 'Your nurses visited', consent: 'not sought', justification: 'Asking might put a child at risk' }
const requests = (caseId: string) => the.frame.database.read(manager, reader => requestsOf(reader, caseId))

function refusedAt(answered: Answered, ...fields: readonly string[]): void {
  assert.equal(answered.status, 422, answered.text)
  for (const field of fields) assert.ok(answered.text.includes(`href="#${field}"`) && answered.text.includes(`id="${field}"`), field)
}

test('R040: several health organisations are asked, and one that answers does not stand for the others', async () => {
  const trust = '00000000-0000-4000-8000-00000000abcd'
  await the.owner.query(`insert into agencies values ($1, $2, 'Hospital trust', 'HOSP', 3, 'health')`, [the.boardId, trust])
  const caseId = await sentReferralCase(the)
  const address = paths.information.to({ case: caseId })
  await office.post(address, { ...ASKED, agencyIds: [the.health, trust, the.police] })
  assert.match((await office.get(address)).text, /0 of 2 health organisations have answered/)
  const request = (await requests(caseId)).find(each => each.agencyId === the.health) ?? assert.fail()
  const own = paths.answerInformation.to({ case: caseId, agency: the.health, request: request.requestId })
  await visit(health).post(own, { involvement: 'Visited twice' })
  const text = (await office.get(address)).text
  assert.match(text, /1 of 2 health organisations have answered/)
  assert.match(text, /Hospital trust, asked on 3 October 2016[^<]*<strong[^>]*>No answer yet/)
  assert.deepEqual(healthGathered((await requests(caseId)).map(each => ({ ...each, answered: each.versions.length > 0 }))), { asked: 2, answered: 1, complete: false })
})

test('R049: each request has its standing, and what is not answered is seen by the Manager', async () => {
  const caseId = await sentReferralCase(the)
  const address = paths.information.to({ case: caseId })
  assert.match((await office.get(address)).text, /No agency has been asked yet/)
  await office.post(address, { ...ASKED, agencyIds: [the.health, the.police] })
  assert.match((await office.get(address)).text, /2 requests wait for an answer/)
  assert.match((await visit(health).get(home.to({}))).text, /Tell the board what Community health knows/)
  const request = (await requests(caseId)).find(each => each.agencyId === the.health) ?? assert.fail()
  const own = paths.answerInformation.to({ case: caseId, agency: the.health, request: request.requestId })
  refusedAt(await visit(health).post(own, {}), 'involvement')
  await visit(health).post(own, { involvement: 'Visited twice' })
  assert.match((await office.get(address)).text, /1 request waits for an answer[^]*Returned by Lead of health on 3 October 2016[^]*Visited twice/)
  await assert.rejects(the.owner.query('update initial_returns set content = content where case_id = $1', [caseId]), /append-only/)
})

test('R050: a request cites section 14B, says its purpose and relevance, and keeps which conditions the board asserts', async () => {
  const caseId = await sentReferralCase(the)
  const address = paths.information.to({ case: caseId })
  refusedAt(await office.post(address, { consent: 'obtained' }), 'agencyIds', 'question', 'purpose', 'relevance')
  await office.post(address, { ...ASKED, agencyIds: the.police })
  const request = (await requests(caseId))[0] ?? assert.fail()
  assert.deepEqual([request.purpose, request.relevance], ['Deciding on a review', 'Your nurses visited'])
  assert.match((await visit(police).get(paths.ownInformation.to({ case: caseId, agency: the.police }))).text, /section 14B of the Children Act 2004[^]*Deciding on a review[^]*Your nurses visited/)
})

test('R051: the General Medical Council’s guidance is in letters to health bodies, and in no other', async () => {
  const caseId = await sentReferralCase(the)
  await office.post(paths.information.to({ case: caseId }), { ...ASKED, agencyIds: [the.health, the.police] })
  const letters = new Map((await requests(caseId)).map(request => [request.agencyId, request.letter]))
  assert.match(GMC_QUOTATION, /even when a child or young person or their parents do not consent/)
  assert.ok(letters.get(the.health)?.includes(GMC_QUOTATION))
  assert.ok(!letters.get(the.police)?.includes(GMC_QUOTATION))
})

test('R052: each request says how it stands with consent, and why it is made without', async () => {
  const caseId = await sentReferralCase(the)
  const address = paths.information.to({ case: caseId })
  refusedAt(await office.post(address, { ...ASKED, agencyIds: the.police, consent: '' }), 'consent')
  for (const consent of ['refused', 'not sought', 'not possible']) refusedAt(await office.post(address, { ...ASKED, agencyIds: the.police, consent, justification: ' ' }), 'justification')
  await office.post(address, { ...ASKED, agencyIds: the.police, consent: 'obtained', justification: '' })
  await office.post(address, { ...ASKED, agencyIds: the.police })
  assert.deepEqual((await requests(caseId)).map(request => [request.consent, request.justification]), [['obtained', ''], ['not sought', 'Asking might put a child at risk']])
})

test('R072: written information can be asked for at any stage, of an agency that takes no part in the review too', async () => {
  const care = await lead(the.socialCare, 'Lead of social care')
  for (const stage of [sentReferralCase, circulatedCase, decidedCase, commissionedCase]) {
    const caseId = await stage(the)
    await office.post(paths.information.to({ case: caseId }), { ...ASKED, agencyIds: the.socialCare })
    assert.match((await visit(care).get(paths.ownInformation.to({ case: caseId, agency: the.socialCare }))).text, /What do you know of the family\?/, stage.name)
  }
})

test('an agency reads its own requests and no other’s; the Sub-Committee reads the answers', async () => {
  const caseId = await sentReferralCase(the)
  await office.post(paths.information.to({ case: caseId }), { ...ASKED, agencyIds: the.health })
  const own = paths.ownInformation.to({ case: caseId, agency: the.health })
  assert.equal((await visit(health).get(own)).status, 200)
  for (const person of [police, manager, the.otherManager]) assert.equal((await visit(person).get(own)).status, 404)
  assert.equal((await visit(await the.on('subcommittee_member')).get(paths.information.to({ case: caseId }))).status, 200)
  assert.equal((await visit(health).get(paths.information.to({ case: caseId }))).status, 404)
  assert.equal((await visit(await the.on('subcommittee_member')).post(paths.information.to({ case: caseId }), { ...ASKED, agencyIds: the.police })).status, 404)
})
