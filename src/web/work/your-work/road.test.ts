/** A case along its road, and at each point what the home page asks of whoever is next: the act itself, never a step of the timetable in its place. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { acts, askedOn } from '../../../../test/support/home.ts'
import { ANSWERS, commissionFor, decisionFor, did, NOT_MET, sentReferralCase } from '../../../../test/support/road.ts'
import { sendLetters } from '../../../../test/support/letters.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { commissionReview } from '../../../commands/commissioning/commission-review.ts'
import { recordPoliceDiscussion } from '../../../commands/commissioning/record-police-discussion.ts'
import { sendAgencyLetters } from '../../../commands/commissioning/send-agency-letters.ts'
import { answerSubcommittee } from '../../../commands/decision/answer-subcommittee.ts'
import { circulateReferral } from '../../../commands/decision/circulate-referral.ts'
import { closeConsideration } from '../../../commands/decision/close-consideration.ts'
import { confirmDecision } from '../../../commands/decision/confirm-decision.ts'
import { decideReview } from '../../../commands/decision/decide-review.ts'
import { giveView } from '../../../commands/decision/give-view.ts'
import { reviewReferral } from '../../../commands/decision/review-referral.ts'
import { approveLetter } from '../../../commands/letters/approve-letter.ts'
import { tellReferrer } from '../../../commands/decision/tell-referrer.ts'
import { addToReferral } from '../../../commands/referral/add-to-referral.ts'
import { recordSafeguarding } from '../../../commands/referral/record-safeguarding.ts'
import { date } from '../../../domain/plain-date.ts'
import { gaps } from '../../../domain/referral/gaps.ts'
import { exampleReferral } from '../../../domain/referral/example.ts'
import { lettersOf } from '../../../store/letters/letters.ts'
import { caseHome } from '../../cases/paths.ts'

const the = await cast({ after }, '2016-12-05')
const visit = await browserOf(the, { after })
const [manager, lead, chair, member, other] = [
  await the.on('board_manager'), await the.on('safeguarding_lead'), await the.on('independent_chair'), await the.on('subcommittee_member'), await the.on('subcommittee_chair'),
]
const asks = async (person: typeof manager, caseId: string) => acts(visit, person, caseId)

async function circulated(): Promise<string> {
  const caseId = await sentReferralCase(the)
  for (const person of [manager, lead]) await did(the, reviewReferral, person, { caseId, comment: 'Serious' })
  await did(the, circulateReferral, manager, { caseId, manner: 'correspondence', message: '' })
  return caseId
}

async function viewsCounted(warranted: boolean): Promise<string> {
  const caseId = await circulated()
  for (const person of [member, other]) await did(the, giveView, person, { caseId, warranted, rationale: 'A child has died' })
  await did(the, closeConsideration, manager, { caseId })
  return caseId
}

test('each of the two initial reviews is asked of its own person, once, within three working days, and then the circulation of the office', async () => {
  const caseId = await sentReferralCase(the)
  const asked = (await askedOn(visit, manager, caseId)).find(({ href }) => href.endsWith('/initial-review'))
  assert.deepEqual([asked?.by, asked?.act, asked?.why.startsWith('3 working days after the referral was received on 5 December 2016')], ['8 December 2016', 'Give your initial review', true])
  assert.deepEqual(await asks(lead, caseId), ['Record what was done: /other-children', 'Give your initial review: /initial-review'], 'other children may be at risk: that comes first')
  await did(the, reviewReferral, manager, { caseId, comment: 'Serious' })
  assert.ok((await asks(manager, caseId)).includes('See whose review is awaited: /initial-review'))
  await did(the, reviewReferral, lead, { caseId, comment: 'Serious' })
  assert.ok((await asks(manager, caseId)).includes('Circulate the referral: /circulation'))
  assert.deepEqual(await asks(lead, caseId), ['Record what was done: /other-children'], 'the other children alone are left for the Lead for Safeguarding')
  await did(the, recordSafeguarding, lead, { caseId, done: 'The sibling was seen at school', on: date('2016-12-05') })
  assert.deepEqual(await askedOn(visit, lead, caseId), [], 'then nothing is')
  assert.deepEqual(await askedOn(visit, chair, caseId), [], 'nothing is asked of the Chair yet')
})

test('views are asked of each member until given, and the consideration is closed when all have answered or the time is up', async () => {
  const caseId = await circulated()
  const closing = async (): Promise<readonly (string | undefined)[]> => {
    const found = (await askedOn(visit, manager, caseId)).find(({ href }) => href.endsWith('/circulation'))
    return [found?.act, found?.by, found?.why.slice(0, 30)]
  }
  assert.deepEqual(await closing(), ['See who has not answered', '12 December 2016', '0 of 2 members have answered. '])
  const [view] = await askedOn(visit, member, caseId)
  assert.deepEqual([view?.act, view?.href, view?.by], ['Give your view', `/cases/${caseId}/view`, '12 December 2016'])
  await did(the, giveView, member, { caseId, warranted: true, rationale: 'A child has died' })
  assert.deepEqual(await askedOn(visit, member, caseId), [])
  assert.deepEqual(await closing(), ['See who has not answered', '12 December 2016', '1 of 2 members have answered. '])
  the.setToday('2016-12-13')
  assert.deepEqual(await closing(), ['Close the consideration', '12 December 2016', '1 of 2 members have answered. '])
  the.setToday('2016-12-05')
  await did(the, giveView, other, { caseId, warranted: false, rationale: 'No neglect' })
  assert.deepEqual(await closing(), ['Close the consideration', '12 December 2016', '2 of 2 members have answered. '])
})

test('the Chair answers the views, then decides; a deferred decision comes back on its day', async () => {
  const caseId = await viewsCounted(true)
  assert.deepEqual(await asks(chair, caseId), ['Answer the Sub-Committee: /answer-to-sub-committee'])
  await did(the, answerSubcommittee, chair, { caseId, agrees: true, panel: true, reason: '' })
  assert.deepEqual(await asks(chair, caseId), ['Decide: /decide'])
  await did(the, decideReview, chair, { caseId, decision: { ...decisionFor(null), reviewOn: '2016-12-20' }, answers: ANSWERS, basedOn: 0 })
  const [again] = await askedOn(visit, chair, caseId)
  assert.deepEqual([again?.what, again?.by, again?.href], ['Look at the deferred decision again', '20 December 2016', `/cases/${caseId}/decide`])
  await did(the, decideReview, chair, { caseId, decision: { ...decisionFor('scr'), reasonForRevisit: 'The post-mortem is here' }, answers: ANSWERS, basedOn: 1 })
  assert.deepEqual(await asks(chair, caseId), [], 'the office confirms it in the Chair’s name')
})

test('where there is no Panel the referrer is told, and nothing of a Panel is asked', async () => {
  const caseId = await viewsCounted(false)
  await did(the, answerSubcommittee, chair, { caseId, agrees: true, panel: false, reason: '' })
  assert.ok((await asks(manager, caseId)).includes('Write to the referrer: /no-panel-letter'))
  await did(the, tellReferrer, manager, { caseId, reasons: 'No neglect is suspected' })
  assert.ok(!(await asks(manager, caseId)).some(each => each.includes('/no-panel-letter')))
  assert.deepEqual(await asks(chair, caseId), ['See the letters: /letters'], 'the Chair signs both')
  const both = await the.frame.database.read(chair, reader => lettersOf(reader, caseId))
  for (const { letterId } of both) await did(the, approveLetter, chair, { caseId, letterId, version: 1 })
  assert.deepEqual(await asks(chair, caseId), [])
  assert.ok((await asks(manager, caseId)).includes('See the letters: /letters'))
  await sendLetters(the, caseId)
  assert.ok(!(await asks(manager, caseId)).some(each => each.includes('/letters')))
})

test('once decided, the office confirms, commissions, speaks with the police, writes to agencies and appoints the Lead Reviewer', async () => {
  const caseId = await viewsCounted(true)
  await did(the, answerSubcommittee, chair, { caseId, agrees: true, panel: true, reason: '' })
  await did(the, decideReview, chair, { caseId, decision: decisionFor('plr'), answers: NOT_MET, basedOn: 0 })
  assert.ok((await asks(manager, caseId)).includes('Confirm the decision in writing: /decision'))
  await did(the, confirmDecision, manager, { caseId })
  assert.equal((await asks(chair, caseId)).filter(each => each.startsWith('Read it: /letters/')).length, 1)
  assert.ok(!(await asks(manager, caseId)).some(each => /Confirm|Commission/.test(each)), 'the letter is under way')
  await sendLetters(the, caseId)
  assert.ok((await asks(manager, caseId)).includes('Commission the review: /commission'))
  const asked = await askedOn(visit, manager, caseId)
  assert.ok(asked.some(({ what }) => what === 'Commission the review that the Independent Chair has decided on') && !asked.some(({ what }) => what.startsWith('Confirm the decision')), 'nobody is told to confirm what is confirmed')
  await did(the, commissionReview, manager, { caseId, commission: commissionFor(the, 'plr'), reasons: {} })
  const now = await asks(manager, caseId)
  assert.equal(now.filter(each => each === 'Record the discussion with the police: /police-discussion').length, 1, now.join('\n'))
  assert.equal(now.filter(each => each === 'Appoint the Lead Reviewer: /lead-reviewer').length, 1, now.join('\n'))
  await did(the, recordPoliceDiscussion, manager, { caseId, on: date('2016-12-05'), withWhom: 'The SIO', outcome: 'No contact yet' })
  assert.ok((await asks(manager, caseId)).includes('Draft the letters: /review'))
  await did(the, sendAgencyLetters, manager, { caseId })
  assert.ok(!(await asks(manager, caseId)).some(each => /Draft the letters|police/.test(each)))
})

test('a referrer is asked to add what the referral left open, until nothing is left or it is decided', async () => {
  const referrer = await the.on('agency_lead')
  const open = await sentReferralCase(the, { ...exampleReferral(), keyDates: [] })
  const asked = (await askedOn(visit, referrer, open)).find(({ href }) => href === `/cases/${open}/referral/add`)
  const left = gaps({ ...exampleReferral(), keyDates: [] }).length
  assert.equal(Number(/it leaves (\d+|one)/.exec(asked?.what ?? '')?.[1]?.replace('one', '1')), left)
  await did(the, addToReferral, referrer, { caseId: open, note: 'Known now', replaces: { keyDates: exampleReferral().keyDates }, basedOn: 0 })
  const after = (await askedOn(visit, referrer, open)).find(({ href }) => href === `/cases/${open}/referral/add`)
  assert.equal(after === undefined ? 0 : Number(/it leaves (\d+|one)/.exec(after.what)?.[1]?.replace('one', '1')), left - 1)
})

test('the page of a case asks for the same as your work, by the same links', async () => {
  const caseId = await circulated()
  const { text } = await visit(member).get(caseHome.to({ case: caseId }))
  assert.match(text, new RegExp(`What you owe on this case.*?Say whether a Consideration Panel is warranted, and why: <a class="govuk-link" href="/cases/${caseId}/view">Give your view`, 's'))
  const toLead = async (): Promise<string> => (await visit(lead).get(caseHome.to({ case: caseId }))).text
  assert.match(await toLead(), new RegExp(`What you owe on this case[^]*?<a class="govuk-link" href="/cases/${caseId}/other-children">Record what was done`))
  await did(the, recordSafeguarding, lead, { caseId, done: 'The sibling was seen at school', on: date('2016-12-05') })
  assert.doesNotMatch(await toLead(), /What you owe on this case/)
})
