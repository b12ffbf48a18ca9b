import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { ANSWERS, commissionedCase, commissionFor, decisionFor, did } from '../../../test/support/road.ts'
import { closedPanel } from '../../../test/support/panel.ts'
import { sendLetters } from '../../../test/support/letters.ts'
import { browserOf } from '../../../test/support/web.ts'
import { appointLeadReviewer } from '../../commands/commissioning/appoint-lead-reviewer.ts'
import { commissionReview } from '../../commands/commissioning/commission-review.ts'
import { confirmDecision } from '../../commands/decision/confirm-decision.ts'
import { decideReview } from '../../commands/decision/decide-review.ts'
import { standing } from '../../domain/facts.ts'
import { factsOf } from '../../store/facts.ts'
import { home } from '../paths.ts'
import { stepPage } from '../timetable/paths.ts'
import { termsAgreement, termsOfReference, writeTermsOfReference } from './paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const [manager, support] = [await the.on('board_manager'), await the.on('support_team')]
const office = visit(manager)
const lead = await the.person('Independent reviewer')
const onRecord = async (caseId: string) => standing(await the.frame.database.read(manager, reader => factsOf(reader, caseId)))

const WORDS = { methodology: 'Systems methodology, one Learning Event', roles: 'Reports to the Board Manager each month', involvement: 'Practitioners at the event; the family by interview', ownership: 'The Board owns and publishes it' }
const FULL = { questions: 'Who heard the child?\nWhat got in the way of sharing?', ...WORDS }
const AGREED = { 'on-day': '3', 'on-month': '10', 'on-year': '2016' }

/** Commissioned after a Panel that named two issues; its Chair still holds the part. */
async function afterPanel() {
  const { caseId, chair } = await closedPanel(the)
  await sendLetters(the, caseId, { panel_chair: chair })
  await did(the, decideReview, await the.on('independent_chair'), { caseId, decision: { ...decisionFor('scr'), withoutPanel: '' }, answers: ANSWERS, basedOn: 0 })
  await did(the, confirmDecision, manager, { caseId })
  await sendLetters(the, caseId, { panel_chair: chair })
  await did(the, commissionReview, manager, { caseId, commission: commissionFor(the), reasons: {} })
  return { caseId, chair }
}

