import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { checkedFile } from '../../../test/support/outcome.ts'
import { commissionedCase } from '../../../test/support/review.ts'
import { act, commissionedCase as onTheRoad, did } from '../../../test/support/road.ts'
import { date, plainDate } from '../../domain/plain-date.ts'
import type { Session } from '../../store/database.ts'
import { STATE } from '../../store/cases/state.ts'
import { factsOf } from '../../store/facts.ts'
import { standingOf } from '../../store/reach.ts'
import { timetableOf } from '../../store/timetable/timetables.ts'
import { publishReport } from '../publication/publish-report.ts'
import { publishSummary } from '../publication/publish-summary.ts'
import { recordBoardResponse } from '../publication/record-board-response.ts'
import { run } from '../run.ts'
import { correctFact } from './correct-fact.ts'
import { recordFact } from './record-fact.ts'

const the = await cast({ after }, '2016-12-05')
const manager = await the.on('board_manager')

async function record(who: Session, caseId: string, kinds: string, on = '2016-12-01', note = ''): Promise<string> {
  const outcome = await run(the.frame, recordFact, who, { caseId, kinds: kinds.split(' ').filter(Boolean), on: plainDate(on), note }, randomUUID())
  return outcome.kind === 'refused' ? outcome.issues.map(issue => issue.message).join(' ') : outcome.kind
}

async function step(caseId: string, key: string) {
  const table = await the.frame.database.read(manager, reader => timetableOf(reader, caseId, the.frame.moment().today))
  return table.steps.find(step => step.key === key)
}

test('what was done is put on record with its day, and the step it completes is done', async () => {
  const caseId = await commissionedCase(the)
  assert.equal(await record(manager, caseId, 'tor_finalised themes_agreed', '2016-11-28'), 'done')
  assert.equal((await step(caseId, 's3_themes'))?.state.is, 'overdue')
  assert.equal(await record(manager, caseId, 'family_involvement_agreed', '2016-12-02'), 'done')
  assert.deepEqual((await step(caseId, 's3_themes'))?.state, { is: 'done', on: '2016-12-02' })
})

test('what is no date, not yet come, already on record or nothing at all is refused with a plain reason', async () => {
  const caseId = await commissionedCase(the)
  assert.match(await record(manager, caseId, 'draft_1', '2016-02-30'), /Enter a real date/)
  assert.match(await record(manager, caseId, 'draft_1', '2016-12-06'), /6 December 2016 has not come yet/)
  assert.match(await record(manager, caseId, ''), /Choose what has been done/)
  assert.equal(await record(manager, caseId, 'draft_1'), 'done')
  assert.match(await record(manager, caseId, 'draft_1', '2016-12-02'), /already on record for 1 December 2016/)
  assert.match(await record(manager, caseId, 'chair_decided'), /put on record by the Independent Chair’s written decision/)
  assert.equal(await record(manager, caseId, 'family_meeting_planned', '2017-04-03'), 'done', 'a plan may lie in the future')
})

test('a day long before the case, as a slip of the year makes, is asked about and kept with a reason', async () => {
  const caseId = await commissionedCase(the)
  assert.match(await record(manager, caseId, 'draft_1', '1999-01-01'), /1 January 1999 is more than a year before the referral of .* give the reason/)
  assert.equal(await record(manager, caseId, 'draft_1', '1999-01-01', 'As the reviewer has it'), 'done')
  const withIncident = await commissionedCase(the, { facts: [['incident', '2016-09-09']] })
  assert.match(await record(manager, withIncident, 'draft_1', '2016-09-08'), /8 September 2016 is before the incident of 9 September 2016/)
  assert.equal(await record(manager, withIncident, 'draft_1', '2016-09-09'), 'done')
})

test('letters and invitations to the family wait until the discussion with the police is on record', async () => {
  const caseId = await commissionedCase(the)
  assert.match(await record(manager, caseId, 'family_invited'), /cannot be recorded yet: “Police consulted about contact with the family” comes first/)
  assert.match(await record(manager, caseId, 'medical_records_letter'), /cannot be recorded yet/)
  const consulted = await commissionedCase(the, { facts: [['police_consulted', '2016-10-20']] })
  assert.equal(await record(manager, consulted, 'family_invited'), 'done')
})

