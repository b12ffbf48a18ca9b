/**
 * Dates on which no child of the review can have been the child it is about: long before each of them was born, after each of them had
 * died, when each of them was grown up. Where there are several children, one to whom the date fits is enough.
 */
import { addMonths, spoken, yearOf } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'
import type { Pointing } from './point-out.ts'

/** Birth and death, each as an interval; null where it is not known or, of a death, where there was none. */
export interface Lifetime { readonly born: Span | null; readonly died: Span | null }
export interface Span { readonly earliest: PlainDate; readonly latest: PlainDate }

/** An event of the pregnancy is of the child. */
const MONTHS_BEFORE_BIRTH = 10
const GROWN_UP = 18

/** Says nothing while the birth of any child is not known. */
export function ageStrange({ earliest, latest }: EventDate, children: readonly Lifetime[]): Pointing | null {
  const births = children.flatMap(child => child.born ?? [])
  if (births.length === 0 || births.length < children.length) return null
  const first = births.map(each => each.earliest).toSorted()[0]
  if (latest !== null && first !== undefined && latest < addMonths(first, -MONTHS_BEFORE_BIRTH)) {
    return { about: 'before birth', told: `This is more than ${MONTHS_BEFORE_BIRTH} months before ${children.length === 1 ? 'the child was born' : 'the eldest child was born'}, ${birthWords(births, first)}.` }
  }
  const deaths = children.flatMap(child => child.died ?? [])
  const lastDeath = deaths.length === children.length ? deaths.map(each => each.latest).toSorted().at(-1) : undefined
  if (earliest !== null && lastDeath !== undefined && earliest > lastDeath) {
    return { about: 'after death', told: `This is after ${children.length === 1 ? 'the child' : 'the last of the children'} died, ${spoken(lastDeath)}.` }
  }
  const youngest = births.map(each => each.latest).toSorted().at(-1)
  if (earliest !== null && youngest !== undefined && earliest >= addMonths(youngest, 12 * GROWN_UP)) {
    const years = Math.floor((yearOf(earliest) * 12 + Number(earliest.slice(5, 7)) - yearOf(youngest) * 12 - Number(youngest.slice(5, 7)) - (earliest.slice(8) < youngest.slice(8) ? 1 : 0)) / 12)
    return { about: 'grown up', told: `On that day ${children.length === 1 ? 'the child' : 'the youngest child'} would have been ${years} years old.` }
  }
  return null
}

/** A birth of which only the month or the year is known is told as the year. */
function birthWords(births: readonly Span[], first: PlainDate): string {
  return births.some(each => each.earliest === first && each.latest === first) ? spoken(first) : `in ${yearOf(first)}`
}
