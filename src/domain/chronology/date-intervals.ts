/**
 * Which days a named stretch of time covers. Seasons are the meteorological ones of the British Isles; winter belongs
 * to the year in which it begins (winter 2006 is December 2006 to February 2007). Holidays and terms, whose days each
 * council sets, are given wide enough to hold them all.
 */
import type { PlainDate } from '../plain-date.ts'
import { addDays, dateOf, lastOfMonth } from '../plain-date.ts'
import type { DatePrecision } from './date-reading.ts'
import type { Part } from './date-phrase.ts'

export interface Interval { readonly earliest: PlainDate; readonly latest: PlainDate }
export interface Named { readonly precision: DatePrecision; readonly days: (year: number) => Interval }

export function monthDays(year: number, month: number): Interval {
  return { earliest: first(year, month), latest: lastOfMonth(year, month) }
}

export function monthsOf(year: number, from: number, to: number, endYear = year): Interval {
  return { earliest: first(year, from), latest: lastOfMonth(endYear, to) }
}

/** The part of a month (thirds, halves), of a year (four months; ends are three), of a decade (early is the first four years) or of any other interval (thirds). */
export function partOf(whole: Interval, part: Part): Interval {
  const [year, month] = [Number(whole.earliest.slice(0, 4)), Number(whole.earliest.slice(5, 7))]
  const isMonth = whole.earliest.endsWith('-01') && whole.latest === lastOfMonth(year, month)
  if (isMonth) {
    const day = (number: number) => addDays(whole.earliest, number - 1)
    if (part === 'early' || part === 'start') return { earliest: whole.earliest, latest: day(10) }
    if (part === 'mid') return { earliest: day(11), latest: day(20) }
    if (part === 'late' || part === 'end') return { earliest: day(21), latest: whole.latest }
    if (part === 'early to mid') return { earliest: whole.earliest, latest: day(20) }
    if (part === 'mid to late') return { earliest: day(11), latest: whole.latest }
    return part === 'first half' ? { earliest: whole.earliest, latest: day(15) } : { earliest: day(16), latest: whole.latest }
  }
  if (whole.earliest === first(year, 1) && whole.latest === lastOfMonth(year, 12)) {
    const [from, to] = YEAR_PARTS[part]
    return monthsOf(year, from, to)
  }
  const lastYear = Number(whole.latest.slice(0, 4))
  if (lastYear - year === 9 && whole.earliest === first(year, 1)) {
    const [start, end] = PORTIONS[part]
    return monthsOf(year + Math.round(9 * start), 1, 12, year + Math.min(9, Math.round(9 * end)))
  }
  const length = Math.round((Date.parse(whole.latest) - Date.parse(whole.earliest)) / 86_400_000) + 1
  const [start, end] = PORTIONS[part]
  return { earliest: addDays(whole.earliest, Math.floor(length * start)), latest: addDays(whole.earliest, Math.ceil(length * end) - 1) }
}

/** The first to fourth week of a month, or (5) its last seven days. */
export function weekOfMonth(year: number, month: number, week: number): Interval {
  if (week === 5) return { earliest: addDays(lastOfMonth(year, month), -6), latest: lastOfMonth(year, month) }
  const earliest = addDays(first(year, month), (week - 1) * 7)
  return { earliest, latest: addDays(earliest, 6) }
}

/** Easter Sunday (Gregorian computus). */
export function easterSunday(year: number): PlainDate {
  const [golden, century] = [year % 19, Math.floor(year / 100)]
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * shift + 114
  return addDays(first(year, Math.floor(days / 31)), days % 31)
}

const YEAR_PARTS: Readonly<Record<Part, readonly [number, number]>> = {
  early: [1, 4], mid: [5, 8], late: [9, 12], start: [1, 3], end: [10, 12], 'first half': [1, 6], 'second half': [7, 12], 'early to mid': [1, 8], 'mid to late': [5, 12],
}
const PORTIONS: Readonly<Record<Part, readonly [number, number]>> = {
  early: [0, 1 / 3], mid: [1 / 3, 2 / 3], late: [2 / 3, 1], start: [0, 1 / 3], end: [2 / 3, 1], 'first half': [0, 1 / 2], 'second half': [1 / 2, 1], 'early to mid': [0, 2 / 3], 'mid to late': [1 / 3, 1],
}

function first(year: number, month: number): PlainDate { return addDays(lastOfMonth(year, month - 1), 1) }

