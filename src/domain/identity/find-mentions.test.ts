/** Given the people of a case, when a text names somebody, then the place is found and nobody is chosen where several fit. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameFinder, type NamedPerson } from './find-mentions.ts'

const PEOPLE: readonly NamedPerson[] = [
  { identityId: 'father', kind: 'family', name: 'Peter John Mossworth', otherNames: ['Pete', 'Big Pete', 'PM'] },
  { identityId: 'uncle', kind: 'family', name: 'Peter Quill', otherNames: [] },
  { identityId: 'mother', kind: 'family', name: 'Siobhán O’Reilly-Kowalska', otherNames: ['Bonnie', 'Mother'] },
  { identityId: 'child', kind: 'child', name: 'Grace Mossworth', otherNames: ['Child A'] },
  { identityId: 'nurse', kind: 'practitioner', name: 'Mrs Hanna van Dijk', otherNames: ['Health visitor 1'] },
  { identityId: 'gran', kind: 'family', name: 'Sylvia Pellwood', otherNames: ['Paternal grandmother'] },
  { identityId: 'will', kind: 'other', name: 'Will Young', otherNames: [] },
]
const find = nameFinder(PEOPLE)

function said(text: string): string[] { return find(text).map(({ from, to, people }) => `${text.slice(from, to)} = ${people.join(' or ')}`) }

const CASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'whole names and their parts, the longest first': {
    'Peter John Mossworth came': ['Peter John Mossworth = father'], 'Peter Mossworth came': ['Peter Mossworth = father'], 'Mossworth, Peter came': ['Mossworth, Peter = father'], 'MOSSWORTH Peter': ['MOSSWORTH Peter = father'],
    'P. Mossworth came': ['P. Mossworth = father'], 'P J Mossworth': ['P J Mossworth = father'], 'Peter\u00a0Quill': ['Peter\u00a0Quill = uncle'], 'Peter\nQuill': ['Peter\nQuill = uncle'], 'with Hanna van Dijk': ['Hanna van Dijk = nurse'], 'with van Dijk': ['van Dijk = nurse'],
  },
  'a name that fits two people is a question': { 'Peter came': ['Peter = father or uncle'], 'the Mossworth family': ['Mossworth = father or child'], 'Peter’s car': ['Peter = father or uncle'] },
  'nicknames and initials, as the map gives them': { 'Pete came': ['Pete = father'], 'Big Pete came': ['Big Pete = father'], 'Pete Mossworth': ['Pete Mossworth = father'], 'then PM rang': ['PM = father'], 'then P.M. rang': ['P.M = father'], 'at 2 pm': [], 'HVD rang': [], 'S.O. came': [] },
  'accents, apostrophes and hyphens in any way of typing': {
    'Siobhan O\'Reilly Kowalska': ['Siobhan O\'Reilly Kowalska = mother'], 'SIOBHÁN OREILLY-KOWALSKA': ['SIOBHÁN OREILLY-KOWALSKA = mother'], 'Siobhán’s baby': ['Siobhán = mother'], 'Sio\u00ADbhán came': ['Sio\u00ADbhán = mother'],
  },
  'whole words only': { 'repeter': [], 'Peterson came': [], 'Jean-Peter came': [], 'Pete-rose': [], 'Peter2': [] },
  'titles are a part of the name, possessives are not': { 'Mr Mossworth’s letter': ['Mr Mossworth = father or child'], 'Dr. van Dijk wrote': ['Dr. van Dijk = nurse'], 'her father Peter Quill': ['Peter Quill = uncle'] },
  'names that are words, only where they are written as names': { 'with grace': [], 'with Grace': ['Grace = child'], 'Will she come?': [], 'told Will': ['Will = will'], 'young people': [], 'Will Young came': ['Will Young = will'] },
  'what agencies call somebody by': { 'Child A was seen': ['Child A = child'], 'gave the child a drink': [], 'Mother said': ['Mother = mother'], 'his own mother': [], 'Child AB': [], 'Paternal grandmother rang': ['Paternal grandmother = gran'], 'his paternal grandmother': [], 'Health visitor 1 rang': ['Health visitor 1 = nurse'], 'the health visitor 1 day later': [] },
  'two sentences are not one name': { 'I met Peter. Quill was out': ['Peter = father or uncle', 'Quill = uncle'] },
}
for (const [name, cases] of Object.entries(CASES)) for (const [text, expected] of Object.entries(cases)) test(`${name}: “${text}”`, () => assert.deepEqual(said(text), expected))

/** A small generator of numbers, the same in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return below => { state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0; return (state >>> 0) % below }
}

test('whatever the text, places lie within it, in order, apart from each other, and hold what they were spelt by', () => {
  const next = numbers(7)
  const bits = ['Peter', ' ', 'Mossworth', '’s', '-', 'Siobhán', ', ', '. ', 'Grace', 'will', '\n', 'P', 'İ', '👶', 'ﬃ', 'O’', 'Child', 'A', '\u200b', 'Quill', '3', 'Mr ']
  for (let run = 0; run < 3000; run += 1) {
    const text = Array.from({ length: next(14) }, () => bits[next(bits.length)]).join('')
    let last = 0
    for (const { from, to, spelt, people } of find(text)) {
      assert.ok(from >= last && to > from && to <= text.length, JSON.stringify(text))
      assert.ok(people.length > 0 && new Set(people).size === people.length)
      assert.equal(find(text.slice(from, to)).length, 1, `${JSON.stringify(text)}: what was found is found by itself`)
      assert.ok(spelt.length > 0)
      last = to
    }
  }
})

test('a name written anywhere between other words is found with the person it is of', () => {
  const next = numbers(11)
  const names: Readonly<Record<string, string>> = { 'Peter John Mossworth': 'father', 'Peter Quill': 'uncle', 'Bonnie': 'mother', 'Grace Mossworth': 'child', 'Hanna van Dijk': 'nurse', 'Big Pete': 'father' }
  const words = ['visited', 'the', 'home', 'and', 'saw', 'bruise,', '(again)', 'on 3 May.', '“quiet”', 'é']
  for (let run = 0; run < 2000; run += 1) {
    const name = Object.keys(names)[next(6)] ?? ''
    const around = (): string => Array.from({ length: next(6) }, () => words[next(words.length)]).join(' ')
    const text = `${around()} ${next(2) ? name : name.toUpperCase()}${next(3) ? '' : '’s'} ${around()}`
    const people = find(text).map(each => each.people)
    assert.deepEqual(people, [[names[name]]], text)
  }
})

test('three thousand entries are searched for two hundred people well under a second', () => {
  const next = numbers(3)
  const syllables = ['ka', 'lo', 'mir', 'ten', 'vas', 'or', 'bel', 'din', 'sha', 'wy', 'quo', 'fer']
  const word = (): string => { const made = Array.from({ length: 2 + next(2) }, () => syllables[next(12)]).join(''); return made.charAt(0).toUpperCase() + made.slice(1) }
  const people = Array.from({ length: 200 }, (_, at): NamedPerson => ({ identityId: String(at), kind: 'family', name: `${word()} ${word()} ${word()}`, otherNames: [word(), word()] }))
  const entries = Array.from({ length: 3000 }, () => Array.from({ length: 60 }, () => next(20) ? word().toLowerCase() : people[next(200)]?.name ?? '').join(' '))
  // By the processor's clock: how long it takes in a room full of other tests says nothing of it.
  const began = process.cpuUsage()
  const finder = nameFinder(people)
  const found = entries.reduce((sum, text) => sum + finder(text).length, 0)
  const { user, system } = process.cpuUsage(began)
  const took = (user + system) / 1000
  assert.ok(found > 3000)
  assert.ok(took < 1000, `${Math.round(took)} ms`)
})
