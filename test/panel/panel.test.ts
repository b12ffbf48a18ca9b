/** The Consideration Panel by its commands, on a real database: from its convening to its close. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { appointPanelChair } from '../../src/commands/panel/appoint-panel-chair.ts'
import { castVote } from '../../src/commands/panel/cast-vote.ts'
import { circulatePack } from '../../src/commands/panel/circulate-pack.ts'
import { closePanel } from '../../src/commands/panel/close-panel.ts'
import { closePanelInformation } from '../../src/commands/panel/close-panel-information.ts'
import { closeVote } from '../../src/commands/panel/close-vote.ts'
import { confirmUnderstood } from '../../src/commands/panel/confirm-understood.ts'
import { convenePanel } from '../../src/commands/panel/convene-panel.ts'
import { leavePanelSeat } from '../../src/commands/panel/leave-panel-seat.ts'
import { logAgencyEntry } from '../../src/commands/panel/log-agency-entry.ts'
import { minutePanelItem } from '../../src/commands/panel/minute-panel-item.ts'
import { notePanelQuestion } from '../../src/commands/panel/note-panel-question.ts'
import { planPanelMeeting } from '../../src/commands/panel/plan-panel-meeting.ts'
import { putQuestion } from '../../src/commands/panel/put-question.ts'
import { recordPanelMeeting } from '../../src/commands/panel/record-panel-meeting.ts'
import { seatPanelMember } from '../../src/commands/panel/seat-panel-member.ts'
import { writeRecommendation } from '../../src/commands/panel/write-recommendation.ts'
import { standing } from '../../src/domain/facts.ts'
import { addDays, date } from '../../src/domain/plain-date.ts'
import type { Session } from '../../src/store/database.ts'
import { factsOf } from '../../src/store/facts.ts'
import { historyOf } from '../../src/store/history.ts'
import { ballotsOf, votersSoFar, votesOn } from '../../src/store/panel/ballots.ts'
import { chairDeclaration } from '../../src/store/panel/declarations.ts'
import { packReadings, packsOf } from '../../src/store/panel/packs.ts'
import { entriesOf, lastMinute, minutesOf, panelAttendance, questionsOf } from '../../src/store/panel/record.ts'
import { recommendationsOf } from '../../src/store/panel/recommendations.ts'
import { timetableOf } from '../../src/store/timetable/timetables.ts'
import { cast } from '../support/cast.ts'
import { appointChair, closedPanel, convenedPanel, informedPanel, kindSettled, meetingPanel, needSettled, RECOMMENDS, seatsOfPanel, sharedPanel, vote, votersIn } from '../support/panel.ts'
import { act, asked, circulatedCase, consideredCase, did } from '../support/road.ts'

const the = await cast({ after })
const office = await the.on('board_manager')
const read = the.frame.database.read
const facts = async (caseId: string) => standing(await read(office, reader => factsOf(reader, caseId)))
const told = async (outcome: Promise<Awaited<ReturnType<typeof act>>>): Promise<string> => { const found = await outcome; return found.kind === 'refused' ? found.issues.map(each => each.message).join(' ') : found.kind }

test('R262: the Panel is convened once the Chair has agreed, the Sub-Committee takes its seats with its votes, and a Panel Chair is appointed; both are dated', async () => {
  const early = await circulatedCase(the)
  assert.match(await told(act(the, convenePanel, office, { caseId: early })), /once the Independent Chair/)
  const { caseId, chair } = await convenedPanel(the)
  assert.match(await told(act(the, convenePanel, office, { caseId })), /already convened/)
  const seats = await seatsOfPanel(the, caseId)
  assert.deepEqual(seats.map(seat => [seat.capacity, seat.votes]), [['chair', false], ['legal', false], ['subcommittee', true], ['subcommittee', true], ['expert', true], ['expert', true]])
  assert.equal((await facts(caseId)).get('panel_chair_appointed')?.on, the.frame.moment().today)
  assert.equal(seats[0]?.personId, chair.personId)
  const table = await read(office, reader => timetableOf(reader, caseId, the.frame.moment().today))
  assert.equal(table?.steps.find(step => step.key === 'a4_panel')?.due, addDays(date('2016-10-03'), 28))
})

test('R263: the Panel Chair’s declaration is checked against every agency concerned; an exception needs its reason, and both are kept', async () => {
  const caseId = await consideredCase(the)
  await did(the, convenePanel, office, { caseId })
  for (const agencyId of [the.police, the.health]) {
    await the.owner.query('insert into secure_files_notices (board_id, case_id, notice_id, agency_id, agency_name, issued_on) values ($1, $2, gen_random_uuid(), $3, $4, $5) on conflict do nothing', [the.boardId, caseId, agencyId, `Agency ${agencyId}`, '2016-10-03'])
  }
  const inside = await the.person('Inside', the.police)
  const input = (declaration: object, personId = inside.personId) => ({ caseId, personId, votes: false, declaration: { ofAgencies: { [the.police]: true, [the.health]: true }, exceptions: {}, signedName: 'Inside', ...declaration } })
  assert.deepEqual(asked(await act(the, appointPanelChair, office, input({ ofAgencies: { [the.police]: true } }))), [`ofAgencies-${the.health}`, `reason-ofAgencies-${the.police}`])
  assert.deepEqual(asked(await act(the, appointPanelChair, office, input({ signedName: '' }))), [`reason-ofAgencies-${the.police}`, 'signedName'])
  await did(the, appointPanelChair, office, input({ exceptions: { [the.police]: 'Retired from the force nine years ago' } }))
  const kept = await read(office, reader => chairDeclaration(reader, caseId, inside.personId))
  assert.deepEqual(kept?.exceptions, { [the.police]: 'Retired from the force nine years ago' })
  assert.deepEqual([...kept?.ofAgencies ?? []].sort(), [the.police, the.health].sort())
  const outside = await the.person('Outside')
  await did(the, appointPanelChair, office, input({}, outside.personId))
  assert.deepEqual((await seatsOfPanel(the, caseId)).filter(seat => seat.capacity === 'chair').map(seat => seat.personId), [outside.personId])
})

test('R058: an agency that comes into the case after the declaration keeps the Panel from closing until the Panel Chair has declared afresh', async () => {
  const { caseId, chair } = await kindSettled(the)
  await did(the, writeRecommendation, chair, { caseId, parts: RECOMMENDS, reason: '', basedOn: 0 })
  const probation = (await the.owner.query<{ id: string }>("insert into agencies (board_id, agency_id, name, code, colour, kind) values ($1, gen_random_uuid(), $2, $3, 5, 'other') returning agency_id as id", [the.boardId, `Probation ${caseId}`, 'PRB'])).rows[0]?.id ?? ''
  await the.owner.query("insert into secure_files_notices (board_id, case_id, notice_id, agency_id, agency_name, issued_on) values ($1, $2, gen_random_uuid(), $3, 'Probation', '2016-10-05')", [the.boardId, caseId, probation])
  assert.match(await told(act(the, closePanel, chair, { caseId })), /Probation .* came into the case/)
  await appointChair(the, caseId, chair)
  await did(the, closePanel, chair, { caseId })
  await the.owner.query("delete from secure_files_notices where agency_id = $1", [probation])
})

test('R041: a convened Panel goes nowhere until a legal adviser is named', async () => {
  const { caseId, chair, legal } = await convenedPanel(the)
  await did(the, planPanelMeeting, chair, { caseId, meetsOn: addDays(the.frame.moment().today, 1), beginsAt: '', place: 'County Hall' })
  await did(the, leavePanelSeat, office, { caseId, personId: legal.personId, reason: 'Has a conflict' })
  assert.match(await told(act(the, circulatePack, office, { caseId })), /legal adviser/)
  await did(the, seatPanelMember, office, { caseId, personId: legal.personId, capacity: 'legal', votes: false, note: '' })
  await did(the, circulatePack, office, { caseId })
  assert.deepEqual(asked(await act(the, seatPanelMember, office, { caseId, personId: legal.personId, capacity: 'legal', votes: true, note: '' })), ['votes'])
})

test('R264: the pack is shared before the day of the meeting, kept as it stood, and the log says who opened it', async () => {
  const { caseId, chair, police } = await convenedPanel(the)
  assert.match(await told(act(the, circulatePack, office, { caseId })), /Plan the meeting first/)
  const { today } = the.frame.moment()
  await did(the, planPanelMeeting, chair, { caseId, meetsOn: today, beginsAt: '', place: 'County Hall' })
  assert.match(await told(act(the, circulatePack, office, { caseId })), /before the meeting/)
  await did(the, planPanelMeeting, chair, { caseId, meetsOn: addDays(today, 2), beginsAt: '', place: 'County Hall' })
  assert.equal((await facts(caseId)).get('panel_planned')?.on, addDays(today, 2))
  await did(the, circulatePack, office, { caseId })
  assert.equal((await facts(caseId)).get('panel_pack_circulated')?.on, today)
  const [pack] = await read(police, reader => packsOf(reader, caseId, 1))
  assert.equal(pack?.content.views?.given.length, 2)
  assert.ok(pack.content.criteria.lines.length > 4)
  assert.equal(pack.content.criteria.version, null)
  assert.equal(pack.content.referral.version, 0)
  const attended = Object.fromEntries((await seatsOfPanel(the, caseId)).map(seat => [seat.personId, 'attended' as const]))
  assert.deepEqual(asked(await act(the, recordPanelMeeting, chair, { caseId, heldOn: today, attended })), ['heldOn-day'])
  const mails = await the.owner.query('select to_address, link from mails where link = $1', [`/cases/${caseId}/panel/pack`])
  assert.equal(mails.rows.length, 6)
  await the.owner.query("insert into access_log (board_id, person_id, case_id, what) values ($1, $2, $3, 'pack of the Consideration Panel')", [the.boardId, police.personId, caseId])
  assert.equal((await read(office, reader => packReadings(reader, caseId))).get(police.personId)?.times, 1)
  assert.equal((await read(chair, reader => packReadings(reader, caseId))).size, 1)
  assert.equal((await read(police, reader => packReadings(reader, caseId))).size, 0)
})

test('R265 R266: the agenda begins with purpose and overview, then the legal adviser’s reminder, which is mandatory and may be minuted by the adviser', async () => {
  const { caseId, chair, legal, police } = await meetingPanel(the)
  const overview = { caseId, item: 'overview', content: { purpose: 'P', overview: 'O' }, reason: '', basedOn: 0 } as const
  const advice = { caseId, item: 'legal', content: { options: 'All four, or none', application: '' }, reason: '', basedOn: 0 } as const
  assert.match(await told(act(the, minutePanelItem, legal, advice)), /comes “Purpose/)
  assert.match(await told(act(the, minutePanelItem, police, overview)), /Panel Chair or the board/)
  assert.match(await told(act(the, minutePanelItem, legal, overview)), /Panel Chair or the board/)
  await did(the, minutePanelItem, chair, overview)
  assert.match(await told(act(the, logAgencyEntry, chair, { caseId, agencyId: the.police, entry: { givenBy: '', information: 'I', clear: true, clarification: '' }, reason: '', basedOn: 0 })), /comes “The legal adviser/)
  assert.deepEqual(asked(await act(the, minutePanelItem, legal, { ...advice, content: { options: ' ', application: '' } })), ['options'])
  await did(the, minutePanelItem, legal, advice)
  const now = await facts(caseId)
  for (const kind of ['panel_held', 'panel_overview_given', 'panel_legal_advice_given'] as const) assert.equal(now.get(kind)?.on, the.frame.moment().today, kind)
  assert.equal((await act(the, minutePanelItem, chair, overview)).kind, 'conflict')
})

test('R267 R268 R270: every agency present gives its information, what is not clear is clarified, questions have answers, and the Panel Chair confirms that it is understood', async () => {
  const { caseId, chair } = await meetingPanel(the)
  await did(the, minutePanelItem, chair, { caseId, item: 'overview', content: { purpose: 'P', overview: 'O' }, reason: '', basedOn: 0 })
  await did(the, minutePanelItem, office, { caseId, item: 'legal', content: { options: 'All four', application: '' }, reason: '', basedOn: 0 })
  const log = (agencyId: string, entry: object = {}) => ({ caseId, agencyId, entry: { givenBy: 'Supt', information: 'Three calls', clear: true, clarification: '', ...entry }, reason: '', basedOn: 0 })
  assert.deepEqual(asked(await act(the, logAgencyEntry, chair, log(the.police, { clear: false }))), ['clarification'])
  await did(the, logAgencyEntry, chair, log(the.police, { clear: false, clarification: 'Which of two brothers called: to be told by Friday' }))
  assert.match(await told(act(the, closePanelInformation, chair, { caseId })), /Community health is present and has not given/)
  await did(the, logAgencyEntry, office, log(the.health))
  assert.match(await told(act(the, confirmUnderstood, chair, { caseId, note: '' })), /comes “Each agency/)
  await did(the, closePanelInformation, chair, { caseId })
  const { questionNumber } = await did(the, notePanelQuestion, chair, { caseId, agencyId: the.police, questionNumber: null, question: 'Who called?', answer: '', reason: '' })
  assert.match(await told(act(the, confirmUnderstood, chair, { caseId, note: '' })), /One question has no answer/)
  await did(the, notePanelQuestion, chair, { caseId, agencyId: the.police, questionNumber, question: 'Who called?', answer: 'The elder', reason: '' })
  assert.equal((await act(the, confirmUnderstood, office, { caseId, note: '' })).kind, 'not found')
  await did(the, confirmUnderstood, chair, { caseId, note: 'All asked' })
  assert.deepEqual((await read(chair, reader => questionsOf(reader, caseId, 1))).map(each => [each.question, each.answer, each.version]), [['Who called?', 'The elder', 2]])
  const now = await facts(caseId)
  for (const kind of ['panel_information_logged', 'panel_information_understood'] as const) assert.equal(now.get(kind)?.on, the.frame.moment().today, kind)
})

test('R269: what an agency told the Panel is amended, once it is logged, only by a new version with its reason, and every version stays', async () => {
  const { caseId, chair } = await informedPanel(the)
  const amended = { caseId, agencyId: the.police, entry: { givenBy: 'Supt', information: 'Known since May', clear: true, clarification: '' }, reason: '', basedOn: 1 }
  assert.deepEqual(asked(await act(the, logAgencyEntry, chair, amended)), ['reason'])
  await did(the, logAgencyEntry, chair, { ...amended, reason: 'The month was wrong' })
  const versions = (await read(chair, reader => entriesOf(reader, caseId, 1))).filter(entry => entry.agencyId === the.police)
  assert.deepEqual(versions.map(entry => [entry.version, entry.information, entry.reason]), [[1, 'Known since March', ''], [2, 'Known since May', 'The month was wrong']])
  await assert.rejects(the.owner.query("update panel_entries set information = 'x' where case_id = $1", [caseId]), /append-only/)
})

test('R271: a member cannot vote without a rationale; a vote that is changed keeps the one before, and the last counts', async () => {
  const { caseId, chair, police } = await informedPanel(the)
  const ballot = { caseId, question: 'need', answer: 'yes', criteriaMet: true, learning: true, rationale: 'A child has died' } as const
  assert.match(await told(act(the, castVote, police, ballot)), /has not put this question/)
  await did(the, putQuestion, chair, { caseId, question: 'need' })
  assert.deepEqual(asked(await act(the, castVote, police, { ...ballot, rationale: ' ' })), ['rationale'])
  await did(the, castVote, police, ballot)
  await did(the, castVote, police, { ...ballot, answer: 'no', criteriaMet: false, rationale: 'On reflection' })
  assert.match(await told(act(the, castVote, chair, ballot)), /carries no vote/)
  const kept = await the.owner.query('select revision, answer, rationale from panel_votes where case_id = $1 order by revision', [caseId])
  assert.deepEqual(kept.rows.map(row => [row.revision, row.answer, row.rationale]), [[1, 'yes', 'A child has died'], [2, 'no', 'On reflection']])
})

test('R274: the vote closes only once the Panel Chair confirms that the rationales rest on the case; who is silent is waited for or accounted for', async () => {
  const { caseId, chair, police, health } = await informedPanel(the)
  await did(the, putQuestion, chair, { caseId, question: 'need' })
  const close = { caseId, question: 'need', restsOnCase: true, withoutReason: '' } as const
  assert.match(await told(act(the, closeVote, chair, close)), /Nobody has voted/)
  await vote(the, caseId, police, 'need', 'yes')
  assert.deepEqual(asked(await act(the, closeVote, chair, { ...close, restsOnCase: false })), ['restsOnCase', 'withoutReason'])
  assert.equal((await act(the, closeVote, office, close)).kind, 'not found')
  await vote(the, caseId, health, 'need', 'no')
  await did(the, closeVote, chair, { ...close, withoutReason: 'Both had to leave' })
  const closed = (await read(chair, reader => ballotsOf(reader, caseId, 1))).need?.closed
  assert.equal(closed?.count.outcome, 'no majority')
  assert.equal(closed.count.silent.length, 2)
  assert.equal(closed.withoutReason, 'Both had to leave')
  const row = await the.owner.query('select rests_on_case from panel_ballot_closings where case_id = $1', [caseId])
  assert.equal(row.rows[0].rests_on_case, true)
})

test('R272 R273 R277: need and kind are two votes, each with its rationale; nothing of the kind is taken before the need is recorded', async () => {
  const before = await informedPanel(the)
  const kind = { item: 'kind', content: { discussion: 'D', legalAdvice: 'L', issues: [] }, reason: '', basedOn: 0 } as const
  assert.match(await told(act(the, putQuestion, before.chair, { caseId: before.caseId, question: 'kind' })), /Before this comes “First question/)
  assert.match(await told(act(the, minutePanelItem, before.chair, { caseId: before.caseId, ...kind })), /Before this comes “First question/)
  const { caseId, chair, police } = await needSettled(the)
  assert.match(await told(act(the, castVote, police, { caseId, question: 'kind', answer: 'scr', criteriaMet: null, learning: null, rationale: 'R' })), /has not put this question/)
  assert.match(await told(act(the, putQuestion, chair, { caseId, question: 'kind' })), /Minute the discussion of the kind/)
  await did(the, minutePanelItem, chair, { caseId, ...kind })
  await did(the, putQuestion, chair, { caseId, question: 'kind' })
  await vote(the, caseId, police, 'kind', 'plr', 'Learning without the criteria')
  const [need, own] = [await read(chair, reader => votesOn(reader, caseId, 1, 'need')), await read(police, reader => votesOn(reader, caseId, 1, 'kind'))]
  assert.equal(need.length, 4)
  assert.ok(need.every(each => each.criteriaMet !== null && each.rationale !== ''))
  assert.deepEqual(own.map(each => [each.answer, each.rationale]), [['plr', 'Learning without the criteria']])
  assert.equal((await facts(caseId)).get('panel_views_recorded')?.on, the.frame.moment().today)
  assert.ok(!(await facts(caseId)).has('panel_kind_considered'))
})

test('R275 R276: the discussion of the kind is minuted after and apart from the need, with legal advice, and its issues for the terms of reference are kept', async () => {
  const { caseId, chair } = await kindSettled(the)
  const minute = lastMinute(await read(chair, reader => minutesOf(reader, caseId, 1)), 'kind')
  assert.deepEqual(minute?.content.issues, ['How agencies shared what they knew', 'The child’s voice'])
  assert.match(minute.content.legalAdvice, /must follow/)
  const closed = await the.owner.query<{ at: Date }>("select closed_at as at from panel_ballot_closings where case_id = $1 and question = 'need'", [caseId])
  assert.ok((closed.rows[0]?.at ?? new Date()) < minute.at)
  assert.equal((await facts(caseId)).get('panel_kind_considered')?.on, the.frame.moment().today)
})

test('where the Panel finds no review needed, its kind is not put, and the timetable does not wait for it', async () => {
  const { caseId, chair } = await needSettled(the, ['no', 'no', 'no', 'yes'])
  assert.match(await told(act(the, putQuestion, chair, { caseId, question: 'kind' })), /no review is needed/)
  const table = await read(office, reader => timetableOf(reader, caseId, the.frame.moment().today))
  assert.equal(table?.steps.find(step => step.key === 'a10_kind')?.state.is, 'done')
  await did(the, writeRecommendation, chair, { caseId, parts: RECOMMENDS, reason: '', basedOn: 0 })
  const [made] = await read(office, reader => recommendationsOf(reader, caseId))
  assert.deepEqual([made?.need, made?.kind], ['no review', null])
})

test('R044: the Panel cannot close before its recommendation to the Independent Chair is on record, and that follows from the votes', async () => {
  const early = await needSettled(the)
  assert.match(await told(act(the, writeRecommendation, early.chair, { caseId: early.caseId, parts: RECOMMENDS, reason: '', basedOn: 0 })), /follows from the votes/)
  assert.match(await told(act(the, closePanel, early.chair, { caseId: early.caseId })), /closes with a recommendation/)
  const { caseId, chair } = await kindSettled(the)
  assert.match(await told(act(the, closePanel, chair, { caseId })), /closes with a recommendation/)
  assert.equal((await act(the, writeRecommendation, office, { caseId, parts: RECOMMENDS, reason: '', basedOn: 0 })).kind, 'not found')
  await did(the, writeRecommendation, chair, { caseId, parts: RECOMMENDS, reason: '', basedOn: 0 })
  await did(the, closePanel, chair, { caseId })
  const [made] = await read(office, reader => recommendationsOf(reader, caseId))
  assert.deepEqual([made?.version, made?.need, made?.kind, made?.disagreement], [1, 'review', 'scr', RECOMMENDS.disagreement])
})

test('R278 R279 R331: closing drafts the Panel Chair’s letter to the Independent Chair, due seven days after the Panel, with the four parts, the votes and each dissent in its own words', async () => {
  const { caseId, chair } = await closedPanel(the)
  const held = (await facts(caseId)).get('panel_held')?.on ?? assert.fail()
  const table = await read(office, reader => timetableOf(reader, caseId, the.frame.moment().today))
  assert.equal(table?.steps.find(step => step.key === 'a11_letter')?.due, addDays(held, 7))
  const letters = await the.owner.query("select l.signatory, l.person_id, v.filled->>'words' as words from case_letters l join case_letter_versions v using (board_id, case_id, letter_id) where l.case_id = $1 and l.kind = 'panel_recommendation'", [caseId])
  assert.equal(letters.rows.length, 1)
  const [{ signatory, person_id: to, words }] = letters.rows
  assert.deepEqual([signatory, to], ['panel_chair', (await the.on('independent_chair')).personId])
  for (const part of Object.values(RECOMMENDS)) assert.ok(words.includes(part), part)
  assert.match(words, /The Panel recommends a Serious Case Review\./)
  assert.match(words, /3 voted that a review is needed, 1 that none is, of 4 entitled to vote\./)
  assert.match(words, /Designated Doctor \(No, no review is needed\): The circumstances, as voter 3 sees them/)
  assert.match(words, /Designated Doctor \(Partnership Learning Review\): Proportionate, says voter 3/)
  assert.match(words, /The child’s voice/)
  assert.ok(!(await facts(caseId)).has('panel_letter'), 'drafted is not sent')
  await did(the, writeRecommendation, chair, { caseId, parts: { ...RECOMMENDS, reasoning: 'More is known' }, reason: 'The post-mortem has come', basedOn: 1 })
  const again = await the.owner.query("select about from case_letters where case_id = $1 and kind = 'panel_recommendation' order by drafted_at", [caseId])
  assert.deepEqual(again.rows.map(row => row.about), ['recommendation 1.1', 'recommendation 1.2'])
})

test('R330: pack, minutes and votes with their rationales are on record; after the close nothing is changed, and an amendment is a version with its reason', async () => {
  const { caseId, chair, police } = await closedPanel(the)
  const minute = { caseId, item: 'overview', content: { purpose: 'Put better', overview: 'O' }, reason: '', basedOn: 1 } as const
  assert.deepEqual(asked(await act(the, minutePanelItem, chair, minute)), ['reason'])
  assert.deepEqual(asked(await act(the, writeRecommendation, chair, { caseId, parts: RECOMMENDS, reason: '', basedOn: 1 })), ['reason'])
  for (const outcome of [act(the, seatPanelMember, office, { caseId, personId: police.personId, capacity: 'expert', votes: true, note: 'N' }), act(the, recordPanelMeeting, chair, { caseId, heldOn: null, attended: {} }),
    act(the, putQuestion, chair, { caseId, question: 'need' }), act(the, castVote, police, { caseId, question: 'need', answer: 'no', criteriaMet: false, learning: false, rationale: 'Late' }), act(the, closePanel, chair, { caseId })]) {
    assert.match(await told(outcome), /closed|already/)
  }
  await did(the, minutePanelItem, chair, { ...minute, reason: 'It was put badly' })
  const overview = (await read(police, reader => minutesOf(reader, caseId, 1))).filter(each => each.item === 'overview')
  assert.deepEqual(overview.map(each => [each.version, each.reason]), [[1, ''], [2, 'It was put badly']])
  assert.equal((await read(police, reader => packsOf(reader, caseId, 1))).length, 1)
  assert.equal((await read(police, reader => votesOn(reader, caseId, 1, 'need'))).length, 4)
  assert.equal((await read(police, reader => panelAttendance(reader, caseId, 1))).length, 6)
  for (const table of ['panel_packs', 'panel_minutes', 'panel_votes', 'panel_recommendations']) {
    await assert.rejects(the.owner.query(`delete from ${table} where case_id = $1`, [caseId]), /append-only/, table)
  }
})

test('attendance is recorded for every seat by agency, can be corrected before the close, and a Panel does not meet without its Chair', async () => {
  const { caseId, chair, police, health } = await sharedPanel(the)
  the.setToday(addDays(the.frame.moment().today, 1))
  const seats = await seatsOfPanel(the, caseId)
  const came = Object.fromEntries(seats.map(seat => [seat.personId, 'attended' as 'attended' | 'apologies' | 'absent']))
  const held = { caseId, heldOn: the.frame.moment().today, attended: came }
  assert.deepEqual(asked(await act(the, recordPanelMeeting, chair, { ...held, attended: { ...came, [chair.personId]: 'absent' } })), [`attended-${chair.personId}`])
  assert.equal(asked(await act(the, recordPanelMeeting, chair, { ...held, attended: {} })).length, 6)
  await did(the, recordPanelMeeting, office, { ...held, attended: { ...came, [health.personId]: 'apologies' } })
  await did(the, recordPanelMeeting, chair, { ...held, heldOn: null, attended: { ...came, [police.personId]: 'absent', [health.personId]: 'apologies' } })
  const attendance = new Map((await read(chair, reader => panelAttendance(reader, caseId, 1))).map(each => [each.personId, each]))
  assert.deepEqual([attendance.get(health.personId)?.attended, attendance.get(health.personId)?.agencyId], ['apologies', the.health])
  assert.deepEqual([attendance.get(police.personId)?.attended, attendance.get(police.personId)?.revision], ['absent', 2])
})

test('the history of a case says who voted and never how; who has voted is known to the office, how to nobody before the close', async () => {
  const of = await informedPanel(the)
  const { caseId, chair } = of
  await did(the, putQuestion, chair, { caseId, question: 'need' })
  const voters = await votersIn(the, of)
  for (const person of voters.slice(0, 3)) await vote(the, caseId, person, 'need', 'yes', 'CANARY rationale')
  const acts = await read(office, reader => historyOf(reader, caseId, null, 50))
  assert.equal(acts.filter(row => row.act === 'cast-vote').length, 3)
  assert.doesNotMatch(JSON.stringify(acts), /CANARY|"yes"/)
  assert.equal((await read(office, reader => votersSoFar(reader, caseId, 1, 'need'))).size, 3)
  const seen = async (person: Session) => (await read(person, reader => votesOn(reader, caseId, 1, 'need'))).map(each => each.personId)
  for (const person of [office, chair, await the.on('independent_chair'), await the.on('legal_adviser'), voters[3] ?? assert.fail()]) assert.deepEqual(await seen(person), [])
  assert.deepEqual(await seen(voters[0] ?? assert.fail()), [voters[0]?.personId])
})
