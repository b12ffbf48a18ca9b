import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { answerSubcommittee } from '../../src/commands/decision/answer-subcommittee.ts'
import { circulateReferral } from '../../src/commands/decision/circulate-referral.ts'
import { closeConsideration } from '../../src/commands/decision/close-consideration.ts'
import { confirmDecision } from '../../src/commands/decision/confirm-decision.ts'
import { decideReview } from '../../src/commands/decision/decide-review.ts'
import { giveView } from '../../src/commands/decision/give-view.ts'
import { reviewReferral } from '../../src/commands/decision/review-referral.ts'
import { tellReferrer } from '../../src/commands/decision/tell-referrer.ts'
import { approveLetter } from '../../src/commands/letters/approve-letter.ts'
import { sendLetter } from '../../src/commands/letters/send-letter.ts'
import { date } from '../../src/domain/plain-date.ts'
import { ALL_ROLES, ROLES } from '../../src/domain/roles.ts'
import { countViews } from '../../src/domain/subcommittee.ts'
import { considerationOf, initialReviewsOf, seatsOf, viewsOf } from '../../src/store/decision/considerations.ts'
import { decisionsOf } from '../../src/store/decision/decisions.ts'
import { standingOf } from '../../src/store/reach.ts'
import { addToReferral } from '../../src/commands/referral/add-to-referral.ts'
import { standingFactKinds } from '../../src/store/facts.ts'
import { historyOf } from '../../src/store/history.ts'
import { cast } from '../support/cast.ts'
import { readLetters, sendLetters } from '../support/letters.ts'
import { act, ANSWERS, asked, circulatedCase, consideredCase, decidedCase, decisionFor, did, NOT_MET, sentReferralCase } from '../support/road.ts'

const the = await cast({ after })
const manager = await the.on('board_manager')
const lead = await the.on('safeguarding_lead')
const chair = await the.on('independent_chair')
const read = the.frame.database.read
const facts = (caseId: string) => read(manager, reader => standingFactKinds(reader, caseId))

test('both initial reviewers are recorded, each once, and the review is done when both have spoken', async () => {
  const caseId = await sentReferralCase(the)
  assert.deepEqual(asked(await act(the, reviewReferral, manager, { caseId, comment: ' ' })), ['comment'])
  assert.deepEqual(asked(await act(the, circulateReferral, manager, { caseId, manner: 'meeting', message: '' })), [null])
  await did(the, reviewReferral, manager, { caseId, comment: 'Serious' })
  assert.ok(!(await facts(caseId)).has('initial_review_done'))
  assert.deepEqual(asked(await act(the, reviewReferral, manager, { caseId, comment: 'Again' })), [null])
  await did(the, reviewReferral, lead, { caseId, comment: 'I agree' })
  assert.ok((await facts(caseId)).has('initial_review_done'))
  const reviews = await read(manager, reader => initialReviewsOf(reader, caseId))
  assert.deepEqual(reviews.map(review => [review.role, review.personId]), [['board_manager', manager.personId], ['safeguarding_lead', lead.personId]])
})

test('R251: circulating forwards the referral to the Independent Chair for information, and says so on record', async () => {
  const caseId = await circulatedCase(the)
  assert.ok((await facts(caseId)).has('forwarded_to_chair'))
  const acts = await read(chair, reader => historyOf(reader, caseId, null, 5))
  assert.equal(acts.find(row => row.act === 'circulate-referral')?.facts['forwardedToChair'], true)
})

test('R253: no referral is decided before the Sub-Committee was asked and its consideration closed', async () => {
  const caseId = await sentReferralCase(the)
  const decide = { caseId, decision: { ...decisionFor('none'), overrideReason: 'Not needed' }, answers: ANSWERS, basedOn: 0 }
  assert.deepEqual(asked(await act(the, decideReview, chair, decide)), [null])
  const circulated = await circulatedCase(the)
  assert.deepEqual(asked(await act(the, decideReview, chair, { ...decide, caseId: circulated })), [null])
})

