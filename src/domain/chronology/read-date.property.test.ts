import { test } from 'node:test'
import { within } from '../../../test/support/patience.ts'
import assert from 'node:assert/strict'
import { addDays, date, dayOfMonth, monthOf, weekday, yearOf } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import { readDate } from './read-date.ts'
import { readTime } from './read-time.ts'
import { monthName, weekdayName } from './date-words.ts'

const today = date('2026-11-23')

function spellings(day: PlainDate): readonly string[] {
  const [d, m, year] = [dayOfMonth(day), monthOf(day), yearOf(day)]
  const [dd, mm, yy] = [d, m, year % 100].map((number) => String(number).padStart(2, '0'))
  const month = monthName(m)
  const short = month.slice(0, 3)
  const name = weekdayName(weekday(day))
  const ordinal = `${d}${d % 10 === 1 && d !== 11 ? 'st' : d % 10 === 2 && d !== 12 ? 'nd' : d % 10 === 3 && d !== 13 ? 'rd' : 'th'}`
  return [
    `${dd}/${mm}/${year}`, `${d}/${m}/${year}`, `${dd}.${mm}.${year}`, `${d}.${m}.${yy}`, `${dd}-${mm}-${year}`, `${dd}/${mm}/${yy}`, `${dd}.${mm}/${yy}`, `${dd}/${mm} /${year}`, `${dd}${mm}${year}`,
    `${year}-${mm}-${dd}`, `${year}/${mm}/${dd}`, `${d} ${month} ${year}`, `${ordinal} ${month} ${year}`, `${ordinal} of ${month}, ${year}`, `${d} ${short} ${yy}`, `${d}-${short}-${yy}`, `${dd}-${short}-${year}`, `${d} ${short}. ${year}`,
    `${name} ${ordinal} ${month} ${year}`, `${name.slice(0, 3)} ${dd}/${mm}/${yy}`, `${month} ${ordinal}, ${year}`, `${short} ${d}, ${year}`, `On ${d} ${month} ${year}.`, `${dd}\u00a0${month.toUpperCase()}  ${year}`, `${d} ${month} ’${yy}`,
  ]
}

/** Each day in five of the spellings, which take turns: 4,000 days for each of the 25. */
test('20,000 days from 1972 read right in 25 spellings, without a question', () => {
  let day = date('1972-01-01')
  for (let count = 0; count < 20_000; count += 1) {
    for (const words of spellings(day).filter((_, index) => index % 5 === count % 5)) {
      const read = readDate(words, { today })
      const right = read.date.earliest === day && read.date.latest === day && read.date.precision === 'day' && read.questions.length === 0
      assert.ok(right, `${words} read as ${read.date.earliest} ${read.questions.join(' ')}`)
    }
    day = addDays(day, 1)
  }
  assert.equal(day, '2026-10-04')
})

/** A small repeatable source of chance, so that a failure can be had again. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(state / 2 ** 32 * below)
  }
}

const SCRAPS = [
  '3', '14', '31', '05', '2006', '06', '16', '99', '0', '1430', '38777', '/', '.', '-', '–', ' ', ' ', ' ', ',', '?', "'", '(', ')', ':', 'th', 'rd', 'March', 'may', 'Sept', 'Mon', 'early', 'late', 'mid', 'end of', 'spring', 'winter', 'Q', 'c.', 'approx', 'before',
  'after', 'from', 'to', 'until', 'between', 'and', 'or', 'w/c', 'week', 'weekend', 'Christmas', 'pm', 'am', 'hrs', 'at', 'on', 'same day', 'ditto', 'unknown', 's', 'visit', '\n', '\u00a0', 'T', 'Z', '+', '"', '\u0000', '𝟛', '٣', 'É', 'half term', 'year',
]

test('whatever is typed: no error, words kept, ends in order, and no year that the words or the surroundings do not give', () => {
  const next = chance(20161003)
  for (let count = 0; count < 40_000; count += 1) {
    const words = Array.from({ length: 1 + next(9) }, () => SCRAPS[next(SCRAPS.length)] ?? '').join(next(2) === 0 ? '' : ' ')
    const context = next(4) === 0 ? { today, year: 2011 } : { today }
    const { date: read, questions } = readDate(words, context)
    assert.equal(read.text.replace(/\s/g, ''), words.replace(/\s/g, ''), words)
    if (read.earliest !== null && read.latest !== null) assert.ok(read.earliest <= read.latest, words)
    assert.equal(read.precision === 'unknown', read.earliest === null && read.latest === null, words)
    assert.ok(read.precision !== 'unknown' || questions.length > 0 || words.trim() === '', words)
    for (const end of [read.earliest, read.latest]) if (end?.startsWith('2026')) assert.fail(`${words} was read as this year`)
    readTime(words)
  }
})

test('a very long cell is answered at once', async () => {
  for (const words of ['1/'.repeat(5000), '3 March 2006 to '.repeat(700), '? '.repeat(5000), 'between 3 and '.repeat(800), '9'.repeat(10_000), `${'a '.repeat(5000)}3/5/2006`]) {
    const read = await within(250, () => readDate(words, { today }))
    await within(250, () => readTime(words))
    assert.ok(read.questions.length > 0)
  }
})
