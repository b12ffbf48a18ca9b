/** A review under way: what its office, its Lead Reviewer and its agencies are asked for until every package is in and judged. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { askedOn } from '../../../../test/support/home.ts'
import { did, sentReferralCase } from '../../../../test/support/road.ts'
import { signedPackage } from '../../../../test/support/signed-package.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { judgePackage } from '../../../commands/chronology/judge-package.ts'
import { proceedWithout } from '../../../commands/chronology/proceed-without.ts'
import { confirmFilesSecured } from '../../../commands/referral/confirm-files-secured.ts'
import { date } from '../../../domain/plain-date.ts'
import type { Session } from '../../../store/database.ts'

const the = await cast({ after }, '2016-11-01')
const visit = await browserOf(the, { after })
const [manager, office] = [await the.on('board_manager'), await the.on('support_team')]
const CSV = 'Date,Source,Event\n12 March 2014,Log 1,Called\n'

async function led() {
  const review = await openReview(the, [['decision_confirmed', '2016-10-03'], ['lead_reviewer_appointed', '2016-10-10'], ['police_consulted', '2016-10-20'], ['chief_officer_letters', '2016-10-20']])
  const reviewer = await the.person('Lead Reviewer')
  await the.appoint(reviewer, 'lead_reviewer', { caseId: review.caseId })
  const asks = async (person: Session, words: RegExp) => (await askedOn(visit, person, review.caseId)).find(({ what }) => words.test(what))
  return { ...review, reviewer, asks }
}

test('a signed package waits for the Lead Reviewer’s word on whether it tells enough; returned, it goes back to its author', async () => {
  const review = await led()
  const of = { caseId: review.caseId, agencyId: review.agencyId }
  assert.equal(await review.asks(review.reviewer, /tell enough/), undefined)
  await signedPackage(the, { ...of, author: review.author, signer: review.signer }, CSV)
  const asked = await review.asks(review.reviewer, /tell enough/)
  assert.deepEqual([asked?.href, asked?.own, asked?.by], [`/cases/${review.caseId}/agencies/${review.agencyId}/submission`, true, '28 November 2016'])
  assert.equal((await review.asks(manager, /tell enough/))?.own, false, 'the Board Manager takes part')
  await did(the, judgePackage, review.reviewer, { ...of, rating: 'not sufficient', comments: 'Nothing on 2015', returned: true })
  assert.equal(await review.asks(review.reviewer, /tell enough/), undefined)
  const back = await review.asks(review.author, /returned with reasons/)
  assert.equal(back?.href, `/cases/${review.caseId}/agencies/${review.agencyId}`)
})

test('the office reminds whoever is late once the day is past, and nobody without whom the review goes on', async () => {
  const review = await led()
  assert.equal(await review.asks(office, /Remind/), undefined)
  the.setToday('2016-11-29')
  const asked = await review.asks(office, /Remind 2 agencies/)
  assert.deepEqual([asked?.late, asked?.href], [true, `/cases/${review.caseId}/agencies`])
  assert.match(asked?.why ?? '', /Community health and Police\. 8 weeks after/)
  await did(the, proceedWithout, manager, { caseId: review.caseId, agencyId: review.otherAgencyId, reason: 'It closed' })
  assert.match((await review.asks(office, /Remind 1 agency/))?.why ?? '', /returned: Police\./)
  the.setToday('2016-11-01')
})

test('where an agency has no Chief Officer here, the office names its author and the manager who signs', async () => {
  const review = await led()
  const asked = await review.asks(office, /Name Community health’s author/)
  assert.equal(asked?.href, `/cases/${review.caseId}/agencies/${review.otherAgencyId}/authors`)
  assert.equal(await review.asks(office, /Name Police’s author/), undefined)
})

test('the Board Manager sets the Review Team where there is none', async () => {
  const review = await led()
  assert.equal((await review.asks(manager, /Set the Review Team/))?.href, `/cases/${review.caseId}/review-team`)
  await the.owner.query("insert into review_team_members values ($1, $2, $3, 'board', '')", [the.boardId, review.caseId, office.personId])
  assert.equal(await review.asks(manager, /Set the Review Team/), undefined)
})

test('the office sees that agencies secure their files, until each has confirmed', async () => {
  const caseId = await sentReferralCase(the)
  const asked = async () => (await askedOn(visit, office, caseId)).find(({ href }) => href.endsWith('/secure-files'))
  const before = Number(/\d+/.exec((await asked())?.what ?? '')?.[0])
  assert.ok(before > 0)
  await did(the, confirmFilesSecured, await the.on('chief_officer'), { caseId, agencyId: the.police, on: date('2016-11-01') })
  const left = await asked()
  assert.equal(left === undefined ? 0 : Number(/\d+/.exec(left.what)?.[0]), before - 1)
  assert.doesNotMatch(left?.why ?? '', /Police/)
})

test('whoever has a part in a case finds the way to it, though nothing is asked of them', async () => {
  const review = await led()
  const practitioner = await the.person('Practitioner', the.health)
  await the.appoint(practitioner, 'practitioner', { caseId: review.caseId })
  const { text } = await visit(practitioner).get('/')
  assert.match(text, new RegExp(`Nothing is waiting for you.*Your cases.*Practitioner.*href="/cases/${review.caseId}"`, 's'))
  assert.match(text, new RegExp(`href="/cases/${review.caseId}/integrated-chronology">Integrated chronology`))
  const signer = (await visit(review.signer).get('/')).text
  assert.doesNotMatch(signer, /Integrated chronology/, 'which a signing manager does not read')
  assert.match(signer, new RegExp(`href="/cases/${review.caseId}/agencies/${review.agencyId}"`))
  assert.match((await visit(review.chief).get('/')).text, new RegExp(`Chief Officer, Police.*href="/cases/${review.caseId}/agencies/${review.agencyId}"`, 's'))
  assert.doesNotMatch((await visit(practitioner).get('/')).text, /agencies\//)
})
