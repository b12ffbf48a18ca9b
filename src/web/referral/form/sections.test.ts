import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleReferral } from '../../../domain/referral/example.ts'
import { referralIssues } from '../../../domain/referral/issues.ts'
import { gaps } from '../../../domain/referral/gaps.ts'
import { date } from '../../../domain/plain-date.ts'
import { blankReferral, NO_RELATIVE, type Referral } from '../../../domain/referral/referral.ts'
import { ALL_SECTIONS, sectionOf } from '../../../domain/referral/sections.ts'
import type { Posted } from '../../forms/posted.ts'
import type { DrawnField } from '../../forms/draw-spec.ts'
import { NO_ROW_CHANGE } from '../../forms/spec.ts'
import { drawSection, readSection, sectionAnswers, sectionOfField } from './sections.ts'

/** What a browser would send back from the page as it was drawn. */
export function sentBack(fields: readonly DrawnField[]): [string, string][] {
  return fields.flatMap<[string, string]>(field => {
    switch (field.kind) {
      case 'text': case 'area': case 'lines': return [[field.name, field.value]]
      case 'date': return [...field.boxes.map(box => [box.name, box.value] as [string, string]), ...field.words === null ? [] : [[`${field.name}-words`, field.words] as [string, string]]]
      case 'radios': case 'select': case 'ticks': return field.items.filter(item => item.checked).map(item => [field.name, item.value])
      case 'tick': return field.checked ? [[field.name, 'yes']] : []
      case 'group': return sentBack(field.fields)
      case 'rows': return field.entries.flatMap(entry => sentBack(entry.fields))
    }
  })
}

function roundTrip(referral: Referral): Referral {
  const parts = ALL_SECTIONS.map(section => readSection(section, { fields: sentBack(drawSection(section, sectionOf(referral, section), [])), files: [] }, NO_ROW_CHANGE))
  return Object.assign({}, ...parts)
}

test('a full referral, drawn as a form and sent back, is the same referral', () => {
  assert.deepEqual(roundTrip(exampleReferral()), exampleReferral())
})

test('a blank form sent back has every field of a referral, and no row in which nothing was written', () => {
  const back = roundTrip(blankReferral())
  assert.deepEqual(Object.keys(back).sort(), Object.keys(blankReferral()).sort())
  assert.deepEqual([back.children, back.family, back.agencies, back.keyDates], [[], [], [], []])
})

test('every field that an issue or a gap names is on the form, in the section it is said to belong to', () => {
  const thin: Referral = { ...blankReferral(), family: [NO_RELATIVE], agencies: [{ name: '', agency: '', contact: '', stillInvolved: '' }] }
  const yes = Object.fromEntries(Object.keys(thin.reasons).map(key => [key, { answer: 'yes', further: '' }])) as unknown as Referral['reasons']
  const named = [thin, { ...thin, reasons: yes, otherChildren: { answer: 'yes', arrangements: '' }, opinion: { choice: 'other', other: '', words: '' } } as const]
    .flatMap(referral => [...referralIssues(referral, date('2016-10-03')).map(issue => issue.field), ...gaps(referral).map(gap => gap.field)])
  for (const name of named) {
    const section = sectionOfField(name) ?? assert.fail(`no section for ${name}`)
    const drawn = JSON.stringify(drawSection(section, sectionOf(thin, section), []))
    assert.ok(drawn.includes(`"name":"${name}"`), `${name} in ${section}`)
  }
})

test('a button adds a row where it stands, and another takes away the row it names', () => {
  const posted: Posted = { fields: [['family-0-name', 'First'], ['family-3-name', 'Second'], ['children-0-name', 'Child'], ['children-0-incidents-0-what', 'Fall']], files: [] }
  const added = readSection('family', posted, { add: 'family', remove: '' })
  assert.deepEqual(added.family?.map(row => row.name), ['First', 'Second', ''])
  const removed = readSection('family', posted, { add: '', remove: 'family-0' })
  assert.deepEqual(removed.family?.map(row => row.name), ['Second'])
  const inner = readSection('children', posted, { add: 'children-0-incidents', remove: '' })
  assert.deepEqual(inner.children?.[0]?.incidents.map(row => row.what), ['Fall', ''])
})

test('an answer that the form does not offer is no answer', () => {
  const read = readSection('family', { fields: [['otherChildren-answer', 'maybe']], files: [] }, NO_ROW_CHANGE)
  assert.equal(read.otherChildren?.answer, '')
})

test('answers are shown again in words, each row under its own heading', () => {
  const blocks = sectionAnswers('children', exampleReferral())
  assert.ok(blocks.some(block => block.title === 'Child 1' && block.answers.some(answer => answer.label === 'Date of birth' && answer.text === 'May 2016')))
  assert.ok(blocks.some(block => block.title === 'Child 1: critical incident 1'))
})