test('R043: a referral can be considered without a meeting, and the record says that it was by correspondence', async () => {
  const caseId = await consideredCase(the)
  const consideration = await read(manager, reader => considerationOf(reader, caseId))
  assert.equal(consideration?.manner, 'correspondence')
  assert.ok(consideration?.count?.majority)
})

test('R042: each Sub-Committee member records a view with its rationale, and nobody else can', async () => {
  const caseId = await circulatedCase(the)
  const member = await the.on('subcommittee_member')
  assert.deepEqual(asked(await act(the, giveView, member, { caseId, warranted: null, rationale: ' ' })), ['warranted', 'rationale'])
  await did(the, giveView, member, { caseId, warranted: false, rationale: 'Not known enough' })
  await did(the, giveView, member, { caseId, warranted: true, rationale: 'Now it is' })
  const views = await read(manager, reader => viewsOf(reader, caseId, 1))
  assert.deepEqual(views.map(view => [view.personId, view.warranted, view.rationale, view.revision]), [[member.personId, true, 'Now it is', 2]])
  for (const person of [manager, chair, the.otherManager]) assert.equal((await act(the, giveView, person, { caseId, warranted: true, rationale: 'Yes' })).kind, 'not found')
  const kept = await the.owner.query('select rationale from views where case_id = $1 order by revision', [caseId])
  assert.deepEqual(kept.rows.map(row => row.rationale), ['Not known enough', 'Now it is'])
})

test('R038: the Sub-Committee is a list of seats with agency, first and last day and voting right, and only who may vote that day is counted', async () => {
  const caseId = await circulatedCase(the)
  const [adviser, left] = [await the.person('Adviser', the.health), await the.person('Has left', the.police)]
  await the.appoint(adviser, 'subcommittee_member', { agencyId: the.health })
  await the.owner.query('update appointments set votes = false where person_id = $1', [adviser.personId])
  await the.appoint(left, 'subcommittee_member', { agencyId: the.police, until: date('2016-09-30') })
  const seats = await read(manager, reader => seatsOf(reader, caseId))
  assert.deepEqual(seats.find(seat => seat.personId === adviser.personId), { personId: adviser.personId, agencyId: the.health, votes: false, from: '2015-01-01', until: null })
  assert.equal(seats.find(seat => seat.personId === left.personId)?.until, '2016-09-30')
  assert.deepEqual(asked(await act(the, giveView, adviser, { caseId, warranted: true, rationale: 'Yes' })), [null])
  const count = countViews(seats, [], date('2016-10-03'))
  for (const person of [adviser, left]) assert.ok(!count.entitled.includes(person.personId))
  await the.owner.query('delete from appointments where person_id = any($1)', [[adviser.personId, left.personId]])
})

test('somebody shut out of the case has no seat in its consideration', async () => {
  const caseId = await circulatedCase(the)
  const conflicted = await the.person('Conflicted', the.health)
  await the.appoint(conflicted, 'subcommittee_member', { agencyId: the.health })
  await the.exclude(conflicted, caseId)
  const count = countViews(await read(manager, reader => seatsOf(reader, caseId)), [], date('2016-10-03'))
  assert.ok(!count.entitled.includes(conflicted.personId))
  assert.deepEqual(count.excluded, [conflicted.personId])
  await the.owner.query('delete from appointments where person_id = $1', [conflicted.personId])
})

test('R327: views and count are on record, and counting the record again gives the same count', async () => {
  const caseId = await circulatedCase(the)
  const member = await the.on('subcommittee_member')
  assert.deepEqual(asked(await act(the, closeConsideration, manager, { caseId })), [null])
  await did(the, giveView, member, { caseId, warranted: true, rationale: 'A child has died' })
  await did(the, closeConsideration, manager, { caseId })
  const stored = (await read(manager, reader => considerationOf(reader, caseId)))?.count ?? assert.fail()
  const again = countViews(await read(manager, reader => seatsOf(reader, caseId)), await read(manager, reader => viewsOf(reader, caseId, 1)), stored.day, stored.rule)
  assert.deepEqual({ ...stored }, again)
  assert.deepEqual([stored.warranted, stored.noResponse, stored.majority], [[member.personId], [(await the.on('subcommittee_chair')).personId], false])
  assert.deepEqual(asked(await act(the, giveView, member, { caseId, warranted: false, rationale: 'Late' })), [null])
})

