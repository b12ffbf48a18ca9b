/**
 * Stretches of time with a name: "summer 2006", "Q1 2006", "Christmas 2006", "w/c 3/10/16", "the 1990s", "2005/06".
 */
import type { Parse, Point, YearWords } from './date-phrase.ts'
import { parse } from './date-phrase.ts'
import type { Token } from './date-tokens.ts'
import { NAMED, monthsOf } from './date-intervals.ts'
import { numericAt, yearAt } from './date-numbers.ts'
import { dayNumberAt, skipMarks, skipWords, wordedAt } from './date-wording.ts'
import { dateQuestion } from './date-questions.ts'
import type { DatePrecision } from './date-reading.ts'

type Tokens = readonly Token[]

/** "summer 2006", "Easter, 2006", "summer of '06", "winter 2006/07", "Q1 2006", "2006 Q1". */
export function namedAt(tokens: Tokens, at: number): Parse<Point>[] {
  const before = yearAt(tokens, at)
  if (before?.year.digits === 4) {
    const name = nameAt(tokens, skipMarks(tokens, before.next, '-,:/', 1))
    return name ? [parse<Point>({ kind: 'named', name: name.name, year: before.year, part: null }, name.next)] : []
  }
  const name = nameAt(tokens, at)
  if (!name) return []
  const found: Parse<Point>[] = [parse<Point>({ kind: 'named', name: name.name, year: null, part: null }, name.next, 2)]
  const year = yearAt(tokens, skipWords(tokens, skipMarks(tokens, name.next, '-,:', 1), ['of', 'in', 'year']))
  if (!year) return found
  found.push(parse<Point>({ kind: 'named', name: name.name, year: year.year, part: null }, year.next))
  const second = ['/', '-'].includes(tokens[year.next]?.text ?? '') ? yearAt(tokens, year.next + 1) : null
  if (second && follows(year.year, second.year)) {
    const crossing = name.name.startsWith('winter') || name.name.startsWith('christmas') || name.name.startsWith('xmas')
    if (crossing) found.push(parse<Point>({ kind: 'named', name: name.name, year: year.year, part: null }, second.next))
  }
  return found
}

/** "w/c 3/10/16", "week commencing Monday 3 October 2016", "week ending …", "weekend of 8/10/16". */
export function weekAt(tokens: Tokens, at: number): Parse<Point>[] {
  const start = tokens[at]?.text === 'the' ? at + 1 : at
  for (const [phrase, sort] of WEEK_WORDS) {
    const matched = phrase.every((word, step) => tokens[start + step]?.text === word)
    if (!matched) continue
    if (phrase.length === 1 && tokens[start + 2]?.text === 'of') return []
    const place = skipWords(tokens, skipMarks(tokens, start + phrase.length, '.:-', 1), ['the', 'of', 'on'])
    return [...numericAt(tokens, place), ...wordedAt(tokens, place)].flatMap((one) =>
      one.value.kind === 'day' ? [{ ...one, value: { kind: 'week' as const, sort, of: one.value } }] : [])
  }
  return []
}

/** "1990s", "early 1990's", "2005/06", "2005-06", "academic year 2005/06", "2005-2006" as school or financial year. */
export function yearsAt(tokens: Tokens, at: number): Parse<Point>[] {
  const kind = YEAR_KINDS.find(([words]) => words.every((word, step) => tokens[at + step]?.text === word))
  const place = kind ? skipMarks(tokens, at + kind[0].length, ':', 1) : at
  const first = yearAt(tokens, place)
  if (!first || first.year.digits !== 4) return []
  const year = first.year.value
  if (!kind && year % 10 === 0 && !tokens[first.next]?.gap) {
    const plural = tokens[first.next]?.text === "'" ? first.next + 1 : first.next
    const doubts = year % 100 === 0 ? [dateQuestion.centuryOrDecade(year)] : []
    if (tokens[plural]?.text === 's') return [{ ...span(year, 1, year + 9, 12, 'decade', plural + 1), doubts }]
  }
  const mark = tokens[first.next]?.text ?? ''
  const second = tokens[first.next + 1]
  if (!['/', '-', '.'].includes(mark) || second?.kind !== 'number') return []
  const scale = 10 ** second.text.length
  const end = year - year % scale + second.value
  const next = first.next + 2
  if (kind) return end === year + 1 ? [span(year, kind[1], end, kind[1] - 1, 'range', next)] : []
  if (second.text.length > 2 || (mark === '.' && second.text.length === 1)) return []
  if (end === year + 1 && mark === '/') return [span(year, 1, end, 12, 'range', next)]
  if (second.value > 12) return end > year && mark !== '.' ? [span(year, 1, end, 12, 'range', next)] : []
  if (end <= year || mark === '.') return month(first.year, second.value, next)
  return second.value < 1 ? [] : [{ ...span(year, 1, end, 12, 'range', next), doubts: [dateQuestion.yearOrMonth(year, second.value, end)] }]
}

