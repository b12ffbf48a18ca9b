import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerIssues, approvalIssues, progressOf, releaseState, type Checked } from './release.ts'

const CLEAR: Checked = { result: { further: 0, refused: null }, findings: 3, open: 0, approvedBy: [] }
const words = (issues: readonly { readonly message: string }[]): string => issues.map(each => each.message).join(' ')

test('a file leaves when it was read, every finding is answered and two different people approved it', () => {
  assert.equal(releaseState({ ...CLEAR, result: null }), 'waiting')
  assert.equal(releaseState({ ...CLEAR, result: { further: 0, refused: 'Damaged' } }), 'refused')
  assert.equal(releaseState({ ...CLEAR, open: 1, approvedBy: ['a', 'b'] }), 'open')
  assert.equal(releaseState({ ...CLEAR, result: { further: 1, refused: null }, approvedBy: ['a', 'b'] }), 'open')
  assert.equal(releaseState({ ...CLEAR, approvedBy: ['a', 'a'] }), 'to approve')
  assert.equal(releaseState({ ...CLEAR, approvedBy: ['a', 'b'] }), 'released')
})

test('nobody approves what is not answered, not read, or twice', () => {
  assert.deepEqual(approvalIssues(CLEAR, 'a'), [])
  assert.match(words(approvalIssues({ ...CLEAR, open: 2 }, 'a')), /2 findings are not answered yet/)
  assert.match(words(approvalIssues({ ...CLEAR, result: null }, 'a')), /has not been checked yet/)
  assert.match(words(approvalIssues({ ...CLEAR, result: { further: 5, refused: null } }, 'a')), /more in the file than can be worked through/)
  assert.match(words(approvalIssues({ ...CLEAR, approvedBy: ['a'] }, 'a')), /A second person must do it too/)
  assert.deepEqual(approvalIssues({ ...CLEAR, approvedBy: ['a'] }, 'b'), [])
})

test('a finding is put away with a reason, and not after somebody approved the file', () => {
  assert.deepEqual(answerIssues(CLEAR, { noLeak: true, reason: 'A street of the city' }), [])
  assert.match(words(answerIssues(CLEAR, { noLeak: true, reason: ' ' })), /Say why this is not a leak/)
  assert.deepEqual(answerIssues(CLEAR, { noLeak: false, reason: '' }), [])
  assert.match(words(answerIssues({ ...CLEAR, approvedBy: ['a'] }, { noLeak: false, reason: '' })), /Somebody approved the file/)
})

test('the progress is told in a sentence', () => {
  assert.equal(progressOf({ findings: 0, open: 0 }), 'Nothing was found.')
  assert.equal(progressOf({ findings: 12, open: 9 }), '3 of 12 findings are answered.')
  assert.equal(progressOf({ findings: 12, open: 0 }), 'All 12 findings are answered.')
})