test('R255: the Chair is advised and answers; the answer and any disagreement are on record', async () => {
  const caseId = await circulatedCase(the)
  for (const role of ['subcommittee_chair', 'subcommittee_member'] as const) await did(the, giveView, await the.on(role), { caseId, warranted: true, rationale: 'Yes' })
  assert.deepEqual(asked(await act(the, answerSubcommittee, chair, { caseId, agrees: true, panel: true, reason: '' })), [null])
  await did(the, closeConsideration, manager, { caseId })
  assert.ok((await facts(caseId)).has('chair_informed'))
  assert.equal((await act(the, answerSubcommittee, manager, { caseId, agrees: true, panel: true, reason: '' })).kind, 'not found')
  assert.deepEqual(asked(await act(the, answerSubcommittee, chair, { caseId, agrees: false, panel: false, reason: 'No' })), ['panel'])
  await did(the, answerSubcommittee, chair, { caseId, agrees: false, panel: true, reason: 'The cause of death is not known yet' })
  const answer = (await read(manager, reader => considerationOf(reader, caseId)))?.chair
  assert.deepEqual(answer, { agrees: false, panel: true, reason: 'The cause of death is not known yet', on: '2016-10-03' })
  assert.ok((await facts(caseId)).has('chair_agreed_panel'))
})

test('R045: of everybody on the board only the Independent Chair can record the decision', async () => {
  const caseId = await consideredCase(the)
  const input = { caseId, decision: decisionFor('scr'), answers: ANSWERS, basedOn: 0 }
  for (const role of ALL_ROLES.filter(role => ROLES[role].heldOn === 'board' && role !== 'independent_chair')) {
    assert.equal((await act(the, decideReview, await the.on(role), input)).kind, 'not found', role)
  }
  assert.deepEqual(await read(manager, reader => decisionsOf(reader, caseId)), [])
  await did(the, decideReview, chair, input)
})

test('a decision keeps the criteria with the words in force, the answers, the advice and what was before the Chair', async () => {
  const caseId = await consideredCase(the)
  const advice = [{ kind: 'medical', author: 'Consultant paediatrician', on: '2016-10-01', text: 'Life-threatening' }, { kind: 'legal', author: 'Legal Adviser', on: '2016-10-02', text: 'Criteria are met' }] as const
  await did(the, decideReview, chair, { caseId, decision: { ...decisionFor('scr'), advice, research: 'Triennial analysis' }, answers: ANSWERS, basedOn: 0 })
  const made = (await read(manager, reader => decisionsOf(reader, caseId)))[0] ?? assert.fail()
  assert.deepEqual(made.decision.advice, advice)
  assert.equal(made.decision.research, 'Triennial analysis')
  assert.equal(made.assessment.conclusion, 'must always')
  assert.match(made.assessment.sentence, /^Because abuse or neglect is known or suspected and the child has died/)
  assert.deepEqual(made.assessment.lines.map(line => line.said), [true, true, false, null, false, false, false, true])
  assert.match(made.assessment.lines[0]?.words ?? '', /abuse or neglect of a child is known or suspected/)
  assert.deepEqual(made.grounds, { referralVersion: 0, consideration: 1, majority: true, assessment: null })
  assert.equal(made.decidedBy, chair.personId)
})

test('R022: the research evidence that a decision rests on is optional and kept', async () => {
  const caseId = await consideredCase(the)
  await did(the, decideReview, chair, { caseId, decision: { ...decisionFor('scr'), research: 'Triennial analysis of reviews' }, answers: ANSWERS, basedOn: 0 })
  assert.equal((await read(manager, reader => decisionsOf(reader, caseId)))[0]?.decision.research, 'Triennial analysis of reviews')
})

