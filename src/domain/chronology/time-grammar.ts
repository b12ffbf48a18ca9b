/**
 * How people write a time of day: one clock time, two with "to" between them, a bound ("before 3pm"), or only a part
 * of the day ("evening"). Every way to read the tokens from a place on is returned; the caller picks.
 */
import type { Parse } from './date-phrase.ts'
import { parse } from './date-phrase.ts'
import type { Token } from './date-tokens.ts'
import type { ClockWords, Half, TimeWords } from './time-words.ts'
import { spokenTimeAt } from './time-spoken.ts'
import { skipApproximate } from './date-qualifiers.ts'

type Tokens = readonly Token[]

/** By their first word, the longest first. */
const PARTS_OF_DAY: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy([
  'am', 'pm', 'a m', 'p m', 'morning', 'afternoon', 'evening', 'night', 'overnight', 'nighttime', 'night time', 'daytime', 'day time', 'lunchtime', 'lunch time', 'lunch',
  'teatime', 'tea time', 'bedtime', 'breakfast', 'early hours', 'small hours', 'early morning', 'mid morning', 'late morning', 'early afternoon',
  'mid afternoon', 'late afternoon', 'early evening', 'late evening', 'late night', 'early am', 'late pm', 'am and pm', 'all day', 'dawn', 'dusk',
  'during the day', 'during the night', 'in the morning', 'in the afternoon', 'in the evening', 'in the night', 'at night', 'school hours',
  'during school hours', 'office hours', 'working hours', 'after school', 'before school', 'out of hours', 'early hours of the morning', 'late in the evening', 'end of day', 'throughout the day',
  'time not recorded', 'time not known', 'time unknown', 'no time', 'no time recorded', 'no time given', 'time not given', 'time not stated', 'time n k', 'time nk', 'time unclear', 'unknown time',
].map((words) => words.split(' ')).sort((a, b) => b.length - a.length), (words) => words[0] ?? '')

/** Times as they stand in a date's cell or a time's: the words of a part of the day, or clock times. */
export function timesAt(tokens: Tokens, at: number): readonly Parse<TimeWords>[] {
  const start = skipApproximate(tokens, skipWord(tokens, at, ['at', 'time', 'around']))
  const found: Parse<TimeWords>[] = []
  for (const place of start === at ? [at] : [at, start]) {
    const part = partOfDayAt(tokens, place)
    if (part > place) found.push(words(tokens, place, part, null, null))
  }
  found.push(...spansAt(tokens, start))
  return found.map((one) => ({ ...one, value: { ...one.value, start: tokens[at]?.start ?? one.value.start } }))
}

/** The place after the words of a part of the day, or the same place. */
export function partOfDayAt(tokens: Tokens, at: number): number {
  for (const phrase of PARTS_OF_DAY.get(tokens[at]?.text ?? '') ?? []) {
    let place = at
    let matched = true
    for (const word of phrase) {
      while (place > at && (isMark(tokens[place], '.') || isMark(tokens[place], '-') || isMark(tokens[place], '/'))) place += 1
      if (tokens[place]?.text !== word) { matched = false; break }
      place += 1
    }
    if (matched) return isMark(tokens[place], '.') && isMark(tokens[place - 2], '.') ? place + 1 : place
  }
  return at
}

function spansAt(tokens: Tokens, at: number): Parse<TimeWords>[] {
  const found: Parse<TimeWords>[] = []
  const bound = tokens[at]?.text
  const between = bound === 'between'
  const first = between || bound === 'from' ? at + 1 : at
  if (bound === 'before' || bound === 'by' || bound === 'until' || bound === 'till') {
    return clocksAt(tokens, at + 1).map((one) => words(tokens, at, afterClock(tokens, one.next), null, one.value))
  }
  if (bound === 'after' || bound === 'since') return clocksAt(tokens, at + 1).map((one) => words(tokens, at, one.next, one.value, null))
  for (const from of [...clocksAt(tokens, first), ...bareHourAt(tokens, first)]) {
    const open = from.value.certain || from.value.half !== null || from.value.midnight || isClock(tokens, first, from.next)
    if (!between && open) found.push(words(tokens, at, afterClock(tokens, from.next), from.value, null))
    const joined = rangeMark(tokens, skipApproximate(tokens, from.next), between)
    if (joined === null) continue
    const second = skipApproximate(tokens, joined)
    for (const to of clocksAt(tokens, second)) {
      if (open || to.value.half !== null) found.push(words(tokens, at, afterClock(tokens, to.next), from.value, to.value))
    }
  }
  return found
}

function afterClock(tokens: Tokens, at: number): number {
  const rest = skipApproximate(tokens, at)
  return tokens[rest]?.text === 'onwards' || tokens[rest]?.text === 'onward' ? rest + 1 : rest
}

function rangeMark(tokens: Tokens, at: number, between: boolean): number | null {
  const token = tokens[at]
  if (!token) return null
  if (token.text === '-' || token.text === 'to' || token.text === 'until' || token.text === 'till' || token.text === '/') return at + 1
  return between && token.text === 'and' ? at + 1 : null
}