test('R083: the Scoping Meeting cannot be recorded before a Lead Reviewer is appointed, which takes the declaration of independence', async () => {
  const caseId = await commissionedCase(the)
  assert.match(await record(manager, caseId, 'scoping_meeting'), /“Lead Reviewer appointed” comes first/)
  assert.match(await record(manager, caseId, 'lead_reviewer_appointed'), /put on record by appointing the Lead Reviewer, with the declaration of independence/)
  assert.equal(await record(manager, await commissionedCase(the, { facts: [['lead_reviewer_appointed', '2016-10-14']] }), 'scoping_meeting'), 'done')
})

test('R047: the report does not reach the Board before the Sub-Committee has agreed it', async () => {
  const caseId = await commissionedCase(the)
  assert.match(await record(manager, caseId, 'board_signed_off'), /“Report agreed by the Sub-Committee” comes first/)
  await record(manager, caseId, 'finalised')
  assert.equal(await record(manager, caseId, 'subcommittee_agreed'), 'done')
  assert.equal(await record(manager, caseId, 'board_signed_off'), 'done')
})

test('R134, R209: the Sub-Committee, due in week 24, agrees the report or returns it with comments, each on record with its date', async () => {
  const caseId = await commissionedCase(the, { facts: [['finalised', '2016-11-28']] })
  assert.equal((await step(caseId, 's9a_subcommittee'))?.due, '2017-03-20')
  assert.match(await record(manager, caseId, 'subcommittee_returned', '2016-12-01', ' '), /Say what the Sub-Committee asks for/)
  assert.equal(await record(manager, caseId, 'subcommittee_returned', '2016-12-01', 'The police view is missing'), 'done')
  assert.equal((await step(caseId, 's9a_subcommittee'))?.state.is, 'due')
  assert.match(await record(manager, caseId, 'board_signed_off'), /comes first/)
  assert.equal(await record(manager, caseId, 'subcommittee_agreed', '2016-12-05'), 'done')
  assert.deepEqual((await step(caseId, 's9a_subcommittee'))?.state, { is: 'done', on: '2016-12-05' })
})

test('R100: a Learning Event before the planned meeting with the family is warned of, and needs a reason', async () => {
  const caseId = await commissionedCase(the, { facts: [['police_consulted', '2016-10-20']] })
  assert.equal(await record(manager, caseId, 'family_meeting_planned', '2017-01-16'), 'done')
  const before = 'The family is met before the first Learning Event is held: it is on record for 16 January 2017.'
  assert.equal(await record(manager, caseId, 'learning_event_1_planned', '2017-01-12'), `${before} If it must be so, give the reason.`)
  assert.equal(await record(manager, caseId, 'learning_event_1_planned', '2017-01-12', 'The hearing is on the 13th'), 'done')
  assert.deepEqual((await step(caseId, 's5_le1'))?.warnings, [before])
  assert.equal(await record(manager, caseId, 'learning_event_1_planned', '2017-01-19'), 'done')
  assert.deepEqual((await step(caseId, 's5_le1'))?.warnings, [])
})

test('R216: publication before the family was given feedback is recorded only with a reason', async () => {
  const caseId = await commissionedCase(the, { facts: [['subcommittee_agreed', '2016-11-20'], ['board_signed_off', '2016-11-28']] })
  await did(the, recordBoardResponse, manager, { caseId, on: date('2016-11-28'), response: 'Accepted' })
  await checkedFile(the, caseId, [manager, await the.on('independent_chair')])
  const published = async () => {
    const outcome = await act(the, publishReport, manager, { caseId, on: date('2016-12-01'), address: 'https://board.example/report', availableUntil: date('2017-12-01'), text: '', note: '' })
    return outcome.kind === 'refused' ? outcome.issues.map(issue => issue.message).join(' ') : outcome.kind
  }
  assert.match(await published(), /Feedback is given to the family before .* are published: that is not on record yet\. If it must be so, give the reason\./)
  await record(manager, caseId, 'family_feedback', '2016-11-30')
  assert.equal(await published(), 'done')
})

