/**
 * A date of which perhaps only a part is known: three boxes as a person typed them, each of which may be blank, and
 * room for words ("around Easter 2016"). What was typed is kept, right or wrong; reading it never fills a gap.
 */
import type { PlainDate } from '../plain-date.ts'
import { dateOf, lastOfMonth } from '../plain-date.ts'

export interface PartialDate { readonly day: string; readonly month: string; readonly year: string; readonly words: string }

export const NO_DATE: PartialDate = { day: '', month: '', year: '', words: '' }

/**
 * What the boxes say. `known` is an interval, both ends included, only as narrow as what was typed; `words` is a
 * date told in words or without its year, which has no place on the calendar; `wrong` says which box and why.
 */
export type PartialReading =
  | { readonly state: 'blank' }
  | { readonly state: 'known'; readonly earliest: PlainDate; readonly latest: PlainDate; readonly precision: 'day' | 'month' | 'year' }
  | { readonly state: 'words' }
  | { readonly state: 'wrong'; readonly box: 'day' | 'month' | 'year'; readonly message: string }

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

/** Reads the boxes; the messages follow on a field's name ("Date of birth: the year must have four digits"). */
export function readPartialDate(typed: PartialDate): PartialReading {
  const [day, month, year] = [typed.day.trim(), typed.month.trim(), typed.year.trim()]
  if (!day && !month && !year) return typed.words.trim() ? { state: 'words' } : { state: 'blank' }
  if (year && !/^(19|20)\d\d$/.test(year)) return wrong('year', 'the year must have four digits, such as 2016')
  const monthNumber = month ? monthOf(month) : null
  if (month && monthNumber === null) return wrong('month', 'the month must be a number from 1 to 12 or its name')
  if (day && !/^\d{1,2}$/.test(day)) return wrong('day', 'the day must be a number')
  if (day && monthNumber === null) return wrong('month', 'a day needs its month too: enter the month, or clear the day')
  if (day && monthNumber !== null && dateOf(year ? Number(year) : 2000, monthNumber, Number(day)) === null) {
    return wrong('day', 'that month has no such day')
  }
  return year ? interval(Number(year), monthNumber, day ? Number(day) : null) : { state: 'words' }
}

/** As a reader is shown it, never with a part that nobody gave: "3 October 2016", "October 2016", "2016", "3 October, year not known". */
export function spokenPartial(typed: PartialDate): string {
  const month = monthOf(typed.month.trim())
  const named = month === null ? typed.month.trim() : titled(MONTHS[month - 1] ?? '')
  const parts = [typed.day.trim(), named, typed.year.trim()].filter(part => part !== '').join(' ')
  const dated = parts && !typed.year.trim() ? `${parts}, year not known` : parts
  return [dated, typed.words.trim()].filter(part => part !== '').join(' – ')
}

function interval(year: number, month: number | null, day: number | null): PartialReading {
  const first = dateOf(year, month ?? 1, day ?? 1)
  if (first === null) return wrong('day', 'that month has no such day')
  if (day !== null) return { state: 'known', earliest: first, latest: first, precision: 'day' }
  return { state: 'known', earliest: first, latest: lastOfMonth(year, month ?? 12), precision: month === null ? 'year' : 'month' }
}

/** 1 to 12 from a number or from a name of at least three letters; null where it is neither. */
function monthOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null
  const at = text.length < 3 ? -1 : MONTHS.findIndex(name => name.startsWith(text.toLowerCase()))
  return at < 0 ? null : at + 1
}

function wrong(box: 'day' | 'month' | 'year', message: string): PartialReading { return { state: 'wrong', box, message } }
function titled(name: string): string { return name.slice(0, 1).toUpperCase() + name.slice(1) }
