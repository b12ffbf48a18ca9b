import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FACT_KINDS, PLANS } from '../facts.ts'
import type { FactKind } from '../facts.ts'
import { isRole } from '../roles.ts'
import { ALL_KINDS, REVIEW_KINDS } from '../review-kind.ts'
import { factsOf, READINGS, ruleOf } from './procedure.ts'
import type { Procedure, Reading, Step } from './procedure.ts'
import { BEFORE_COMMISSIONING, IN_FORCE, PROCEDURES, procedureWithId } from './procedures.ts'

const SCR = IN_FORCE.scr
const PLR = IN_FORCE.plr

function step(procedure: Procedure, key: string): Step {
  const found = procedure.steps.find(step => step.key === key)
  assert.ok(found, `${procedure.id} has no ${key}`)
  return found
}

/** Days from Week 0, where the step counts weeks from there. */
function weekOf(procedure: Procedure, key: string): number | string | null {
  const rule = ruleOf(step(procedure, key), 'cumulative')
  assert.equal(rule?.anchor, 'week_0')
  assert.equal(rule?.unit, 'weeks')
  return rule?.count ?? null
}

for (const procedure of PROCEDURES) {
  test(`${procedure.id}: step keys are unique, owners are roles, every step produces facts`, () => {
    const keys = procedure.steps.map(step => step.key)
    assert.equal(new Set(keys).size, keys.length)
    for (const step of procedure.steps) {
      assert.ok(step.owners.length > 0 && step.owners.every(isRole), step.key)
      assert.ok(step.outputs.length > 0, step.key)
      assert.ok(step.authority.place !== '' && step.authority.rules.every(rule => /^R\d{3}$/.test(rule)), step.key)
    }
  })

  test(`${procedure.id}: each fact is produced by one step, and every anchor is a fact that some step produces or the case begins with`, () => {
    const produced = procedure.steps.flatMap(step => [...step.outputs.flatMap(factsOf), ...step.alsoRecords ?? []])
    assert.equal(new Set(produced).size, produced.length)
    const known = new Set<string>([...produced, 'week_0'])
    for (const step of procedure.steps) {
      for (const reading of READINGS) assert.ok(known.has(ruleOf(step, reading)?.anchor ?? 'week_0') || procedure.kind === null, step.key)
      for (const kind of step.needsFirst ?? []) assert.ok(known.has(kind), `${step.key} needs ${kind}`)
    }
    if (procedure.finish) assert.ok(known.has(procedure.finish))
  })

  test(`${procedure.id}: no step waits, through others, for itself`, () => {
    for (const reading of READINGS) for (const step of procedure.steps) assertNoCycle(procedure, step, reading, [])
  })
}

function assertNoCycle(procedure: Procedure, step: Step, reading: Reading, path: readonly string[]): void {
  assert.ok(!path.includes(step.key), `${[...path, step.key].join(' → ')}`)
  const anchor = ruleOf(step, reading)?.anchor
  const before = procedure.steps.filter(other => other.outputs.flatMap(factsOf).some(kind => kind === anchor || step.needsFirst?.includes(kind)))
  for (const other of before) assertNoCycle(procedure, other, reading, [...path, step.key])
}

test('every kind of fact is a plan, a notice of delay, or produced by some procedure', () => {
  const produced = new Set<FactKind>(PROCEDURES.flatMap(procedure => procedure.steps.flatMap(step => [...step.outputs.flatMap(factsOf), ...step.alsoRecords ?? []])))
  const beginnings = new Set<FactKind>(['delay_notified'])
  assert.deepEqual(FACT_KINDS.filter(kind => !produced.has(kind) && !PLANS.has(kind) && !beginnings.has(kind)), [])
})

test('every kind of review has a procedure in force, and each is found again by the id that a case keeps', () => {
  for (const kind of ALL_KINDS) {
    assert.equal(IN_FORCE[kind].kind, kind)
    assert.equal(IN_FORCE[kind].id, REVIEW_KINDS[kind].procedure)
    assert.equal(IN_FORCE[kind].title, REVIEW_KINDS[kind].name)
  }
  assert.equal(new Set(PROCEDURES.map(procedure => procedure.id)).size, PROCEDURES.length)
  for (const procedure of PROCEDURES) assert.equal(procedureWithId(procedure.id), procedure)
  assert.equal(procedureWithId('scr-1999'), null)
})