test('R218: nothing is circulated before publication until the legal adviser has approved the media statement', async () => {
  const caseId = await commissionedCase(the)
  for (const kind of ['circulated_before_publication', 'circulated_to_board']) assert.match(await record(manager, caseId, kind), /“Media statement approved by the legal adviser” comes first/)
  assert.equal(await record(await the.on('legal_adviser'), caseId, 'media_statement_approved'), 'done')
  assert.equal(await record(manager, caseId, 'circulated_before_publication'), 'done')
})

test('R213: the arrangements for publication need both the Director of Children’s Services and the Independent Chair consulted', async () => {
  const caseId = await commissionedCase(the)
  assert.match(await record(manager, caseId, 'publication_arranged'), /Director of Children’s Services consulted.*Independent Chair consulted/s)
  await record(manager, caseId, 'dcs_consulted')
  assert.match(await record(manager, caseId, 'publication_arranged'), /“Independent Chair consulted on publication” comes first/)
  await record(manager, caseId, 'chair_consulted')
  assert.equal(await record(await the.on('subcommittee_chair'), caseId, 'publication_arranged'), 'done')
})

test('R106: the Scoping Meeting is the Sub-Committee’s and due 21 days from Week 0; the period under review is on record with its start and end', async () => {
  const caseId = await onTheRoad(the)
  const scoping = await step(caseId, 's1_scoping')
  assert.equal(scoping?.due, '2016-12-26')
  assert.equal(scoping?.owners[0], 'subcommittee_chair')
  assert.ok(scoping?.outputs.find(output => output.facts.includes('period_set'))?.on)
  const review = await the.owner.query('select period_from, period_to from reviews where case_id = $1', [caseId])
  assert.deepEqual(review.rows, [{ period_from: '2015-01-01', period_to: '2016-09-28' }])
})

test('R225: the report of a Partnership Learning Review cannot be published; its key themes can', async () => {
  const plr = await commissionedCase(the, { kind: 'plr' })
  assert.match(await record(manager, plr, 'published'), /no part of a Partnership Learning Review/)
  const publication = { caseId: plr, on: date('2016-12-01'), address: 'https://board.example/learning', availableUntil: date('2017-12-01'), text: 'What was learnt', note: 'The family moved abroad' }
  const report = await act(the, publishReport, manager, publication)
  assert.match(report.kind === 'refused' ? report.issues.map(issue => issue.message).join() : report.kind, /The report of a Partnership Learning Review is not published/)
  assert.equal((await act(the, publishSummary, manager, publication)).kind, 'done')
})

test('R231: a Sub-Committee member shares the themes of a Partnership Learning Review with the Board, the Lead Reviewer does not', async () => {
  const plr = await commissionedCase(the, { kind: 'plr', facts: [['finalised', '2016-11-28'], ['subcommittee_agreed', '2016-11-30']] })
  const reviewer = await the.person('Lead Reviewer of this review')
  await the.appoint(reviewer, 'lead_reviewer', { caseId: plr })
  assert.equal(await record(reviewer, plr, 'themes_shared_with_board'), 'not found')
  assert.match(await record(manager, plr, 'board_signed_off'), /no part of a Partnership Learning Review/)
  assert.equal(await record(await the.on('subcommittee_member'), plr, 'themes_shared_with_board'), 'done')
})

test('R246: a Single Agency Review is under review until both its report and its action plan are on record, with their dates', async () => {
  const caseId = await commissionedCase(the, { kind: 'single' })
  const stands = () => the.frame.database.read(manager, async reader => {
    const row = await reader.selectFrom('cases').select(STATE.as('state')).where('case_id', '=', caseId).executeTakeFirst()
    return [(await standingOf(reader, { caseId }))?.phase, row?.state]
  })
  assert.match(await record(manager, caseId, 'action_plans_complete'), /no part of a Single Agency Review/)
  assert.equal(await record(manager, caseId, 'agency_report_received', '2016-12-01'), 'done')
  assert.deepEqual(await stands(), ['review', 'review'])
  assert.equal(await record(manager, caseId, 'agency_action_plan_received', '2016-12-02'), 'done')
  assert.deepEqual(await stands(), ['closed', 'closed'])
})

