/**
 * Abbreviations in what an agency wrote: words in capitals that a reader of another agency may not know. Each is asked about once,
 * unless the words explain it where it stands, or whoever wrote them said what it means or that it is none.
 */
import type { CommentedEntry } from './entry.ts'

export interface Term { readonly abbreviation: string; /** '' where it is said to be no abbreviation. */ readonly meaning: string }
export interface Unexplained { readonly abbreviation: string; readonly times: number; /** Where it stands first. */ readonly place: string; readonly words: string }

const WORD = /(?<![\p{L}\p{N}])[A-Z][A-Z&/]{0,7}[A-Z](?=\d{0,2}(?![\p{L}\p{N}]))/gu
/** Known to everybody, or no abbreviation: times of day, numerals, names of the land. */
const COMMON = new Set(['AM', 'PM', 'UK', 'GB', 'OK', 'TV', 'NB', 'ID', 'II', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'AND', 'OR', 'NOT', 'NO'])

/** The most frequent first. A number at the end ("HV1", "GP2") tells people apart and is no part of the abbreviation. */
export function unexplained(entries: readonly CommentedEntry[], terms: readonly Term[]): Unexplained[] {
  const known = new Set([...COMMON, ...terms.map(term => term.abbreviation)])
  const explained = new Set<string>()
  const found = new Map<string, { times: number; place: string; words: string }>()
  for (const entry of entries) {
    for (const words of [entry.source, entry.event, entry.comment, ...Object.values(entry.other)]) {
      if (isShouted(words)) continue
      for (const match of words.matchAll(WORD)) {
        const abbreviation = match[0]
        if (known.has(abbreviation)) continue
        if (isExplained(words, match.index, abbreviation)) explained.add(abbreviation)
        const before = found.get(abbreviation)
        if (before) before.times++
        else found.set(abbreviation, { times: 1, place: entry.place, words: around(words, match.index) })
      }
    }
  }
  return [...found].filter(([abbreviation]) => !explained.has(abbreviation)).map(([abbreviation, of]) => ({ abbreviation, ...of }))
    .sort((a, b) => b.times - a.times || (a.abbreviation < b.abbreviation ? -1 : 1))
}

/** "Health visitor (HV)" or "HV (health visitor)": several words, the first of which begins as the abbreviation does. */
function isExplained(words: string, at: number, abbreviation: string): boolean {
  const after = words.slice(at + abbreviation.length)
  const first = abbreviation.slice(0, 1)
  const inBrackets = /^\d{0,2}\s*\(([^()]*)\)/.exec(after)?.[1]?.trim().split(/\s+/) ?? []
  if (inBrackets.length > 1 && beginsWith(inBrackets[0], first)) return true
  if (!/^\d{0,2}\)/.test(after) || !/\(\s*$/.test(words.slice(0, at))) return false
  const before = words.slice(0, at).replace(/\(\s*$/, '').trim().split(/\s+/).slice(-abbreviation.length - 2)
  return before.length > 1 && before.some(word => beginsWith(word, first))
}
function beginsWith(word: string | undefined, letter: string): boolean { return word?.slice(0, 1).toUpperCase() === letter }

/** Somebody who writes everything in capitals abbreviates nothing by them. */
function isShouted(words: string): boolean {
  const [capitals, small] = [words.match(/\p{Lu}/gu)?.length ?? 0, words.match(/\p{Ll}/gu)?.length ?? 0]
  return capitals > 3 * small && words.trim().includes(' ')
}

function around(words: string, at: number): string {
  const [from, to] = [Math.max(0, at - 40), Math.min(words.length, at + 60)]
  return `${from > 0 ? '…' : ''}${words.slice(from, to).replaceAll(/\s+/g, ' ').trim()}${to < words.length ? '…' : ''}`
}
