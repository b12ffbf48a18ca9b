import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkChange } from './adaptation.ts'
import type { Adaptation, Change } from './adaptation.ts'
import type { Fact, FactKind } from './facts.ts'
import { addDays, date } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'
import { METHODOLOGIES } from './procedures/methodologies.ts'
import { BEFORE_COMMISSIONING, IN_FORCE } from './procedures/procedures.ts'
import { timetable } from './timetable.ts'
import type { Timetable, TimetableStep } from './timetable.ts'
import { owed } from './timetable/owed.ts'
import { DEFAULT_TIMETABLE_SETTINGS as SETTINGS } from './timetable/settings.ts'

const SCR = IN_FORCE.scr
const WEEK_0 = date('2026-05-11')

/** Facts by kind and day; each is put on record on its own day. */
function given(days: Partial<Record<FactKind, string>>): Fact[] {
  return Object.entries(days).map(([kind, on], index) => ({
    id: String(index), kind: kind as FactKind, on: date(on), recordedAt: `${on}T12:00:00Z`, by: 'manager',
  }))
}

function adapted(...changes: readonly Change[]): Adaptation[] {
  return changes.map((change, index) => ({ id: String(index), change, reason: 'The court asked us to wait', by: 'manager', recordedAt: `2026-06-01T12:00:0${index}Z` }))
}

function commissioned(days: Partial<Record<FactKind, string>> = {}): Fact[] { return given({ commissioned: WEEK_0, ...days }) }

function stepOf(table: Timetable, key: string): TimetableStep {
  const found = table.steps.find(step => step.key === key)
  assert.ok(found, `no step ${key}`)
  return found
}

function scr(facts: readonly Fact[], today: string, adaptations: readonly Adaptation[] = []): Timetable {
  return timetable(SCR, facts, adaptations, SETTINGS, date(today))
}

function dueInWeeks(key: string): number {
  const due = stepOf(scr(commissioned(), WEEK_0), key).due
  assert.ok(due)
  return (Date.parse(due) - Date.parse(WEEK_0)) / 86_400_000
}

/** A step that must leave several things behind is done with the last of them and not before. */
function needsAll(key: string, outputs: readonly FactKind[]): void {
  const days = Object.fromEntries(outputs.map((kind, index) => [kind, addDays(WEEK_0, index + 1)]))
  for (const missing of outputs) {
    const { [missing]: _missing, ...others } = days
    assert.notEqual(stepOf(scr(commissioned(others), '2026-05-30'), key).state.is, 'done', `done without ${missing}`)
  }
  assert.deepEqual(stepOf(scr(commissioned(days), '2026-05-30'), key).state, { is: 'done', on: addDays(WEEK_0, outputs.length) })
}

const REFERRED = given({ referral_received: '2016-10-03' })
const APPENDIX_1 = ['a2_initial_review', 'a3_comments', 'a3i_information', 'a4_panel', 'a11_letter', 'a12_decision']

function appendix1(facts: readonly Fact[], reading: 'cumulative' | 'per step', today = '2016-10-03'): (PlainDate | null)[] {
  const table = timetable(BEFORE_COMMISSIONING, facts, [], { ...SETTINGS, reading }, date(today))
  return APPENDIX_1.map(key => stepOf(table, key).due)
}

test('R262: Appendix 1 counted from the referral, to the day: the Panel within 28 days of Monday 3 October 2016 is 31 October', () => {
  assert.deepEqual(appendix1(REFERRED, 'cumulative'), ['2016-10-06', '2016-10-10', '2016-10-17', '2016-10-31', '2016-11-07', '2016-11-21'])
})

test('R262: Appendix 1 counted step by step, to the day: the Panel is due on 24 November and the decision on day 73', () => {
  assert.deepEqual(appendix1(REFERRED, 'per step'), ['2016-10-06', '2016-10-13', '2016-10-27', '2016-11-24', '2016-12-01', '2016-12-15'])
})

test('R250: the initial review is due three working days after receipt, weekends and the bank holidays of England not counted', () => {
  const due = (received: string) => stepOf(timetable(BEFORE_COMMISSIONING, given({ referral_received: received }), [], SETTINGS, date(received)), 'a2_initial_review')
  assert.equal(due('2016-10-06').due, '2016-10-11')
  assert.equal(due('2016-12-22').due, '2016-12-29')
  assert.deepEqual(due('2016-10-06').owners, ['board_manager', 'safeguarding_lead'])
})

