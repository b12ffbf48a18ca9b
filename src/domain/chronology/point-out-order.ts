/**
 * A file mostly stands in an order of its own, the oldest first or the newest first. A row that breaks it may have a wrong date. As few
 * rows as possible are pointed out: those without which the rest stands in order.
 */
import { spoken } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { DatedRow, Strange } from './point-out.ts'
import { exchanged } from './point-out-swapped.ts'

/** From so many rows with an exact day, a table has an order at all; and so large a part of them must keep it. */
const ROWS = 5
const PART = 0.75

export interface OutOfOrder { readonly key: string; readonly about: Extract<Strange, 'day and month' | 'out of order'>; readonly told: string }

/** Nothing for rows that stand in no order. */
export function outOfOrder(run: readonly DatedRow[]): readonly OutOfOrder[] {
  const exact = exactDays(run)
  const order = orderOf(exact.map(each => each.day))
  if (order === null) return []
  const { kept, isDescending } = order
  const inOrder = exact.map(({ day }, index) => kept.has(index) ? day : null)
  const [befores, afters] = [carried(inOrder), carried(inOrder.toReversed()).toReversed()]
  return exact.flatMap(({ row, day }, index): OutOfOrder[] => {
    if (kept.has(index)) return []
    const before = befores[index] ?? null
    const after = afters[index] ?? null
    const [from, to] = isDescending ? [after, before] : [before, after]
    const other = exchanged(row.date)?.earliest ?? null
    const told = `The rows around it go ${isDescending ? 'from the newest to the oldest' : 'from the oldest to the newest'}, and ${spoken(day)} ${breaks(from, to)}.`
    return [other !== null && (from === null || other >= from) && (to === null || other <= to)
      ? { key: row.key, about: 'day and month', told: `${told} With day and month the other way round it would be ${spoken(other)}, which does.` }
      : { key: row.key, about: 'out of order', told }]
  })
}

/** Whether the rows of a table are many and stand in no order by which one could be found wrong. */
export function hasNoOrder(run: readonly DatedRow[]): boolean {
  const days = exactDays(run).map(each => each.day)
  return days.length >= ROWS && orderOf(days) === null
}

/** Rows whose first day is known for sure: only they can break an order. */
function exactDays(run: readonly DatedRow[]): readonly { readonly row: DatedRow; readonly day: PlainDate }[] {
  return run.flatMap(row => row.date.earliest !== null && (row.date.precision === 'day' || row.date.precision === 'range') ? [{ row, day: row.date.earliest }] : [])
}

/** At each place the last day that stood there or before it. */
function carried(days: readonly (PlainDate | null)[]): readonly (PlainDate | null)[] {
  let last: PlainDate | null = null
  return days.map(day => { last = day ?? last; return last })
}

function breaks(from: PlainDate | null, to: PlainDate | null): string {
  if (from && to) return `does not lie between ${spoken(from)} and ${spoken(to)}`
  return from ? `does not come after ${spoken(from)}` : `does not come before ${to ? spoken(to) : 'it'}`
}

interface Order { readonly kept: ReadonlySet<number>; readonly isDescending: boolean }

/** Which of the days stand in the order that most of them have; null where there are too few or they have none. */
function orderOf(days: readonly PlainDate[]): Order | null {
  if (days.length < ROWS) return null
  const ascending = longestInOrder(days)
  const descending = longestInOrder(days.toReversed())
  const [most, isDescending] = descending.length > ascending.length ? [descending.map(index => days.length - 1 - index), true] : [ascending, false]
  return most.length >= days.length * PART ? { kept: new Set(most), isDescending } : null
}

/** Places of the longest part of a list that never goes back. */
function longestInOrder(days: readonly PlainDate[]): readonly number[] {
  const ends: number[] = []
  const previous: number[] = []
  days.forEach((day, index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((days[ends[middle] ?? 0] ?? day) <= day) low = middle + 1
      else high = middle
    }
    previous[index] = ends[low - 1] ?? -1
    ends[low] = index
  })
  const found: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) found.push(at)
  return found.toReversed()
}
