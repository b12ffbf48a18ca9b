/** The ordinary words of English, by which a capitalised word at the beginning of a sentence is told from a name. */
import { readFileSync } from 'node:fs'
import wordListPath from 'word-list'

let words: ReadonlySet<string> | null = null

/** Read when it is first asked, and kept: two hundred thousand words. */
export function isWord(word: string): boolean {
  words ??= new Set(readFileSync(wordListPath, 'utf8').split('\n'))
  return words.has(word)
}
