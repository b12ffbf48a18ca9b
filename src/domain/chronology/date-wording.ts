/**
 * Dates with words in them: "Mon 3rd of October, 2016", "3 Oct", "October 3rd 2016", "early March 2006", "Mar-06",
 * "the 14th", "2006", "the 1990s". Every way to read the tokens from a place on is returned.
 */
import type { DayPoint, Parse, Part, Point, YearWords } from './date-phrase.ts'
import { parse } from './date-phrase.ts'
import type { Token } from './date-tokens.ts'
import { isOrdinal, monthName, monthNamed, weekdayNamed } from './date-words.ts'
import { yearAt } from './date-numbers.ts'
import { dateQuestion } from './date-questions.ts'

type Tokens = readonly Token[]

/** "3rd", "3 rd", "3": the day's number and the place after it. */
export function dayNumberAt(tokens: Tokens, at: number): { day: number; ordinal: boolean; next: number } | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.text.length > 2) return null
  const ordinal = isOrdinal(tokens[at + 1]?.text ?? '')
  return { day: token.value, ordinal, next: ordinal ? at + 2 : at + 1 }
}

/** The day of the week that stands here, and the place after it and its comma or full stop. */
export function weekdayAt(tokens: Tokens, at: number): { weekday: number; next: number } | null {
  const token = tokens[at]
  const weekday = token?.kind === 'word' ? weekdayNamed(token.text) : null
  return weekday === null ? null : { weekday, next: skipMarks(tokens, at + 1, ',.-/', 2) }
}

export function wordedAt(tokens: Tokens, at: number): Parse<Point>[] {
  const named = weekdayAt(tokens, at)
  const weekday = named?.weekday ?? null
  let place = named?.next ?? at
  if (tokens[place]?.text === 'the') place += 1
  return [...dayFirst(tokens, place, weekday), ...monthFirst(tokens, place, weekday), ...yearFirst(tokens, place, weekday)]
}

function dayFirst(tokens: Tokens, at: number, weekday: number | null): Parse<Point>[] {
  const number = dayNumberAt(tokens, at)
  if (!number) return []
  const place = skipWords(tokens, skipMarks(tokens, number.next, '/-.,', 1), ['of', 'the', 'in'])
  const month = monthAt(tokens, place)
  if (!month) return [parse<Point>(day(number.day, null, null, weekday), number.next, 4)]
  const found: Parse<Point>[] = [parse<Point>(day(number.day, month.month, null, weekday), month.next, 1)]
  const year = yearAt(tokens, skipWords(tokens, skipMarks(tokens, month.next, '/-.,', 2), ['in', 'of']))
  if (year) found.push(parse<Point>(day(number.day, month.month, year.year, weekday), year.next))
  return found
}

function monthFirst(tokens: Tokens, at: number, weekday: number | null): Parse<Point>[] {
  const month = monthAt(tokens, at)
  if (!month) return []
  const found: Parse<Point>[] = []
  if (weekday === null) found.push(parse<Point>(monthOf(month.month, null), month.next, 2))
  const marked = skipMarks(tokens, month.next, '/-.,', 2)
  const worded = skipWords(tokens, marked, ['of', 'in', 'year'])
  const year = yearAt(tokens, worded)
  if (year && weekday === null) {
    const clear = year.year.digits === 4 || marked > month.next || worded > marked || year.year.value > 31 || tokens[worded]?.text.startsWith('0') || tokens[worded]?.text === "'"
    const doubts = clear ? [] : [dateQuestion.monthOrDay(`${year.year.value} ${monthName(month.month)}`, `${monthName(month.month)} 20${year.year.value}`)]
    found.push(parse<Point>(monthOf(month.month, year.year), year.next, 0, doubts))
  }
  const number = dayNumberAt(tokens, skipWords(tokens, marked, ['the']))
  if (!number) return found
  const ambiguous = year?.next === number.next && !number.ordinal && weekday === null
  if (!ambiguous) found.push(parse<Point>(day(number.day, month.month, null, weekday), number.next, 1))
  const gap = skipMarks(tokens, number.next, '/-,.', 2)
  const after = yearAt(tokens, gap)
  // "May 05-07" may be 5 May 2007, the 5th to the 7th, or the years.
  const clear = number.ordinal || weekday !== null || after?.year.digits === 4 || tokens[number.next]?.text === ','
  if (after) found.push(parse<Point>(day(number.day, month.month, after.year, weekday), after.next, 1, clear ? [] : [dateQuestion.ambiguous]))
  return found
}

