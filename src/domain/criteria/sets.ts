/** Every criteria set that the service holds, oldest first, and which of them a day falls under. */
import type { PlainDate } from '../plain-date.ts'
import { spoken } from '../plain-date.ts'
import type { CriteriaSet } from './criteria-set.ts'
import { WORKING_TOGETHER_2015 } from './working-together-2015.ts'

export const CRITERIA_SETS: readonly CriteriaSet[] = [WORKING_TOGETHER_2015]

/** The set by which a decision on that day is made: the latest that had come into force, or the first of all. */
export function setOn(day: PlainDate, sets: readonly CriteriaSet[] = CRITERIA_SETS): CriteriaSet {
  const [first] = sets
  if (first === undefined) throw new Error('There is no criteria set')
  return sets.findLast(set => set.from <= day) ?? first
}

/** Why the words of this set may not be the law of that day; null where they are. */
export function notInForce(set: CriteriaSet, day: PlainDate): string | null {
  if (day < set.from) return `These words came into force on ${spoken(set.from)}, after this day. Take legal advice on the words in force.`
  if (set.until === null || day <= set.until) return null
  return `These words were in force until ${spoken(set.until)}. ${set.replacedBy} This service does not hold the later words: take legal advice.`
}
