import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_PARTS } from './package.ts'
import type { PackageParts } from './package.ts'
import { partDifferences } from './part-differences.ts'

const action = { learning: 'Missed visits', action: 'New procedure', owner: 'Head', due: 'May 2017' }
const person = { name: 'Officer 1', role: 'Response', involved: '2014', contact: 'officer@police.example' }
const PARTS: PackageParts = { ...NO_PARTS, summary: { themes: 'Calls', learning: 'Look back' }, action_plan: { none: false, reason: '', actions: [action] }, practitioners: { none: false, reason: '', people: [person] } }

test('the same parts differ in nothing', () => { assert.deepEqual(partDifferences(PARTS, structuredClone(PARTS)), []) })

test('words of the summary are shown old beside new', () => {
  assert.deepEqual(partDifferences(PARTS, { ...PARTS, summary: { themes: 'Calls in the night', learning: 'Look back' } }),
    [{ section: 'summary', words: [{ label: 'Themes that emerged', before: 'Calls', after: 'Calls in the night' }] }])
})

test('a learning point is one difference: changed, new and gone', () => {
  const changed = partDifferences(PARTS, { ...PARTS, action_plan: { none: false, reason: '', actions: [{ ...action, owner: 'Deputy' }, { ...action, learning: 'Records' }] } })
  assert.deepEqual(changed, [{ section: 'action_plan', words: [
    { label: 'Learning point', before: 'Learning point: Missed visits\nWhat will be done: New procedure\nBy whom: Head\nBy when: May 2017', after: 'Learning point: Missed visits\nWhat will be done: New procedure\nBy whom: Deputy\nBy when: May 2017' },
    { label: 'Learning point', before: '', after: 'Learning point: Records\nWhat will be done: New procedure\nBy whom: Head\nBy when: May 2017' },
  ] }])
  assert.deepEqual(partDifferences(PARTS, { ...PARTS, action_plan: { none: true, reason: 'Closed', actions: [] } })[0]?.words.map(each => [each.label, each.after]), [['There are no learning points', 'Closed'], ['Learning point', '']])
})

test('a practitioner is known by name, or else by how to reach them', () => {
  const now = { ...PARTS, practitioners: { none: false, reason: '', people: [{ ...person, name: 'Sergeant 1' }] } }
  assert.deepEqual(partDifferences(PARTS, now)[0]?.words.map(each => each.before.split('\n')[0]), ['Name: Officer 1'])
})

test('lists in another order differ in nothing', () => {
  const two = { ...PARTS, practitioners: { none: false, reason: '', people: [person, { ...person, name: 'Officer 2' }] } }
  assert.deepEqual(partDifferences(two, { ...two, practitioners: { ...two.practitioners, people: two.practitioners.people.toReversed() } }), [])
})
