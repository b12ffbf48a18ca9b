/**
 * Periods without contact. A gap is a stretch of days on which no entry of a known day lies. It is certain only where no entry's
 * interval touches it: "summer 2015" may have been on any of its days, so that only what lies outside that summer is sure. What an
 * agency did not write down is not known here either: a gap is always "at least" and "on record".
 */
import type { Period } from './package.ts'
import { daysIn, touch, united, without } from './stretches.ts'

/** Entries whose day is not known, over the days on which they may lie. */
export interface Loose extends Period { readonly entries: number }

export interface Contacts {
  /** Days of entries that are known: a day, or from a day to a day. */
  readonly known: readonly Period[]
  readonly loose: readonly Loose[]
  /** Stretches of which the agency itself says that there was no contact. */
  readonly saidNone: readonly Period[]
}

export interface Gap extends Period {
  readonly days: number
  /** The parts of it that no entry's interval touches, each long enough to be a gap: all of it, or less, or nothing. */
  readonly sure: readonly Period[]
  /** How many entries without a known day may lie in it. */
  readonly mayLieIn: number
  readonly saidNone: readonly Period[]
  readonly where: 'before the first' | 'between' | 'after the last' | 'throughout'
}

export const DAYS_OF_A_GAP = 28

/** The gaps of at least so many days in the period, in order. */
export function gapsIn(period: Period, atLeast: number, { known, loose, saidNone }: Contacts): Gap[] {
  return without(period, known).filter(stretch => daysIn(stretch) >= atLeast).map(gap => {
    const within = loose.filter(each => touch(each, gap))
    return {
      ...gap, days: daysIn(gap), where: placeOf(gap, period, known),
      sure: without(gap, within).filter(stretch => daysIn(stretch) >= atLeast),
      mayLieIn: within.reduce((sum, each) => sum + each.entries, 0),
      saidNone: united(saidNone).filter(each => touch(each, gap)),
    }
  })
}

export function isCertain(gap: Gap): boolean { return gap.mayLieIn === 0 }

function placeOf(gap: Period, period: Period, known: readonly Period[]): Gap['where'] {
  const before = known.some(each => each.from < gap.from)
  const after = known.some(each => each.to > gap.to)
  if (before && after) return 'between'
  if (before) return gap.to === period.to ? 'after the last' : 'between'
  return after ? 'before the first' : 'throughout'
}
