/** The access table against the hand-written one: every action × role × way of holding it × phase, and every mutant of the table. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { may, STRANGER, type Action, type By, type Phase, type Rule, type Standing } from '../../src/domain/access.ts'
import { RULES } from '../../src/domain/access-rules.ts'
import { ALL_ROLES, type Role } from '../../src/domain/roles.ts'
import { allowedByHand, EXPECTED } from './expected.ts'

const PHASES: readonly (Phase | null)[] = [null, 'draft', 'referral', 'review', 'closed']
const WAYS = ['board', 'case', 'agency'] as const
type Way = (typeof WAYS)[number]
const ACTIONS = Object.keys(EXPECTED) as Action[]

interface Cell { readonly action: Action; readonly who: 'stranger' | 'account' | Way; readonly role: Role | null; readonly phase: Phase | null; readonly barred: boolean }

function everyCell(): Cell[] {
  return ACTIONS.flatMap(action => PHASES.flatMap(phase => [false, true].flatMap(barred => [
    { action, who: 'stranger' as const, role: null, phase, barred },
    { action, who: 'account' as const, role: null, phase, barred },
    ...WAYS.flatMap(who => ALL_ROLES.map(role => ({ action, who, role, phase, barred }))),
  ])))
}

function standing(cell: Cell): Standing {
  const held = (way: Way): Set<Role> => new Set(cell.who === way && cell.role ? [cell.role] : [])
  return {
    ...STRANGER, signedIn: cell.who !== 'stranger', phase: cell.phase, barred: cell.barred,
    onBoard: held('board'), onCase: held('case'), forAgency: held('agency'),
  }
}

function expected(cell: Cell): boolean {
  return !cell.barred && allowedByHand(cell.action, cell.who, cell.role, cell.phase)
}

const CELLS = everyCell().map(cell => ({ cell, standing: standing(cell), expected: expected(cell) }))

function wrongCells(rules: readonly Rule[]): typeof CELLS {
  return CELLS.filter(each => may(each.cell.action, each.standing, rules) !== each.expected)
}

test('the access table allows exactly what the hand-written one says', () => {
  assert.deepEqual(wrongCells(RULES).map(each => each.cell), [])
})

test('every action of the program stands in the hand-written table', () => {
  assert.deepEqual([...new Set(RULES.map(rule => rule.action))].filter(action => !(action in EXPECTED)), [])
})

test('taking any one rule out of the table is noticed', () => {
  const unnoticed = RULES.filter(rule => wrongCells(RULES.filter(other => other !== rule)).length === 0)
  assert.deepEqual(unnoticed, [])
})

test('taking any one role out of a rule, or lending a rule to one role more, is noticed', () => {
  const unnoticed = (RULES as readonly Rule[]).flatMap(rule => ALL_ROLES
    .filter(() => rule.by !== 'anyone' && rule.by !== 'account')
    .map(role => ({ ...rule, roles: rule.roles.includes(role) ? rule.roles.filter(each => each !== role) : [...rule.roles, role] }))
    .filter(mutant => wrongCellsOf(mutant, rule).length === 0))
  assert.deepEqual(unnoticed, [])
})

test('opening a rule to another way of holding the role, or to everyone, is noticed', () => {
  const ways: readonly By[] = ['anyone', 'account', 'board', 'case', 'agency']
  const unnoticed = (RULES as readonly Rule[]).flatMap(rule => ways.filter(by => by !== rule.by)
    .map(by => ({ ...rule, by })).filter(mutant => wrongCellsOf(mutant, rule).length === 0))
  assert.deepEqual(unnoticed, [])
})

/** Only the mutated action's cells can change. */
function wrongCellsOf(mutant: Rule, original: Rule): typeof CELLS {
  const rules = (RULES as readonly Rule[]).map(rule => rule === original ? mutant : rule).filter(rule => rule.action === original.action)
  return CELLS.filter(each => each.cell.action === original.action && may(each.cell.action, each.standing, rules) !== each.expected)
}

test('R045: only the Independent Chair decides, in no other way and no other role', () => {
  const allowed = CELLS.filter(each => each.cell.action === 'decide' && may('decide', each.standing))
  assert.deepEqual([...new Set(allowed.map(each => `${each.cell.role} by ${each.cell.who}`))], ['independent_chair by board'])
})

test('the system administrator may touch no case', () => {
  const allowed = CELLS.filter(each => each.cell.role === 'system_administrator' && each.cell.phase !== null && EXPECTED[each.cell.action].anyone !== true
    && EXPECTED[each.cell.action].account !== true && may(each.cell.action, each.standing))
  const actions = [...new Set(allowed.map(each => each.cell.action))]
  assert.deepEqual(actions.filter(action => !['see people', 'manage people', 'manage agencies'].includes(action)), [])
})
