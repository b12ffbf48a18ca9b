/**
 * Dates written in figures, day before month always (United Kingdom): 22.05.16, 22/05/2016, 22.05/16, 03/11 /2022,
 * 2016-10-03, 22052016, 05/2016, ??/05/2016. Any two marks may stand between; a slip of the key is no doubt.
 */
import type { Parse, Point, YearWords } from './date-phrase.ts'
import { parse } from './date-phrase.ts'
import type { Token } from './date-tokens.ts'
import { dateQuestion } from './date-questions.ts'
import { dateOf } from '../plain-date.ts'

type Tokens = readonly Token[]

const MARKS = new Set(['/', '.', '-', ',', ';', '_', '~'])
const UNKNOWN_DAY = new Set(['x', 'xx', 'dd', 'nk'])

/** A year as written: four figures from 1900 to 2199, or two with or without an apostrophe before them. */
export function yearAt(tokens: Tokens, at: number): { year: YearWords; next: number } | null {
  const place = tokens[at]?.text === "'" ? at + 1 : at
  const token = tokens[place]
  if (token?.kind !== 'number') return null
  if (token.text.length === 4 && place === at && token.value >= 1900 && token.value <= 2199) return { year: { value: token.value, digits: 4 }, next: place + 1 }
  return token.text.length === 2 && !isHour(tokens, place) ? { year: { value: token.value, digits: 2 }, next: place + 1 } : null
}

/** "10" in "22/3 10:11pm" or "3 Oct 10.15" is an hour. */
function isHour(tokens: Tokens, at: number): boolean {
  const [mark, minutes] = [tokens[at + 1], tokens[at + 2]]
  return (mark?.text === ':' || mark?.text === '.') && !mark.gap && minutes?.kind === 'number' && !minutes.gap && minutes.text.length === 2
}

export function numericAt(tokens: Tokens, at: number): Parse<Point>[] {
  const first = tokens[at]
  if (!first) return []
  if (first.text === '?' || first.text === '-' || UNKNOWN_DAY.has(first.text)) return unknownDay(tokens, at)
  if (first.kind !== 'number') return []
  if (first.text.length === 4) return yearFirst(tokens, at)
  if (first.text.length === 8 || first.text.length === 6) return unbroken(first, at)
  if (first.text.length > 2) return []
  const found: Parse<Point>[] = []
  const month = separated(tokens, at + 1)
  const second = month === null ? undefined : tokens[month.next]
  if (!month || second?.kind !== 'number' || second.text.length > 4) return found
  if (second.text.length <= 2) {
    const year = separated(tokens, month.next + 1)
    const read = year === null ? null : yearAt(tokens, year.next)
    const uneven = year !== null && (month.style !== year.style || (month.bare && !year.bare)) ? 3 : 0
    const days = tokens[at + 1]?.text === '-' && ['/', '.'].includes(tokens[month.next + 1]?.text ?? '') && first.value < second.value && (read?.year.value ?? 99) <= 12
    if (year && read) found.push(...triple(first, second, read, days || (year.bare !== month.bare && first.value <= 12), uneven))
    if (!month.bare) found.push(...pair(first, second, month.next + 1, tokens[at + 1]?.text ?? ''))
  } else if (second.text.length === 4 && first.value >= 1 && first.value <= 12) {
    const read = yearAt(tokens, month.next)
    if (read) found.push(parse<Point>(monthPoint(first.value, read.year), read.next, 1, month.bare ? [dateQuestion.ambiguous] : []))
  }
  return found
}

function triple(day: Token, month: Token, read: { year: YearWords; next: number }, doubtful: boolean, cost: number): Parse<Point>[] {
  if (day.value === 0 && month.value >= 1 && month.value <= 12) return [parse<Point>(monthPoint(month.value, read.year), read.next, 0, [dateQuestion.dayZero])]
  const point: Point = { kind: 'day', day: day.value, month: month.value, year: read.year, weekday: null }
  return [parse<Point>(point, read.next, cost, doubtful ? [dateQuestion.ambiguous] : [])]
}

