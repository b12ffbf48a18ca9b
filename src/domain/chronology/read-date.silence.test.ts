/**
 * Nothing is wrong in silence: ranges that leave out what both ends share, and dates with times before or after them, in
 * spellings put together by chance. What is read without a question must be what was meant; questions must stay rare.
 */
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { addDays, date, dayOfMonth, monthOf, weekday, yearOf } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import { monthName, weekdayName } from './date-words.ts'
import type { DateReading } from './date-reading.ts'
import { readDate } from './read-date.ts'

const today = date('2026-11-23')
const two = (number: number): string => String(number).padStart(2, '0')

function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(state / 2 ** 32 * below)
  }
}

interface Tally { silentlyWrong: string[]; asked: number; right: number }

function tally(count: number, seed: number, make: (next: (below: number) => number, pick: <T>(from: readonly T[]) => T) => { phrase: string; read: DateReading; right: boolean }): Tally {
  const next = chance(seed)
  const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T
  const result: Tally = { silentlyWrong: [], asked: 0, right: 0 }
  for (let done = 0; done < count; done += 1) {
    const { phrase, read, right } = make(next, pick)
    if (read.questions.length > 0) result.asked += 1
    else if (right) result.right += 1
    else result.silentlyWrong.push(`${phrase} was read as ${read.date.earliest} to ${read.date.latest}, ${read.time?.from} to ${read.time?.to}`)
  }
  return result
}

function ordinal(day: number): string { return `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}` }

test('ranges: never wrong without a question, and asked about once in a hundred at most', () => {
  const result = tally(20_000, 5, (next, pick) => {
    const from = addDays(date('1995-01-01'), next(11_000))
    const to = addDays(from, 1 + next(pick([5, 40, 400])))
    const [figures, mark, padded, short, worded, ordinals] = [next(2) === 0, pick(['/', '.', '-', '/', '.']), next(2) === 0, next(2) === 0, next(2) === 0, next(2) === 0]
    const parts = (day: PlainDate, dropped: number): string => {
      const number = figures ? (padded ? two(dayOfMonth(day)) : String(dayOfMonth(day))) : ordinals ? ordinal(dayOfMonth(day)) : String(dayOfMonth(day))
      const month = figures ? (padded ? two(monthOf(day)) : String(monthOf(day))) : worded ? monthName(monthOf(day)) : monthName(monthOf(day)).slice(0, 3)
      const year = short ? two(yearOf(day) % 100) : String(yearOf(day))
      return [number, month, year].slice(0, 3 - dropped).join(figures ? mark : ' ')
    }
    const shared = yearOf(from) !== yearOf(to) ? 0 : monthOf(from) === monthOf(to) ? next(3) : next(2)
    const [first, last] = [parts(from, shared), parts(to, 0)]
    const phrase = pick([`between ${first} and ${last}`, `from ${first} to ${last}`, ...[' - ', '-', ' – ', '–', ' to ', '/', ' & '].map((joint) => `${first}${joint}${last}`)])
    const read = readDate(phrase, { today })
    return { phrase, read, right: read.date.earliest === from && read.date.latest === to }
  })
  assert.deepEqual(result.silentlyWrong, [])
  assert.ok(result.asked < 200, `${result.asked} asked`)
})

test('a date with a time: never wrong without a question, and asked about twice in a hundred at most', () => {
  const result = tally(20_000, 7, (next, pick) => {
    const day = addDays(date('1995-01-01'), next(11_000))
    const [number, month, year, lent] = [dayOfMonth(day), monthOf(day), yearOf(day), next(4) === 0]
    const written = lent ? [] : [pick([two(year % 100), String(year)])]
    const name = pick([monthName(month), monthName(month).slice(0, 3)])
    const days = pick([[pick([two(number), String(number)]), pick([two(month), String(month)]), ...written].join(pick(['/', '.', '-'])), [pick([String(number), ordinal(number)]), name, ...written].join(' '),
      `${name} ${ordinal(number)}${lent ? '' : `, ${written[0]}`}`, [String(number), name, ...written].join('-')])
    const named = next(4) === 0 ? `${pick([weekdayName(weekday(day)), weekdayName(weekday(day)).slice(0, 3)])} ${days}` : days
    const [hour, minute, mark] = [next(22), 1 + next(59), pick([':', '.'])]
    const clock = (at: number): string => pick([`${two(at)}${mark}${two(minute)}`, `${two(at)}${mark}${two(minute)}hrs`, `${two(at)}${two(minute)}hrs`, `${at % 12 || 12}${mark}${two(minute)}${pick(['', ' '])}${at < 12 ? 'am' : 'pm'}`])
    const until = next(3) === 0
    const time = until ? `${clock(hour)}${pick([' - ', '-', ' to ', '–'])}${clock(hour + 1)}` : clock(hour)
    const phrase = pick([`${named} ${time}`, `${named}, ${time}`, `${named} at ${time}`, `${named} - ${time}`, `${named}\n${time}`, `${time} ${named}`, `${time} on ${named}`, `${named} (${time})`, `${time}, ${named}`])
    const read = readDate(phrase, lent ? { today, year } : { today })
    const right = read.date.earliest === day && read.date.latest === day && read.time?.from === `${two(hour)}:${two(minute)}` && read.time.to === (until ? `${two(hour + 1)}:${two(minute)}` : null)
    return { phrase, read, right }
  })
  assert.deepEqual(result.silentlyWrong, [])
  assert.ok(result.asked < 400, `${result.asked} asked`)
})