test('R048: every case begins with the steps of Appendix 1, in their order', () => {
  const places = ['1', '2', '3', '3', '3(i)', '3(ii)', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15']
  const ofToolkit = BEFORE_COMMISSIONING.steps.filter(step => step.authority.source === 'toolkit')
  assert.deepEqual(ofToolkit.map(step => step.authority.place), places.map(place => `Appendix 1, step ${place}`))
  for (const procedure of [SCR, PLR]) assert.deepEqual(procedure.steps.slice(0, BEFORE_COMMISSIONING.steps.length), BEFORE_COMMISSIONING.steps)
})

test('R224: a Partnership Learning Review has the stages 1 to 8 of a Serious Case Review', () => {
  const stages = (procedure: Procedure) => procedure.steps.map(step => step.key).filter(key => /^(s[1-8]_|d[12]_|pre)/.test(key))
  assert.equal(stages(SCR).length, 22)
  assert.deepEqual(stages(PLR), stages(SCR))
})

test('R226: sending the report to the National Panel is a task of a Serious Case Review and of no other kind', () => {
  const hasTask = (procedure: Procedure) => procedure.steps.some(step => step.outputs.flatMap(factsOf).includes('sent_to_national_panel'))
  assert.equal(hasTask(SCR), true)
  for (const kind of ALL_KINDS) if (kind !== 'scr') assert.equal(hasTask(IN_FORCE[kind]), false)
  assert.deepEqual(PLR.outsideRecipients, [])
})

test('R230: in a Partnership Learning Review the Lead Reviewer presents the report to the Sub-Committee', () => {
  assert.equal(step(PLR, 's9a_subcommittee').owners[0], 'lead_reviewer')
})

test('R231: in a Partnership Learning Review a Sub-Committee member shares themes with the Board; the report is not put to it', () => {
  const board = step(PLR, 's9b_board')
  assert.equal(board.owners[0], 'subcommittee_member')
  assert.ok(!board.owners.includes('lead_reviewer'))
  assert.deepEqual(board.outputs, ['themes_shared_with_board', 'board_response_agreed'])
  assert.ok(!PLR.steps.some(step => step.outputs.flatMap(factsOf).some(kind => ['board_signed_off', 'published'].includes(kind))))
})

test('R234: in a Partnership Learning Review the scoping tasks and both kinds of letter are due in week 3', () => {
  for (const key of ['s1_scoping', 's1_medical_letter', 's2_requests']) {
    assert.equal(weekOf(PLR, key), 3)
    assert.deepEqual(step(PLR, key).owners.slice(0, 2), ['support_team', 'lead_reviewer'])
  }
  assert.equal(weekOf(SCR, 's1_medical_letter'), 5)
  assert.deepEqual(
    ['police_consulted', 'timetable_set', 'agencies_identified', 'pseudonym_agreed'].filter(kind => !step(PLR, 's1_scoping').outputs.some(output => output === kind)), [],
  )
})

test('R235: the weeks of a Partnership Learning Review are those of its table', () => {
  const weeks = {
    s2_collation: 8, s3_themes: 8, s4_prep: 11, s5_le1: 12, d1_draft: 15, s6_meeting5: 16, d2_draft: 18, s7_le2: 20, s8_final: 22,
  }
  assert.deepEqual(Object.fromEntries(Object.keys(weeks).map(key => [key, weekOf(PLR, key)])), weeks)
})

test('R236: practitioners are briefed by their agencies in a Partnership Learning Review, by the Review Team in a Serious Case Review', () => {
  assert.deepEqual(step(PLR, 's4_briefing').owners, ['agency_lead'])
  assert.deepEqual(step(SCR, 's4_briefing').owners, ['review_team_member'])
})

test('R237: report to the Sub-Committee and themes to the Board are both due in week 24 of a Partnership Learning Review', () => {
  assert.equal(weekOf(PLR, 's9a_subcommittee'), 24)
  assert.equal(weekOf(PLR, 's9b_board'), 24)
})

test('R238: a Partnership Learning Review ends in week 26 with its key themes, and circulates nothing before publication', () => {
  assert.equal(weekOf(PLR, 's10_dissemination'), 26)
  assert.deepEqual(step(PLR, 's10_dissemination').outputs, ['family_feedback', 'action_plan_collated', 'learning_disseminated', 'themes_published'])
  assert.ok(!PLR.steps.some(step => ruleOf(step, 'cumulative')?.way === 'before' && ruleOf(step, 'cumulative')?.anchor !== 'learning_event_1'))
})

test('R239: a Partnership Case Audit is commissioned by the Sub-Committee, a review by the Independent Chair', () => {
  assert.equal(IN_FORCE.audit.commissioner, 'subcommittee_chair')
  assert.equal(SCR.commissioner, 'independent_chair')
  assert.equal(PLR.commissioner, 'independent_chair')
})
