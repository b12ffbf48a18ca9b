/** Finds the listed people in what is read, however their names are written. */
import { aroundOf, shortened, type FindingKind, type Found } from './finding.ts'
import type { Listed } from './listed.ts'
import type { NameForm, NameForms } from './name-forms.ts'
import { nearest } from './name-forms.ts'
import { placeWithin } from './piece.ts'
import { isNameGap, type Reading, type Span } from './reading.ts'
import { beginsSentences, isAbbreviation, isGivenName, TITLES } from './word-lists.ts'
import type { IsWord } from './listed.ts'

/** A form of a name that stands somewhere, before it is known whether it is one. */
export interface Hit { readonly token: number; readonly form: NameForm }

interface Run { from: number; to: number; first: number; last: number; people: Set<number>; sure: boolean; varied: boolean; forms: number }

export function findListed(reading: Reading, hits: readonly Hit[], names: NameForms, { people }: Pick<Listed, 'people'>): Found[] {
  const runs: Run[] = []
  for (const { token, form } of hits) {
    const [from, to] = [reading.start(token), reading.end(token)]
    const last = runs.at(-1)
    const shared = last && (from < last.to || isNameGap(reading.folded.text, last.to, from)) ? common(last.people, form.people) : null
    if (last && shared && shared.size > 0) {
      last.forms += from >= last.to ? 1 : 0
      last.from = Math.min(last.from, from)
      last.to = Math.max(last.to, to)
      last.last = token
      last.people = shared
      last.sure ||= !form.weak
      last.varied &&= form.varied
    } else if (last && from < last.to) continue
    else runs.push({ from, to, first: token, last: token, people: form.people, sure: !form.weak, varied: form.varied, forms: 1 })
  }
  return runs.filter(run => isName(reading, run, names)).map(run => {
    const span = { from: reading.real(run.from), to: reading.realEnd(run.to) }
    return told(reading, span, run.varied ? 'like a name' : 'name', `${run.varied ? 'A form of the name' : 'The name'} of ${whoever(run.people, people)}.`)
  })
}

/** Also takes in an initial or a title beside the name, which make sure of it. */
function isName(reading: Reading, run: Run, names: NameForms): boolean {
  const before = reading.before(run.first)
  const beside = reading.isBeside(before, run.first)
  if (beside && reading.end(before) - reading.start(before) === 1) {
    const initial = reading.letters(before)
    if ([...run.people].some(person => names.firstLetters[person]?.includes(initial)) && reading.isCapital(before)) {
      run.from = reading.start(before)
      return true
    }
  }
  if (run.sure || run.forms > 1) return true
  if (beside && TITLES.has(reading.letters(before))) return true
  if (!reading.isCapital(run.first)) return false
  // "Mark-making": the beginning of a word.
  if (/^-\p{Ll}/u.test(reading.text.slice(reading.realEnd(run.to), reading.realEnd(run.to) + 2))) return false
  if (reading.isAllCapitals(run.first) && run.to - run.from < 3) return false
  return !reading.beginsSentence(run.first) || !beginsSentences(reading.letters(run.first))
}

/** A capitalised word one letter from a listed name, which is neither a word of the language nor another name. */
export function findMisspelt(reading: Reading, token: number, names: NameForms, { people }: Pick<Listed, 'people'>, isWord: IsWord): Found | null {
  const word = reading.letters(token)
  if (isWord(word)) return null
  const form = nearest(word, names)
  if (!form || (isGivenName(word) && !form.letters.startsWith(word.slice(0, 4)))) return null
  return told(reading, reading.span(token), 'like a name', `One letter from the name of ${whoever(form.people, people)}.`)
}

/** Letters that stand alone, one after the other: "K y l i e", "K.M.", and "KM" as one word. */
export function findSpelt(reading: Reading, from: number, to: number, names: NameForms, forms: ReadonlyMap<string, NameForm>, { people }: Pick<Listed, 'people'>): Found | null {
  let letters = ''
  for (let token = from; token <= to; token += 1) if (!reading.joined(token)) letters += reading.letters(token)
  const span = { from: reading.span(from).from, to: reading.span(to).to }
  if (letters.length < 5) {
    const those = names.initials.get(letters)
    if (those && reading.isCapital(from) && !isAbbreviation(letters)) {
      return told(reading, span, 'like a name', `The initials of ${whoever(those, people)}.`)
    }
  }
  for (let length = letters.length; length > 2; length -= 1) for (let at = 0; at + length <= letters.length; at += 1) {
    const form = forms.get(letters.slice(at, at + length))
    if (!form) continue
    return told(reading, span, 'like a name', `The name of ${whoever(form.people, people)}, letter by letter.`)
  }
  return null
}

export function told(reading: Reading, { from, to }: Span, kind: FindingKind, why: string): Found {
  return { from, to, finding: { kind, found: shortened(reading.text.slice(from, to)), why, place: placeWithin(reading.piece, from), around: aroundOf(reading.text, from, to) } }
}

function whoever(those: ReadonlySet<number>, people: Listed['people']): string {
  const said = [...those].slice(0, 3).map(each => {
    const person = people[each]
    return person ? `${person.names[0] ?? ''}${person.label === '' ? '' : ` (${person.label})`}` : ''
  })
  const further = those.size - said.length
  return `${said.join(' or ')}${further > 0 ? ` or ${further} more` : ''}`
}

function common(some: ReadonlySet<number>, others: ReadonlySet<number>): Set<number> { return new Set([...some].filter(each => others.has(each))) }
