/**
 * The century of a year given in two figures: the latest that is not after next year, so that in 2026 "06" is 2006,
 * "27" is 2027 and "87" is 1987. A year that lands more than 60 years back is put to a person. Without a today, 50 and later is 1900s.
 */
import type { PlainDate } from '../plain-date.ts'
import { yearOf } from '../plain-date.ts'
import type { YearWords } from './date-phrase.ts'
import { dateQuestion } from './date-questions.ts'

export function fullYear(words: YearWords, today: PlainDate | undefined): { year: number; doubts: readonly string[] } {
  if (words.digits === 4) return { year: words.value, doubts: [] }
  const newest = today === undefined ? 2049 : yearOf(today) + 1
  const year = newest - (((newest - words.value) % 100) + 100) % 100
  return { year, doubts: year < newest - 61 ? [dateQuestion.century(year, words.value)] : [] }
}
