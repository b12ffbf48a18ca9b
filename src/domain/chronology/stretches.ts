/** Stretches of days, both ends included: brought together, taken away from each other, counted. */
import { addDays, daysBetween } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Period } from './package.ts'

export function daysIn({ from, to }: Period): number { return daysBetween(from, to) + 1 }

export function touch(one: Period, other: Period): boolean { return one.from <= other.to && other.from <= one.to }

/** The same days in as few stretches as there can be, in order. */
export function united(stretches: readonly Period[]): Period[] {
  const found: { from: PlainDate; to: PlainDate }[] = []
  for (const { from, to } of stretches.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1)
    if (!last || from > addDays(last.to, 1)) found.push({ from, to })
    else if (to > last.to) last.to = to
  }
  return found
}

/** What is left of the period without those days. */
export function without(period: Period, taken: readonly Period[]): Period[] {
  const left: Period[] = []
  let from = period.from
  for (const each of united(taken).filter(stretch => touch(stretch, period))) {
    if (each.from > from) left.push({ from, to: addDays(each.from, -1) })
    from = addDays(each.to, 1)
  }
  return from <= period.to ? [...left, { from, to: period.to }] : left
}
