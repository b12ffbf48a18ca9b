/** Labels as they are suggested, and what stands in the way of one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NamedPerson } from './find-mentions.ts'
import { labelIssues, suggestLabel, type LabelGrounds } from './label.ts'

const suggested = (kind: Parameters<typeof suggestLabel>[0]['kind'], role: string, taken: readonly string[] = [], pseudonym = 'Family N'): string => suggestLabel({ kind, role }, taken, pseudonym)

test('R110: the first child bears the pseudonym agreed for the review, where it is a child’s; others the next letter that is free', () => {
  assert.equal(suggested('child', 'Child', [], 'Child S'), 'Child S')
  assert.equal(suggested('child', 'Child', ['Child S'], 'Child S'), 'Child A')
  assert.equal(suggested('child', 'Child', ['child a', 'Child C']), 'Child B')
  assert.equal(suggested('child', 'Older half-brother', ['Sibling 1']), 'Sibling 2')
})

test('family by how they stand to the child, unless that would name somebody; practitioners by role and number', () => {
  assert.equal(suggested('family', 'maternal grandmother'), 'Maternal grandmother')
  assert.equal(suggested('family', 'Mother', ['Mother']), 'Mother 1')
  assert.equal(suggested('family', 'Uncle'), 'Uncle 1')
  assert.equal(suggested('family', 'Mother of Kylie'), 'Family member 1')
  assert.equal(suggested('practitioner', 'health visitor'), 'Health visitor 1')
  assert.equal(suggested('practitioner', 'Health visitor', ['HEALTH VISITOR 1']), 'Health visitor 2')
  assert.equal(suggested('household', 'Took a room', ['Household member 1']), 'Household member 2')
})

const PEOPLE: readonly NamedPerson[] = [{ identityId: '1', kind: 'family', name: 'Kylie Mossworth', otherNames: ['Mother', 'Kay'] }]
const GROUNDS: LabelGrounds = { others: ['Father'], people: PEOPLE, current: null, inUse: false }
const issues = (label: string, grounds: Partial<LabelGrounds> = {}) => labelIssues(label, { ...GROUNDS, ...grounds }).map(each => each.message).join()

test('a label is one person’s, tells nobody’s name, and stays once it is in use', () => {
  assert.equal(issues('Mother'), '')
  assert.match(issues('father'), /Somebody else/)
  assert.match(issues('Aunt of Kylie'), /holds the name/)
  assert.match(issues('Kay'), /^$/, 'what is given as another name and is the label itself is how agencies write')
  assert.match(issues(''), /Enter a label/)
  assert.match(issues('Mum', { current: 'Mother', inUse: true }), /in use and stays/)
  assert.equal(issues('Mother', { current: 'Mother', inUse: true }), '')
})
