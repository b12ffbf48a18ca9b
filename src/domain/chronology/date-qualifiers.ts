/**
 * The words around a date that say how sure it is ("c.", "?", "approx") or how it bounds the event ("before",
 * "since", "onwards"), and those that say nothing more ("on", "dated", "the").
 */
import type { Bound } from './date-phrase.ts'
import type { Token } from './date-tokens.ts'

type Tokens = readonly Token[]
interface Said { readonly words: readonly string[]; readonly approximate?: boolean; readonly bound?: Bound }

const approximate = said([
  '?', '~', 'c', 'ca', 'circa', 'cca', 'approx', 'aprox', 'approximately', 'aproximately', 'around', 'about', 'roughly', 'possibly', 'probably', 'perhaps', 'maybe', 'est', 'estimated',
  'thought to be', 'believed to be', 'on or around', 'on or about', 'or thereabouts', 'or so', 'ish', 'around about', 'approximate', 'appx', 'appr',
  'approximate date', 'approx date', 'uncertain', 'unsure', 'not certain', 'to be confirmed', 'tbc', 't b c', 'date unsure', 'date uncertain', 'date approximate', 'exact date unknown', 'exact date not known', 'date approx', 'unclear', 'unconfirmed', 'not exact',
], { approximate: true })

/** Said beside a month or a year, they only say that no day is known. */
const noDay = said([
  'date unknown', 'date not known', 'unknown date', 'unknown date in', 'no date', 'undated', 'day unknown', 'day not known', 'specific date unknown', 'specific date not known', 'no specific date', 'precise date unknown', 'precise date not known',
  'date not recorded', 'no exact date', 'date not given', 'date n k', 'date nk', 'date not stated', 'date not specified', 'dates unknown', 'dates not known', 'actual date unknown', 'actual date not known',
].flatMap((words) => [words, `${words} -`]), {})

const plain = said([
  'on', 'in', 'during', 'dated', 'date', 'the', 'throughout', 'over', 'at', 'of', 'within', 'sometime', 'some time', 'at some point', 'sometime in', 'some time in', 'at some point in', 'at some time in', 'sometime during',
  'at some point during', 'some point in', 'in the', 'on the', 'the month of', 'the year', 'year', 'month of', 'in the month of', 'in the year', 'date of entry', 'entry dated', 'all of', 'whole of', 'the whole of',
  'period', 'the period', 'dates',
], {})

const bounds: readonly Said[] = [
  ...said(['before', 'prior to', 'pre', 'pre -', 'earlier than', '<', 'any time before', 'sometime before', 'some time before', 'shortly before', 'just before'], { bound: 'before' }),
  ...said(['by', 'until', 'till', 'til', 'up to', 'up until', 'no later than', 'not later than', 'on or before', 'before or on', 'up to and including', 'by the', '<='], { bound: 'by' }),
  ...said(['after', 'post', 'post -', 'following', 'later than', '>', 'sometime after', 'some time after', 'shortly after', 'just after', 'subsequent to'], { bound: 'after' }),
  ...said(['since', 'from', 'no earlier than', 'not before', 'on or after', 'with effect from', 'wef', 'w e f', 'as of', 'as from', 'starting', 'commencing', 'starting from', 'starting on', 'from the', 'onwards from', '>='], { bound: 'from' }),
]

const onwards = said([
  'onwards', 'onward', 'to present', 'to date', 'to the present', 'to present day', 'to present date', 'to now', 'and ongoing', 'ongoing', '- ongoing', '- present', '- to date', '- current', 'to current', 'and after',
  'or after', 'or later', 'and later', '- date', '- onwards', 'to ongoing', '- now', 'until present', 'until now', 'till date', 'to the present day', '- present day', 'and onwards', '+',
], { bound: 'from' })

const LEADING = longestFirst([...approximate, ...plain, ...noDay, ...bounds])
const TRAILING = longestFirst([...approximate, ...noDay, ...onwards, ...said(['or before', 'or earlier', 'and before'], { bound: 'by' })])
const APPROXIMATE = longestFirst(approximate)

export interface Qualified { readonly next: number; readonly approximate: boolean; readonly bound: Bound | null }

/** All qualifiers that stand before a date from this place on. */
export function leadingAt(tokens: Tokens, at: number): Qualified { return allAt(tokens, at, LEADING) }

/** All qualifiers that follow a date. */
export function trailingAt(tokens: Tokens, at: number): Qualified { return allAt(tokens, at, TRAILING) }

/** The place after any words for "approximately", or the same place. */
export function skipApproximate(tokens: Tokens, at: number): number { return allAt(tokens, at, APPROXIMATE).next }

function allAt(tokens: Tokens, at: number, known: ReadonlyMap<string, readonly Said[]>): Qualified {
  let [place, approximate, bound]: [number, boolean, Bound | null] = [at, false, null]
  while (place < tokens.length) {
    const found = oneAt(tokens, place, known)
    if (!found) break
    if (found.said.bound && bound) break
    approximate ||= found.said.approximate ?? false
    bound ??= found.said.bound ?? null
    place = found.next
    while (place < tokens.length && isFiller(tokens[place])) place += 1
  }
  return { next: place, approximate, bound }
}

function oneAt(tokens: Tokens, at: number, known: ReadonlyMap<string, readonly Said[]>): { said: Said; next: number } | null {
  for (const candidate of known.get(tokens[at]?.text ?? '') ?? []) {
    let place = at
    let matched = true
    for (const word of candidate.words) {
      while (place > at && tokens[place]?.text === '.') place += 1
      if (tokens[place]?.text !== word) { matched = false; break }
      place += 1
    }
    if (matched) return { said: candidate, next: place }
  }
  return null
}

/** Full stops and colons after a qualifier: "c.", "Date:", "approx.". A hyphen only where it joins: "pre-2006". */
function isFiller(token: Token | undefined): boolean {
  return token?.kind === 'mark' && (token.text === '.' || token.text === ':' || token.text === ',')
}

function said(phrases: readonly string[], meaning: Omit<Said, 'words'>): Said[] {
  return phrases.map((phrase) => ({ words: phrase.split(/(?<=[<>])(?==)| /), ...meaning }))
}

function longestFirst(all: readonly Said[]): ReadonlyMap<string, readonly Said[]> {
  const known = new Map<string, Said[]>()
  for (const one of all) {
    const first = one.words[0] ?? ''
    known.set(first, [...known.get(first) ?? [], one].sort((a, b) => b.words.length - a.words.length))
  }
  return known
}
