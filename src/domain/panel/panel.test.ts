import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { AGENDA, heldUpBy, ITEMS, nextItem } from './agenda.ts'
import { countKind, countNeed, countSentence } from './count.ts'
import { convenedIssues, packIssues, planIssues, sittingIssues } from './meeting.ts'
import { amendmentIssues, entryIssues, minuteIssues } from './minutes.ts'
import { dissenters, recommendationIssues, recommendationSentence, recommended } from './recommendation.ts'
import { seatIssues, votersOf, type Capacity, type PanelSeat } from './seat.ts'
import { answersTo, voteIssues, type Vote, type VoteAnswer, type VoteTyped } from './vote.ts'

function seat(personId: string, capacity: Capacity, votes: boolean): PanelSeat { return { personId, agencyId: null, capacity, votes, note: '' } }
function vote(personId: string, answer: VoteAnswer): Vote { return { personId, answer, criteriaMet: answer === 'yes', learning: true, rationale: 'The circumstances' } }
const PANEL = [seat('chair', 'chair', false), seat('law', 'legal', false), seat('m1', 'subcommittee', true), seat('m2', 'subcommittee', true), seat('x', 'expert', true)]
const [MON, TUE, WED] = [date('2016-10-24'), date('2016-10-25'), date('2016-10-26')]

test('voting is a property of the seat: members and experts as it says, the legal adviser never', () => {
  assert.deepEqual(votersOf(PANEL), ['m1', 'm2', 'x'])
  assert.deepEqual(votersOf([...PANEL, seat('c2', 'chair', true)]), ['c2', 'm1', 'm2', 'x'])
  const asked = (typed: object) => seatIssues({ personId: 'new', capacity: 'expert', votes: true, note: 'Paediatrics', ...typed }, PANEL).map(found => found.field)
  assert.deepEqual(asked({}), [])
  assert.deepEqual(asked({ capacity: 'legal' }), ['votes'])
  assert.deepEqual(asked({ capacity: 'legal', votes: false }), [])
  assert.deepEqual(asked({ note: ' ' }), ['note'])
  assert.deepEqual(asked({ capacity: null }), ['capacity'])
  assert.deepEqual(asked({ capacity: 'chair' }), ['capacity'])
  assert.deepEqual(asked({ personId: 'chair' }), ['personId'])
})

test('R041: without a named legal adviser the Panel goes nowhere: no pack, no meeting', () => {
  const without = PANEL.filter(each => each.capacity !== 'legal')
  assert.deepEqual(convenedIssues(PANEL), [])
  for (const found of [convenedIssues(without), packIssues(without, TUE, MON), sittingIssues(without, MON, TUE, TUE)]) {
    assert.match(found.map(each => each.message).join(), /legal adviser/)
  }
  assert.match(convenedIssues(PANEL.filter(each => each.capacity !== 'chair'))[0]?.message ?? '', /Panel Chair/)
})

test('R264: the pack goes out on a day before the meeting, and no meeting is held without it', () => {
  assert.deepEqual(packIssues(PANEL, TUE, MON), [])
  assert.equal(packIssues(PANEL, TUE, TUE).length, 1)
  assert.equal(packIssues(PANEL, MON, TUE).length, 1)
  assert.equal(packIssues(PANEL, null, MON).length, 1)
  assert.deepEqual(sittingIssues(PANEL, MON, TUE, WED), [])
  assert.equal(sittingIssues(PANEL, null, TUE, WED).length, 1)
  assert.deepEqual(sittingIssues(PANEL, TUE, TUE, WED).map(each => each.field), ['heldOn-day'])
  assert.deepEqual(sittingIssues(PANEL, MON, WED, TUE).map(each => each.field), ['heldOn-day'])
  assert.deepEqual(planIssues({ meetsOn: MON, beginsAt: '', place: ' ' }, TUE).map(each => each.field), ['meetsOn-day', 'place'])
})

