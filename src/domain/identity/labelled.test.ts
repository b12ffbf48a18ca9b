/** Words with labels, made of words and what was said of them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { carryAnswers, type AnsweredMention } from './carry.ts'
import { nameFinder } from './find-mentions.ts'
import { labelled, labelledEntry } from './labelled.ts'
import { fieldsOf, unsettled, type Mention, type MentionStatus } from './mention.ts'

const PEOPLE = [{ identityId: 'm', label: 'Mother' }, { identityId: 'a', label: 'Child A' }]
const at = (from: number, to: number, status: MentionStatus, identityId: string | null, field: Mention['field'] = 'event'): Mention => ({ entryId: 'e', version: 1, field, from, to, spelt: '', status, identityId, couldBe: [] })

test('a confirmed mention is shown as its person’s label, possessive and all; everything else as it was written', () => {
  const text = 'Anna’s son Ben met Ben’s aunt'
  assert.equal(labelled(text, [at(19, 22, 'suggested', null), at(0, 4, 'confirmed', 'm'), at(11, 14, 'confirmed', 'a')], PEOPLE), 'Mother’s son Child A met Ben’s aunt')
  for (const status of ['suggested', 'question', 'not a person', 'somebody else'] as const) assert.equal(labelled(text, [at(0, 4, status, null)], PEOPLE), text)
  assert.equal(labelled(text, [at(0, 4, 'confirmed', 'nobody')], PEOPLE), text)
  assert.equal(labelled('Ann', [at(0, 4, 'confirmed', 'm')], PEOPLE), 'Ann', 'what points beyond the words changes nothing')
})

const ENTRY = { agency: 'Police', row: 1, place: 'Row 1', time: null, sequence: null, source: 'Anna', event: 'Anna', other: { Who: 'Ben', 'Child seen': 'Yes' }, date: { text: '', earliest: null, latest: null, precision: 'unknown', inferred: false } as never }

test('an entry’s mentions change their own field only, and one without a comment has none afterwards', () => {
  const mentions = [at(0, 4, 'confirmed', 'm'), at(0, 3, 'confirmed', 'a', 'other:Who')]
  const made = labelledEntry(ENTRY, mentions, PEOPLE)
  assert.deepEqual([made.source, made.event, made.other], ['Anna', 'Mother', { Who: 'Child A', 'Child seen': 'Yes' }])
  assert.ok(!('comment' in made))
  assert.equal(labelledEntry({ ...ENTRY, comment: 'Anna' }, [at(0, 4, 'confirmed', 'm', 'comment')], PEOPLE).comment, 'Mother')
  assert.deepEqual(fieldsOf(ENTRY).map(each => each.field), ['source', 'event', 'other:Who', 'other:Child seen'])
})

test('what must be settled before a copy leaves: what nobody answered, and whoever has no label', () => {
  const all = (['suggested', 'question', 'confirmed', 'somebody else', 'not a person'] as const).map(status => at(0, 1, status, null))
  assert.deepEqual(unsettled(all).map(each => each.status), ['suggested', 'question', 'somebody else'])
})

test('once every mention is confirmed as the person it can only be, no name of theirs is left, whatever the words', () => {
  const people = [{ identityId: 'm', kind: 'family' as const, name: 'Zofia Quillfeather', otherNames: ['Zosia'] }, { identityId: 'a', kind: 'child' as const, name: 'Ivo Brambley', otherNames: [] }]
  const find = nameFinder(people)
  const bits = ['Zofia', 'Zofia Quillfeather', 'Zosia’s', 'IVO', 'Brambley, Ivo', ' ', ', ', '. ', 'saw', '\n', '👶', 'at home', 'é']
  let state = 5
  for (let run = 0; run < 2000; run += 1) {
    const text = Array.from({ length: 12 }, () => bits[(state = (state * 48271) % 2147483647) % bits.length]).join(' ')
    const mentions = find(text).map(each => at(each.from, each.to, 'confirmed', each.people[0] ?? null))
    const made = labelled(text, mentions, PEOPLE)
    assert.doesNotMatch(made, /zofia|quillfeather|zosia|ivo|brambley/i)
    assert.equal(made.match(/👶/g)?.length, text.match(/👶/g)?.length)
  }
})

const answer = (from: number, to: number): AnsweredMention => ({ field: 'event', from, to, spelt: 'anna', outcome: 'this person', identityId: 'm' })

test('what was said of an entry’s words is carried to a next version only where the words around are the same', () => {
  const before = 'Anna came to the surgery with a bruise and told the nurse. Later Anna left.'
  const now = 'Anna came to the surgery with a bruise and told the nurse what had happened. Later Anna left.'
  const found = [{ from: 0, to: 4, spelt: 'anna' }, { from: 83, to: 87, spelt: 'anna' }]
  assert.deepEqual(carryAnswers(before, [answer(0, 4), answer(65, 69)], now, found), [answer(0, 4)], 'the second stands after other words')
  assert.deepEqual(carryAnswers(before, [answer(65, 69)], before, []), [answer(65, 69)])
  const twice = 'x Anna y'.padEnd(40, ' ')
  assert.deepEqual(carryAnswers(`${twice}${twice}`, [answer(2, 6)], `${twice}${twice}.`, [{ from: 2, to: 6, spelt: 'anna' }, { from: 42, to: 46, spelt: 'anna' }]).length, 1)
})
