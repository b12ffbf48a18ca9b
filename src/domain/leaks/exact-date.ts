/** Days told exactly, in every way in which people write one; and which listed day they are. */
import { MONTHS } from '../chronology/date-words.ts'
import { dateOf, dayOfMonth, monthOf, yearOf, type PlainDate } from '../plain-date.ts'
import type { Span } from './reading.ts'

/** What was written, read in each way in which it can be. `year` null where none is given; below 100 where only its last figures are. */
export interface WrittenDay extends Span { readonly readings: readonly { readonly year: number | null; readonly month: number; readonly day: number }[] }

/** As they may stand for a month, in small letters. */
export const MONTH_WORDS = [...MONTHS, ...MONTHS.map(month => month.slice(0, 3)), 'sept', 'febuary', 'janurary', 'agust', 'octber']

const GAP = String.raw`[ \t\u00a0\n]*`
const MONTH = String.raw`(jan(?:uary|urary)?|feb(?:ruary|uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|agust|sept?(?:ember)?|oct(?:ober|ber)?|nov(?:ember)?|dec(?:ember)?)\b`
const YEAR = String.raw`(?:,?${GAP}[-/.]?${GAP}['’]?((?:1[89]|20)\d\d|\d\d)(?![\d:]|${GAP}(?:am|pm|hours|hrs|children|years|weeks|months|people)))`
/** 14 March 2009, 14th of March, 14-Mar-09 */
const DAY_MONTH = new RegExp(String.raw`(\d{1,2})${GAP}(?:st|nd|rd|th)?${GAP}(?:day${GAP})?(?:of${GAP})?[-/.,]?${GAP}${MONTH}\.?${YEAR}?`, 'iy')
/** 14/03/2009, 14.3.09, 14 - 03 - 2009, 14 03 2009 */
const FIGURES = new RegExp(String.raw`(\d{1,2})${GAP}([-/.\\–])${GAP}(\d{1,2})${GAP}[-/.\\–]${GAP}((?:1[89]|20)\d\d|\d\d)(?!\d|[./]\d)`, 'iy')
const SPACED_FIGURES = /(\d{2}) (\d{2}) ((?:19|20)\d\d)(?!\d)/y
/** 2009-03-14, 2009 March 14 */
const YEAR_FIRST = /((?:1[89]|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y
const YEAR_MONTH = new RegExp(String.raw`((?:1[89]|20)\d\d)[ ,-]+${MONTH}[ ,-]+(\d{1,2})(?!\d)`, 'iy')
/** March 14th 2009; sought at the month's name. */
const MONTH_DAY = new RegExp(String.raw`${MONTH}\.?${GAP}(?:the${GAP})?(\d{1,2})(?!\d)(?:st|nd|rd|th)?${YEAR}?`, 'iy')

/** A day that begins with a figure there, or null. */
export function dayAt(text: string, at: number): WrittenDay | null {
  return yearFirst(text, at) ?? dayMonth(text, at) ?? figures(text, at)
}

function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function yearFirst(text: string, at: number): WrittenDay | null {
  const numbers = run(YEAR_FIRST, text, at)
  if (numbers) return written(at, numbers[0], [[numbers[1], Number(numbers[2]), numbers[3]], [numbers[1], Number(numbers[3]), numbers[2]]])
  const named = run(YEAR_MONTH, text, at)
  return named && written(at, named[0], [[named[1], monthNumber(named[2]), named[3]]])
}

function dayMonth(text: string, at: number): WrittenDay | null {
  const found = run(DAY_MONTH, text, at)
  return found && written(at, found[0], [[found[3], monthNumber(found[2]), found[1]]])
}

function figures(text: string, at: number): WrittenDay | null {
  const found = run(FIGURES, text, at)
  if (found) return written(at, found[0], [[found[4], Number(found[3]), found[1]], [found[4], Number(found[1]), found[3]]])
  const spaced = run(SPACED_FIGURES, text, at)
  return spaced && written(at, spaced[0], [[spaced[3], Number(spaced[2]), spaced[1]]])
}

/** A day that begins with a month's name there: "March 14th, 2009"; or "the fourteenth of March", which ends with it. */
export function dayAtMonth(text: string, at: number): WrittenDay | null {
  const found = run(MONTH_DAY, text, at)
  if (found) return written(at, found[0], [[found[3], monthNumber(found[1]), found[2]]])
  const before = /(?:^|[^\p{L}])((?:twenty|thirty)?[ -]?[a-z]+)[ ]+(?:day )?(?:of )?$/iu.exec(text.slice(Math.max(0, at - 30), at))
  const day = before ? ordinal(before[1] ?? '') : 0
  if (day === 0) return null
  const after = /^(\p{L}+)(?:,? +((?:19|20)\d\d))?/u.exec(text.slice(at, at + 20))
  const from = at - (before?.[0].trimStart().length ?? 0)
  return written(from, text.slice(from, at + (after?.[0].length ?? 0)), [[after?.[2], monthNumber(after?.[1]), String(day)]])
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth']

function ordinal(words: string): number {
  const plain = words.toLowerCase().trim()
  const last = plain.split(/[ -]/).at(-1) ?? ''
  if (plain === 'thirtieth') return 30
  const unit = ORDINALS.indexOf(last) + 1
  if (unit > 0 && unit < 10 && /^(twenty|thirty)[ -]/.test(plain)) return (plain.startsWith('twenty') ? 20 : 30) + unit
  return unit
}

function monthNumber(name: string | undefined): number {
  const start = (name ?? '').toLowerCase().slice(0, 3)
  const known = MONTHS.findIndex(month => month.startsWith(start)) + 1
  return start === 'agu' ? 8 : known
}

function written(from: number, words: string, parts: readonly (readonly [string | undefined, number, string | undefined])[]): WrittenDay | null {
  const readings = parts.map(([year, month, day]) => ({ year: year === undefined ? null : Number(year), month, day: Number(day) })).filter(isReal)
  return readings.length > 0 ? { from, to: from + words.trimEnd().length, readings } : null
}

function isReal({ year, month, day }: WrittenDay['readings'][number]): boolean {
  return month > 0 && dateOf(year === null ? 2000 : year < 100 ? 2000 + year : year, month, day) !== null
}

/** Whether the day as written can be this one. Without a year it can be its anniversary. */
export function isDay({ readings }: Pick<WrittenDay, 'readings'>, listed: PlainDate): 'yes' | 'without its year' | 'no' {
  for (const { year, month, day } of readings) {
    if (month !== monthOf(listed) || day !== dayOfMonth(listed)) continue
    if (year === null) return 'without its year'
    if (year === yearOf(listed) || (year < 100 && year === yearOf(listed) % 100)) return 'yes'
  }
  return 'no'
}

/** The listed day without anything between its figures: 14032009, 140309, 20090314, 2009314. */
export function figuresOf(day: PlainDate): readonly string[] {
  const [year, month, of] = day.split('-') as [string, string, string]
  return [`${of}${month}${year}`, `${of}${month}${year.slice(2)}`, `${year}${month}${of}`, `${month}${of}${year}`]
}
