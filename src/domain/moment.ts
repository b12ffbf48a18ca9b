/** A moment as a reader is told it, in UK time, whatever the machine's own. */
import type { PlainDate } from './plain-date.ts'
import { date } from './plain-date.ts'

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' })
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'Europe/London' })
const SORTABLE = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })

/** `3 October 2016 at 2:05 pm`. */
export function spokenInstant(instant: Date): string { return `${DAY.format(instant)} at ${CLOCK.format(instant)}` }

/** The day that it was in the UK. */
export function dayOf(instant: Date): PlainDate { return date(SORTABLE.format(instant)) }