test('R281: the Chair may reject the recommendation; the basis of the challenge is mandatory and kept in the record', async () => {
  const caseId = await consideredCase(the)
  const challenge = (basisOfChallenge: string) => act(the, decideReview, chair, { caseId, decision: { ...decisionFor('scr'), response: 'reject', basisOfChallenge }, answers: ANSWERS, basedOn: 0 })
  assert.deepEqual(asked(await challenge(' ')), ['basisOfChallenge'])
  assert.equal((await challenge('The harm was not weighed')).kind, 'done')
  const made = (await read(manager, reader => decisionsOf(reader, caseId)))[0]
  assert.deepEqual([made?.decision.response, made?.decision.basisOfChallenge], ['reject', 'The harm was not weighed'])
})

test('R283: a decision looked at again is a further version, the earlier one stays as it was, and it says why', async () => {
  const caseId = await consideredCase(the)
  await did(the, decideReview, chair, { caseId, decision: decisionFor(null), answers: ANSWERS, basedOn: 0 })
  assert.ok(!(await facts(caseId)).has('chair_decided'))
  const again = { caseId, decision: decisionFor('scr'), answers: ANSWERS, basedOn: 1 }
  assert.deepEqual(asked(await act(the, decideReview, chair, again)), ['reasonForRevisit'])
  assert.deepEqual(await act(the, decideReview, chair, { ...again, basedOn: 0 }), { kind: 'conflict', theirs: 1 })
  await did(the, decideReview, chair, { ...again, decision: { ...again.decision, reasonForRevisit: 'The post-mortem is here' } })
  const made = await read(manager, reader => decisionsOf(reader, caseId))
  assert.deepEqual(made.map(each => [each.version, each.decision.response, each.decision.outcome]), [[1, 'defer', null], [2, 'accept', 'scr']])
  await assert.rejects(the.owner.query('update decisions set content = content where case_id = $1', [caseId]), /append-only/)
})

test('a case closed without a review is open again once the Chair decides anew on further information', async () => {
  const caseId = await consideredCase(the)
  await did(the, decideReview, chair, { caseId, decision: decisionFor('none'), answers: NOT_MET, basedOn: 0 })
  await did(the, confirmDecision, manager, { caseId })
  await sendLetters(the, caseId)
  const phase = async () => (await read(manager, reader => standingOf(reader, { caseId })))?.phase
  assert.equal(await phase(), 'closed')
  await did(the, addToReferral, manager, { caseId, note: 'The post-mortem is here', replaces: {}, basedOn: 0 })
  await did(the, decideReview, chair, { caseId, decision: { ...decisionFor('scr'), reasonForRevisit: 'The post-mortem' }, answers: ANSWERS, basedOn: 1 })
  assert.equal(await phase(), 'referral')
  assert.equal((await read(manager, reader => decisionsOf(reader, caseId))).at(-1)?.grounds.referralVersion, 1)
  await did(the, confirmDecision, manager, { caseId })
  await sendLetters(the, caseId)
  assert.ok(!(await facts(caseId)).has('no_review_decided'))
})

test('a decision is confirmed in writing once, and a decision against a review is a fact of the case', async () => {
  const caseId = await consideredCase(the)
  await did(the, decideReview, chair, { caseId, decision: decisionFor('none'), answers: NOT_MET, basedOn: 0 })
  await did(the, confirmDecision, manager, { caseId })
  await sendLetters(the, caseId)
  assert.equal((await act(the, confirmDecision, manager, { caseId })).kind, 'not found')
  const letters = await readLetters(the, caseId)
  assert.deepEqual(letters.map(letter => letter.to.name), ['The Chair of the Sub-Committee'])
  assert.match(letters[0]?.words ?? '', /No review/)
  assert.ok((await facts(caseId)).has('no_review_decided'))
})