/** One clock time. A bare number is none; four digits alone are ("1430"), on the 24-hour clock. */
function clocksAt(tokens: Tokens, at: number): Parse<ClockWords>[] {
  const [first, mark, second] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!first) return []
  if (first.text === 'noon' || first.text === 'midday') return [parse(clock(12, 0, 'pm'), at + 1)]
  if (first.text === 'midnight') return [parse({ ...clock(0, 0, null, true), midnight: true }, at + 1)]
  const spoken = spokenTimeAt(tokens, at)
  if (spoken) return [asSpoken(withEnding(tokens, spoken.next, spoken.hour, spoken.minute, false))]
  if (first.kind !== 'number') return []
  if (first.value === 12 && first.text.length === 2 && (mark?.text === 'noon' || mark?.text === 'midday')) return [parse(clock(12, 0, 'pm'), at + 2)]
  if (first.value === 12 && mark?.text === 'midnight') return [parse({ ...clock(0, 0, null, true), midnight: true }, at + 2)]
  if (first.text.length <= 2 && mark && [':', '.', ';', 'h'].includes(mark.text) && second?.kind === 'number' && second.text.length === 2) {
    return [withEnding(tokens, seconds(tokens, at + 3, mark.text), first.value, second.value, first.text.length === 2 && first.value <= 24)]
  }
  if (first.text.length === 3 || first.text.length === 4) {
    const hour = Math.floor(first.value / 100)
    const found = withEnding(tokens, at + 1, hour, first.value % 100, first.text.length === 4)
    return first.text.length === 4 || found.next > at + 1 ? [found] : []
  }
  if (first.text.length <= 2) {
    const found = withEnding(tokens, at + 1, first.value, 0, false)
    return found.value.half !== null || tokens[at + 1]?.text === 'oclock' ? [found] : []
  }
  return []
}

function bareHourAt(tokens: Tokens, at: number): Parse<ClockWords>[] {
  const first = tokens[at]
  return first?.kind === 'number' && first.text.length <= 2 && first.value >= 1 && first.value <= 12 ? [parse(clock(first.value, 0, null), at + 1)] : []
}

function isClock(tokens: Tokens, from: number, to: number): boolean { return to - from > 1 || (tokens[from]?.text.length ?? 0) >= 3 }

/** Seconds and their fractions, which nobody needs. */
function seconds(tokens: Tokens, at: number, mark: string): number {
  if (mark !== ':' || tokens[at]?.text !== ':' || tokens[at + 1]?.text.length !== 2 || (tokens[at + 1]?.value ?? 60) > 59) return at
  return tokens[at + 2]?.text === '.' && tokens[at + 3]?.kind === 'number' && !tokens[at + 3]?.gap ? at + 4 : at + 2
}

function withEnding(tokens: Tokens, at: number, hour: number, minute: number, certain: boolean): Parse<ClockWords> {
  const half = halfAt(tokens, at)
  if (half) return parse(clock(hour, minute, half.half), half.next)
  const word = tokens[at]?.text ?? ''
  if (['hrs', 'hr', 'hours', 'hour', 'h'].includes(word)) {
    return parse(clock(hour, minute, null, true), tokens[at + 1]?.text === '.' ? at + 2 : at + 1)
  }
  if (word === 'oclock') {
    const later = halfAt(tokens, at + 1)
    return asSpoken(later ? parse(clock(hour, minute, later.half), later.next) : parse(clock(hour, minute, null, false), at + 1))
  }
  if (word === 'z' || word === 'utc' || word === 'gmt' || word === 'bst') return parse({ ...clock(hour, minute, null, certain), zone: word !== 'bst' }, at + 1)
  if (word === '+' && tokens[at + 1]?.kind === 'number') {
    return parse({ ...clock(hour, minute, null, certain), zone: true }, tokens[at + 2]?.text === ':' ? at + 4 : at + 2)
  }
  return parse(clock(hour, minute, null, certain), at)
}

function asSpoken(found: Parse<ClockWords>): Parse<ClockWords> { return { ...found, value: { ...found.value, spoken: true } } }

function halfAt(tokens: Tokens, at: number): { half: Half; next: number } | null {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((step) => tokens[at + step]?.text ?? '')
  if (first === 'am' || first === 'pm') return { half: first, next: second === '.' ? at + 2 : at + 1 }
  if (first === 'in' && second === 'the' && third === 'morning') return { half: 'am', next: at + 3 }
  if (first === 'in' && second === 'the' && (third === 'afternoon' || third === 'evening')) return { half: 'pm', next: at + 3 }
  if (first !== 'a' && first !== 'p') return null
  const half = first === 'a' ? 'am' : 'pm'
  if (second === '.' && third === 'm') return { half, next: fourth === '.' ? at + 4 : at + 3 }
  return second === 'm' ? { half, next: at + 2 } : null
}

function clock(hour: number, minute: number, half: Half | null, certain = false): ClockWords {
  return { hour, minute, half, certain, spoken: false, midnight: false, zone: false }
}

function words(tokens: Tokens, at: number, next: number, from: ClockWords | null, to: ClockWords | null): Parse<TimeWords> {
  return parse({ from, to, start: tokens[at]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 }, next)
}

function skipWord(tokens: Tokens, at: number, skipped: readonly string[]): number {
  let place = at
  while (skipped.includes(tokens[place]?.text ?? '') || isMark(tokens[place], '@') || (place > at && isMark(tokens[place], ':'))) place += 1
  return place
}

function isMark(token: Token | undefined, mark: string): boolean { return token?.kind === 'mark' && token.text === mark }
