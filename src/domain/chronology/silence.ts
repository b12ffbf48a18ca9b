/**
 * An agency that had nothing to do with the family for a while is asked to say so, as an entry of its own. Such an entry is silence
 * told, not a contact: it fills no gap. Only an entry over several days counts, so that "no contact order" and "no contact made,
 * card left" stay the events they are.
 */
import { daysBetween } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'

/** The same words in JavaScript and in PostgreSQL, without regard to case. */
export const NO_CONTACT_WORDS = String.raw`(^|[.;:!?]\s+)(there (was|were|has been) )?(no|nil) (recorded |known |further |direct |face[- ]to[- ]face |agency )?(contacts?|involvement)(?!\s+(order|made|visits?|centre|number|details|clause|condition))`
/** From how many days, both ends counted. */
export const NO_CONTACT_DAYS = 7

export function saysNoContact(event: string, date: EventDate): boolean {
  if (!date.earliest || !date.latest || daysBetween(date.earliest, date.latest) + 1 < NO_CONTACT_DAYS) return false
  return new RegExp(NO_CONTACT_WORDS, 'i').test(event)
}
