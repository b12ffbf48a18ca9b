import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { appointLeadReviewer } from '../../src/commands/commissioning/appoint-lead-reviewer.ts'
import { commissionReview } from '../../src/commands/commissioning/commission-review.ts'
import { recordPoliceDiscussion } from '../../src/commands/commissioning/record-police-discussion.ts'
import { sendAgencyLetters } from '../../src/commands/commissioning/send-agency-letters.ts'
import { setReviewTeam } from '../../src/commands/commissioning/set-review-team.ts'
import { decideReview } from '../../src/commands/decision/decide-review.ts'
import type { IndependenceDeclaration } from '../../src/domain/conflicts/independence.ts'
import type { Sector } from '../../src/domain/conflicts/review-team.ts'
import { date } from '../../src/domain/plain-date.ts'
import { agenciesInScope, reviewAgencies } from '../../src/store/commissioning/review-agencies.ts'
import { declarationsOf, holdersOnCase, reviewTeamOf } from '../../src/store/commissioning/review-people.ts'
import { reviewOf } from '../../src/store/commissioning/reviews.ts'
import { decisionsOf } from '../../src/store/decision/decisions.ts'
import { factsOf, standingFactKinds } from '../../src/store/facts.ts'
import { standingOf } from '../../src/store/reach.ts'
import { cast } from '../support/cast.ts'
import { readLetters, sendLetters } from '../support/letters.ts'
import { act, asked, commissionedCase, commissionFor, consideredCase, decidedCase, decisionFor, did, NOT_MET } from '../support/road.ts'

const the = await cast({ after })
const manager = await the.on('board_manager')
const chair = await the.on('independent_chair')
const read = the.frame.database.read
const today = date('2016-10-03')

test('R001: one referral can end in each of the four kinds of review or in none, and all are in one register', async () => {
  const kinds = []
  for (const outcome of ['scr', 'plr', 'audit', 'single'] as const) kinds.push((await read(manager, async reader => reviewOf(reader, await commissionedCase(the, outcome))))?.kind)
  assert.deepEqual(kinds, ['scr', 'plr', 'audit', 'single'])
  const none = await consideredCase(the)
  await did(the, decideReview, chair, { caseId: none, decision: decisionFor('none'), answers: NOT_MET, basedOn: 0 })
  const register = await read(manager, reader => reader.selectFrom('cases').leftJoin('reviews', 'reviews.case_id', 'cases.case_id').select(['cases.case_id', 'kind']).execute())
  assert.deepEqual(register.map(row => row.kind ?? 'none').sort(), ['audit', 'none', 'plr', 'scr', 'single'])
})

test('R036: the board’s own office can open an alternative review, without any agency’s referral', async () => {
  const support = await the.on('support_team')
  const caseId = await consideredCase(the, false, support)
  await did(the, decideReview, chair, { caseId, decision: decisionFor('plr'), answers: NOT_MET, basedOn: 0 })
  await did(the, commissionReview, support, { caseId, commission: commissionFor(the, 'plr'), reasons: {} })
  assert.equal((await read(manager, reader => reviewOf(reader, caseId)))?.kind, 'plr')
  assert.deepEqual(await read(manager, reader => holdersOnCase(reader, caseId, 'referrer', today)), [support.personId])
})

test('R284, R332: a review is commissioned on the decision only, once, and the date of the written decision is its Week 0', async () => {
  const undecided = await consideredCase(the)
  assert.deepEqual(asked(await act(the, commissionReview, manager, { caseId: undecided, commission: commissionFor(the), reasons: {} })), ['kind'])
  const caseId = await decidedCase(the)
  the.setToday('2016-10-10')
  await did(the, commissionReview, manager, { caseId, commission: commissionFor(the), reasons: {} })
  the.setToday('2016-10-03')
  const facts = await read(manager, reader => factsOf(reader, caseId))
  assert.equal(facts.find(fact => fact.kind === 'commissioned')?.on, '2016-10-03')
  assert.equal(facts.find(fact => fact.kind === 'period_set')?.on, '2016-10-10')
  assert.equal((await read(manager, reader => standingOf(reader, { caseId })))?.phase, 'review')
  assert.deepEqual(asked(await act(the, commissionReview, manager, { caseId, commission: commissionFor(the), reasons: {} })), [null])
})

test('R139: the review record leads to the decision that it was commissioned on', async () => {
  const caseId = await commissionedCase(the)
  const review = await read(manager, reader => reviewOf(reader, caseId)) ?? assert.fail()
  const decision = (await read(manager, reader => decisionsOf(reader, caseId))).find(made => made.version === review.decisionVersion) ?? assert.fail()
  assert.equal(decision.assessment.conclusion, 'must always')
  assert.equal(review.commissionedOn, decision.on)
  await assert.rejects(the.owner.query('update reviews set decision_version = 9 where case_id = $1', [caseId]), /foreign key/)
})

