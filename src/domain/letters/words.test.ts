import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FRAME_FIELDS } from './frame-fields.ts'
import { LETTER_KINDS, LETTERS, letterOf } from './kinds.ts'
import { faultsOf, fieldsIn, subjectOf, wordsOf } from './words.ts'

test('a letter’s words are the text of its kind with each field filled in, and a paragraph about nothing is left out', () => {
  const values = { reasons: ' The harm was not serious.\nThe child was seen. ', board: 'A Board', reference: 'SR-1' }
  assert.equal(wordsOf(LETTERS.no_panel_subcommittee, values).split('\n\n')[1], 'The reasons in full: The harm was not serious.\nThe child was seen.')
  assert.equal(subjectOf(LETTERS.no_panel_referrer, values), 'A Board: your referral SR-1')
  const decided = { decided_on: '1 May 2016', decision: 'No review', reasons: 'r', proportionality: 'p', override_reason: ' ' }
  assert.ok(!wordsOf(LETTERS.decision_no_review, decided).includes('depart from'))
  assert.ok(wordsOf(LETTERS.decision_no_review, { ...decided, override_reason: 'The law changed' }).includes('depart from what the criteria would require: The law changed'))
})

test('words in braces that somebody typed stay as typed: only the text of the kind has fields', () => {
  assert.ok(wordsOf(LETTERS.no_panel_referrer, { reasons: 'See {board} and $& and {reasons}' }).includes('See {board} and $& and {reasons}'))
})

test('values that do not fit the kind are told: a field it does not have, and none where it needs one', () => {
  assert.deepEqual(faultsOf(LETTERS.no_panel_referrer, { reasons: ' ', other: 'x' }), ['has no field other', 'needs a value for reasons'])
  assert.deepEqual(faultsOf(LETTERS.decision, { decided_on: 'd', decision: 'd', reasons: 'r', proportionality: 'p' }), [])
})

test('every kind of letter mentions only fields that there are, in its text every field that it needs, and takes no name of a field of every letter', () => {
  for (const kind of LETTER_KINDS) {
    const described = letterOf(kind)
    const own = Object.keys(described.fields)
    assert.deepEqual(own.filter(name => Object.hasOwn(FRAME_FIELDS, name)), [], kind)
    const mentioned = new Set([described.subject, ...described.text].flatMap(fieldsIn))
    for (const name of mentioned) assert.ok(Object.hasOwn(described.fields, name) || Object.hasOwn(FRAME_FIELDS, name), `${kind} mentions {${name}}`)
    for (const name of own) assert.ok(mentioned.has(name), `${kind} has a field {${name}} that its text does not mention`)
  }
})
