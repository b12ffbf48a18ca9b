/**
 * The whole-phrase grammar: a cell is a date only if all its words are understood. What stands before and after
 * (qualifiers, a time, a day of the week), one point or two with "to" between them. Returns every way to read the
 * whole; deciding between them is `resolvePhrase`'s.
 */
import type { Bound, DayPoint, Parse, Part, Phrase, Point } from './date-phrase.ts'
import { parse } from './date-phrase.ts'
import type { Token } from './date-tokens.ts'
import type { TimeWords } from './time-words.ts'
import { numericAt } from './date-numbers.ts'
import { dayNumberAt, partAt, skipMarks, skipWords, weekdayAt, wordedAt } from './date-wording.ts'
import { moreDaysAt, namedAt, weekAt, yearsAt } from './date-named.ts'
import { partOf } from './date-intervals.ts'
import { dateQuestion } from './date-questions.ts'
import { leadingAt, skipApproximate, trailingAt } from './date-qualifiers.ts'
import { partOfDayAt, timesAt } from './time-grammar.ts'

type Tokens = readonly Token[]

/** Every reading of all the tokens. */
export function phrasesOf(tokens: Tokens): readonly Parse<Phrase>[] {
  const end = trimmedEnd(tokens)
  const found: Parse<Phrase>[] = []
  for (const start of timesBefore(tokens)) {
    const lead = leadingAt(tokens, start.next)
    const starts = lead.next === start.next ? [start.next] : [lead.next, start.next]
    for (const at of starts) {
      const qualified = at === lead.next ? lead : { next: at, approximate: false, bound: null }
      for (const core of coresAt(tokens, at, qualified.bound)) found.push(...endings(tokens, core, qualified.approximate, start.value, end))
    }
  }
  return found
}

/** One point from a place on, in every way it can be read. */
export function pointsAt(tokens: Tokens, at: number): readonly Parse<Point>[] {
  const plain = [...numericAt(tokens, at), ...afterWeekday(tokens, at), ...wordedAt(tokens, at), ...namedAt(tokens, at), ...weekAt(tokens, at), ...yearsAt(tokens, at)]
  const part = partAt(tokens, at)
  if (!part) return plain
  const within = [...numericAt(tokens, part.next), ...wordedAt(tokens, part.next), ...namedAt(tokens, part.next), ...yearsAt(tokens, part.next)]
  return [...plain, ...within.flatMap((one) => withPart(one, part.part, part.week))]
}

/** "Mon 3/10/16". */
function afterWeekday(tokens: Tokens, at: number): Parse<Point>[] {
  const named = weekdayAt(tokens, at)
  if (!named) return []
  return numericAt(tokens, named.next).flatMap((one) => one.value.kind === 'day' ? [{ ...one, value: { ...one.value, weekday: named.weekday } }] : [])
}

interface Core { readonly from: Point; readonly to: Point | null; readonly bound: Bound | null; readonly approximate: boolean; readonly time: TimeWords | null }

/** One point, or two with "to" between them, from a place on; what bounds them ("before") has been read already. */
function coresAt(tokens: Tokens, at: number, bound: Bound | null): Parse<Core>[] {
  const between = tokens[at]?.text === 'between' || tokens[at]?.text === 'btw'
  const start = between ? at + 1 : at
  const sure = skipApproximate(tokens, start)
  const points = [...pointsAt(tokens, start), ...dayListsAt(tokens, start)].map((from) => ({ from, approximate: false }))
  const unsure = sure === start ? [] : pointsAt(tokens, sure).map((from) => ({ from, approximate: true }))
  return [...points, ...unsure].flatMap(({ from, approximate }) => [
    ...between ? [] : [{ ...from, value: { from: from.value, to: null, bound, approximate, time: null } }],
    ...bound === null || bound === 'from' ? rangesFrom(tokens, from, approximate) : [],
  ])
}