test('R110: without a pseudonym no review is commissioned; one that points to a real person or is taken is asked about', async () => {
  const caseId = await decidedCase(the)
  const commission = commissionFor(the)
  const asking = async (pseudonym: string, reasons = {}) => asked(await act(the, commissionReview, manager, { caseId, commission: { ...commission, pseudonym }, reasons }))
  assert.deepEqual(await asking(''), ['pseudonym'])
  assert.deepEqual(await asking('Quillon'), ['reason-pseudonym'])
  const other = await commissionedCase(the)
  const taken = (await read(manager, reader => reviewOf(reader, other)))?.pseudonym ?? ''
  assert.deepEqual(await asking(taken.toUpperCase()), ['pseudonym'])
  await did(the, commissionReview, manager, { caseId, commission, reasons: {} })
  await did(the, recordPoliceDiscussion, manager, { caseId, on: today, withWhom: 'Senior Investigating Officer', outcome: 'No contact yet' })
  await did(the, sendAgencyLetters, manager, { caseId })
  await sendLetters(the, caseId)
  const letters = await agencyLetters(caseId)
  assert.equal(letters.length, 2)
  for (const letter of letters) {
    assert.ok(letter.words.includes(commission.pseudonym))
    assert.ok(!letter.words.includes('Quillon'))
  }
})

test('a soft rule of the scope is kept with the reason for not keeping it', async () => {
  const caseId = await decidedCase(the)
  const commission = { ...commissionFor(the), periodFrom: '2010-01-01' }
  assert.deepEqual(asked(await act(the, commissionReview, manager, { caseId, commission, reasons: {} })), ['reason-period'])
  await did(the, commissionReview, manager, { caseId, commission, reasons: { period: 'Chronic neglect' } })
  assert.equal((await read(manager, reader => reviewOf(reader, caseId)))?.reasons['period'], 'Chronic neglect')
})

test('R109: the agencies considered are listed, each in scope or not, with its nominated member', async () => {
  const caseId = await decidedCase(the)
  const commission = commissionFor(the)
  const agencies = commission.agencies.map(agency => ({ ...agency, nominatedMember: agency.inScope ? `Senior manager, ${agency.name}` : '' }))
  await did(the, commissionReview, manager, { caseId, commission: { ...commission, agencies }, reasons: {} })
  const listed = await read(manager, reader => reviewAgencies(reader, caseId))
  assert.deepEqual(listed.map(agency => [agency.name, agency.inScope, agency.nominatedMember]), [
    ['Children’s social care', false, ''], ['Community health', true, 'Senior manager, Community health'], ['Police', true, 'Senior manager, Police']])
})

test('an agency’s own people reach a case once their agency is in scope, and not where it is not', async () => {
  const caseId = await commissionedCase(the)
  const reach = async (agencyId: string) => {
    const officer = await the.person('Chief Officer', agencyId)
    await the.appoint(officer, 'chief_officer', { agencyId })
    return read(officer, reader => standingOf(reader, { caseId, agencyId }))
  }
  assert.deepEqual([...(await reach(the.health))?.forAgency ?? []], ['chief_officer'])
  assert.equal(await reach(the.socialCare), null)
})

test('R107: agencies are not asked for anything until the discussion with the police is on record', async () => {
  const caseId = await commissionedCase(the)
  assert.deepEqual(asked(await act(the, sendAgencyLetters, manager, { caseId })), ['police'])
  assert.deepEqual(await agencyLetters(caseId), [])
  assert.deepEqual(asked(await act(the, recordPoliceDiscussion, manager, { caseId, on: null, withWhom: '', outcome: '' })), ['on-day', 'withWhom', 'outcome'])
  await did(the, recordPoliceDiscussion, manager, { caseId, on: today, withWhom: 'Senior Investigating Officer', outcome: 'No contact before interview' })
  assert.equal((await did(the, sendAgencyLetters, manager, { caseId })).letters.length, 2)
  assert.ok(!(await read(manager, reader => standingFactKinds(reader, caseId))).has('chief_officer_letters'))
  await sendLetters(the, caseId)
  assert.ok((await read(manager, reader => standingFactKinds(reader, caseId))).has('chief_officer_letters'))
})