/** Bare days of the month with "and" and commas before the last: "3, 5 and 7 May 2006". The place after them. */
export function moreDaysAt(tokens: Tokens, at: number): number {
  let place = at
  while (tokens[place]?.text === ',') {
    const day = dayNumberAt(tokens, place + 1)
    if (!day) return at
    place = day.next
  }
  return place
}

function month(year: YearWords, number: number, next: number): Parse<Point>[] {
  return number >= 1 && number <= 12 ? [parse<Point>({ kind: 'month', month: number, year, part: null, week: null }, next)] : []
}

function span(year: number, from: number, end: number, to: number, precision: DatePrecision, next: number): Parse<Point> {
  return parse<Point>({ kind: 'span', ...monthsOf(year, from, to, end), precision }, next)
}

function nameAt(tokens: Tokens, at: number): { name: string; next: number } | null {
  if (!NAME_STARTS.has(SHORT[tokens[at]?.text ?? ''] ?? tokens[at]?.text ?? '')) return null
  for (let length = 3; length >= 1; length -= 1) {
    let place = at
    const words: string[] = []
    while (words.length < length && place < tokens.length) {
      if (words.length > 0) place = skipMarks(tokens, place, '-.', 1)
      words.push(SHORT[tokens[place]?.text ?? ''] ?? tokens[place]?.text ?? '')
      place += 1
    }
    const name = words.join(' ')
    if (words.length === length && NAMED.has(name)) return { name, next: place }
  }
  return null
}

function follows(first: YearWords, second: YearWords): boolean {
  return second.digits === 4 ? second.value === first.value + 1 : second.value === (first.value + 1) % 100
}

const SHORT: Readonly<Record<string, string>> = {
  oct: 'october', feb: 'february', hols: 'holidays', hol: 'holiday', vacation: 'holidays', aut: 'autumn', spr: 'spring', automn: 'autumn', halfterm: 'half term',
}

const NAME_STARTS = new Set([...NAMED.keys()].map((name) => name.split(' ')[0] ?? ''))

const WEEK_WORDS: readonly (readonly [readonly string[], 'from' | 'to' | 'around' | 'weekend'])[] = ([
  ['week commencing', 'from'], ['week comencing', 'from'], ['wk commencing', 'from'], ['week beginning', 'from'], ['week starting', 'from'], ['week from', 'from'], ['w / c', 'from'], ['w c', 'from'], ['wc', 'from'], ['w / b', 'from'],
  ['week ending', 'to'], ['week to', 'to'], ['w / e', 'to'], ['w e', 'to'], ['wk ending', 'to'],
  ['week of', 'around'], ['week', 'around'], ['weekend of', 'weekend'], ['weekend', 'weekend'],
] as const).map(([words, sort]) => [words.split(' '), sort] as const)

const YEAR_KINDS: readonly (readonly [readonly string[], number])[] = [
  [['academic', 'year'], 9], [['school', 'year'], 9], [['financial', 'year'], 4], [['fy'], 4], [['tax', 'year'], 4], [['f', '/', 'y'], 4],
]
