import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { adopt, changeIssues } from './adopted.ts'
import { answeredBy, assessmentIssues, differing, type Assessment } from './assessment.ts'
import type { Answer, Answers } from './criteria-set.ts'
import { NO_ANSWER } from './criteria-set.ts'
import { WORKING_TOGETHER_2015 as SET } from './working-together-2015.ts'

function given(answers: Readonly<Record<string, Partial<Answer>>>): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { ...NO_ANSWER, ...answer }]))
}
const YES = { answer: true, evidence: 'The post-mortem' }
const first: Assessment = { version: 1, set: SET.id, answers: given({ died: YES, abuse: YES }), research: '', referralVersion: 0, by: 'manager', on: date('2016-10-05') }
const second: Assessment = { ...first, version: 2, answers: given({ died: YES, abuse: { ...YES, evidence: 'The police file' } }), by: 'panel chair', on: date('2016-11-01') }

test('each answer is told with who last gave it and when, and what was left as it was keeps its author', () => {
  assert.deepEqual([...answeredBy([first, second])], [['died', { by: 'manager', on: '2016-10-05', version: 1 }], ['abuse', { by: 'panel chair', on: '2016-11-01', version: 2 }]])
})

test('an assessment may leave questions open; each yes and each set-aside presumption gives its evidence, and nothing is recorded twice', () => {
  const fields = (answers: Answers, last?: Assessment) => assessmentIssues(SET, { answers, research: '' }, last).map(found => found.field)
  assert.deepEqual(fields(given({ died: YES })), [])
  assert.deepEqual(fields(given({ died: { answer: true } })), ['died-evidence'])
  assert.deepEqual(fields(given({ died: { answer: false } })), [])
  assert.deepEqual(fields(given({ concern: { answer: false } })), ['concern-evidence'])
  assert.deepEqual(fields(given({})), [null])
  assert.deepEqual(fields(first.answers, first), [null])
})

test('what the Chair adopts is kept with the words in force and what was assessed; turning an answer over needs evidence of its own', () => {
  const own = given({ died: YES, abuse: { answer: false, evidence: 'The file' } })
  assert.deepEqual(differing(SET, first.answers, own), ['abuse'])
  assert.deepEqual(changeIssues(SET, own, first).map(found => found.field), [])
  for (const evidence of ['', 'The post-mortem']) assert.deepEqual(changeIssues(SET, given({ died: YES, abuse: { answer: false, evidence } }), first).map(found => found.field), ['abuse-evidence'])
  const kept = adopt(SET, own, [first, second], date('2016-11-10')).lines.find(line => line.id === 'abuse')
  assert.deepEqual([kept?.words, kept?.said, kept?.evidence], ['abuse or neglect of a child is known or suspected', false, 'The file'])
  assert.deepEqual(kept?.assessed, { said: true, evidence: 'The police file', by: 'panel chair', on: '2016-11-01' })
})