test('R284: the decision is confirmed in writing to the Panel Chair and to the Chair of the Sub-Committee, and both letters are logged', async () => {
  const caseId = await decidedCase(the)
  const panelChair = await the.person('Panel Chair')
  await the.appoint(panelChair, 'panel_chair', { caseId })
  await did(the, confirmDecision, manager, { caseId })
  await sendLetters(the, caseId)
  const letters = await readLetters(the, caseId)
  assert.deepEqual(letters.map(letter => [letter.to.name, letter.sent?.on]), [['The Panel Chair', '2016-10-03'], ['The Chair of the Sub-Committee', '2016-10-03']])
  for (const letter of letters) assert.match(letter.words, /Serious Case Review[^]*neglect is suspected/)
  assert.ok((await facts(caseId)).has('decision_confirmed'))
})

test('R260: where there is no Panel the referrer gets a letter with the full reasons; without reasons or a date it is not recorded', async () => {
  const caseId = await consideredCase(the, false)
  assert.deepEqual(asked(await act(the, tellReferrer, manager, { caseId, reasons: ' ' })), ['reasons'])
  const [referrer] = (await did(the, tellReferrer, manager, { caseId, reasons: 'The harm was not serious, because the child was seen the same day.' })).letters
  const letter = { caseId, letterId: referrer ?? assert.fail() }
  await did(the, approveLetter, chair, { ...letter, version: 1 })
  assert.deepEqual(asked(await act(the, sendLetter, manager, { ...letter, manner: 'post', on: null })), ['on-day'])
  assert.ok(!(await facts(caseId)).has('referrer_told'), 'neither the draft nor its approval tells anybody')
  await did(the, sendLetter, manager, { ...letter, manner: 'post', on: date('2016-10-03') })
  const sent = (await readLetters(the, caseId)).find(each => each.letterId === referrer)
  assert.match(sent?.words ?? '', /because the child was seen the same day/)
  assert.deepEqual([sent?.kind, sent?.sent?.on], ['no_panel_referrer', '2016-10-03'])
  assert.ok((await facts(caseId)).has('referrer_told'))
})

test('R261: where there is no Panel the Sub-Committee gets a confirmation, which is on record', async () => {
  const caseId = await consideredCase(the, false)
  await did(the, tellReferrer, manager, { caseId, reasons: 'The harm was not serious.' })
  assert.ok(!(await facts(caseId)).has('subcommittee_told'))
  await sendLetters(the, caseId)
  const letters = await readLetters(the, caseId)
  assert.ok(letters.some(letter => letter.kind === 'no_panel_subcommittee' && letter.to.name === 'The Sub-Committee' && letter.sent?.on === '2016-10-03'))
  assert.ok((await facts(caseId)).has('subcommittee_told'))
  const withPanel = await consideredCase(the)
  assert.deepEqual(asked(await act(the, tellReferrer, manager, { caseId: withPanel, reasons: 'No' })), [null])
})

test('behind the access table a second wall: who takes no part in deciding finds no row of it, whatever is asked of the database', async () => {
  const caseId = await decidedCase(the)
  const referrer = await the.on('agency_lead')
  const [police, reviewer] = [await the.person('Chief Officer', the.police), await the.person('Lead Reviewer')]
  await the.appoint(police, 'chief_officer', { agencyId: the.police })
  await the.appoint(reviewer, 'lead_reviewer', { caseId })
  const tables = ['initial_reviews', 'considerations', 'views', 'chair_answers', 'decisions'] as const
  const rowsFor = (person: typeof referrer) => read(person, async reader => {
    const counts = []
    for (const table of tables) counts.push((await reader.selectFrom(table).select('case_id').where('case_id', '=', caseId).execute()).length)
    return counts
  })
  assert.deepEqual(await rowsFor(manager), [2, 1, 2, 1, 1])
  for (const person of [referrer, police, reviewer]) {
    assert.ok((await read(person, reader => standingOf(reader, { caseId }))), 'reaches the case')
    assert.deepEqual(await rowsFor(person), [0, 0, 0, 0, 0])
  }
})
