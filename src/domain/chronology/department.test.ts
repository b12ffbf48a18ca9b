import assert from 'node:assert/strict'
import { test } from 'node:test'
import { departmentIssues, isWithAuthor, settlingIssues } from './department.ts'
import type { DepartmentState } from './department.ts'

const STATES: readonly DepartmentState[] = ['in preparation', 'submitted', 'returned', 'accepted']

test('a department’s author writes while its work is theirs: before it is handed in, and once it came back', () => {
  assert.deepEqual(STATES.filter(isWithAuthor), ['in preparation', 'returned'])
})

test('a department hands in entries, no waiting file, and not twice', () => {
  assert.deepEqual(STATES.filter(state => departmentIssues(state, 3, 0).length === 0), ['in preparation', 'returned'])
  assert.equal(departmentIssues('in preparation', 0, 1).length, 2)
})

test('the collator accepts what was handed in, and returns it, also later, with reasons', () => {
  assert.deepEqual(STATES.filter(state => settlingIssues(state, 'accepted', '').length === 0), ['submitted'])
  assert.deepEqual(STATES.filter(state => settlingIssues(state, 'returned', 'Dates').length === 0), ['submitted', 'accepted'])
  assert.deepEqual(settlingIssues('submitted', 'returned', ' ').map(each => each.field), ['reasons'])
  assert.deepEqual(settlingIssues('submitted', '', '').map(each => each.field), ['step'])
})
