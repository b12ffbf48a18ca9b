/**
 * Dates that were read without a doubt and can hardly be what was meant. Each is pointed out beside its row or entry, and nothing is
 * ever changed by it: somebody looks, and either gives the date anew or says that it stands.
 */
import { spoken } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'
import type { Period } from './package.ts'
import { ageStrange } from './point-out-ages.ts'
import type { Lifetime } from './point-out-ages.ts'
import { outOfOrder } from './point-out-order.ts'
import { outOfPeriod } from './point-out-period.ts'
import { exchanged } from './point-out-swapped.ts'

/** What is strange about a date, in the order in which it is said; of one date only the first. */
export const STRANGE = ['still to come', 'before birth', 'after death', 'grown up', 'outside period', 'day and month', 'out of order'] as const
export type Strange = (typeof STRANGE)[number]
export function isStrange(text: string): text is Strange { return (STRANGE as readonly string[]).includes(text) }

/** `told` is a sentence or two for whoever looks. */
export interface Pointing { readonly about: Strange; readonly told: string }

/** A row of a file or an entry, by the key that its caller knows it by. */
export interface DatedRow { readonly key: string; readonly date: EventDate }

export interface PointContext {
  readonly today: PlainDate
  /** The whole period that the review looks at; null where none is known. */
  readonly period: Period | null
  /** The children of the review, as far as their births and deaths are known. */
  readonly children: readonly Lifetime[]
}

/** `runs` are rows that stand in an order of their own: a table of a file. Rows without a run stand one by one. */
export function pointOut(runs: readonly (readonly DatedRow[])[], context: PointContext): ReadonlyMap<string, Pointing> {
  const found = new Map<string, Pointing>()
  for (const run of runs) {
    for (const { key, about, told } of outOfOrder(run)) found.set(key, { about, told })
    for (const { key, date } of run) {
      const strange = strangeDay(date, context)
      if (strange) found.set(key, withExchanged(strange, date, context))
    }
  }
  return found
}

/** What is strange about a date by itself, wherever it stands. */
function strangeDay(date: EventDate, { today, period, children }: PointContext): Pointing | null {
  if (date.earliest && date.earliest > today) return { about: 'still to come', told: `${spoken(date.earliest)} is still to come. Is the year right?` }
  return ageStrange(date, children) ?? (period && outOfPeriod(date, period))
}

function withExchanged(strange: Pointing, date: EventDate, context: PointContext): Pointing {
  const other = exchanged(date)
  const lies = other?.earliest && strangeDay(other, context) === null ? other.earliest : null
  return lies ? { ...strange, told: `${strange.told} With day and month the other way round it would be ${spoken(lies)}.` } : strange
}