/** Two numbers: a day and a month whose year the surroundings give, or a month and the last two figures of a year. */
function pair(first: Token, second: Token, next: number, mark: string): Parse<Point>[] {
  const isMonth = second.text.length === 2 && first.value >= 1 && first.value <= 12
  const year: YearWords = { value: second.value, digits: 2 }
  if (second.value >= 1 && second.value <= 12 && first.value >= 1) {
    const day: Point = { kind: 'day', day: first.value, month: second.value, year: null, weekday: null }
    return [parse<Point>(isMonth ? { ...day, orYear: year } : day, next, 2)]
  }
  // "10.30" in a date's column is a time sooner than October 2030.
  return isMonth && mark !== '.' ? [parse<Point>(monthPoint(first.value, year), next, 4, [dateQuestion.monthThenYear])] : []
}

/** 2016-10-03, 2016/10/03, 2016-10. */
function yearFirst(tokens: Tokens, at: number): Parse<Point>[] {
  const read = yearAt(tokens, at)
  const gap = separated(tokens, at + 1)
  const month = gap === null ? undefined : tokens[gap.next]
  if (!read || !gap || gap.bare || month?.kind !== 'number' || month.text.length > 2) return []
  const found: Parse<Point>[] = []
  const later = separated(tokens, gap.next + 1)
  const day = later === null ? undefined : tokens[later.next]
  if (later && !later.bare && day?.kind === 'number' && day.text.length <= 2) {
    const next = tokens[later.next + 1]?.text === 't' && tokens[later.next + 2]?.kind === 'number' ? later.next + 2 : later.next + 1
    found.push(parse<Point>({ kind: 'day', day: day.value, month: month.value, year: read.year, weekday: null }, next, gap.style === later.style ? 0 : 3))
  }
  return found
}

/** 22052016 or 20160522, which never look alike; 220516 with a question. */
function unbroken(token: Token, at: number): Parse<Point>[] {
  const digits = (from: number, to: number) => Number(token.text.slice(from, to))
  if (token.text.length === 6) {
    const day: Point = { kind: 'day', day: digits(0, 2), month: digits(2, 4), year: { value: digits(4, 6), digits: 2 }, weekday: null }
    const shown = dateOf(2000 + digits(4, 6), digits(2, 4), digits(0, 2))
    return shown ? [parse<Point>(day, at + 1, 3, [dateQuestion.sixDigits(shown)])] : []
  }
  const [last, first] = [digits(4, 8), digits(0, 4)]
  const found: Parse<Point>[] = []
  if (last >= 1900 && last <= 2199 && digits(2, 4) <= 12) found.push(whole(digits(0, 2), digits(2, 4), last, at))
  else if (first >= 1900 && first <= 2199) found.push(whole(digits(6, 8), digits(4, 6), first, at))
  return found
}

function whole(day: number, month: number, year: number, at: number): Parse<Point> {
  return parse<Point>({ kind: 'day', day, month, year: { value: year, digits: 4 }, weekday: null }, at + 1)
}

/** "??/05/2016", "xx/05/16", "--/05/2016": the month is known, the day is not. */
function unknownDay(tokens: Tokens, at: number): Parse<Point>[] {
  let place = at
  while (tokens[place] && (tokens[place]?.text === tokens[at]?.text) && place - at < 2) place += 1
  const mark = tokens[place]
  const month = tokens[place + 1]
  if (mark?.kind !== 'mark' || !['/', '.', '-'].includes(mark.text) || month?.kind !== 'number' || month.value > 12 || month.value < 1) return []
  const gap = separated(tokens, place + 2)
  const read = gap ? yearAt(tokens, gap.next) : null
  return read ? [parse<Point>(monthPoint(month.value, read.year), read.next, 0)] : []
}

function monthPoint(month: number, year: YearWords): Point { return { kind: 'month', month, year, part: null, week: null } }

/** The place after one or two marks between two numbers; `bare` where only a space stands there. Both marks of one date have one style. */
function separated(tokens: Tokens, at: number): { next: number; bare: boolean; style: string } | null {
  const first = tokens[at]
  if (!first) return null
  if (first.kind === 'number') return first.gap ? { next: at, bare: true, style: '' } : null
  if (!MARKS.has(first.text)) return null
  const second = tokens[at + 1]
  const style = `${first.gap && second?.gap ? 'spaced' : ''}${first.long ? 'long' : ''}${first.text === ',' ? 'comma' : ''}`
  return { next: second?.kind === 'mark' && MARKS.has(second.text) ? at + 2 : at + 1, bare: false, style }
}