test('R277: nothing of the kind of review before the need is settled; the agenda runs from step 5 to step 10', () => {
  assert.deepEqual(ITEMS.map(item => AGENDA[item].step), ['5', '6', '7', '8', '9', '10'])
  for (const [at, item] of ITEMS.entries()) {
    const before = new Set(ITEMS.slice(0, at))
    assert.equal(heldUpBy(item, before), null)
    assert.equal(nextItem(before), item)
    for (const missing of before) assert.equal(heldUpBy(item, new Set([...before].filter(each => each !== missing))), missing)
  }
  assert.equal(heldUpBy('kind', new Set(['overview', 'legal', 'information', 'discussion'])), 'need')
  assert.equal(nextItem(new Set(ITEMS)), null)
})

test('R265 R266 R268: the minutes of purpose, overview and legal reminder are mandatory, and information that is not clear asks for its clarification', () => {
  assert.deepEqual(minuteIssues('overview', { purpose: ' ', overview: '' }).map(each => each.field), ['purpose', 'overview'])
  assert.deepEqual(minuteIssues('legal', { options: '', application: '' }).map(each => each.field), ['options'])
  assert.deepEqual(minuteIssues('legal', { options: 'All four kinds', application: '' }), [])
  assert.deepEqual(minuteIssues('kind', { discussion: '', legalAdvice: '', issues: [] }).map(each => each.field), ['discussion', 'legalAdvice'])
  const entry = { givenBy: '', information: 'Two visits', clear: true, clarification: '' }
  assert.deepEqual(entryIssues(entry), [])
  assert.deepEqual(entryIssues({ ...entry, information: ' ', clear: null }).map(each => each.field), ['information', 'clear'])
  assert.deepEqual(entryIssues({ ...entry, clear: false }).map(each => each.field), ['clarification'])
  assert.deepEqual(amendmentIssues(false, ''), [])
  assert.deepEqual(amendmentIssues(true, ' ').map(each => each.field), ['reason'])
  assert.deepEqual(amendmentIssues(true, 'A date was wrong'), [])
})

const NEED: VoteTyped = { question: 'need', answer: 'yes', criteriaMet: true, learning: true, rationale: 'A child has died' }

test('R271: no vote without a rationale, not even an abstention', () => {
  assert.deepEqual(voteIssues(NEED), [])
  for (const answer of ['yes', 'no', 'abstain']) assert.deepEqual(voteIssues({ ...NEED, answer, rationale: ' \n' }).map(each => each.field), ['rationale'], answer)
  assert.deepEqual(voteIssues({ ...NEED, question: 'kind', answer: 'plr', rationale: '' }).map(each => each.field), ['rationale'])
  assert.deepEqual(voteIssues({ ...NEED, answer: 'perhaps' }).map(each => each.field), ['answer'])
})

test('R272 R273: the first question asks yes or no and whether the criteria are met; the second asks for a kind', () => {
  assert.deepEqual(answersTo('need').map(each => each.value), ['yes', 'no', 'abstain'])
  assert.deepEqual(answersTo('kind').map(each => each.value), ['scr', 'plr', 'audit', 'single', 'abstain'])
  assert.deepEqual(voteIssues({ ...NEED, criteriaMet: null, learning: null }).map(each => each.field), ['criteriaMet', 'learning'])
  assert.deepEqual(voteIssues({ ...NEED, answer: 'scr' }).map(each => each.field), ['answer'])
  assert.deepEqual(voteIssues({ ...NEED, question: 'kind', answer: 'yes' }).map(each => each.field), ['answer'])
  assert.deepEqual(voteIssues({ question: 'kind', answer: 'audit', criteriaMet: null, learning: null, rationale: 'Small and clear' }), [])
})

