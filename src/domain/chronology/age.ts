/**
 * How old a child was at an event, as chronologies are read: "3 months", "2 years 4 months", "12 weeks before birth". Where the day of
 * birth or of the event is not known exactly, an age at both ends of what is possible; nothing is said where nothing can be.
 */
import { addDays, addMonths, daysBetween, spoken } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'

/** A day of birth as far as it is known, or on which it is expected: both ends included. */
export interface Birth { readonly earliest: PlainDate; readonly latest: PlainDate }

/** '' where no age can be told. */
export function ageSpoken(birth: Birth, event: Pick<EventDate, 'earliest' | 'latest'>): string {
  const youngest = event.earliest && ageAt(birth.latest, event.earliest)
  const oldest = event.latest && ageAt(birth.earliest, event.latest)
  return youngest && oldest ? (youngest === oldest ? youngest : `${youngest} to ${oldest}`) : youngest ? `${youngest}, or older` : oldest ? `${oldest}, or younger` : ''
}

/** The children of a review whose day of birth is known, and how many there are. */
export interface ChildrenBorn { readonly children: number; readonly born: readonly { readonly number: number; readonly birth: Birth }[] }

/** The age of each child at an event, in one line. '' where none can be told. */
export function agesSpoken({ children, born }: ChildrenBorn, event: Pick<EventDate, 'earliest' | 'latest'>): string {
  const ages = born.map(({ number, birth }) => ({ who: childSpoken(children, number), age: ageSpoken(birth, event) })).filter(each => each.age !== '')
  return ages.map(each => `${each.who}: ${each.age}`).join('; ')
}

/** From what the ages are reckoned. '' where none is. */
export function birthsSpoken({ children, born }: ChildrenBorn): string {
  return born.map(({ number, birth: { earliest, latest } }) =>
    `${childSpoken(children, number)} born ${earliest === latest ? spoken(earliest) : `between ${spoken(earliest)} and ${spoken(latest)}`}`).join('; ')
}

function childSpoken(children: number, number: number): string { return children === 1 ? 'Child' : `Child ${number}` }

function ageAt(born: PlainDate, day: PlainDate): string {
  const days = daysBetween(born, day)
  if (days < 0) return `${days > -14 ? count(-days, 'day') : count(Math.floor(-days / 7), 'week')} before birth`
  if (days === 0) return 'day of birth'
  if (days < 14) return count(days, 'day')
  const months = monthsBetween(born, day)
  if (months < 3) return count(Math.floor(days / 7), 'week')
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return [years > 0 ? count(years, 'year') : '', rest > 0 ? count(rest, 'month') : ''].filter(words => words !== '').join(' ')
}

/** Whole months. Whoever is born on 31 August is a month older on the last day of September; on 29 February, a year older on 1 March, as the law has it. */
export function monthsBetween(born: PlainDate, day: PlainDate): number {
  let months = (Number(day.slice(0, 4)) - Number(born.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(born.slice(5, 7))
  while (months > 0 && reached(born, months) > day) months--
  return months
}
function reached(born: PlainDate, months: number): PlainDate {
  const same = addMonths(born, months)
  return born.endsWith('-02-29') && same.endsWith('-02-28') ? addDays(same, 1) : same
}

function count(number: number, unit: string): string { return `${number} ${unit}${number === 1 ? '' : 's'}` }
