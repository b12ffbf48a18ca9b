import assert from 'node:assert/strict'
import { test } from 'node:test'
import { awaitedPackages } from './awaited-packages.ts'
import type { AgencyStanding } from './awaited-packages.ts'

const agency = (name: string, signed: AgencyStanding['signed'], people: Partial<AgencyStanding> = {}): AgencyStanding =>
  ({ agencyId: name, name, signed, without: false, hasAuthor: true, hasSigner: true, hasChiefOfficer: true, ...people })
const namesOf = (agencies: readonly AgencyStanding[]): readonly string[] => agencies.map(({ name }) => name)
const all = [agency('Police', 'judged'), agency('Health', 'to be judged'), agency('Housing', 'no'), agency('Education', 'returned')]

test('given signed packages, then those nobody has judged wait to be judged', () => {
  assert.deepEqual(namesOf(awaitedPackages(all, false).toJudge), ['Health'])
})

test('given agencies without a package that stands, when the day is past, then they are late, a returned package among them', () => {
  assert.deepEqual(namesOf(awaitedPackages(all, true).late), ['Housing', 'Education'])
  assert.deepEqual(awaitedPackages(all, false).late, [])
})

test('given an agency without which the review goes on, then it is neither late nor asked for its people', () => {
  const { late, toName } = awaitedPackages([agency('Housing', 'no', { without: true, hasAuthor: false, hasChiefOfficer: false })], true)
  assert.deepEqual([late, toName], [[], []])
})

test('given an agency without its people, then the office names them only where no Chief Officer is there to do it', () => {
  const without = [agency('Police', 'no', { hasAuthor: false }), agency('Health', 'no', { hasAuthor: false, hasChiefOfficer: false }), agency('Housing', 'no', { hasSigner: false, hasChiefOfficer: false }),
    agency('Education', 'no', { hasChiefOfficer: false }), agency('GP', 'judged', { hasAuthor: false, hasChiefOfficer: false })]
  assert.deepEqual(namesOf(awaitedPackages(without, false).toName), ['Health', 'Housing'])
})