test('the count: odd, even, tie, silence, abstention, co-opted seats and a vote from no seat', () => {
  const outcome = (entitled: readonly string[], votes: readonly Vote[]) => countNeed(entitled, votes).outcome
  const ids = ['a', 'b', 'c', 'd']
  assert.equal(outcome(ids.slice(0, 3), [vote('a', 'yes'), vote('b', 'yes'), vote('c', 'no')]), 'review')
  assert.equal(outcome(ids, [vote('a', 'yes'), vote('b', 'yes'), vote('c', 'yes'), vote('d', 'no')]), 'review')
  assert.equal(outcome(ids, [vote('a', 'yes'), vote('b', 'yes'), vote('c', 'no'), vote('d', 'no')]), 'no majority')
  assert.equal(outcome(ids, [vote('a', 'no'), vote('b', 'no'), vote('c', 'yes')]), 'no review')
  assert.equal(outcome(ids, [vote('a', 'yes')]), 'review')
  assert.equal(outcome(ids, [vote('a', 'abstain'), vote('b', 'abstain')]), 'no majority')
  assert.equal(outcome(ids, []), 'no majority')
  const count = countNeed(ids, [vote('z', 'no'), vote('b', 'yes'), vote('a', 'abstain')])
  assert.deepEqual([count.yes, count.abstained, count.silent, count.notCounted, count.outcome, count.criteriaMet], [['b'], ['a'], ['c', 'd'], ['z'], 'review', 1])
  assert.equal(countSentence(count), '1 voted that a review is needed, 0 that none is, 1 abstained, 2 did not vote, of 4 entitled to vote.')
})

test('the kind with the most votes stands; where two have equally many, none does', () => {
  const ids = ['a', 'b', 'c', 'd']
  assert.equal(countKind(ids, [vote('a', 'scr'), vote('b', 'plr'), vote('c', 'plr')]).outcome, 'plr')
  assert.equal(countKind(ids, [vote('a', 'scr'), vote('b', 'plr')]).outcome, null)
  assert.equal(countKind(ids, [vote('a', 'abstain')]).outcome, null)
  assert.equal(countSentence(countKind(ids, [vote('a', 'scr'), vote('b', 'plr'), vote('c', 'plr')])), '1 voted for a Serious Case Review, 2 voted for a Partnership Learning Review, 1 did not vote, of 4 entitled to vote.')
})

test('what the votes come to is recommended in one unambiguous sentence, and dissent is listed; a Partnership Learning Review may be it', () => {
  const ids = ['a', 'b', 'c']
  const need = countNeed(ids, [vote('a', 'yes'), vote('b', 'yes'), vote('c', 'no')])
  const kind = countKind(ids, [vote('a', 'plr'), vote('b', 'plr'), vote('c', 'scr')])
  assert.deepEqual(recommended(need, kind), { need: 'review', kind: 'plr' })
  assert.equal(recommendationSentence(recommended(need, kind)), 'The Panel recommends a Partnership Learning Review.')
  assert.deepEqual(dissenters(need, kind), { need: ['c'], kind: ['c'] })
  const against = countNeed(ids, [vote('a', 'no'), vote('b', 'no'), vote('c', 'yes')])
  assert.deepEqual(recommended(against, kind), { need: 'no review', kind: null })
  assert.deepEqual(dissenters(against, null), { need: ['c'], kind: [] })
  const tie = countNeed(ids, [vote('a', 'no'), vote('b', 'yes')])
  assert.match(recommendationSentence(recommended(tie, null)), /no majority/)
  assert.deepEqual(dissenters(tie, null).need, ['a', 'b'])
  assert.match(recommendationSentence(recommended(need, countKind(ids, []))), /No kind of review has the most votes/)
})

test('R279: a recommendation has four parts, and none of them can be left out', () => {
  const whole = { considerations: 'C', rationale: 'R', disagreement: 'There was none', reasoning: 'W' }
  assert.deepEqual(recommendationIssues(whole), [])
  for (const part of ['considerations', 'rationale', 'disagreement', 'reasoning'] as const) {
    assert.deepEqual(recommendationIssues({ ...whole, [part]: ' ' }).map(each => each.field), [part])
  }
})
