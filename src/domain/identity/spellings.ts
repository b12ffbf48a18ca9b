/** The ways in which one person's names are written: words in their order, and how they must look to be taken for a name. */
import { folded } from '../leaks/fold.ts'
import { isAbbreviation, isAlsoWord, TITLES } from '../leaks/word-lists.ts'
import { isRelationWord } from './relation-words.ts'

/**
 * `any` however it is written; `capital` where each word begins with a capital, because in small letters they are ordinary words;
 * `capitals` where all of it is, as initials are.
 */
export type Look = 'any' | 'capital' | 'capitals'
/** Folded words; a comma that must stand between two of them is one of its own: "Smith, Peter". */
export interface Spelling { readonly words: readonly string[]; readonly look: Look }

export interface SpeltPerson { readonly name: string; readonly otherNames: readonly string[]; /** Initials of staff are every second abbreviation. */ readonly initials: boolean }

const PARTICLES = new Set(['de', 'del', 'della', 'di', 'da', 'dos', 'du', 'la', 'le', 'el', 'al', 'bin', 'ibn', 'bint', 'van', 'von', 'der', 'den', 'ter', 'ap', 'ab', 'ul', 'ur'])

export function spellingsOf({ name, otherNames, initials }: SpeltPerson): readonly Spelling[] {
  const spellings = new Map<string, Spelling>()
  const put = (words: readonly string[], look: Look = lookOf(words)): void => { if (words.length > 0) spellings.set(`${look} ${words.join(' ')}`, { words, look }) }
  const surname = partsOf(name).last
  for (const each of [name, ...otherNames]) {
    if (/^[\p{Lu}][\p{Lu}.]{1,4}$/u.test(each)) {
      const letters = wordsOf(each).join('')
      put([letters], 'capitals')
      put([...letters], 'capitals')
      continue
    }
    const { given, last } = partsOf(each)
    put([...given, ...last])
    // Labels and roles by which agencies write ("Partner 1", "Mother") are what they are, and no given name and surname.
    if (isPlainName(given, last)) shorter(given, last, initials, put)
    else if (given.length === 0 && last.length === 1 && each !== name && surname.length > 0 && isNameWord(last[0] ?? '')) {
      put([...last, ...surname])
      put([...surname, ',', ...last])
    }
  }
  return [...spellings.values()]
}

function shorter(given: readonly string[], last: readonly string[], initials: boolean, put: (words: readonly string[], look?: Look) => void): void {
  const [first = ''] = given
  put([first])
  put(last)
  put([first, ...last])
  for (const before of [given, [first]]) for (const words of [[...last, ',', ...before], [...last, ...before]]) put(words)
  for (const words of [[first.charAt(0), ...last], [...last, ',', first.charAt(0)]]) put(words)
  if (given.length > 1) put([...given.map(each => each.charAt(0)), ...last])
  // "Mary Anne" is also written Maryanne, and "van Dijk" Vandijk.
  if (given.length > 1) put([given.slice(0, 2).join('')])
  if (last.length > 1) put([last.join('')])
  if (!initials) return
  for (const letters of new Set([first.charAt(0) + (last.at(-1) ?? '').charAt(0), [...given, last.at(-1) ?? ''].map(each => each.charAt(0)).join('')])) {
    if (!isAbbreviation(letters)) put([letters], 'capitals')
    put([...letters], 'capitals')
  }
}

/** Given names and surname, titles left out. One word alone is a `last`. */
function partsOf(name: string): { readonly given: readonly string[]; readonly last: readonly string[] } {
  const words = wordsOf(name)
  const start = words.findIndex(word => !TITLES.has(word) || isRelationWord(word))
  const rest = words.slice(Math.max(0, start))
  const particle = rest.findIndex((word, at) => at > 0 && PARTICLES.has(word))
  const from = particle > 0 ? particle : rest.length - 1
  return { given: rest.slice(0, from), last: rest.slice(from) }
}

function isPlainName(given: readonly string[], last: readonly string[]): boolean { return given.length > 0 && [...given, ...last].every(isNameWord) }
function isNameWord(word: string): boolean { return word.length > 1 && !/\d/.test(word) && !isRelationWord(word) }

function lookOf(words: readonly string[]): Look {
  const letters = words.filter(word => word !== ',')
  if (letters.some(word => word.length === 1 || isRelationWord(word))) return 'capital'
  return letters.every(word => isAlsoWord(word) || word.length < 3) ? 'capital' : 'any'
}

/** A text's words as names are compared: folded, "O'Brien" as one, the parts of "Anne-Marie" as two. */
export function wordsOf(text: string): readonly string[] { return folded(text).replaceAll("'", '').match(/[\p{L}\p{N}]+/gu) ?? [] }