/** Ranges that begin with this point: either neither end has a time, or both have. */
function rangesFrom(tokens: Tokens, from: Parse<Point>, approximate: boolean): Parse<Core>[] {
  const found: Parse<Core>[] = []
  for (const begin of [noTime(from.next), ...timesAfter(tokens, from.next, from.value)]) {
    const joined = joinAt(tokens, begin.next)
    if (joined === null) continue
    const unsure = skipApproximate(tokens, joined.next)
    const lead = leadingAt(tokens, unsure)
    const fuzzy = approximate || lead.approximate || unsure > joined.next || skipApproximate(tokens, begin.next) > begin.next
    for (const to of pointsAt(tokens, lead.bound === null ? lead.next : joined.next)) {
      if (!canJoin(from.value, to, joined.mark, tokens)) continue
      // In "10.12am - 11.12am" the second is no 11 December.
      if (begin.time !== null && to.value.kind === 'day' && to.value.year === null && tokens[to.next - 2]?.text === '.') continue
      const cost = from.cost + to.cost + (joined.mark === '-' || joined.mark === 'to' ? 0 : 1) + (from.value.kind === to.value.kind ? 0 : 4)
      for (const finish of begin.time === null ? [noTime(to.next)] : timesAfter(tokens, to.next, to.value)) {
        const time = begin.time !== null && finish.time !== null ? { ...begin.time, to: finish.time.from, end: finish.time.end } : null
        found.push({ value: { from: from.value, to: to.value, bound: null, approximate: fuzzy, time }, next: finish.next, cost, doubts: [...from.doubts, ...to.doubts] })
      }
    }
  }
  return found
}

/** "3, 5 and 7 May 2006": the first day; the last follows after "and" as the end of a range. */
function dayListsAt(tokens: Tokens, at: number): Parse<Point>[] {
  const first = dayNumberAt(tokens, at)
  const last = first ? moreDaysAt(tokens, first.next) : at
  if (!first || last === first.next) return []
  const day: DayPoint = { kind: 'day', day: first.day, month: null, year: null, weekday: null }
  return [parse<Point>(day, last, 3)]
}

function joinAt(tokens: Tokens, at: number): { mark: string; next: number } | null {
  const place = skipApproximate(tokens, at)
  const text = tokens[place]?.text ?? ''
  if (text === '-') return { mark: '-', next: skipWords(tokens, skipMarks(tokens, place + 1, '-', 2), ['to']) }
  if (['to', 'until', 'till', 'til', 'and', 'or', '/', '&', '+', 'through'].includes(text)) return { mark: text, next: place + 1 }
  return null
}

/** Whether two points may stand in one phrase with that mark between them, so that "3/May/2006" is not a range. */
function canJoin(from: Point, to: Parse<Point>, mark: string, tokens: Tokens): boolean {
  const second = to.value
  if (second.kind === 'day' && second.month === null && (from.kind !== 'day' || from.month !== null)) return false
  if (from.kind === 'day' && from.month === null) {
    if (second.kind !== 'day') return false
    const numeric = tokens[to.next - 1]?.kind === 'number' && second.year === null && second.month !== null
    if (numeric && tokens[to.next - 1]?.text.length !== 1) return false
  } else if ((from.kind === 'day' || from.kind === 'month' || from.kind === 'named') && from.year === null && from.kind !== second.kind) return false
  if (from.kind === 'named' && second.kind === 'year') return false
  if (from.kind === 'week' && second.kind === 'day') return false
  if (mark !== '/') return true
  const figures = tokens[to.next - 1]?.kind === 'number' && second.kind === 'day' && second.year === null
  return !figures && second.kind === from.kind
}

