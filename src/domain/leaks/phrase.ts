/** Names of one or more words that are meant to stand in a file, wherever they do. */
import { fold, folded } from './fold.ts'
import type { Span } from './reading.ts'

export function foldedPhrase(words: string): string { return folded(words).replaceAll(/\s+/g, ' ').trim() }

/** Where the phrases stand in the text, as whole words. */
export function spansOf(text: string, phrases: readonly string[]): Span[] {
  const { text: plain, places } = fold(text)
  const even = plain.replaceAll(/\s/g, ' ')
  const spans: Span[] = []
  for (const phrase of phrases) {
    for (let at = even.indexOf(phrase); at !== -1; at = even.indexOf(phrase, at + 1)) {
      const end = at + phrase.length
      if (isInner(even, at - 1) || isInner(even, end)) continue
      spans.push(places ? { from: places[at] ?? 0, to: (places[end - 1] ?? 0) + 1 } : { from: at, to: end })
    }
  }
  return spans
}

function isInner(text: string, at: number): boolean { return /[\p{L}\d]/u.test(text.charAt(at)) }
