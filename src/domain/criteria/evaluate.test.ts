import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decidingIssues, answerIssues } from './answer-issues.ts'
import type { Answer, Answers, Conclusion } from './criteria-set.ts'
import { NO_ANSWER } from './criteria-set.ts'
import { countsAtAge, evaluate } from './evaluate.ts'
import { CUSTODY_SETTINGS, HARMS, WORKING_TOGETHER_2015 as SET } from './working-together-2015.ts'

const [YES, NO] = [{ answer: true, evidence: 'On record' }, { answer: false, evidence: 'On record' }] as const
const NOTHING = { abuse: NO, died: NO, harmed: NO, concern: {}, custody: NO, detained: NO, deprived: NO, discretion: NO }

function given(changed: Readonly<Record<string, Partial<Answer>>>): Answers {
  return Object.fromEntries(Object.entries({ ...NOTHING, ...changed }).map(([id, answer]) => [id, { ...NO_ANSWER, ...answer }]))
}
function concludes(changed: Readonly<Record<string, Partial<Answer>>>): Conclusion { return evaluate(SET, given(changed)).conclusion }
function fields(changed: Readonly<Record<string, Partial<Answer>>>): readonly (string | null)[] { return decidingIssues(SET, given(changed)).map(found => found.field) }

test('R020: serious harm may be of several kinds, with another one described in words', () => {
  assert.equal(concludes({ abuse: YES, harmed: { kinds: ['life', 'emotional'] }, concern: YES }), 'must always')
  assert.equal(concludes({ abuse: YES, harmed: { kinds: ['other'], other: 'Sexual exploitation' }, concern: YES }), 'must always')
  assert.deepEqual(answerIssues(SET, given({ harmed: { kinds: ['other'] } })).map(found => found.field), ['harmed-other'])
  assert.equal(Object.keys(HARMS).length, 8)
})

test('R021: a child’s recovery does not switch off serious harm', () => {
  for (const noted of [[], ['recovered']]) assert.equal(concludes({ abuse: YES, harmed: { kinds: ['life'], noted }, concern: YES }), 'must always')
})

test('R025: death by suspected suicide counts as death', () => {
  assert.equal(concludes({ abuse: YES, died: { kinds: ['suicide'] } }), 'must always')
  assert.equal(concludes({ abuse: YES, died: { kinds: [] } }), 'open')
})

test('R026: concern about joint working is presumed; only definitive evidence in words sets it aside', () => {
  const harmed = { abuse: YES, harmed: YES }
  assert.equal(concludes({ ...harmed, concern: {} }), 'must unless')
  assert.equal(concludes({ ...harmed, concern: { answer: false, evidence: '   ' } }), 'must unless')
  assert.equal(concludes({ ...harmed, concern: { answer: false, evidence: 'An independent audit found none' } }), 'not met')
  assert.equal(concludes({ ...harmed, concern: YES }), 'must always')
})

test('R027: a death in each of the settings of custody alone yields “should always”', () => {
  assert.deepEqual(Object.keys(CUSTODY_SETTINGS), ['custody', 'police', 'remand', 'sentenced', 'offenders', 'training', 'home'])
  for (const setting of Object.keys(CUSTODY_SETTINGS)) assert.equal(concludes({ custody: { kinds: [setting] } }), 'should always', setting)
  assert.equal(concludes({}), 'not met')
})

test('R028: a death while detained under the Mental Health Act 1983 alone yields “should always”', () => {
  assert.equal(concludes({ detained: YES }), 'should always')
})

test('R029: a deprivation of liberty order counts only for a child of 16 or 17', () => {
  const deprived = SET.criteria.find(criterion => criterion.id === 'deprived') ?? assert.fail()
  for (const age of [16, 17]) assert.equal(concludes({ died: YES, deprived: { ...YES, age } }), 'should always')
  for (const age of [15, 18, null]) {
    assert.equal(countsAtAge(deprived, age), false)
    assert.equal(concludes({ died: YES, deprived: { ...YES, age } }), 'not met')
    assert.deepEqual(fields({ died: YES, deprived: { ...YES, age } }), ['deprived-age'])
  }
})

test('R030: where the criteria are not met, a review may still follow if it can bring learning', () => {
  assert.equal(concludes({ discretion: YES }), 'may')
  assert.equal(concludes({ discretion: NO }), 'not met')
})

test('a conclusion says why and where it stands written', () => {
  const why = (changed: Readonly<Record<string, Partial<Answer>>>): string => evaluate(SET, given(changed)).sentence
  assert.equal(why({ abuse: YES, died: YES }),
    'Because abuse or neglect is known or suspected and the child has died, a Serious Case Review must always be carried out (regulation 5(2)(a) and (b)(i)).')
  assert.equal(why({ abuse: YES, harmed: YES }),
    'Because abuse or neglect is known or suspected and the child has been seriously harmed, a Serious Case Review must be carried out unless there is definitive evidence that there are no concerns about inter-agency working; '
    + 'there is no such evidence on record (regulation 5(2)(a) and (b)(ii); Working Together 2015, chapter 4, paragraph 18).')
  assert.equal(why({ died: YES, custody: YES }),
    'The criteria of regulation 5(2) are not met, because abuse or neglect is neither known nor suspected. But because the child died in custody, a Serious Case Review should always be carried out (Working Together 2015, chapter 4, paragraph 19).')
  assert.equal(why({ abuse: YES, discretion: YES }),
    'The criteria of regulation 5(2) are not met, because the child has not died and the child has not been seriously harmed. Because learning can be expected from a review, a Serious Case Review or another review may still be carried out '
    + '(Working Together 2015, chapter 4, paragraph 20).')
  assert.equal(why({ abuse: YES, died: {} }), 'What follows is not settled yet: it is still to be answered whether the child has died.')
})

test('a decision answers every question, contradicts itself nowhere, and gives the evidence of each answer that the conclusion rests on', () => {
  assert.deepEqual(fields({ abuse: YES, died: YES }), [])
  assert.deepEqual(fields({ abuse: { answer: true }, died: YES, custody: { answer: false } }), ['abuse-evidence'])
  assert.deepEqual(fields({ abuse: {}, detained: {} }), ['abuse-answer', 'detained-answer'])
  assert.deepEqual(fields({ abuse: YES, died: YES, discretion: {} }), [], 'the discretionary road is asked about only where no review must follow')
  assert.deepEqual(fields({ abuse: YES, discretion: {} }), ['discretion-answer'])
  assert.deepEqual(fields({ detained: YES }), ['detained-answer'])
  assert.deepEqual(fields({ harmed: { answer: false, evidence: 'None', kinds: ['life'] }, abuse: NO }), ['harmed-answer'])
})

test('every criterion is data: its words, where they stand and since when they are in force', () => {
  const ids = SET.criteria.map(criterion => criterion.id)
  assert.equal(new Set(ids).size, ids.length)
  for (const { words, source, from, until, yes, no } of SET.criteria) assert.ok(words && source && from && until && yes && no)
  for (const id of SET.roads.flatMap(road => road.all)) assert.ok(ids.includes(id), id)
})