function between(fromMonth: number, fromDay: number, toMonth: number, toDay: number, yearsOn = 0): Named {
  return { precision: 'approximate', days: (year) => ({ earliest: addDays(first(year, fromMonth), fromDay - 1), latest: addDays(first(year + yearsOn, toMonth), toDay - 1) }) }
}

function season(from: number, to: number, yearsOn = 0): Named {
  return { precision: 'season', days: (year) => monthsOf(year, from, to, year + yearsOn) }
}

function quarter(number: number): Named {
  return { precision: 'quarter', days: (year) => monthsOf(year, number * 3 - 2, number * 3) }
}

function dayOf(days: (year: number) => PlainDate): Named {
  return { precision: 'day', days: (year) => ({ earliest: days(year), latest: days(year) }) }
}

function calendarDay(month: number, day: number): Named { return dayOf((year) => dateOf(year, month, day) ?? first(year, month)) }

function aroundEaster(from: number, to: number, precision: DatePrecision): Named {
  return { precision, days: (year) => ({ earliest: addDays(easterSunday(year), from), latest: addDays(easterSunday(year), to) }) }
}

const summerHolidays = between(7, 15, 9, 8)
const christmasHolidays = between(12, 16, 1, 8, 1)

/** By its words without marks. */
export const NAMED: ReadonlyMap<string, Named> = new Map([
  ['spring', season(3, 5)], ['summer', season(6, 8)], ['summertime', season(6, 8)], ['autumn', season(9, 11)], ['winter', season(12, 2, 1)],
  ['q 1', quarter(1)], ['q 2', quarter(2)], ['q 3', quarter(3)], ['q 4', quarter(4)],
  ['qtr 1', quarter(1)], ['qtr 2', quarter(2)], ['qtr 3', quarter(3)], ['qtr 4', quarter(4)],
  ['quarter 1', quarter(1)], ['quarter 2', quarter(2)], ['quarter 3', quarter(3)], ['quarter 4', quarter(4)],
  ['first quarter', quarter(1)], ['second quarter', quarter(2)], ['third quarter', quarter(3)], ['fourth quarter', quarter(4)], ['last quarter', quarter(4)],
  ['summer holidays', summerHolidays], ['summer holiday', summerHolidays], ['school summer holidays', summerHolidays], ['summer school holidays', summerHolidays],
  ['summer break', summerHolidays], ['christmas holidays', christmasHolidays], ['christmas holiday', christmasHolidays], ['christmas break', christmasHolidays], ['xmas holidays', christmasHolidays],
  ['easter holidays', aroundEaster(-20, 20, 'approximate')], ['easter holiday', aroundEaster(-20, 20, 'approximate')], ['easter break', aroundEaster(-20, 20, 'approximate')],
  ['autumn term', between(9, 1, 12, 23)], ['spring term', between(1, 1, 4, 22)], ['summer term', between(4, 7, 7, 31)],
  ['october half term', between(10, 11, 11, 7)], ['autumn half term', between(10, 11, 11, 7)], ['february half term', between(2, 8, 2, 28)],
  ['spring half term', between(2, 8, 2, 28)], ['may half term', between(5, 22, 6, 8)], ['summer half term', between(5, 22, 6, 8)], ['whitsun half term', between(5, 22, 6, 8)],
  ['easter', aroundEaster(-2, 1, 'approximate')], ['easter weekend', aroundEaster(-2, 1, 'range')], ['good friday', dayOf((year) => addDays(easterSunday(year), -2))],
  ['easter sunday', dayOf(easterSunday)], ['easter day', dayOf(easterSunday)], ['easter monday', dayOf((year) => addDays(easterSunday(year), 1))],
  ['christmas', between(12, 24, 12, 26)], ['xmas', between(12, 24, 12, 26)], ['christmas time', between(12, 18, 12, 31)], ['christmas period', between(12, 18, 1, 6, 1)],
  ['christmas day', calendarDay(12, 25)], ['xmas day', calendarDay(12, 25)], ['christmas eve', calendarDay(12, 24)], ['xmas eve', calendarDay(12, 24)], ['boxing day', calendarDay(12, 26)],
  ['new years day', calendarDay(1, 1)], ['new year day', calendarDay(1, 1)], ['new years eve', calendarDay(12, 31)], ['bonfire night', calendarDay(11, 5)],
  ['halloween', calendarDay(10, 31)], ['valentines day', calendarDay(2, 14)],
])
