/** All words that are looked for in one pass: the forms of names, and words beside which something else is looked for. */
import type { NameForm } from './name-forms.ts'
import { hashOf } from './tokens.ts'

/** Beside such a word something may stand: `month` a date, `street` an address, after `title` a name, and so on. */
export type Signal = 'month' | 'street' | 'place' | 'condition' | 'siblings' | 'label' | 'number' | 'title'

export interface TableWord { readonly letters: string; form: NameForm | null; readonly signals: Set<Signal> }

export interface WordTable {
  readonly words: ReadonlyMap<number, readonly TableWord[]>
  /** Where a word's number has no mark here, the table has no such word: most words of a text end there. */
  readonly filter: Uint8Array
}

const MARKS = 1 << 16

export function wordTable(forms: readonly NameForm[], signals: Readonly<Record<Signal, readonly string[]>>): WordTable {
  const byLetters = new Map<string, TableWord>()
  const wordOf = (letters: string): TableWord => {
    const word = byLetters.get(letters) ?? { letters, form: null, signals: new Set<Signal>() }
    byLetters.set(letters, word)
    return word
  }
  for (const form of forms) wordOf(form.letters).form = form
  for (const [signal, those] of Object.entries(signals)) for (const letters of those) wordOf(letters).signals.add(signal as Signal)
  const words = new Map<number, TableWord[]>()
  const filter = new Uint8Array(MARKS)
  for (const word of byLetters.values()) {
    const hash = hashOf(word.letters)
    words.set(hash, [...words.get(hash) ?? [], word])
    filter[hash & (MARKS - 1)] = 1
  }
  return { words, filter }
}

/** The word of the table that stands there in the folded text, or null. `joined`: letters only, apostrophes and hyphens are passed over. */
export function wordAt({ words, filter }: WordTable, text: string, from: number, to: number, hash: number, joined: boolean): TableWord | null {
  if (filter[hash & (MARKS - 1)] === 0) return null
  const those = words.get(hash)
  if (!those) return null
  const letters = joined ? text.slice(from, to).replaceAll(/[^\p{L}]/gu, '') : text.slice(from, to)
  return those.find(word => word.letters === letters) ?? null
}
