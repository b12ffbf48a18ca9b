/**
 * Entries of different agencies that seem to tell of one event. A suggestion, made by the day, the hour and the rarer words that two
 * accounts share; only a person says that they do. Entries whose day is not known are left to people: a month tells too little.
 */
import type { PlainDate } from '../plain-date.ts'
import { daysBetween } from '../plain-date.ts'
import { fold } from './edition.ts'

export interface Telling {
  readonly entryId: string
  readonly agencyId: string
  readonly day: PlainDate
  /** The hour it began, `HH:MM` of that day; null where none is given. */
  readonly time: string | null
  readonly words: string
}

export interface SuggestedSame {
  readonly first: string
  readonly second: string
  /** From 0 to 1: how much of what the shorter account says the other says too. */
  readonly likeness: number
  /** The rarer words in both, the rarest first. */
  readonly shared: readonly string[]
}

const LEAST = 0.34
/** An account of the day before or after must be liker: one of the two has the date wrong. */
const LEAST_NEXT_DAY = 0.5
/** Two accounts share some words by chance, and those of days that follow each other more easily: what was planned on one is done on the next. */
const LEAST_WORDS = 3
const LEAST_WORDS_NEXT_DAY = 4

/** Pairs of entries of different agencies, the likest first. `settled` holds pairs (`pairKey`) that people have answered already. */
export function suggestSame(tellings: readonly Telling[], settled: ReadonlySet<string>): readonly SuggestedSame[] {
  const weighed = weigh(tellings)
  const found: SuggestedSame[] = []
  for (const [at, one] of weighed.entries()) {
    for (let next = at + 1; next < weighed.length; next++) {
      const other = weighed[next]
      if (!other) break
      const apart = daysBetween(one.day, other.day)
      if (apart > 1) break
      if (one.agencyId === other.agencyId || settled.has(pairKey(one.entryId, other.entryId))) continue
      const like = likeness(one, other, apart === 0 ? LEAST_WORDS : LEAST_WORDS_NEXT_DAY)
      if (like && like.likeness >= (apart === 0 ? LEAST : LEAST_NEXT_DAY)) found.push({ first: one.entryId, second: other.entryId, ...like })
    }
  }
  return found.toSorted((a, b) => b.likeness - a.likeness || a.first.localeCompare(b.first) || a.second.localeCompare(b.second))
}

/** The same for either order of the two. */
export function pairKey(one: string, other: string): string { return one < other ? `${one} ${other}` : `${other} ${one}` }

interface Weighed extends Telling { readonly terms: ReadonlyMap<string, string>; readonly weights: ReadonlyMap<string, number>; readonly total: number }

/** In the order of days. A word weighs the more the fewer entries have it. */
function weigh(tellings: readonly Telling[]): readonly Weighed[] {
  const worded = tellings.map(telling => ({ ...telling, terms: termsIn(telling.words) }))
  const holders = new Map<string, number>()
  for (const { terms } of worded) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1)
  return worded.map(telling => {
    const weights = new Map([...telling.terms.keys()].map(term => [term, Math.log(1 + worded.length / (holders.get(term) ?? 1))]))
    return { ...telling, weights, total: [...weights.values()].reduce((sum, weight) => sum + weight, 0) }
  }).toSorted((a, b) => a.day.localeCompare(b.day) || a.entryId.localeCompare(b.entryId))
}

function likeness(one: Weighed, other: Weighed, leastWords: number): Pick<SuggestedSame, 'likeness' | 'shared'> | null {
  const shared = [...one.weights].filter(([term]) => other.weights.has(term)).sort((a, b) => b[1] - a[1])
  if (shared.length < leastWords) return null
  const weight = shared.reduce((sum, [, each]) => sum + each, 0)
  const likeness = Math.min(1, (weight / Math.min(one.total, other.total)) * nearness(one, other))
  return { likeness, shared: shared.slice(0, 6).map(([term]) => one.terms.get(term) ?? term) }
}

/** Accounts whose hours are close are liker, and those far apart less; an hour that is not given says nothing. */
function nearness(one: Telling, other: Telling): number {
  if (one.time === null || other.time === null || one.day !== other.day) return 1
  const apart = Math.abs(minutesOf(one.time) - minutesOf(other.time))
  return apart <= 30 ? 1.5 : apart <= 120 ? 1.15 : apart <= 360 ? 0.9 : 0.6
}

function minutesOf(time: string): number { return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) }

/** Words that say something, by their beginnings, so that "referred" and "referral" are one; the words of every record are left out. */
function termsIn(text: string): ReadonlyMap<string, string> {
  return new Map(fold(text).split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 3 && !COMMON.has(word)).map(word => [word.slice(0, 6), word]))
}

const COMMON = new Set(`about after again agreed all also and another any are been before being both but call called came child children could did does done each from further gave given had have having
her here him his home however into more mother mothers mum not now off once one only other over reported said same saw see seen she some states stated such than that the their them then there these they this
those time to today told took two under until visit visited was well were what when where which while who will with without would you your`.split(/\s+/))