test('R278: the Panel Chair’s letter is due seven days after the day the Panel was really held', () => {
  const facts = given({ referral_received: '2016-10-03', panel_held: '2016-11-02' })
  for (const reading of ['cumulative', 'per step'] as const) assert.equal(appendix1(facts, reading, '2016-11-03')[4], '2016-11-09')
})

test('a due date says why', () => {
  const table = timetable(BEFORE_COMMISSIONING, REFERRED, [], SETTINGS, date('2016-10-03'))
  assert.equal(stepOf(table, 'a3_comments').explanation, '7 days after the referral was received on 3 October 2016 (toolkit, Appendix 1, step 3).')
  assert.equal(stepOf(table, 'a11_letter').explanation, '7 days after the Consideration Panel is held, expected by 31 October 2016 (toolkit, Appendix 1, step 11).')
  assert.equal(stepOf(table, 'a13_confirmed').explanation,
    'As soon as the decision is made by the Independent Chair, expected by 21 November 2016; the toolkit gives no number of days (toolkit, Appendix 1, step 13).')
})

test('a date that hangs on what has not happened is never overdue and not yet owed', () => {
  const table = timetable(BEFORE_COMMISSIONING, REFERRED, [], SETTINGS, date('2017-02-01'))
  assert.deepEqual(stepOf(table, 'a4_panel').state, { is: 'overdue', byDays: 93 })
  assert.equal(stepOf(table, 'a11_letter').due, '2017-02-08')
  assert.equal(stepOf(table, 'a11_letter').state.is, 'due')
  assert.deepEqual(owed(table, new Set(['panel_chair'])).map(item => item.step.key), ['a4_panel'])
})

test('a decision without a Panel leaves the Panel’s steps not needed, and says by what', () => {
  const table = timetable(BEFORE_COMMISSIONING, given({ referral_received: '2016-10-03', chair_decided: '2016-10-12' }), [], SETTINGS, date('2016-12-20'))
  assert.deepEqual(stepOf(table, 'a4_panel').state, { is: 'not needed', reason: 'Not needed: the decision was made by the Independent Chair on 12 October 2016.' })
  assert.equal(stepOf(table, 'a12_decision').state.is, 'done')
})

test('a correction of a date corrects every date that hangs on it', () => {
  const correction: Fact = { id: 'c', kind: 'referral_received', on: date('2016-09-30'), recordedAt: '2016-12-01T12:00:00Z', by: 'manager', corrects: '0' }
  assert.deepEqual(appendix1([...REFERRED, correction], 'cumulative').slice(0, 4), ['2016-10-05', '2016-10-07', '2016-10-14', '2016-10-28'])
})

test('R252: while the decision is paused its dates move on, and the time is shown with the pause and without', () => {
  const pause = adapted({ kind: 'pause', phase: 'decision', from: date('2016-10-05') }, { kind: 'resume', phase: 'decision', on: date('2016-10-12') })
  const table = timetable(BEFORE_COMMISSIONING, REFERRED, pause, SETTINGS, date('2016-10-20'))
  assert.equal(stepOf(table, 'a2_initial_review').due, '2016-10-13')
  assert.equal(stepOf(table, 'a3_comments').due, '2016-10-17')
  assert.match(stepOf(table, 'a3_comments').explanation, /and 7 days for the time it was paused/)
  const clock = table.clocks.find(clock => clock.key === 'since referral')
  assert.equal(clock?.elapsedDays, 17)
  assert.equal(clock?.elapsedWithoutPauses, 10)
  assert.equal(table.pauses[0]?.reason, 'The court asked us to wait')
  assert.equal(checkChange({ kind: 'pause', phase: 'decision', from: date('2016-10-05') }, ' ', [], new Map())[0]?.field, 'reason')
})

test('R285: once a review is commissioned, a Review Team is to be convened and a Lead Reviewer appointed', () => {
  const table = scr(commissioned({ chair_decided: '2026-05-11' }), '2026-05-12')
  assert.ok(owed(table, new Set(['independent_chair'])).some(item => item.step.key === 'a14_team_requested'))
  assert.ok(owed(table, new Set(['board_manager'])).some(item => item.step.key === 'pre'))
  const before = timetable(BEFORE_COMMISSIONING, given({ chair_decided: '2026-05-11' }), [], SETTINGS, date('2026-05-12'))
  assert.ok(!owed(before, new Set(['independent_chair'])).some(item => item.step.key === 'a14_team_requested'))
})