/** What may follow a date up to the end: a time, "approx" or "onwards", the day of the week and again a time. */
function endings(tokens: Tokens, core: Parse<Core>, approximate: boolean, before: TimeWords | null, end: number): Parse<Phrase>[] {
  const { from, to, bound } = core.value
  const last = to ?? from
  const given = before ?? core.value.time
  const found: Parse<Phrase>[] = []
  for (const first of [noTime(core.next), ...given ? [] : timesAfter(tokens, core.next, last)]) {
    const trail = trailingAt(tokens, first.next)
    const named = weekdayAt(tokens, skipMarks(tokens, trail.next, ',-', 1))
    const later = named ? trailingAt(tokens, named.next) : trail
    if (named && (to !== null || from.kind !== 'day' || from.weekday !== null)) continue
    const second = named && !given && !first.time ? timesAfter(tokens, named.next, last) : []
    for (const finish of [noTime(later.next), ...second]) {
      const ending = trail.bound ?? later.bound
      if (finish.next < end || (ending && (bound === 'before' || bound === 'by' || to))) continue
      const point = named && from.kind === 'day' ? { ...from, weekday: named.weekday } : from
      const time = given ?? first.time ?? finish.time
      // "Before 3 May 10:00" may still be on 3 May.
      const doubts = (ending ?? bound) !== null && time ? [...core.doubts, dateQuestion.ambiguous] : core.doubts
      const value = { from: point, to, bound: ending ?? bound, time, approximate: approximate || core.value.approximate || trail.approximate || later.approximate }
      found.push({ value, next: end, cost: core.cost + first.cost, doubts })
    }
  }
  return found
}

interface TimeOption { readonly next: number; readonly time: TimeWords | null; readonly cost: number }

function noTime(next: number): TimeOption { return { next, time: null, cost: 0 } }

/** Times after a date. Four bare figures are one only after a date with its year, or "3 Oct 2016" could be 20:16. */
function timesAfter(tokens: Tokens, at: number, after?: Point): TimeOption[] {
  const place = skipMarks(tokens, at, ',;-@:', 1)
  if (place >= tokens.length) return []
  const bare = (one: Parse<TimeWords>) => one.next === place + 1 && tokens[place]?.kind === 'number'
  const apart = tokens[place]?.gap === true && tokens[at]?.text !== '-'
  const hasYear = after?.kind === 'day' && after.year !== null
  if (!hasYear && mayBeYear(tokens, place)) return []
  return timesAt(tokens, place).filter((one) => (hasYear && apart) || !bare(one)).map((one) => ({ next: one.next, time: one.value, cost: 1 }))
}

/** "2019" in "8 Feb 2019 - 19.34hrs" is no time of a February without a year. */
function mayBeYear(tokens: Tokens, at: number): boolean {
  const [token, after] = [tokens[at], tokens[at + 1]?.text ?? '']
  return token?.kind === 'number' && token.text.length === 4 && token.value >= 1900 && !['hrs', 'hr', 'hours', 'h'].includes(after)
}

/** The start of the phrase, and the starts after a time that stands before the date ("2pm on 3 May", "evening of"). */
function timesBefore(tokens: Tokens): readonly { next: number; value: TimeWords | null }[] {
  const first = skipMarks(tokens, 0, "'*•·", 2)
  const found: { next: number; value: TimeWords | null }[] = [{ next: first, value: null }]
  for (const time of timesAt(tokens, first)) {
    const isPart = partOfDayAt(tokens, first) === time.next
    const marked = skipMarks(tokens, time.next, ',-', 1)
    const joined = skipWords(tokens, marked, isPart ? ['of', 'on', 'the'] : ['on', 'the'])
    const single = time.next === 1 && tokens[0]?.kind === 'number'
    // "01.12 – 05.12.21" is two dates: before a dash only what can be nothing else is a time.
    const dotted = !isPart && tokens.slice(first, time.next).every((token) => token.kind === 'number' || token.text === '.' || token.text === '-')
    if (dotted && tokens[time.next]?.text === '-') continue
    if (!single || joined > marked) found.push({ next: joined, value: time.value })
  }
  return found
}

function withPart(one: Parse<Point>, part: Part | null, week: number | null): Parse<Point>[] {
  const point = one.value
  if (point.kind === 'month') return [{ ...one, value: { ...point, part, week } }]
  if (week !== null || part === null) return []
  if (point.kind === 'year' || point.kind === 'named') return [{ ...one, value: { ...point, part } }]
  return point.kind === 'span' && point.precision === 'decade' ? [{ ...one, value: { ...point, ...partOf(point, part), precision: 'approximate' } }] : []
}

/** The end of what counts: full stops, commas and the like after the last word say nothing. */
function trimmedEnd(tokens: Tokens): number {
  let end = tokens.length
  while (end > 0 && tokens[end - 1]?.kind === 'mark' && ['.', ',', ';', ':'].includes(tokens[end - 1]?.text ?? '')) end -= 1
  return end
}
