/**
 * Where a text may name somebody of the identity map: whole words, the longest name first, however they are spelt or whoever's they are.
 * It only suggests. A name that several people bear is handed back with all of them: saying who is meant is a person's.
 */
import { fold } from '../leaks/fold.ts'
import { isLetter } from '../leaks/tokens.ts'
import { beginsSentences, isAlsoWord } from '../leaks/word-lists.ts'
import type { IdentityKind } from './identity.ts'
import { isRelationWord } from './relation-words.ts'
import { spellingsOf, wordsOf, type Look } from './spellings.ts'

export interface NamedPerson { readonly identityId: string; readonly kind: IdentityKind; readonly name: string; readonly otherNames: readonly string[] }

/** Characters of the text as it stands, `to` not included; a title before the name is a part of it, a possessive after it is not. */
export interface FoundMention { readonly from: number; readonly to: number; /** Folded, by which mentions are spelt alike. */ readonly spelt: string; readonly people: readonly string[] }

interface Node { readonly next: Map<string, Node>; readonly ends: { readonly person: string; readonly look: Look }[] }
interface Word { readonly letters: string; readonly from: number; readonly to: number }

const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'pc', 'dc', 'ds', 'dci', 'sgt'])

/** Made once for the people of a case, used for each of its texts. */
export function nameFinder(people: readonly NamedPerson[]): (text: string) => readonly FoundMention[] {
  const root = node()
  for (const { identityId, kind, name, otherNames } of people) {
    for (const { words, look } of spellingsOf({ name, otherNames, initials: kind !== 'practitioner' })) {
      let at = root
      for (const word of words) {
        let next = at.next.get(word)
        if (!next) at.next.set(word, next = node())
        at = next
      }
      if (!at.ends.some(end => end.person === identityId && end.look === look)) at.ends.push({ person: identityId, look })
    }
  }
  return text => root.next.size === 0 ? [] : foundIn(text, root)
}

function node(): Node { return { next: new Map(), ends: [] } }

function foundIn(text: string, root: Node): readonly FoundMention[] {
  const { text: plain, places } = fold(text)
  const words = wordsIn(plain)
  const real = (at: number): number => places ? places[at] ?? 0 : at
  const realEnd = (at: number): number => places ? (places[at - 1] ?? 0) + 1 : at
  const found: FoundMention[] = []
  for (let first = 0; first < words.length; first += 1) {
    const match = longestFrom(text, plain, words, first, root, real)
    if (!match) continue
    const [start, end] = [words[first], words[match.last]]
    if (!start || !end) continue
    const title = words[first - 1]
    const titled = title !== undefined && HONORIFICS.has(title.letters) && isBetweenNames(plain, title.to, start.from) && isCapital(text, real(title.from))
    const from = titled ? title.from : start.from
    if (!titled && match.last === first && isWordHere(text, plain, start, real)) continue
    found.push({ from: real(from), to: realEnd(end.to), spelt: plain.slice(from, end.to).replaceAll(/\s+/g, ' '), people: match.people })
    first = match.last
  }
  return found
}

function longestFrom(text: string, plain: string, words: readonly Word[], first: number, root: Node, real: (at: number) => number): { readonly last: number; readonly people: readonly string[] } | null {
  let best: { readonly last: number; readonly people: readonly string[] } | null = null
  let at: Node | undefined = root
  for (let last = first; last < words.length; last += 1) {
    const word = words[last]
    const before = last > first ? words[last - 1] : undefined
    if (!word) break
    if (before) {
      if (isComma(plain, before.to, word.from)) at = at.next.get(',')
      else if (!isBetweenNames(plain, before.to, word.from) || (plain.charAt(before.to) === '.' && before.letters.length > 1)) break
    }
    at = at?.next.get(word.letters)
    if (!at) break
    const people = at.ends.filter(end => looks(end.look, text, words, first, last, real)).map(end => end.person)
    if (people.length > 0 && !isJoined(plain, (words[first] ?? word).from, word.to)) best = { last, people: [...new Set(people)] }
  }
  return best
}

/** The words of a folded text. "o'brien" is one, "smith's" is smith, the parts of a hyphenated one are two. */
function wordsIn(plain: string): readonly Word[] {
  const words: Word[] = []
  for (let at = 0; at < plain.length; at += 1) {
    if (!isInWord(plain.charCodeAt(at))) continue
    const from = at
    let apostrophe = -1
    do {
      at += 1
      if (plain.charCodeAt(at) === 39 && isInWord(plain.charCodeAt(at + 1))) apostrophe = at
    } while (isInWord(plain.charCodeAt(at)) || apostrophe === at)
    const to = apostrophe === at - 2 && plain.charAt(at - 1) === 's' ? apostrophe : at
    const letters = plain.slice(from, to)
    words.push({ letters: apostrophe >= 0 ? letters.replaceAll("'", '') : letters, from, to })
  }
  return words
}

function isInWord(code: number): boolean { return isLetter(code) && (code < 0xD800 || code > 0xDFFF) || code >= 48 && code <= 57 }

function isBetweenNames(plain: string, from: number, to: number): boolean { return to - from < 4 && /^(?:\.? ?[ \n]|\.|-\n?|\n)$/.test(plain.slice(from, to)) }
function isComma(plain: string, from: number, to: number): boolean { return to - from < 4 && /^ ?,[ \n]?$/.test(plain.slice(from, to)) }

/** A part of a longer, hyphenated word is somebody else's name or none. */
function isJoined(plain: string, from: number, to: number): boolean {
  return plain.charAt(from - 1) === '-' && /[\p{L}\p{N}]/u.test(plain.charAt(from - 2)) || plain.charAt(to) === '-' && /[\p{L}\p{N}]/u.test(plain.charAt(to + 1))
}

function looks(look: Look, text: string, words: readonly Word[], first: number, last: number, real: (at: number) => number): boolean {
  if (look === 'any') return true
  for (let each = first; each <= last; each += 1) {
    const word = words[each]
    if (!word) return false
    const given = text.slice(real(word.from), real(word.to - 1) + 1)
    // The words after the first may be small where they could not be anything else: "Maternal grandmother", "Health visitor 1".
    if (look === 'capital' && each > first && (isRelationWord(word.letters) || word.letters.length > 1 && !isAlsoWord(word.letters))) continue
    if (look === 'capitals' ? given !== given.toUpperCase() || given === given.toLowerCase() : !isCapital(text, real(word.from)) && !/^\p{N}/u.test(given)) return false
  }
  return true
}

function isCapital(text: string, at: number): boolean { return /\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 32)) }

/** "Will", "May", "Long" at the beginning of a sentence are words, not names. */
function isWordHere(text: string, plain: string, { letters, from }: Word, real: (at: number) => number): boolean {
  return beginsSentences(letters) && (from === 0 || /(?:[.!?:“"]|\n)\s*$/.test(text.slice(Math.max(0, real(from) - 4), real(from)))) && !plain.startsWith("'s", from + letters.length)
}

/** Whether two names are the same however they are typed: by their words, without case, accents or marks. */
export function sameName(one: string, other: string): boolean { return wordsOf(one).join(' ') === wordsOf(other).join(' ') }
