/** Cells that point to the row above: "ditto", "same day", "later that evening", "next day". */
import { addDays } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'
import type { Token } from './date-tokens.ts'
import type { TimeWords } from './time-words.ts'
import { timesAt } from './time-grammar.ts'
import { dateQuestion } from './date-questions.ts'

interface Carry { readonly days: number; readonly time: TimeWords | null }

const PHRASES: readonly (readonly [string, number])[] = [
  ...[
    'as above', 'ditto', 'do', 'same day', 'same date', 'the same day', 'same', 'as previous', 'see above', 'same as above', 'same day as above', 'same date as above', 'as per above', 'above',
    'later that day', 'later the same day', 'later same day', 'later on the same day', 'that day', 'that same day', 'on the same day', 'on the same date', 'later that', 'that', 'later that same', 'same day later',
    'later in the day', 'later in day', 'later on that day', 'later', 'same as previous', 'as before', 'same day but later', 'earlier that day', 'earlier the same day', 'earlier same day', '"', '" "', `' '`, 'same date but later', 'the same date', 'as previous entry',
  ].map((words) => [words, 0] as const),
  ...['next day', 'the next day', 'following day', 'the following day', 'day after', 'the day after', 'next', 'the next', 'the following', 'following'].map((words) => [words, 1] as const),
  ...['previous day', 'the previous day', 'day before', 'the day before'].map((words) => [words, -1] as const),
]

interface Pointer { readonly words: string; readonly phrase: readonly string[]; readonly days: number }

/** By their first word, the longest first. */
const POINTERS: ReadonlyMap<string, readonly Pointer[]> = Map.groupBy(
  PHRASES.map(([words, days]) => ({ words, phrase: words.split(' '), days })).sort((a, b) => b.words.length - a.words.length),
  (pointer) => pointer.phrase[0] ?? '',
)

/** How the cell points to the row above, or null where it does not. "That" and "next" need a part of the day after them. */
export function carryAt(tokens: readonly Token[]): Carry | null {
  for (const { words, phrase, days } of POINTERS.get(tokens[0]?.text ?? '') ?? []) {
    if (!phrase.every((word, step) => tokens[step]?.text === word)) continue
    let place = phrase.length
    const needsTime = ['that', 'later that', 'later that same', 'next', 'the next', 'following', 'the following'].includes(words)
    while (['.', ',', '-', ':', ';', 'at'].includes(tokens[place]?.text ?? '')) place += 1
    if (place === tokens.length) return needsTime ? null : { days, time: null }
    const rest = timesAt(tokens, place).find((one) => one.next === tokens.length || (one.next === tokens.length - 1 && tokens[one.next]?.text === '.'))
    if (rest) return { days, time: rest.value }
  }
  return null
}

/** The date of the row above, moved by that many days where it is an exact day. Inferred, and its words are this cell's. */
export function carriedDate(text: string, days: number, previous: EventDate | undefined): { date: EventDate; questions: readonly string[] } {
  const unknown: EventDate = { text, earliest: null, latest: null, precision: 'unknown', inferred: false }
  if (!previous || previous.precision === 'unknown') return { date: unknown, questions: [dateQuestion.nothingAbove] }
  if (days === 0) return { date: { ...previous, text, inferred: true }, questions: [] }
  if (previous.earliest === null || previous.earliest !== previous.latest) return { date: unknown, questions: [dateQuestion.aboveInexact] }
  const moved = addDays(previous.earliest, days)
  return { date: { ...previous, text, earliest: moved, latest: moved, inferred: true }, questions: [] }
}
