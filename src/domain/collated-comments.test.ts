import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collate, type ClosedConsideration } from './collated-comments.ts'
import { date } from './plain-date.ts'
import { countViews, type Seat, type View } from './subcommittee.ts'

const DAY = date('2016-10-10')
const seat = (personId: string): Seat => ({ personId, agencyId: null, votes: true, from: date('2016-01-01'), until: null })
const SEATS: readonly Seat[] = [seat('a'), seat('b'), seat('c'), { ...seat('d'), excluded: true }]
const VIEWS: readonly View[] = [{ personId: 'b', warranted: false, rationale: 'Harm was not serious' }, { personId: 'a', warranted: true, rationale: 'A child has died' }, { personId: 'x', warranted: true, rationale: 'From outside' }]
const CLOSED: ClosedConsideration = {
  reference: '2016-K7QMP', manner: 'meeting', circulatedOn: date('2016-10-05'), closedOn: DAY, due: DAY, count: countViews(SEATS, VIEWS, DAY),
  views: VIEWS.map(view => ({ ...view, givenOn: DAY, recordedBy: view.personId === 'b' ? 'office' : null })),
  people: new Map([['a', { name: 'Zed', agency: 'Police' }], ['b', { name: 'Amy', agency: null }], ['c', { name: 'Cyril', agency: null }], ['d', { name: 'Dot', agency: null }], ['office', { name: 'Office', agency: null }]]),
}

test('R254: the collated comments hold every view with its rationale, the count, who is silent and who is shut out, and come out the same from the same record', () => {
  const comments = collate(CLOSED)
  assert.deepEqual(comments.views.map(row => [row.member, row.agency, row.view, row.rationale, row.given]), [
    ['Amy', '', 'Not warranted', 'Harm was not serious', '10 October 2016, recorded at the meeting by Office'], ['Zed', 'Police', 'Warranted', 'A child has died', '10 October 2016']])
  assert.deepEqual([comments.noResponse, comments.excluded, comments.notCounted.map(row => row.rationale)], [['Cyril'], ['Dot'], ['From outside']])
  assert.match(comments.count, /3 members were entitled to vote on 10 October 2016: 1 warranted, 1 not warranted, 1 without response\. A majority takes 2/)
  assert.match(comments.conclusion, /no majority/)
  assert.deepEqual(collate({ ...CLOSED, views: CLOSED.views.toReversed() }), comments)
})

test('comments collated after the day on which they were due say so', () => {
  assert.match(collate({ ...CLOSED, due: date('2016-10-07') }).circumstances.join(' '), /collated on 10 October 2016, later than the 7 October 2016/)
  assert.match(collate(CLOSED).circumstances.join(' '), /due by 10 October 2016/)
})

test('the conclusion says that too few have answered where the board asks for a quorum', () => {
  const count = countViews(SEATS, VIEWS, DAY, { of: 'respondents', quorum: 3 })
  assert.match(collate({ ...CLOSED, count }).conclusion, /Too few members/)
})