test('R276 R286: what the Panel held to be essential is carried into the terms, which are agreed by the Manager or Lead with the Lead Reviewer and then signed off by the Panel', async () => {
  const { caseId, chair } = await afterPanel()
  const [whole, write, agreement] = [termsOfReference.to({ case: caseId }), writeTermsOfReference.to({ case: caseId }), termsAgreement.to({ case: caseId })]
  assert.match((await office.get(whole)).text, /None are written yet[^]*How agencies shared what they knew[^]*The child’s voice/)

  await office.post(write, { questions: 'Who heard the child?', basedOn: '0' })
  const half = (await office.get(whole)).text
  assert.match(half, /Not agreed yet[^]*Before they can be agreed[^]*methodology[^]*“The child’s voice” is taken into account/)
  assert.ok(!half.includes(agreement), 'half-written terms cannot be agreed')
  assert.match((await office.post(agreement, { ...AGREED, basedOn: '1' })).text, /Before they can be agreed/)

  await office.post(write, { ...FULL, 'panelIssues-0': 'Question 2 asks it', 'panelIssues-1': 'Question 1 asks it', basedOn: '1' })
  assert.match((await office.post(agreement, { ...AGREED, basedOn: '2' })).text, /No Lead Reviewer/)
  await did(the, appointLeadReviewer, manager, { caseId, personId: lead.personId, isAuthor: true, declaration: { ofCase: true, ofBoard: true, ofAgencies: { [the.police]: true, [the.health]: true }, signedName: 'Independent reviewer' } })
  assert.equal((await visit(support).post(agreement, { ...AGREED, basedOn: '2' })).status, 404, 'not the Support Team')
  assert.equal((await visit(lead).post(agreement, { ...AGREED, basedOn: '2' })).status, 404)
  assert.match((await visit(chair).post(whole, { basedOn: '2' })).text, /first agreed with the Lead Reviewer/)
  assert.match((await office.get(home.to({}))).text, /Write and agree the terms of reference/)
  assert.equal((await visit(await the.on('safeguarding_lead')).post(agreement, { ...AGREED, note: 'By telephone', basedOn: '2' })).to, whole)
  assert.equal((await onRecord(caseId)).get('tor_agreed_with_reviewer')?.on, '2016-10-03')
  assert.ok(!(await onRecord(caseId)).has('tor_signed_off'))

  assert.equal((await office.post(whole, { basedOn: '2' })).status, 404, 'nobody signs for the Panel but its Chair')
  assert.match((await visit(chair).get(home.to({}))).text, /Sign off the terms of reference/)
  assert.equal((await visit(chair).post(whole, { basedOn: '1' })).status, 409, 'what is signed is what was read')
  assert.equal((await visit(chair).post(whole, { basedOn: '2' })).to, whole)
  const signed = (await visit(lead).get(whole)).text
  assert.match(signed, /Signed off[^]*Agreed on 3 October 2016 by[^]*with Independent reviewer, Lead Reviewer[^]*By telephone[^]*Signed off on 4 October 2016[^]*for the Consideration Panel[^]*How agencies shared what they knew[^]*Question 2 asks it/)
  assert.equal((await onRecord(caseId)).get('tor_signed_off')?.on, '2016-10-04')
  assert.match((await office.get(stepPage.to({ case: caseId, step: 'a15_terms' }))).text, /Done on 4 October 2016/)
  assert.doesNotMatch((await visit(chair).get(home.to({}))).text, /Sign off the terms of reference/)
})

test('R287: the terms name each agency that must contribute with its basis, as they stood when written; an amendment is another version with its own agreement', async () => {
  const caseId = await commissionedCase(the)
  const [whole, write, agreement] = [termsOfReference.to({ case: caseId }), writeTermsOfReference.to({ case: caseId }), termsAgreement.to({ case: caseId })]
  await the.appoint(lead, 'lead_reviewer', { caseId })
  const nurse = await the.person('Head of safeguarding')
  await the.appoint(nurse, 'review_team_member', { caseId })
  assert.equal((await visit(support).post(write, { ...FULL, basedOn: '0' })).to, whole)
  assert.equal((await office.post(agreement, { ...AGREED, basedOn: '1' })).to, whole)
  assert.equal((await visit(nurse).post(whole, { basedOn: '1' })).to, whole)
  assert.match((await office.get(whole)).text, /for the Review Team[^]*Community health<\/th>[^]*Section 14B of the Children Act 2004\.[^]*Police<\/th>[^]*Section 14B/)
  assert.doesNotMatch((await office.get(whole)).text, /social care<\/th>/)

  const refused = await office.post(write, { ...FULL, questions: 'And the school?', basedOn: '1' })
  assert.match(refused.text, /why the terms are amended/)
  assert.match(refused.text, /And the school\?/, 'what was typed is there again')
  await office.post(write, { ...FULL, questions: 'And the school?', reason: 'The school was forgotten', basedOn: '1' })
  const overtakenBy = await visit(support).post(write, { ...FULL, questions: 'My own words', reason: 'Mine', basedOn: '1' })
  assert.equal(overtakenBy.status, 409)
  assert.match(overtakenBy.text, /Somebody else saved[^]*My own words/)
  const text = (await office.get(whole)).text
  assert.match(text, /Not agreed yet[^]*Amended because:[^]*The school was forgotten[^]*Version 2[^]*And the school\?[^]*Version 1: signed off/)
  assert.equal((await visit(nurse).post(whole, { basedOn: '2' })).status, 422)
})
