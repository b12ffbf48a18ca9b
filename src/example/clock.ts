/**
 * The worked example's calendar. Its case is of 2016, so in it the day is always one of that winter: 5 December 2016 when the
 * example is made, and on from there day by day. The clock itself stays the real one, because one-time codes and sessions go by it.
 */
import type { Moment } from '../domain/actor.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import { addDays, date, daysBetween } from '../domain/plain-date.ts'

export const EXAMPLE_DAY: PlainDate = date('2016-12-05')

export const EXAMPLE_NOTICE = 'Worked example: everybody and everything here is invented, and its calendar began on 5 December 2016. To sign in again, stop the program and start it: it prints new links.'

/** `since` is the real day on which the example was made. */
export function exampleMoment(real: Moment, since: PlainDate): Moment {
  return { now: real.now, today: addDays(EXAMPLE_DAY, Math.max(0, daysBetween(since, real.today))) }
}
