/** One point of a phrase on the calendar: the days it covers, or why it covers none. */
import type { PlainDate } from '../plain-date.ts'
import { addDays, dateOf, weekday as weekdayOf } from '../plain-date.ts'
import type { DateContext, DatePrecision } from './date-reading.ts'
import type { DayPoint, MonthPoint, Point, WeekPoint, YearWords } from './date-phrase.ts'
import { NAMED, monthDays, monthsOf, partOf, weekOfMonth } from './date-intervals.ts'
import { fullYear } from './date-century.ts'
import { monthName } from './date-words.ts'
import { dateQuestion } from './date-questions.ts'

export interface ResolvedPoint {
  readonly state: 'read'
  readonly earliest: PlainDate
  readonly latest: PlainDate
  readonly precision: DatePrecision
  readonly doubts: readonly string[]
}
export interface UnresolvedPoint { readonly state: 'missing' | 'impossible'; readonly doubts: readonly string[] }

export function resolvePoint(point: Point, context: DateContext): ResolvedPoint | UnresolvedPoint {
  if (point.kind === 'span') return read(point, point.precision, [])
  if (point.kind === 'day') return resolveDay(point, context)
  if (point.kind === 'week') return resolveWeek(point, context)
  if (point.year === null) return missing(dateQuestion.yearMissing(context.previous?.earliest ?? null))
  const { year, doubts } = fullYear(point.year, context.today)
  if (point.kind === 'year') {
    const whole = monthsOf(year, 1, 12)
    return point.part === null ? read(whole, 'year', doubts) : read(partOf(whole, point.part), 'approximate', doubts)
  }
  if (point.kind === 'month') return resolveMonth(point, year, [...doubts, ...orDay(point, point.year, context)])
  const named = NAMED.get(point.name)
  if (!named) return { state: 'impossible', doubts: [dateQuestion.notUnderstood] }
  const winter = point.name === 'winter' && point.year.digits === 4 && context.year === point.year.value ? [dateQuestion.winter] : []
  const days = named.days(year)
  return point.part === null ? read(days, named.precision, [...doubts, ...winter]) : read(partOf(days, point.part), 'approximate', [...doubts, ...winter])
}

function resolveDay(point: DayPoint, context: DateContext): ResolvedPoint | UnresolvedPoint {
  if (point.month === null) return missing(dateQuestion.monthMissing)
  if (point.day < 1 || point.day > 31 || point.month < 1 || point.month > 12) {
    const swapped = point.month > 12 && point.month <= 31 && point.day >= 1 && point.day <= 12
    return impossible(swapped ? dateQuestion.monthSecond(point.month) : dateQuestion.impossible(`day ${point.day}, month ${point.month}`))
  }
  if (point.year === null) {
    const words = `${point.day} ${monthName(point.month)}`
    if (dateOf(2000, point.month, point.day) === null) return impossible(dateQuestion.impossible(words))
    if (point.orYear) return missing(dateQuestion.monthOrDay(words, `${monthName(point.day)} ${fullYear(point.orYear, context.today).year}`))
    return missing(dateQuestion.yearMissing(context.previous?.earliest ?? null))
  }
  const { year, doubts } = fullYear(point.year, context.today)
  const day = dateOf(year, point.month, point.day)
  if (day === null) return impossible(dateQuestion.impossible(`${point.day} ${monthName(point.month)} ${year}`))
  const actual = weekdayOf(day)
  const differs = point.weekday !== null && point.weekday !== actual ? [dateQuestion.weekdayDiffers(day, actual, point.weekday)] : []
  const other = point.orYear && point.year.value % 100 === point.orYear.value && point.year.value === context.year
    ? [dateQuestion.monthOrDay(`${point.day} ${monthName(point.month)} ${year}`, `${monthName(point.day)} ${year}`)] : []
  return read({ earliest: day, latest: day }, 'day', [...doubts, ...differs, ...other])
}

function resolveMonth(point: MonthPoint, year: number, doubts: readonly string[]): ResolvedPoint | UnresolvedPoint {
  if (point.week !== null) return read(weekOfMonth(year, point.month, point.week), 'approximate', doubts)
  const whole = monthDays(year, point.month)
  return point.part === null ? read(whole, 'month', doubts) : read(partOf(whole, point.part), 'approximate', doubts)
}

/** "Mar-16" under a heading of another year may be the sixteenth. */
function orDay(point: MonthPoint, words: YearWords, context: DateContext): readonly string[] {
  if (words.digits === 4 || words.value > 31 || words.value < 1 || context.year === undefined || context.year % 100 === words.value) return []
  return [dateQuestion.monthOrDay(`${words.value} ${monthName(point.month)} ${context.year}`, `${monthName(point.month)} 20${String(words.value).padStart(2, '0')}`)]
}

function resolveWeek(point: WeekPoint, context: DateContext): ResolvedPoint | UnresolvedPoint {
  const of = resolveDay(point.of, context)
  if (of.state !== 'read') return of
  const day = of.earliest
  if (point.sort === 'from') return read({ earliest: day, latest: addDays(day, 6) }, 'range', of.doubts)
  if (point.sort === 'to') return read({ earliest: addDays(day, -6), latest: day }, 'range', of.doubts)
  const sinceMonday = (weekdayOf(day) + 6) % 7
  const monday = addDays(day, -sinceMonday)
  if (point.sort === 'around') return read({ earliest: monday, latest: addDays(monday, 6) }, 'range', of.doubts)
  const doubts = sinceMonday >= 4 ? of.doubts : [...of.doubts, dateQuestion.weekendDay(day, weekdayOf(day))]
  return read({ earliest: sinceMonday === 4 ? day : addDays(monday, 5), latest: addDays(monday, 6) }, 'range', doubts)
}

function read(days: { earliest: PlainDate; latest: PlainDate }, precision: DatePrecision, doubts: readonly string[]): ResolvedPoint {
  return { state: 'read', earliest: days.earliest, latest: days.latest, precision, doubts }
}
function missing(question: string): UnresolvedPoint { return { state: 'missing', doubts: [question] } }
function impossible(question: string): UnresolvedPoint { return { state: 'impossible', doubts: [question] } }
