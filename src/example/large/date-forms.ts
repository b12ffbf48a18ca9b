/** The many ways in which agencies write when something was. */
import type { PlainDate } from '../../domain/plain-date.ts'
import { addDays, dayOfMonth, lastOfMonth, monthOf, spoken, weekday, yearOf } from '../../domain/plain-date.ts'
import type { Chance } from './chance.ts'

/** `exact` tells whether these words give one day. */
export interface DateGiven { readonly words: string; readonly end: string; readonly exact: boolean }

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const SEASONS = ['Winter', 'Winter', 'Spring', 'Spring', 'Spring', 'Summer', 'Summer', 'Summer', 'Autumn', 'Autumn', 'Autumn', 'Winter']
const two = (number: number): string => String(number).padStart(2, '0')

/** One day, as surely as the record has it. */
export function exactDate(day: PlainDate, chance: Chance): DateGiven {
  const [d, m, y] = [dayOfMonth(day), monthOf(day), yearOf(day)]
  const [, name = '', year = ''] = spoken(day).split(' ')
  const words = chance.of([
    `${two(d)}/${two(m)}/${y}`, `${two(d)}/${two(m)}/${y}`, `${d}.${m}.${two(y % 100)}`, `${two(d)}.${two(m)}.${y}`, spoken(day), spoken(day), `${ordinal(d)} ${name} ${year}`, `${d} ${name.slice(0, 3)} ${year}`,
    `${DAYS[weekday(day)]} ${spoken(day)}`, `${d}-${name.slice(0, 3)}-${two(y % 100)}`, `${two(d)}.${two(m)}/${two(y % 100)}`, day,
  ])
  return { words, end: '', exact: true }
}

/** Less than a day is known, or more days are meant. */
export function looseDate(day: PlainDate, chance: Chance): DateGiven {
  const [d, m, y] = [dayOfMonth(day), monthOf(day), yearOf(day)]
  const month = spoken(day).replace(/^\d+ /, '')
  const later = addDays(day, 2 + chance.below(12))
  const monday = addDays(day, -((weekday(day) + 6) % 7))
  return chance.of<DateGiven>([
    loose(`? ${spoken(day)}`), loose(`?${d}.${m}.${two(y % 100)}`), loose(`approx ${spoken(day)}`), loose(month), loose(month), loose(`c. ${month}`), loose(`mid ${month}`), loose(`w/c ${spoken(monday)}`),
    loose(`before ${spoken(day)}`), loose(`after ${spoken(day)}`), loose(`${SEASONS[m - 1]} ${y}`), loose(String(y)), loose(`between ${spoken(day)} and ${spoken(later)}`), loose(`${spoken(addDays(lastOfMonth(y, m), 0)).replace(/^\d+/, '1')} to ${spoken(lastOfMonth(y, m))}`),
    { words: spoken(day), end: spoken(later), exact: false },
  ])
}

/** What no reader can place. */
export function noDate(chance: Chance): DateGiven { return loose(chance.of(['date not recorded', '31/02/2015', 'not known', '14.13.2014'])) }

function loose(words: string): DateGiven { return { words, end: '', exact: false } }
function ordinal(day: number): string { return `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}` }

/** An hour in one of the ways that records give it, or none. */
export function timeGiven(minute: number, chance: Chance): string {
  const [h, m] = [Math.floor(minute / 60) % 24, minute % 60]
  const half = h < 12 ? 'am' : 'pm'
  return chance.of([`${two(h)}:${two(m)}`, `${two(h)}:${two(m)}`, `${two(h)}.${two(m)}`, `${two(h)}${two(m)}hrs`, `${h % 12 || 12}.${two(m)}${half}`])
}