/** "2006 March 14", "2006 March", "2006", "1990s", "the nineties" is left to a person. */
function yearFirst(tokens: Tokens, at: number, weekday: number | null): Parse<Point>[] {
  const read = yearAt(tokens, at)
  if (!read || read.year.digits !== 4 || weekday !== null) return []
  const found: Parse<Point>[] = [parse<Point>({ kind: 'year', year: read.year, part: null }, read.next)]
  const month = monthAt(tokens, skipMarks(tokens, read.next, '/-.,:', 1))
  if (!month) return found
  found.push(parse<Point>(monthOf(month.month, read.year), month.next))
  const number = dayNumberAt(tokens, skipMarks(tokens, month.next, '/-.,', 1))
  if (number) found.push(parse<Point>(day(number.day, month.month, read.year, null), number.next))
  return found
}

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['early', 'early'], ['mid', 'mid'], ['middle', 'mid'], ['midle', 'mid'], ['late', 'late'], ['beginning', 'start'], ['begining', 'start'], ['start', 'start'], ['end', 'end'],
  ['first half', 'first half'], ['1 st half', 'first half'], ['second half', 'second half'], ['2 nd half', 'second half'], ['latter half', 'second half'],
  ['early to mid', 'early to mid'], ['early / mid', 'early to mid'], ['early - mid', 'early to mid'],
  ['mid to late', 'mid to late'], ['mid / late', 'mid to late'], ['mid - late', 'mid to late'],
  ['early part', 'early'], ['latter part', 'late'], ['later part', 'late'], ['first part', 'early'], ['middle part', 'mid'], ['very early', 'early'],
])

const WEEKS: ReadonlyMap<string, number> = new Map([
  ['first week', 1], ['1 st week', 1], ['second week', 2], ['2 nd week', 2], ['third week', 3], ['3 rd week', 3], ['fourth week', 4], ['4 th week', 4], ['week 1 of', 1], ['week 2 of', 2], ['week 3 of', 3], ['week 4 of', 4], ['last week', 5], ['final week', 5],
])

const PART_STARTS = new Set([...PARTS.keys(), ...WEEKS.keys()].map((phrase) => phrase.split(' ')[0]))

/** "early", "the end of", "first half of", "mid-": the part of a period, and where the period itself begins. */
export function partAt(tokens: Tokens, at: number): { part: Part | null; week: number | null; next: number } | null {
  const start = tokens[at]?.text === 'the' ? at + 1 : at
  if (!PART_STARTS.has(tokens[start]?.text ?? '')) return null
  for (let length = 3; length >= 1; length -= 1) {
    const phrase = Array.from({ length }, (_, step) => tokens[start + step]?.text ?? '').join(' ')
    const [part, week] = [PARTS.get(phrase) ?? null, WEEKS.get(phrase) ?? null]
    if (part === null && week === null) continue
    return { part, week, next: skipWords(tokens, skipMarks(tokens, start + length, '-', 1), ['of', 'in', 'the', 'year']) }
  }
  return null
}

/** A month's name, with the full stop of its short form. */
export function monthAt(tokens: Tokens, at: number): { month: number; next: number } | null {
  const token = tokens[at]
  const month = token?.kind === 'word' ? monthNamed(token.text) : null
  if (month === null) return null
  return { month, next: tokens[at + 1]?.text === '.' ? at + 2 : at + 1 }
}

export function skipMarks(tokens: Tokens, at: number, marks: string, most: number): number {
  let place = at
  while (place - at < most && tokens[place]?.kind === 'mark' && marks.includes(tokens[place]?.text ?? ' ')) place += 1
  return place
}

export function skipWords(tokens: Tokens, at: number, words: readonly string[]): number {
  let place = at
  while (words.includes(tokens[place]?.text ?? '')) place += 1
  return place
}

function day(number: number, month: number | null, year: YearWords | null, weekday: number | null): DayPoint {
  return { kind: 'day', day: number, month, year, weekday }
}

function monthOf(month: number, year: YearWords | null): Point { return { kind: 'month', month, year, part: null, week: null } }
