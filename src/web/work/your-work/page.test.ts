import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { commissionedCase } from '../../../../test/support/review.ts'
import { did, draftReferral } from '../../../../test/support/road.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { sendReferral } from '../../../commands/referral/send-referral.ts'
import { home } from '../../paths.ts'

const the = await cast({ after }, '2016-12-05')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const here = home.to({})

test('somebody of whom nothing is asked is told so', async () => {
  const { status, text } = await visit(await the.on('board_member')).get(here)
  assert.equal(status, 200)
  assert.match(text, /Nothing is waiting for you/)
})

test('your work says what, on which case, by when, why, and links to where it is done', async () => {
  const caseId = await commissionedCase(the, { pseudonym: 'Child A' })
  const { text } = await visit(manager).get(here)
  assert.match(text, new RegExp(`Appoint the Independent Reviewer</th>.*?<a [^>]*href="/cases/${caseId}">Child A</a>.*?17 October 2016.*?Overdue.*?2 weeks, as this board has set, after the review was commissioned in writing on 3 October 2016`
    + `.*?href="/cases/${caseId}/lead-reviewer">Appoint the Lead Reviewer`, 's'))
})

test('a role on one case asks only on that case', async () => {
  const own = await commissionedCase(the, { pseudonym: 'Child B' })
  await commissionedCase(the, { pseudonym: 'Child C' })
  const reviewer = await the.person('Lead Reviewer')
  await the.appoint(reviewer, 'lead_reviewer', { caseId: own })
  const { text } = await visit(reviewer).get(here)
  assert.match(text, /Complete Draft 1.*?Child B/s)
  assert.doesNotMatch(text, /Child C/)
})

test('a person shut out of a case is asked for nothing on it', async () => {
  const caseId = await commissionedCase(the, { pseudonym: 'Child D' })
  const chair = await the.on('subcommittee_chair')
  assert.match((await visit(chair).get(here)).text, /Child D/)
  await the.exclude(chair, caseId)
  assert.doesNotMatch((await visit(chair).get(here)).text, /Child D/)
})

test('what is done and cases that are over ask for nothing', async () => {
  const done = await the.openCase([['referral_received', '2016-11-01'], ['no_review_decided', '2016-11-21'], ['decision_confirmed', '2016-11-22']])
  assert.doesNotMatch((await visit(manager).get(here)).text, new RegExp(done))
})

test('a referrer finds their unsent referral, and an agency its notice to secure files, each with the link that does it', async () => {
  const lead = await the.on('agency_lead')
  const draft = await draftReferral(the, lead)
  assert.match((await visit(lead).get(here)).text, new RegExp(`Finish and send your referral.*?href="/cases/${draft}/referral/write"`, 's'))
  await did(the, sendReferral, lead, { caseId: draft })
  const { text } = await visit(lead).get(here)
  assert.doesNotMatch(text, /Finish and send/)
  assert.match(text, new RegExp(`Secure Police’s files and confirm it.*?href="/cases/${draft}/agencies/${the.police}/secure-files"`, 's'))
  assert.doesNotMatch((await visit(await the.on('board_member')).get(here)).text, /Secure/)
})

test('where a board has no Support Team, its Manager is asked for that work', async () => {
  const caseId = await commissionedCase(the, { facts: [['police_consulted', '2016-10-20']] })
  const asked = async () => (await visit(manager).get(here)).text.includes(`/cases/${caseId}/timetable/s4_prep`)
  assert.equal(await asked(), true)
  await the.on('support_team')
  assert.equal(await asked(), false)
})
