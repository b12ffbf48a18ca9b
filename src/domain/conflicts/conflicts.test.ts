import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROLES } from '../roles.ts'
import { unansweredWarnings } from '../warning.ts'
import { blockedBy, findingsFor, warnedOf, type Subject, type Words } from './check.ts'
import { independenceIssues, panelChairIssues, undeclared, type IndependenceDeclaration, type PanelChairDeclaration } from './independence.ts'
import { lineManagementIssues } from './line-management.ts'
import { separateAuthorSuggestion, teamIssues, teamWarnings, type Sector, type TeamMember } from './review-team.ts'
import { CONFLICT_RULES } from './rules.ts'

const AGENCIES = [{ agencyId: 'a1', name: 'Police' }, { agencyId: 'a2', name: 'Health' }]
const FREE: IndependenceDeclaration = { ofCase: true, ofBoard: true, ofAgencies: { a1: true, a2: true }, signedName: 'Lead Reviewer' }

function member(personId: string, sector: Sector, onSubcommittee = false): TeamMember { return { personId, name: personId, sector, onSubcommittee } }
const TEAM = [member('m1', 'social-care'), member('m2', 'health'), member('m3', 'board')]

test('R006: a lead reviewer signs to be independent of the case, of the board and of each agency; any conflict blocks', () => {
  const asked = (declaration: Partial<IndependenceDeclaration>): readonly (string | null)[] => independenceIssues({ ...FREE, ...declaration }, AGENCIES).map(found => found.field)
  assert.deepEqual(asked({}), [])
  assert.deepEqual(asked({ ofCase: false }), ['ofCase'])
  assert.deepEqual(asked({ ofBoard: false }), ['ofBoard'])
  assert.deepEqual(asked({ ofAgencies: { a1: true, a2: false } }), ['ofAgencies-a2'])
  assert.deepEqual(asked({ ofCase: null, ofBoard: null, ofAgencies: {}, signedName: ' ' }), ['ofCase', 'ofBoard', 'ofAgencies-a1', 'ofAgencies-a2', 'signedName'])
})

test('R058: an agency that comes into scope is asked about afresh', () => {
  const now = [...AGENCIES, { agencyId: 'a3', name: 'Probation' }]
  assert.deepEqual(independenceIssues(FREE, now).map(found => found.field), ['ofAgencies-a3'])
  assert.deepEqual(undeclared(['a1', 'a2'], now).map(agency => agency.name), ['Probation'])
  assert.deepEqual(undeclared(['a1', 'a2', 'a3'], now), [])
})

const CHAIR: PanelChairDeclaration = { ofAgencies: { a1: true, a2: true }, exceptions: {}, signedName: 'Panel Chair' }

test('R263: a Panel Chair declares for each agency; one who is not independent of it chairs only with a reason, and belonging to it counts whatever is declared', () => {
  const asked = (declaration: Partial<PanelChairDeclaration>, own: string | null = null) => panelChairIssues({ ...CHAIR, ...declaration }, own, AGENCIES).map(found => found.field)
  assert.deepEqual(asked({}), [])
  assert.deepEqual(asked({}, 'elsewhere'), [])
  assert.deepEqual(asked({ ofAgencies: { a1: true } }), ['ofAgencies-a2'])
  assert.deepEqual(asked({ ofAgencies: { a1: true, a2: false } }), ['reason-ofAgencies-a2'])
  assert.deepEqual(asked({ ofAgencies: { a1: true, a2: false }, exceptions: { a1: 'Not this one', a2: ' ' } }), ['reason-ofAgencies-a2'])
  assert.deepEqual(asked({ ofAgencies: { a1: true, a2: false }, exceptions: { a2: 'Left the trust ten years ago' } }), [])
  assert.deepEqual(asked({}, 'a1'), ['reason-ofAgencies-a1'])
  assert.deepEqual(asked({ exceptions: { a1: 'Nobody else can' } }, 'a1'), [])
  assert.deepEqual(asked({ signedName: ' ' }), ['signedName'])
})

test('R091: no answer about line management, and a yes, block a nomination; a no does not', () => {
  assert.equal(lineManagementIssues(false).length, 0)
  assert.match(lineManagementIssues(true)[0]?.message ?? '', /cannot be its author/)
  assert.match(lineManagementIssues(null)[0]?.message ?? '', /Say whether/)
})

const WORDS: Words = { field: subject => subject.key, ask: () => 'ask', conflict: () => 'conflict' }

test('each rule of the table does what it says: declared ones ask, blocking ones block, warning ones are settled by a reason', () => {
  for (const rule of CONFLICT_RULES) {
    assert.ok(Object.hasOwn(ROLES, rule.role))
    const subject: Subject = { checks: rule.checks, key: 'it', name: 'it' }
    const found = (free?: boolean) => findingsFor(rule.role, [subject], free === undefined ? {} : { it: free })
    const name = `${rule.role}, ${rule.checks}`
    assert.deepEqual(found(true), [], name)
    assert.deepEqual(found().map(each => each.state), rule.how === 'declared' ? ['not answered'] : [], name)
    assert.equal(blockedBy(found(false), WORDS).length, rule.effect === 'blocks' ? 1 : 0, name)
    assert.equal(warnedOf(found(false), WORDS).length, rule.effect === 'warns' ? 1 : 0, name)
    assert.deepEqual(findingsFor(rule.role, [subject], { it: false }, CONFLICT_RULES.filter(each => each !== rule)), [], `${name}: no other rule finds it`)
  }
  assert.deepEqual([...new Set(CONFLICT_RULES.flatMap(rule => rule.rules))].sort(), ['R006', 'R058', 'R087', 'R091', 'R263'])
})

test('R084: a Review Team without Children’s Social Care, Health or the board is not valid', () => {
  assert.deepEqual(teamIssues(TEAM), [])
  for (const without of TEAM) assert.equal(teamIssues(TEAM.filter(each => each !== without)).length, 1, without.sector)
})

test('R087: a member of the Sub-Committee on the Review Team warns and never blocks; a reason settles it', () => {
  const team = [member('m1', 'social-care', true), ...TEAM.slice(1)]
  assert.deepEqual(teamIssues(team), [])
  const found = teamWarnings(team)
  assert.deepEqual(found.map(each => each.code), ['both-m1'])
  assert.equal(unansweredWarnings(found, { 'both-m1': ' ' }).length, 1)
  assert.deepEqual(unansweredWarnings(found, { 'both-m1': 'Nobody else knows the service' }), [])
})

test('a Review Team of more than the board’s size warns; eight is the default', () => {
  const team = Array.from({ length: 9 }, (_, at) => member(`m${at}`, 'other'))
  assert.deepEqual(teamWarnings(team).map(each => each.code), ['size'])
  assert.match(teamWarnings(team)[0]?.message ?? '', /9 members/)
  assert.deepEqual(teamWarnings(team.slice(1)), [])
  assert.deepEqual(teamWarnings(team, 9), [])
})

test('R082: a separate Overview Author is suggested for many agencies or several boards', () => {
  assert.equal(separateAuthorSuggestion(6, 1), null)
  assert.match(separateAuthorSuggestion(7, 1) ?? '', /separate Overview Author/)
  assert.match(separateAuthorSuggestion(1, 2) ?? '', /separate Overview Author/)
  assert.equal(separateAuthorSuggestion(7, 1, 10), null)
})