test('R073: a review is due six calendar months after commissioning and flagged overdue from the next day', () => {
  const due = (day: string) => scr(given({ commissioned: '2026-08-31' }), day).clocks.find(clock => clock.key === 'review')
  assert.equal(due('2026-09-01')?.due, '2027-02-28')
  assert.equal(due('2027-02-28')?.overdueByDays, 0)
  assert.equal(due('2027-03-01')?.overdueByDays, 1)
})

test('R063: six months from the notification to Ofsted and the DfE is shown next to six months from commissioning', () => {
  const table = scr(commissioned({ notified_ofsted_dfe: '2026-03-02' }), '2026-05-12')
  assert.deepEqual(table.clocks.slice(0, 2).map(({ key, due }) => [key, due]), [['review', '2026-11-11'], ['terms of reference', '2026-09-02']])
  assert.equal(table.clocks.find(clock => clock.key === 'decision')?.due, '2026-04-02')
})

test('R074: a review forecast to end late owes Ofsted and the DfE a notice, by the Board Manager, until its date is on record', () => {
  const onTime = scr(commissioned(), '2026-05-12')
  assert.equal(onTime.finish?.delayedByDays, 0)
  assert.ok(!onTime.steps.some(step => step.key === 'delay_notice'))

  const late = scr(commissioned(), '2026-07-01')
  assert.equal(late.finish?.forecast, '2026-12-16')
  const task = owed(late, new Set(['board_manager']))[0]
  assert.equal(task?.step.key, 'delay_notice')
  assert.match(task?.step.explanation ?? '', /16 December 2026, 35 days after/)

  const notice = { id: 'n', kind: 'delay_notified', on: date('2026-07-02'), told: date('2026-12-16'), recordedAt: '2026-07-02T12:00:00Z', by: 'manager' } as const
  const told = scr([...commissioned(), notice], '2026-07-01')
  assert.deepEqual(stepOf(told, 'delay_notice').state, { is: 'done', on: '2026-07-02' })
  assert.equal(stepOf(scr([...commissioned(), notice], '2026-08-01'), 'delay_notice').state.is, 'open', 'told again when it slips further')
})

test('the stages’ own last week can end a day after six months: that alone is no delay', () => {
  const table = scr(given({ commissioned: '2026-08-31' }), '2026-09-01')
  assert.equal(table.finish?.forecast, '2027-03-01')
  assert.equal(table.finish?.due, '2027-02-28')
  assert.equal(table.finish?.noticeOwed, null)
})

test('R104: dates are targets: one may be set with a reason, a late one may still be met, and the reason is never optional', () => {
  const table = scr(commissioned(), '2026-06-20', adapted({ kind: 'redate', step: 's1_scoping', due: date('2026-06-25') }))
  const step = stepOf(table, 's1_scoping')
  assert.equal(step.due, '2026-06-25')
  assert.equal(step.otherwiseDue, '2026-06-01')
  assert.match(step.explanation, /^Set for this case to 25 June 2026, not 1 June 2026, which would be 3 weeks after .* Reason: The court asked us to wait$/)
  assert.deepEqual(step.state, { is: 'due', inDays: 5 })
  assert.equal(stepOf(scr(commissioned({ draft_1: '2026-12-01' }), '2026-12-02'), 'd1_draft').state.is, 'done')
  const steps = table.steps.map(({ key, state, added }) => ({ key, done: state.is === 'done', skipped: state.is === 'skipped', added }))
  const change: Change = { kind: 'redate', step: 's1_scoping', due: date('2026-06-25') }
  assert.deepEqual(checkChange(change, '', steps, new Map()).map(issue => issue.field), ['reason'])
  assert.deepEqual(checkChange(change, 'Too many agencies', steps, new Map()), [])
})

test('R105: appointing the reviewer comes before stage 1, by a week that the board or the case may set', () => {
  const standard = scr(commissioned(), '2026-05-12')
  assert.equal(stepOf(standard, 'pre').due, addDays(WEEK_0, 14))
  assert.ok(standard.steps.findIndex(step => step.key === 'pre') < standard.steps.findIndex(step => step.key === 's1_scoping'))
  const numbers = { ...SETTINGS.numbers, 'weeks to appoint the reviewer': 1 }
  assert.equal(stepOf(timetable(SCR, commissioned(), [], { ...SETTINGS, numbers }, WEEK_0), 'pre').due, addDays(WEEK_0, 7))
})

