/**
 * Capitalised words that look like the names of people or places whom nobody listed. Names to review, never more: a rule of capitals with
 * a dictionary finds most and not all.
 */
import type { Found } from './finding.ts'
import { told } from './find-listed.ts'
import type { IsWord } from './listed.ts'
import type { Reading, Span } from './reading.ts'
import { isAbbreviation, isAlsoWord, isGivenName, isGivenWord, isKnownProper, TITLES } from './word-lists.ts'

/** Verbs and little words that follow a person at the beginning of a sentence: "Grace was", "Mark told". */
const AFTER_A_PERSON = new Set(`was is has had said says told did does went lived lives attended disclosed reported became began moved stated denied refused felt described asked disliked missed ran left saw came got made and's who whose`.split(' '))
const HARDLY_NAMES_AT_A_START = new Set(['hope', 'faith', 'joy', 'will', 'rich', 'rose', 'storm', 'grant', 'ray', 'miles', 'max', 'norm', 'prince', 'guy', 'chase', 'sky'])
/** Titles that are words as well: what follows them is a name only if it is no word. */
const SPOKEN_TITLES = new Set(['nurse', 'father', 'sister', 'brother', 'judge', 'sir', 'lady', 'lord', 'inspector', 'constable', 'detective', 'sergeant', 'reverend', 'doctor', 'professor'])

export function findUnlisted(reading: Reading, token: number, isWord: IsWord): Found | null {
  const word = reading.letters(token)
  if (word.length < 2 || TITLES.has(word) || !looksLikeOne(reading, token, word, isWord)) return null
  const span = wholeName(reading, token, isWord)
  const found = told(reading, span, 'unlisted name', 'Looks like the name of a person or a place that nobody listed.')
  return isGivenName(word) || isAlsoWord(word) || isOrdinary(word, isWord) ? found : { ...found, clears: word }
}

function looksLikeOne(reading: Reading, token: number, word: string, isWord: IsWord): boolean {
  const before = reading.before(token)
  const title = reading.isBeside(before, token) ? reading.letters(before) : ''
  if (TITLES.has(title) && reading.isCapital(before)) {
    if (SPOKEN_TITLES.has(title) ? !isOrdinary(word, isWord) : !(reading.isAllCapitals(token) && word.length < 3)) return !isKnownProper(word)
  }
  const capitals = reading.isAllCapitals(token)
  if (isGivenWord(word)) return !capitals && givenWordIsName(reading, token, before, word, isWord)
  if (isKnownProper(word)) return false
  if (isGivenName(word) && !isAlsoWord(word)) return !(capitals && isAbbreviation(word))
  if (capitals || isOrdinary(word, isWord) || isAlsoWord(word)) return false
  const { from, to } = reading.span(token)
  const written = reading.text.slice(from, to)
  return !/[\p{Ll}][\p{Lu}]/u.test(written.replace(/^(?:Mc|Mac|De|Di|Du|La|Le|Fitz|Van)(?=\p{Lu})/u, ''))
}

function givenWordIsName(reading: Reading, token: number, before: number, word: string, isWord: IsWord): boolean {
  const after = reading.after(token)
  const next = after >= 0 ? reading.letters(after) : ''
  const surname = reading.isBeside(token, after) && reading.isCapital(after) && (isAlsoWord(next) || !isOrdinary(next, isWord)) && !isKnownProper(next)
  if (surname) return true
  // "Mark-making", "Rose-tinted": the beginning of a word.
  if (/^-\p{Ll}/u.test(reading.text.slice(reading.span(token).to, reading.span(token).to + 2))) return false
  if (reading.beginsSentence(token)) return !HARDLY_NAMES_AT_A_START.has(word) && AFTER_A_PERSON.has(next) && reading.isBeside(token, after)
  // "Pupil Premium Grant", "Rose Ward": a word among the capitalised words of a title.
  const inTitle = reading.isBeside(before, token) && reading.isCapital(before) && !reading.beginsSentence(before) && !isKnownProper(reading.letters(before))
  return !inTitle && !(reading.isBeside(token, after) && reading.isCapital(after)) && word !== 'will'
}

/** The capitalised words on both sides that go with it. */
function wholeName(reading: Reading, token: number, isWord: IsWord): Span {
  let [from, to] = [token, token]
  const goesWith = (other: number): boolean => reading.isCapital(other) && reading.end(other) - reading.start(other) > 1 && !TITLES.has(reading.letters(other))
    && (isAlsoWord(reading.letters(other)) || isGivenName(reading.letters(other)) || !isOrdinary(reading.letters(other), isWord)) && !isKnownProper(reading.letters(other))
  for (let next = reading.after(to); next >= 0 && reading.isBeside(to, next) && goesWith(next); next = reading.after(to)) to = next
  for (let last = reading.before(from); last >= 0 && reading.isBeside(last, from) && goesWith(last) && !reading.beginsSentence(last); last = reading.before(from)) from = last
  return { from: reading.span(from).from, to: reading.span(to).to }
}

const ENDINGS: readonly (readonly [string, string])[] = [['s', ''], ['es', ''], ['ed', ''], ['ed', 'e'], ['d', ''], ['ing', ''], ['ing', 'e'], ['ly', ''], ['ness', ''], ['isation', 'ize'], ['isation', 'ise'], ['ise', 'ize'], ['ised', 'ized'], ['ising', 'izing'], ['ies', 'y'],
  ['er', ''], ['ers', ''], ['our', 'or'], ['ment', ''], ['al', ''], ['ally', 'al'], ['ful', ''], ['less', '']]
const BEGINNINGS = ['re', 'pre', 'non', 'multi', 'un', 'co', 'inter', 'over', 'under', 'sub', 'mis', 'pro', 'self', 'post', 'anti', 'micro', 'over', 'out', 'inter']

/** A word of the language, in one of its forms. */
export function isOrdinary(word: string, isWord: IsWord): boolean {
  if (isWord(word)) return true
  if (word.length > 5 && ENDINGS.some(([ending, instead]) => word.endsWith(ending) && word.length - ending.length > 2 && isWord(word.slice(0, word.length - ending.length) + instead))) return true
  return word.length > 6 && BEGINNINGS.some(beginning => word.startsWith(beginning) && word.length - beginning.length > 3 && isWord(word.slice(beginning.length)))
}
