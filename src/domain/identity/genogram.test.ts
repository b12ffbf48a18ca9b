/** Families drawn: given who belongs to whom, everybody stands where the conventions put them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { genogramOf, ROW, SLOT } from './genogram.ts'
import type { GenogramPerson } from './genogram-shapes.ts'
import { householdSpells, membersOn, readStay, stayWords } from './household.ts'
import { readRelation, siblingsOf, type Relation } from './relation.ts'

const person = (id: string, sex: GenogramPerson['sex'] = 'female', born: string | null = null, isChild = false): GenogramPerson => ({ id, sex, born: born ? date(born) : null, died: null, index: isChild, isChild })
const parent = (first: string, second: string): Relation => ({ kind: 'parent', first, second, bond: null })
const partners = (first: string, second: string, bond: Relation['bond'] = 'enduring'): Relation => ({ kind: 'partner', first, second, bond })

const FAMILY = [person('young', 'male', '2014-10-09', true), person('old', 'female', '2012-06-14', true), person('mother'), person('father', 'male'), person('partner', 'male'), person('mgm'), person('pgm')]
const RELATIONS = [parent('mother', 'old'), parent('father', 'old'), parent('mother', 'young'), parent('father', 'young'), parent('mgm', 'mother'), parent('pgm', 'father'), partners('father', 'mother', 'separated'), partners('mother', 'partner', 'transitory')]
const drawn = genogramOf(FAMILY, RELATIONS, new Set(['mother', 'old', 'young']))
const at = (id: string) => drawn.people.find(each => each.id === id) ?? assert.fail(id)

test('generations stand under each other, partners beside each other, the one who has had two between them, the eldest child left', () => {
  assert.deepEqual(['mgm', 'pgm', 'mother', 'father', 'partner', 'old', 'young'].map(id => (at(id).y - at('mgm').y) / ROW), [0, 0, 1, 1, 1, 2, 2])
  assert.equal(Math.abs(at('mother').x - at('father').x), SLOT)
  assert.equal(Math.abs(at('mother').x - at('partner').x), SLOT)
  assert.ok(at('old').x < at('young').x)
  assert.equal(new Set(drawn.people.map(each => `${each.x} ${each.y}`)).size, FAMILY.length, 'nobody stands on somebody else')
})

test('children hang from the middle of their parents’ line; everybody fits in the drawing', () => {
  const descent = drawn.descents.find(each => each.children.length === 2) ?? assert.fail()
  assert.equal(descent.x, (at('mother').x + at('father').x) / 2)
  assert.deepEqual(descent.children.map(each => each.x).sort((a, b) => a - b), [at('old').x, at('young').x].sort((a, b) => a - b))
  for (const { x, y } of drawn.people) assert.ok(x > 0 && x < drawn.width && y > 0 && y + 80 < drawn.height)
  assert.deepEqual(drawn.partners.map(each => each.bond).sort(), ['separated', 'transitory'])
})

test('the dotted line holds the household of the day and nobody else', () => {
  const inside = (x: number, y: number): boolean => drawn.household.some(points => {
    const corners = points.split(' ').map(each => each.split(',').map(Number))
    let within = false
    for (let [one, other] = [0, corners.length - 1]; one < corners.length; other = one++) {
      const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [corners[one] ?? [], corners[other] ?? []]
      if (y1 > y !== y2 > y && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) within = !within
    }
    return within
  })
  for (const { id, x, y } of drawn.people) assert.equal(inside(x, y), ['mother', 'old', 'young'].includes(id), id)
})

test('twins hang from one point; parents of whom no partnership is known are joined with a question', () => {
  const twins = genogramOf([person('m'), person('f', 'male'), person('a', 'male', '2012-01-01', true), person('b', 'female', '2012-01-01', true)], [parent('m', 'a'), parent('f', 'a'), parent('m', 'b'), parent('f', 'b')], new Set())
  assert.equal(new Set(twins.descents[0]?.children.map(each => each.at)).size, 1)
  assert.equal(new Set(twins.descents[0]?.children.map(each => each.x)).size, 2)
  assert.deepEqual(twins.partners.map(each => each.bond), [null])
  assert.deepEqual(twins.household, [])
  assert.deepEqual(genogramOf([], [], new Set()).people, [])
})

test('whatever the family, each stands below their parents, and no two in one place', () => {
  let state = 3
  const next = (below: number): number => (state = (state * 48271) % 2147483647) % below
  for (let run = 0; run < 300; run += 1) {
    const people = Array.from({ length: 2 + next(14) }, (_, each) => person(String(each), next(2) ? 'male' : 'female', next(2) ? `20${10 + next(9)}-01-0${1 + next(9)}` : null, next(3) === 0))
    const relations: Relation[] = []
    for (let each = 0; each < people.length * 2; each += 1) {
      const read = readRelation({ as: next(2) ? 'parent of' : 'partner of', other: String(next(people.length)), bond: 'enduring' }, String(next(people.length)), people.map(one => one.id), relations)
      // Partners of different generations of one line would bend it; they are drawn, but not held to this rule.
      if ('relation' in read && (read.relation.kind === 'parent' || next(4) === 0)) relations.push(read.relation)
    }
    const { people: placed } = genogramOf(people, relations, new Set(people.filter(() => next(2)).map(each => each.id)))
    assert.equal(new Set(placed.map(each => `${each.x} ${each.y}`)).size, people.length)
    if (relations.every(each => each.kind === 'parent')) for (const { first, second } of relations) assert.ok((placed.find(each => each.id === first)?.y ?? 0) < (placed.find(each => each.id === second)?.y ?? 0))
  }
})

test('brothers and sisters follow from their parents; nobody is their own ancestor', () => {
  const half = [...RELATIONS, parent('mother', 'baby'), parent('partner', 'baby')]
  assert.deepEqual(siblingsOf('old', half), [{ id: 'young', full: true }, { id: 'baby', full: false }])
  const ids = FAMILY.map(each => each.id)
  const fields = (as: string, other: string, of: string, bond = '') => { const read = readRelation({ as, other, bond }, of, ids, RELATIONS); return 'issues' in read ? read.issues.map(each => each.field) : [] }
  assert.deepEqual(fields('child of', 'old', 'mgm'), ['other'])
  assert.deepEqual(fields('parent of', 'old', 'mother'), ['other'], 'said already')
  assert.deepEqual(fields('', 'nobody', 'old'), ['as', 'other'])
  assert.deepEqual(fields('partner of', 'pgm', 'mgm'), ['bond'])
  assert.deepEqual(fields('partner of', 'pgm', 'mgm', 'divorced'), [])
})

test('the household changes from day to day, with what nobody knows left open', () => {
  const stays = [{ identityId: 'm', from: null, until: null }, { identityId: 'f', from: date('2012-07-23'), until: date('2014-05-30') }, { identityId: 'f', from: date('2014-08-01'), until: null }]
  assert.deepEqual([...membersOn(stays, date('2014-05-30'))], ['m', 'f'])
  assert.deepEqual([...membersOn(stays, date('2014-05-31'))], ['m'])
  assert.deepEqual(householdSpells(stays).map(each => [stayWords(each), each.members.join()]), [
    ['until 22 July 2012', 'm'], ['from 23 July 2012 to 30 May 2014', 'm,f'], ['from 31 May 2014 to 31 July 2014', 'm'], ['from 1 August 2014', 'm,f'],
  ])
  assert.deepEqual(householdSpells([{ identityId: 'm', from: null, until: null }]).map(stayWords), ['all along'])
  const read = readStay({ from: date('2014-05-30'), until: null }, 'f', stays, date('2016-01-01'))
  assert.ok('issues' in read && /in the household already, from 23 July 2012 to 30 May 2014/.test(read.issues[0]?.message ?? ''))
  assert.ok('stay' in readStay({ from: date('2014-06-01'), until: date('2014-06-30') }, 'f', stays, date('2016-01-01')))
  assert.ok('issues' in readStay({ from: 'unreal', until: date('2014-06-30') }, 'f', stays, date('2016-01-01')))
})