test('R118: the review of chronologies and comments is due 56 days from Week 0', () => {
  assert.equal(dueInWeeks('s2_collation'), 56)
})

test('R119: stage 3 is due 56 days from Week 0 and done with its three outputs', () => {
  assert.equal(dueInWeeks('s3_themes'), 56)
  needsAll('s3_themes', ['tor_finalised', 'themes_agreed', 'family_involvement_agreed'])
})

test('R121: the Learning Event is to be prepared within 77 days of Week 0, its plan on record', () => {
  assert.equal(dueInWeeks('s4_prep'), 77)
  needsAll('s4_prep', ['learning_event_prepared', 'composite_chronology_sent'])
})

test('R126: the Learning Event is due 84 days from Week 0 and done with its four outputs', () => {
  assert.equal(dueInWeeks('s5_le1'), 84)
  needsAll('s5_le1', ['learning_event_1', 'case_facts_agreed', 'lived_experience_considered', 'key_themes_worked', 'lessons_identified'])
})

test('R128: Meeting 5 is due 112 days from Week 0 and done with its four outputs', () => {
  assert.equal(dueInWeeks('s6_meeting5'), 112)
  needsAll('s6_meeting5', ['meeting_5', 'analysis_considered', 'agency_actions_considered', 'lessons_agreed', 'learning_outcomes_confirmed'])
})

test('R140: that the Chair has agreed the detail of the review process is asked for by week 3 and recorded with its date', () => {
  assert.equal(dueInWeeks('s1_process'), 21)
  needsAll('s1_process', ['process_agreed'])
})

test('R162: stage 3 is not done before it is on record how and when the family will contribute', () => {
  const table = scr(commissioned({ tor_finalised: '2026-06-30', themes_agreed: '2026-06-30' }), '2026-07-01')
  assert.notEqual(stepOf(table, 's3_themes').state.is, 'done')
  assert.ok(stepOf(table, 's3_themes').owners.includes('review_team_member'))
  assert.deepEqual(stepOf(table, 's3_themes').outputs.filter(output => output.on === null).map(output => output.title), ['Family\'s involvement agreed'])
})

test('R135: the Board is done with the report when both its sign-off and its response are on record', () => {
  needsAll('s9b_board', ['board_signed_off', 'board_response_agreed'])
})

test('R232: in a Partnership Learning Review too the Board agrees its response', () => {
  const table = (days: Partial<Record<FactKind, string>>) => stepOf(timetable(IN_FORCE.plr, commissioned(days), [], SETTINGS, date('2026-11-30')), 's9b_board')
  assert.equal(table({ themes_shared_with_board: '2026-10-26' }).state.is, 'overdue')
  assert.deepEqual(table({ themes_shared_with_board: '2026-10-26', board_response_agreed: '2026-10-27' }).state, { is: 'done', on: '2026-10-27' })
})

test('R259: once a Panel is agreed the case goes on to it; where it is declined, to the letter to the referrer', () => {
  const state = (days: Partial<Record<FactKind, string>>, key: string) =>
    stepOf(timetable(BEFORE_COMMISSIONING, given({ referral_received: '2016-10-03', chair_informed: '2016-10-10', ...days }), [], SETTINGS, date('2016-10-12')), key).state.is
  assert.deepEqual(['a3i_information', 'a4_panel', 'a3ii_no_panel'].map(key => state({ chair_agreed_panel: '2016-10-11' }, key)), ['due', 'due', 'not needed'])
  assert.deepEqual(['a3i_information', 'a4_panel', 'a3ii_no_panel'].map(key => state({ panel_declined: '2016-10-11' }, key)), ['not needed', 'not needed', 'open'])
})

test('R216: publication without feedback to the family is warned of, from the day it is planned', () => {
  const warnings = (days: Partial<Record<FactKind, string>>) => stepOf(scr(commissioned(days), '2026-11-20'), 's10_dissemination').warnings
  assert.deepEqual(warnings({ publication_planned: '2026-12-01' }),
    ['Feedback is given to the family before the report and the Board\'s response are published: that is not on record yet.'])
  assert.match(warnings({ published: '2026-11-09', family_feedback: '2026-11-12' })[0] ?? '', /it is on record for 12 November 2026/)
  assert.deepEqual(warnings({ published: '2026-11-09', family_feedback: '2026-11-02' }), [])
  assert.deepEqual(warnings({}), [])
})

