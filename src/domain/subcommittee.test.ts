import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Seat, View } from './subcommittee.ts'
import { date } from './plain-date.ts'
import { chairAnswerIssues, countViews, entitledOn, mayReadOthersViews, membersOn, viewIssues } from './subcommittee.ts'

const DAY = date('2016-10-10')

function seats(n: number): Seat[] {
  return Array.from({ length: n }, (_, at) => ({ personId: `m${at + 1}`, agencyId: null, votes: true, from: date('2016-01-01'), until: null }))
}
function views(yes: number, no: number): View[] {
  return Array.from({ length: yes + no }, (_, at) => ({ personId: `m${at + 1}`, warranted: at < yes, rationale: 'Because' }))
}

/** Members, views for and against, and whether that is a majority. */
const COUNTS = {
  'an odd number of members': [[7, 4, 3, true], [7, 3, 4, false], [5, 3, 2, true], [1, 1, 0, true], [3, 1, 2, false]],
  'an even number of members': [[8, 5, 3, true], [8, 3, 5, false], [2, 2, 0, true], [0, 0, 0, false]],
  'a tie, which is no majority': [[8, 4, 4, false], [2, 1, 1, false], [10, 5, 5, false]],
  'silence, which counts for nothing and still counts in what a majority takes': [[7, 4, 0, true], [7, 3, 0, false], [8, 4, 0, false], [2, 1, 0, false], [9, 4, 1, false]],
} as const
for (const [what, cases] of Object.entries(COUNTS)) test(`R256: a Panel is warranted at floor(N/2)+1 of all members: ${what}`, () => {
  for (const [n, yes, no, majority] of cases) {
    const count = countViews(seats(n), views(yes, no), DAY)
    assert.equal(count.majority, majority, `${yes} for and ${no} against of ${n}`)
    assert.equal(count.needed, Math.floor(n / 2) + 1)
    assert.equal(count.noResponse.length, n - yes - no)
  }
})

test('R256: a co-opted member counts by the vote of the seat: with one from its first day on, without one never', () => {
  const members = seats(4)
  const coOpted: Seat = { personId: 'expert', agencyId: null, votes: true, from: DAY, until: DAY }
  const given: readonly View[] = [...views(2, 2), { personId: 'expert', warranted: true, rationale: 'The injury is life-threatening' }]
  assert.equal(countViews(members, given, DAY).majority, false)
  const voting = countViews([...members, coOpted], given, DAY)
  assert.deepEqual([voting.entitled.length, voting.needed, voting.majority], [5, 3, true])
  const advising = countViews([...members, { ...coOpted, votes: false }], given, DAY)
  assert.deepEqual([advising.entitled.length, advising.majority, advising.notCounted], [4, false, ['expert']])
  assert.deepEqual(countViews([...members, { ...coOpted, from: date('2016-10-11'), until: null }], given, DAY).notCounted, ['expert'])
})

test('R256: a member with a conflict has no vote in the case: shown as shut out, never counted nor counted in what a majority takes', () => {
  const [first, ...others] = seats(5)
  if (!first) return assert.fail('five seats')
  const members = [{ ...first, excluded: true } as const, ...others]
  const given = views(3, 1)
  const count = countViews(members, given, DAY)
  assert.deepEqual([count.entitled, count.excluded, count.notCounted], [['m2', 'm3', 'm4', 'm5'], ['m1'], ['m1']])
  assert.deepEqual([count.warranted, count.notWarranted, count.noResponse, count.needed, count.majority], [['m2', 'm3'], ['m4'], ['m5'], 3, false])
  assert.deepEqual(countViews([{ ...first, excluded: true, votes: false }, ...others], [], DAY).excluded, [])
  assert.deepEqual(membersOn(members, DAY).map(seat => seat.personId), ['m2', 'm3', 'm4', 'm5'])
})

test('the board’s setting may count those who answered instead, with a quorum', () => {
  const rule = { of: 'respondents', quorum: 4 } as const
  assert.equal(countViews(seats(9), views(3, 1), DAY, rule).majority, true)
  assert.equal(countViews(seats(9), views(3, 0), DAY, rule).majority, false)
  assert.equal(countViews(seats(9), views(3, 0), DAY, rule).quorate, false)
  assert.equal(countViews(seats(9), views(2, 2), DAY, rule).majority, false)
})

test('the count names everybody it counts, those silent and those not counted, and comes out the same from the same record', () => {
  const members = seats(4)
  const given: readonly View[] = [{ personId: 'm2', warranted: false, rationale: 'No' }, { personId: 'm1', warranted: true, rationale: 'Yes' }, { personId: 'stranger', warranted: true, rationale: 'Yes' }]
  const count = countViews(members, given, DAY)
  assert.deepEqual([count.entitled, count.warranted, count.notWarranted, count.noResponse, count.notCounted], [['m1', 'm2', 'm3', 'm4'], ['m1'], ['m2'], ['m3', 'm4'], ['stranger']])
  assert.deepEqual(countViews(members.toReversed(), given.toReversed(), DAY), count)
})

test('only seats held on the day and with a vote are entitled, a person once', () => {
  const [first, second, third] = seats(3)
  if (!first || !second || !third) return assert.fail('three seats')
  const members = [{ ...first, until: date('2016-10-09') }, { ...second, votes: false }, { ...third, from: DAY, until: DAY }, { ...third, agencyId: 'a2' }]
  assert.deepEqual(entitledOn(members, DAY), ['m3'])
})

test('a view without an answer, a rationale or a vote is refused', () => {
  assert.deepEqual(viewIssues({ warranted: true, rationale: 'A child died' }, true), [])
  assert.deepEqual(viewIssues({ warranted: null, rationale: ' ' }, false).map(found => found.field), [null, 'warranted', 'rationale'])
})

test('a member reads the others’ views only once their own is given or the consideration is closed', () => {
  assert.equal(mayReadOthersViews('m1', views(0, 0), false), false)
  assert.equal(mayReadOthersViews('m1', views(1, 0), false), true)
  assert.equal(mayReadOthersViews('m1', [], true), true)
})

test('with a majority the Panel is mandatory, the Chair’s disagreement is recorded with a reason; without one the Chair may want a Panel, with a reason', () => {
  const majority = countViews(seats(3), views(2, 0), DAY)
  const none = countViews(seats(3), views(1, 2), DAY)
  const asked = (count: typeof none, agrees: boolean | null, panel: boolean | null, reason = ''): (string | null)[] => chairAnswerIssues(count, { agrees, panel, reason }).map(found => found.field)
  assert.deepEqual(asked(majority, true, true), [])
  assert.deepEqual(asked(majority, true, false), ['panel'])
  assert.deepEqual(asked(majority, false, true), ['reason'])
  assert.deepEqual(asked(majority, false, true, 'Not yet known how the child died'), [])
  assert.deepEqual(asked(none, true, false), [])
  assert.deepEqual(asked(none, false, true), ['reason'])
  assert.deepEqual(asked(none, false, true, 'Learning is likely'), [])
  assert.deepEqual(asked(none, null, null), ['agrees', 'panel'])
})