test('R144: every agency in scope gets a letter in the Chair’s name, one each, and the log says when', async () => {
  const caseId = await commissionedCase(the)
  await did(the, recordPoliceDiscussion, manager, { caseId, on: today, withWhom: 'Police', outcome: 'Agreed' })
  await did(the, sendAgencyLetters, manager, { caseId })
  await sendLetters(the, caseId)
  const letters = await agencyLetters(caseId)
  assert.deepEqual(letters.map(letter => [letter.to.agencyId, letter.sent?.on]), (await read(manager, reader => agenciesInScope(reader, caseId))).map(agency => [agency.agencyId, '2016-10-03']))
  for (const letter of letters) {
    assert.ok(letter.words.endsWith(`${chair.name}\n\nIndependent Chair\n\nTest Safeguarding Children Board`))
    assert.match(letter.words, /section 14B of the Children Act 2004/)
    assert.match(letter.words, /no line management in the case/)
    assert.match(letter.words, /shared with the other authors, with practitioners and with the Review Team/)
  }
  assert.deepEqual(asked(await act(the, sendAgencyLetters, manager, { caseId })), [null])
})

const agencyLetters = async (caseId: string) => (await readLetters(the, caseId)).filter(letter => letter.kind === 'chief_officer')

const declaration = (agencies: readonly string[]): IndependenceDeclaration => ({ ofCase: true, ofBoard: true, ofAgencies: Object.fromEntries(agencies.map(id => [id, true])), signedName: 'Lead Reviewer' })

test('R006: a Lead Reviewer is appointed on a signed declaration of independence of case, board and each agency; a conflict blocks', async () => {
  const caseId = await commissionedCase(the)
  const reviewer = await the.person('Independent Lead Reviewer')
  const input = { caseId, personId: reviewer.personId, declaration: declaration([the.police, the.health]), isAuthor: true }
  assert.deepEqual(asked(await act(the, appointLeadReviewer, manager, { ...input, declaration: declaration([the.police]) })), [`ofAgencies-${the.health}`])
  assert.deepEqual(asked(await act(the, appointLeadReviewer, manager, { ...input, declaration: { ...input.declaration, ofCase: false } })), ['ofCase'])
  const insider = await the.person('From health', the.health)
  assert.deepEqual(asked(await act(the, appointLeadReviewer, manager, { ...input, personId: insider.personId })), ['personId'])
  assert.deepEqual(await read(manager, reader => holdersOnCase(reader, caseId, 'lead_reviewer', today)), [])
  await did(the, appointLeadReviewer, manager, input)
  assert.deepEqual(await read(manager, reader => holdersOnCase(reader, caseId, 'lead_reviewer', today)), [reviewer.personId])
  assert.deepEqual(await read(manager, reader => holdersOnCase(reader, caseId, 'overview_author', today)), [reviewer.personId])
  const signed = (await read(manager, reader => declarationsOf(reader, caseId)))[0] ?? assert.fail()
  assert.deepEqual([signed.personId, signed.signedName, [...signed.ofAgencies].sort()], [reviewer.personId, 'Lead Reviewer', [the.police, the.health].sort()])
})

test('R087: somebody of the Sub-Committee on the Review Team is asked about, never refused, and the reason is kept', async () => {
  const caseId = await commissionedCase(the)
  const member = await the.on('subcommittee_member')
  const people = [await the.person('Head of social care', the.socialCare), await the.person('Head of nursing', the.health), member]
  const sectors: readonly Sector[] = ['social-care', 'health', 'board']
  const members = people.map((person, at) => ({ personId: person.personId, sector: sectors[at] ?? 'other' }))
  assert.deepEqual(asked(await act(the, setReviewTeam, manager, { caseId, members: members.slice(1), reasons: {}, approvedOn: today })), ['team', `reason-both-${member.personId}`])
  assert.deepEqual(asked(await act(the, setReviewTeam, manager, { caseId, members, reasons: {}, approvedOn: today })), [`reason-both-${member.personId}`])
  await did(the, setReviewTeam, manager, { caseId, members, reasons: { [`both-${member.personId}`]: 'Nobody else of the board is free' }, approvedOn: today })
  const team = await read(manager, reader => reviewTeamOf(reader, caseId))
  assert.equal(team.find(row => row.personId === member.personId)?.reason, 'Nobody else of the board is free')
  assert.equal((await read(manager, reader => holdersOnCase(reader, caseId, 'review_team_member', today))).length, 3)
  const substitute = await the.person('Board representative')
  await did(the, setReviewTeam, manager, { caseId, members: [...members.slice(0, 2), { personId: substitute.personId, sector: 'board' }], reasons: {}, approvedOn: today })
  assert.ok((await read(manager, reader => reviewTeamOf(reader, caseId))).some(row => row.personId === substitute.personId))
})