test('R136: stage 10 is due 182 days from Week 0 and done with its four outputs', () => {
  assert.equal(dueInWeeks('s10_dissemination'), 182)
  needsAll('s10_dissemination', ['family_feedback', 'action_plan_collated', 'learning_disseminated', 'published'])
})

test('R009: a decision not to publish takes the place of publication, and nothing is circulated before what does not come', () => {
  const table = scr(commissioned({ family_feedback: '2026-11-02', action_plan_collated: '2026-11-02', learning_disseminated: '2026-11-02', non_publication_decided: '2026-11-09' }), '2026-12-20')
  assert.deepEqual(stepOf(table, 's10_dissemination').state, { is: 'done', on: '2026-11-09' })
  assert.deepEqual(['s10_circulate', 's10_circulate_board', 's10_media'].map(key => stepOf(table, key).state.is), ['not needed', 'not needed', 'not needed'])
  assert.equal(table.finish?.doneOn, '2026-11-09')
  assert.equal(table.clocks.find(clock => clock.key === 'review')?.stoppedOn, '2026-11-09')
})

test('the other weeks of the stages table', () => {
  const days = { s1_scoping: 21, s1_medical_letter: 35, d1_draft: 105, d2_draft: 126, s7_le2: 140, s8_final: 154, s9a_subcommittee: 168, s9b_board: 168 }
  assert.deepEqual(Object.fromEntries(Object.keys(days).map(key => [key, dueInWeeks(key)])), days)
})

test('R097: no Individual Management Review is asked for unless the review requires one', () => {
  const table = scr(commissioned(), '2027-01-01')
  assert.equal(stepOf(table, 's4_imr').state.is, 'if required')
  assert.ok(!owed(table, new Set(stepOf(table, 's4_imr').owners)).some(item => item.step.key === 's4_imr'))
  assert.equal(stepOf(scr(commissioned({ imr_requested: '2026-07-20' }), '2026-08-01'), 's4_imr').state.is, 'done')
})

test('R137: circulation to Sub-Committee and agencies is due 14 days before publication; publishing sooner after it warns', () => {
  const planned = scr(commissioned({ publication_planned: '2026-11-09' }), '2026-10-20')
  assert.equal(stepOf(planned, 's10_circulate').due, '2026-10-26')
  const rushed = scr(commissioned({ circulated_before_publication: '2026-11-01', published: '2026-11-09' }), '2026-11-10')
  assert.deepEqual(stepOf(rushed, 's10_circulate').warnings,
    ['This was done on 1 November 2026, 8 days before the report and the Board\'s response are published. It should be 14 days before.'])
  const inTime = scr(commissioned({ circulated_before_publication: '2026-10-26', published: '2026-11-09' }), '2026-11-10')
  assert.deepEqual(stepOf(inTime, 's10_circulate').warnings, [])
})

test('R138: circulation to the Board is due 7 days before publication', () => {
  assert.equal(stepOf(scr(commissioned({ publication_planned: '2026-11-09' }), '2026-10-20'), 's10_circulate_board').due, '2026-11-02')
})

test('R215: another publication date moves both circulation dates, and warns where one was sent too late', () => {
  const facts = commissioned({ publication_planned: '2026-11-09', circulated_before_publication: '2026-10-24', circulated_to_board: '2026-11-01' })
  const sooner: Fact = { id: 's', kind: 'publication_planned', on: date('2026-11-02'), recordedAt: '2026-12-01T12:00:00Z', by: 'manager' }
  assert.deepEqual(stepOf(scr(facts, '2026-10-25'), 's10_circulate').warnings, [])
  const moved = scr([...facts, sooner], '2026-10-25')
  assert.equal(stepOf(moved, 's10_circulate').due, '2026-10-19')
  assert.equal(stepOf(moved, 's10_circulate_board').due, '2026-10-26')
  assert.match(stepOf(moved, 's10_circulate').warnings[0] ?? '', /9 days before .* It should be 14 days before/)
  assert.deepEqual(stepOf(scr(facts, '2026-11-01'), 's10_circulate_board').warnings, [])
  assert.match(stepOf(moved, 's10_circulate_board').warnings[0] ?? '', /1 day before .* It should be 7 days before/)
})

