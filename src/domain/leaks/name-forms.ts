/** The forms in which the names of listed people may stand in a text: parts, nicknames, plurals, initials; by the letters of each. */
import { folded } from './fold.ts'
import type { ListedPerson } from './listed.ts'
import { nicknamesOf } from './nicknames.ts'
import { isAlsoWord, TITLES } from './word-lists.ts'

export interface NameForm {
  /** Small letters only. */
  readonly letters: string
  /** Indexes into the list of people. */
  readonly people: Set<number>
  /** `weak`: an ordinary word or two letters, which is a name only where it is written as one. */
  readonly weak: boolean
  /** Not as the case knows it: a nickname, a plural. */
  varied: boolean
}

export interface NameForms {
  readonly forms: readonly NameForm[]
  /** The forms of six letters or more by their length. */
  readonly long: ReadonlyMap<number, readonly NameForm[]>
  /** What was answered before: a capitalised word is met many times in a file. */
  readonly nearest: Map<string, NameForm | null>
  readonly initials: ReadonlyMap<string, ReadonlySet<number>>
  readonly firstLetters: readonly string[]
}

/** Misspellings of shorter names are other words and other names. */
const LONG = 6
const NO_NAMES = new Set(['unknown', 'unborn', 'not', 'known', 'baby', 'child', 'the', 'and', 'nee', 'née', 'aka', 'formerly', 'also', 'as', 'or', 'of', 'n/a', 'na', 'none', 'mother', 'father', 'jnr', 'snr', 'junior', 'senior'])
const PARTICLES = new Set(['de', 'del', 'della', 'di', 'da', 'dos', 'das', 'do', 'du', 'la', 'le', 'el', 'al', 'bin', 'ibn', 'bint', 'van', 'von', 'der', 'den', 'ter', 'ap', 'ab', 'mac', 'mc', 'st', 'ul', 'ur', 'o'])

export function nameForms(people: readonly ListedPerson[]): NameForms {
  const byLetters = new Map<string, NameForm>()
  const initials = new Map<string, Set<number>>()
  const firstLetters: string[] = []
  const put = (letters: string, person: number, varied: boolean): void => {
    if (letters.length < 2) return
    const form = byLetters.get(letters) ?? { letters, people: new Set<number>(), weak: letters.length < 3 || isAlsoWord(letters), varied }
    form.people.add(person)
    form.varied &&= varied
    byLetters.set(letters, form)
  }
  for (const [person, { names, family }] of people.entries()) {
    const first = new Set<string>()
    for (const name of names) for (const each of partsOf(name)) {
      first.add(each.first)
      for (const part of each.parts) put(part, person, false)
      for (const part of each.parts) if (part.length > 3) put(pluralOf(part), person, true)
      for (const part of each.given) for (const other of nicknamesOf(part)) put(other, person, true)
      if (family && each.initials.length > 1) {
        for (const letters of new Set([each.initials, each.first + each.initials.slice(-1)])) initials.set(letters, (initials.get(letters) ?? new Set<number>()).add(person))
      }
    }
    firstLetters[person] = [...first].join('')
  }
  return { forms: [...byLetters.values()], long: byLength(byLetters.values()), nearest: new Map(), initials, firstLetters }
}

/** The person's name in letters alone: O'Brien-Smith gives obrien, smith and obriensmith. A part in brackets or after "aka" is another name. */
function partsOf(name: string): { parts: readonly string[]; given: readonly string[]; initials: string; first: string }[] {
  return folded(name).split(/[(),/;]|\b(?:aka|nee|formerly|also known as|known as)\b/).flatMap(each => {
    const words = each.split(/[\s.]+/).filter(word => /[a-z\u0080-\uffff]/.test(word) && !TITLES.has(word) && !NO_NAMES.has(word))
    if (words.length === 0) return []
    const parts = new Set<string>()
    for (const word of words) {
      const pieces = word.split(/[-']/).filter(piece => piece !== '')
      if (!PARTICLES.has(word)) parts.add(pieces.join(''))
      for (const piece of pieces) if (piece.length > 3) parts.add(piece)
      for (const piece of word.split('-')) if (piece.replaceAll("'", '').length > 2) parts.add(piece.replaceAll("'", ''))
    }
    // "Mary Anne" is also written Maryanne, "van Dijk" Vandijk.
    for (let at = 0; at + 1 < words.length; at += 1) {
      const both = `${words[at]}${words[at + 1]}`.replaceAll(/[-']/g, '')
      if (words.length > 2 || PARTICLES.has(words[at] ?? '')) parts.add(both)
    }
    parts.add(words.join('').replaceAll(/[-']/g, ''))
    const letters = words.filter(word => !PARTICLES.has(word)).map(word => word.charAt(0)).join('')
    return [{ parts: [...parts].filter(part => part.length > 1), given: words.length > 1 ? words.slice(0, -1) : words, initials: letters, first: letters.charAt(0) }]
  })
}

function pluralOf(part: string): string { return /(?:s|x|z|ch|sh)$/.test(part) ? `${part}es` : `${part}s` }

function byLength(forms: Iterable<NameForm>): ReadonlyMap<number, readonly NameForm[]> {
  const those = new Map<number, NameForm[]>()
  for (const form of forms) if (form.letters.length >= LONG && !form.weak) those.set(form.letters.length, [...those.get(form.letters.length) ?? [], form])
  return those
}

/** Whether one letter left out, put in, changed or swapped with its neighbour makes the one word of the other. */
export function differByOne(one: string, other: string): boolean {
  let at = 0
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1
  let [end, otherEnd] = [one.length, other.length]
  while (end > at && otherEnd > at && one.charCodeAt(end - 1) === other.charCodeAt(otherEnd - 1)) [end, otherEnd] = [end - 1, otherEnd - 1]
  const [left, otherLeft] = [end - at, otherEnd - at]
  if (left + otherLeft === 0) return false
  return (left <= 1 && otherLeft <= 1) || (left === 2 && otherLeft === 2 && one[at] === other[at + 1] && one[at + 1] === other[at])
}

/** The form that a misspelt word is one letter from. */
export function nearest(word: string, names: NameForms): NameForm | null {
  let form = names.nearest.get(word)
  if (form === undefined) names.nearest.set(word, form = lookedUp(word, names))
  return form
}

function lookedUp(word: string, { long }: NameForms): NameForm | null {
  if (word.length < LONG - 1) return null
  for (let length = word.length - 1; length <= word.length + 1; length += 1) {
    for (const form of long.get(length) ?? []) if (differByOne(word, form.letters)) return form
  }
  return null
}
