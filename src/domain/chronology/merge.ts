/**
 * The order of the integrated chronology: earliest possible day, then the known time (or, for an event without one, its
 * place in the agency's own sequence), then the agencies as listed, then the row. It is total, and the same on every run (R150).
 *
 * An event "before" a day stands just ahead of the last day it may lie on; an event nobody can date stands at the end. On one day, events
 * without a known time follow those with one, unless their agency numbered its events: then they follow the numbered
 * event before them (or precede the first one).
 */
import { dateSortKey } from './date-order.ts'
import type { EventDate } from './date-reading.ts'
import type { Entry } from './entry.ts'

/** An entry's place, compared member by member; `day` and `time` compare as text. To be stored and indexed as columns. */
export interface SortKey {
  readonly day: string
  readonly time: string
  /** Index of the agency in the review's list, from 0. */
  readonly agency: number
  /** Place among the agency's own entries, from 0. */
  readonly position: number
}

const NO_TIME = '99:99'

/** Day by which an entry is sorted: later than any date where nothing is known. */
export function sortDay(date: EventDate): string {
  return `${dateSortKey(date)} ${date.earliest ? 1 : date.latest ? 0 : 9}`
}

/** The keys of one agency's entries, in the order given (which is that of its file). */
export function sortKeys(entries: readonly Entry[], agency: number): SortKey[] {
  const indexes = entries.map((_, index) => index)
  const byDay = Map.groupBy(indexes, (index) => sortDay(at(entries, index).date))
  const keys: SortKey[] = Array.from({ length: entries.length })
  for (const [day, ofDay] of byDay) {
    const ordered = ofDay.toSorted((a, b) => inSequence(at(entries, a), at(entries, b)) || a - b)
    const times = lentTimes(ordered.map((index) => at(entries, index)))
    ordered.forEach((index, position) => { keys[index] = { day, time: times[position] ?? NO_TIME, agency, position } })
  }
  return keys
}

/** Below 0 where `a` comes first. Never 0 for two entries of one integrated chronology. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  if (a.time !== b.time) return a.time < b.time ? -1 : 1
  return a.agency - b.agency || a.position - b.position
}

/** All agencies' entries as one list. `packages` are in the agencies' order, each with its entries in file order. */
export function integrate<E extends Entry>(packages: readonly (readonly E[])[]): E[] {
  const placed = packages.flatMap((entries, agency) => {
    const keys = sortKeys(entries, agency)
    return entries.map((entry, index) => ({ entry, key: keys[index] ?? { day: '9999-99-99 9', time: NO_TIME, agency, position: index } }))
  })
  return placed.sort((a, b) => compareKeys(a.key, b.key)).map(({ entry }) => entry)
}

function inSequence(a: Entry, b: Entry): number {
  if (a.sequence === null || b.sequence === null) return a.sequence === b.sequence ? 0 : a.sequence === null ? 1 : -1
  return a.sequence - b.sequence
}

/** The time each entry of one agency's day sorts by. */
function lentTimes(day: readonly Entry[]): string[] {
  const times = day.map((entry) => entry.time?.from ?? NO_TIME)
  const numbered = (index: number): boolean => day[index]?.sequence !== null && day[index]?.sequence !== undefined
  for (let index = 1; index < day.length; index += 1) {
    if (times[index] === NO_TIME && numbered(index) && numbered(index - 1)) times[index] = times[index - 1] ?? NO_TIME
  }
  for (let index = day.length - 2; index >= 0; index -= 1) {
    if (times[index] === NO_TIME && numbered(index) && numbered(index + 1)) times[index] = times[index + 1] ?? NO_TIME
  }
  return times
}

function at(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index]
  if (!entry) throw new RangeError(`no entry ${index}`)
  return entry
}
