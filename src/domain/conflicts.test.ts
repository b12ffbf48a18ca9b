import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IndependenceDeclaration, Sector, TeamMember } from './conflicts.ts'
import { independenceIssues, separateAuthorSuggestion, teamIssues, teamWarnings } from './conflicts.ts'
import { unansweredWarnings } from './warning.ts'

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
  assert.deepEqual(independenceIssues(FREE, [...AGENCIES, { agencyId: 'a3', name: 'Probation' }]).map(found => found.field), ['ofAgencies-a3'])
})

test('R084: a Review Team without Children’s Social Care, Health or the board is not valid', () => {
  assert.deepEqual(teamIssues(TEAM), [])
  for (const without of TEAM) assert.equal(teamIssues(TEAM.filter(each => each !== without)).length, 1, without.sector)
})

test('a member of the Sub-Committee on the Review Team warns and never blocks; a reason settles it', () => {
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
