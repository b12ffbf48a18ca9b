/** Reads a cell that holds a time of day. The words are kept whatever is made of them; 00:00 is never put in. */
import type { DateContext, EventTime, TimeReading } from './date-reading.ts'
import type { Token } from './date-tokens.ts'
import { tokensOf, trimmed, wordsOf } from './date-tokens.ts'
import type { TimeWords } from './time-words.ts'
import { skipApproximate } from './date-qualifiers.ts'
import { timesAt } from './time-grammar.ts'
import { resolveTime } from './time-resolve.ts'
import { timeQuestion } from './date-questions.ts'

const NOT_GIVEN = new Set([
  '', 'n k', 'nk', 'n a', 'na', 'not known', 'unknown', 'not recorded', 'time not recorded', 'not given', 'not stated', 'no time', 'no time recorded', 'no time given', 'time not known',
  'time unknown', 'unknown time', 'nr', 'n r', 'none', 'not noted', 'not specified', 'time not stated', 'time not given', 'tbc', 'various', 'various times', 'not applicable', 'untimed', 'not timed', 'none recorded', 'unclear', 'no time stated', 'time not noted',
])

export function readTime(text: string, { clock24 }: Pick<DateContext, 'clock24'> = {}): TimeReading {
  const words = trimmed(text)
  if (words === '') return { time: null, questions: [] }
  const tokens = tokensOf(words)
  const none: EventTime = { text: words, from: null, to: null }
  if (NOT_GIVEN.has(wordsOf(tokens))) return { time: /[\p{L}?]/u.test(words) ? none : null, questions: [] }
  const start = skipApproximate(tokens, 0)
  for (const one of timesAt(tokens, start)) {
    if (skipEnd(tokens, one.next) < tokens.length) continue
    const resolved = resolveTime(one.value, clock24)
    const stamp = /^0?0[:.]00/.test(words) ? [timeQuestion.midnight] : []
    return { time: { text: words, from: resolved.from, to: resolved.to }, questions: [...new Set([...resolved.doubts, ...stamp])] }
  }
  const inside = timesInside(tokens)
  if (inside.length !== 1 || !inside[0]) return { time: none, questions: [timeQuestion.notUnderstood] }
  const resolved = resolveTime(inside[0], clock24)
  return { time: { text: words, from: resolved.from, to: resolved.to }, questions: [timeQuestion.otherWords, ...resolved.doubts] }
}

/** The time that stands inside a date's cell, as its own words. A stamp of midnight there is what software writes for no time. */
export function eventTime(words: TimeWords, cell: string, { clock24 }: Pick<DateContext, 'clock24'>): TimeReading {
  const text = trimmed(cell.slice(words.start, words.end))
  if (/^0?0:00(:00(\.0+)?)?$/.test(text)) return { time: null, questions: [] }
  const resolved = resolveTime(words, clock24)
  return { time: { text, from: resolved.from, to: resolved.to }, questions: resolved.doubts }
}

/** Clear clock times among words that are not understood. */
function timesInside(tokens: readonly Token[]): readonly TimeWords[] {
  const found: TimeWords[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const longest = timesAt(tokens, at).filter((one) => one.value.from !== null).sort((a, b) => b.next - a.next)[0]
    if (!longest) continue
    found.push(longest.value)
    at = longest.next - 1
  }
  return found
}

function skipEnd(tokens: readonly Token[], at: number): number {
  let place = skipApproximate(tokens, at)
  while (['.', ',', ';', ':', 'onwards'].includes(tokens[place]?.text ?? '')) place += 1
  return skipApproximate(tokens, place)
}
