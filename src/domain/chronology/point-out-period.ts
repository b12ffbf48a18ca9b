/** Dates that lie wholly outside the period that the review looks at, its background included. */
import { spoken } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'
import type { Period } from './package.ts'
import type { Pointing } from './point-out.ts'

export function outOfPeriod({ earliest, latest }: EventDate, { from, to }: Period): Pointing | null {
  const side = latest !== null && latest < from ? 'before' : earliest !== null && earliest > to ? 'after' : null
  return side && { about: 'outside period', told: `This lies ${side} the period that the review looks at, ${spoken(from)} to ${spoken(to)}.` }
}