test('R074, R346: when Ofsted and the DfE are told of a delay, the day and the end they were told of are kept', async () => {
  const caseId = await commissionedCase(the)
  assert.equal((await step(caseId, 'delay_notice'))?.state.is, 'open')
  assert.equal(await record(manager, caseId, 'delay_notified', '2016-12-05', 'By letter'), 'done')
  const fact = (await the.frame.database.read(manager, reader => factsOf(reader, caseId))).find(fact => fact.kind === 'delay_notified')
  assert.deepEqual([fact?.on, fact?.note, fact?.told], ['2016-12-05', 'By letter', '2017-05-22'])
  assert.deepEqual((await step(caseId, 'delay_notice'))?.state, { is: 'done', on: '2016-12-05' })
})

test('the office records any step, others only those that their role owns', async () => {
  const caseId = await commissionedCase(the)
  const reviewer = await the.person('Lead Reviewer')
  await the.appoint(reviewer, 'lead_reviewer', { caseId })
  assert.equal(await record(reviewer, caseId, 'draft_1'), 'done')
  assert.equal(await record(reviewer, caseId, 'circulated_to_board'), 'not found')
  assert.equal(await record(await the.on('support_team'), caseId, 'learning_event_prepared'), 'done')
  assert.equal(await record(await the.on('board_member'), caseId, 'draft_2'), 'not found')
  assert.equal(await record(the.otherManager, caseId, 'draft_2'), 'not found')
  assert.equal(await record(manager, caseId, 'no_such_fact'), 'not found')
})

test('a wrong date is corrected by a later fact, with its reason; both stay on record', async () => {
  const caseId = await commissionedCase(the)
  await record(manager, caseId, 'draft_1', '2016-12-01')
  const wrong = (await the.frame.database.read(manager, reader => factsOf(reader, caseId))).find(fact => fact.kind === 'draft_1')
  const correct = async (outcome: string, on: string, reason: string, factId = wrong?.id ?? '') => {
    const done = await run(the.frame, correctFact, manager, { caseId, factId, outcome, on: plainDate(on), reason }, randomUUID())
    return done.kind === 'refused' ? done.issues.map(issue => issue.field).join() : done.kind
  }
  assert.equal(await correct('another date', '2016-12-01', ''), 'on-day,reason')
  assert.equal(await correct('another date', '2016-11-30', 'Misread'), 'done')
  assert.deepEqual((await step(caseId, 'd1_draft'))?.state, { is: 'done', on: '2016-11-30' })
  assert.equal(await correct('another date', '2016-11-29', 'Again'), 'not found', 'the corrected fact stands no more')
  const facts = (await the.frame.database.read(manager, reader => factsOf(reader, caseId))).filter(fact => fact.kind === 'draft_1')
  assert.deepEqual(facts.map(fact => [fact.on, fact.note ?? null]), [['2016-12-01', null], ['2016-11-30', 'Misread']])
  assert.equal(await correct('did not happen', '', 'It was another report', facts[1]?.id), 'done')
  assert.notEqual((await step(caseId, 'd1_draft'))?.state.is, 'done')
})

test('a decision cannot be taken back as a mistaken record; its date can be put right', async () => {
  const caseId = await commissionedCase(the)
  const fact = (await the.frame.database.read(manager, reader => factsOf(reader, caseId))).find(fact => fact.kind === 'commissioned')
  const correct = (outcome: string) => run(the.frame, correctFact, manager,
    { caseId, factId: fact?.id ?? '', outcome, on: plainDate('2016-09-26'), reason: 'The letter is dated 26 September' }, randomUUID())
  assert.equal((await correct('did not happen')).kind, 'refused')
  assert.equal((await correct('another date')).kind, 'done')
  assert.equal((await step(caseId, 's5_le1'))?.due, '2016-12-19')
})