test('Week 0 may be counted from another fact, for one case and with a reason', () => {
  const facts = commissioned({ lead_reviewer_appointed: '2026-05-25' })
  const table = scr(facts, '2026-05-26', adapted({ kind: 'week zero', anchor: 'lead_reviewer_appointed' }))
  assert.equal(stepOf(table, 's1_scoping').due, '2026-06-15')
  assert.equal(table.clocks[0]?.due, '2026-11-11', 'the six months still count from commissioning')
})

test('R069: a review uses the core model unless another is chosen with a reason', () => {
  assert.equal(scr(commissioned(), WEEK_0).methodology, 'core')
  const other: Change = { kind: 'methodology', methodology: 'systems' }
  assert.equal(scr(commissioned(), WEEK_0, adapted(other)).methodology, 'systems')
  assert.equal(checkChange(other, '', [], new Map())[0]?.field, 'reason')
})

test('R071: the learning models are data to choose from, the systems methodology recommended by Professor Munro among them', () => {
  assert.ok(Object.keys(METHODOLOGIES).length > 1)
  for (const methodology of Object.keys(METHODOLOGIES) as (keyof typeof METHODOLOGIES)[]) {
    assert.equal(scr(commissioned(), WEEK_0, adapted({ kind: 'methodology', methodology })).methodology, methodology)
  }
  assert.match(METHODOLOGIES.systems.about, /Munro/)
})

test('a step left out says why, is owed by nobody and can be taken up again', () => {
  const skip: Change = { kind: 'skip', step: 's7_le2' }
  const table = scr(commissioned(), '2026-12-01', adapted(skip))
  assert.deepEqual(stepOf(table, 's7_le2').state, { is: 'skipped', reason: 'The court asked us to wait' })
  assert.ok(!owed(table, new Set(['lead_reviewer'])).some(item => item.step.key === 's7_le2'))
  assert.equal(stepOf(scr(commissioned(), '2026-12-01', adapted(skip, { kind: 'restore', step: 's7_le2' })), 's7_le2').state.is, 'overdue')
})

test('a step added to one case is owed by its owners and done by its own date; the procedure stays as it was', () => {
  const before = structuredClone(SCR)
  const add: Change = { kind: 'add', step: 'extra', title: 'A third Learning Event', owners: ['lead_reviewer'], due: date('2026-10-01') }
  const table = scr(commissioned(), '2026-10-03', adapted(add))
  assert.deepEqual(stepOf(table, 'extra').state, { is: 'overdue', byDays: 2 })
  const done = scr(commissioned(), '2026-10-03', adapted(add, { kind: 'complete', step: 'extra', on: date('2026-10-02') }))
  assert.deepEqual(stepOf(done, 'extra').state, { is: 'done', on: '2026-10-02' })
  assert.deepEqual(SCR, before)
})

test('agencies’ letters are held until the police have been consulted about the family', () => {
  assert.deepEqual(stepOf(scr(commissioned(), '2026-05-20'), 's2_requests').heldBy, ['police_consulted'])
  assert.deepEqual(stepOf(scr(commissioned({ police_consulted: '2026-05-18' }), '2026-05-20'), 's2_requests').heldBy, [])
})

test('a late stage carries over to the end, and catching up brings the end back', () => {
  const late = commissioned({ draft_1: '2026-09-01' })
  assert.equal(scr(late, '2026-09-02').finish?.forecast, '2026-11-17', 'Draft 1 was 8 days late')
  const caughtUp = commissioned({
    draft_1: '2026-09-01', meeting_5: '2026-08-31', analysis_considered: '2026-08-31', agency_actions_considered: '2026-08-31',
    lessons_agreed: '2026-08-31', learning_outcomes_confirmed: '2026-08-31',
  })
  assert.equal(scr(caughtUp, '2026-09-02').finish?.forecast, '2026-11-09')
})

test('by the Friday of the week, where the board counts its weeks so', () => {
  const settings = { ...SETTINGS, weeksEnd: 'on the Friday' as const }
  assert.equal(stepOf(timetable(SCR, commissioned(), [], settings, WEEK_0), 's1_scoping').due, '2026-06-05')
})
