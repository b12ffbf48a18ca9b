/**
 * What the sending of a referral brings about: notices to the agencies to secure their files (R308), an urgent alert
 * where other children may be at risk (R312), and the first entries of the case's timeline (R316).
 */
import type { Entry } from '../chronology/entry.ts'
import type { EventDate, EventTime } from '../chronology/date-reading.ts'
import type { PlainDate } from '../plain-date.ts'
import type { KeyDate, Referral } from './referral.ts'
import { readPartialDate, spokenPartial } from './partial-date.ts'

/** Every agency that the form names, once each however it is spelt in capitals: those involved, and the referrer's and authoriser's own. */
export function agenciesToTell(referral: Referral): readonly string[] {
  const named = [...referral.agencies.map(row => row.agency), referral.referrer.agency, referral.authoriser.agency].map(name => name.trim().replace(/\s+/g, ' ')).filter(name => name)
  return [...new Map(named.map(name => [name.toLowerCase(), name] as const).toReversed()).values()].toReversed()
}

/** The first incident whose whole date is known: a part of a date is no fact of the calendar. */
export function firstIncident(referral: Pick<Referral, 'children'>): PlainDate | null {
  const days = referral.children.flatMap(child => child.incidents).map(incident => readPartialDate(incident.date))
    .flatMap(read => read.state === 'known' && read.precision === 'day' ? [read.earliest] : [])
  return days.sort()[0] ?? null
}

export interface UrgentAlert { readonly message: string; readonly arrangements: string }

/** Null where the referrer says that no other resident child needs safeguarding. */
export function urgentAlert({ otherChildren }: Pick<Referral, 'otherChildren'>): UrgentAlert | null {
  if (otherChildren.answer === 'yes') {
    return { message: 'The referrer says that other resident children need safeguarding. Check the arrangements today.', arrangements: otherChildren.arrangements }
  }
  if (otherChildren.answer === 'no') return null
  return { message: 'It is not known whether other resident children need safeguarding. Find out today.', arrangements: otherChildren.arrangements }
}

/** The chronology of key dates as entries of the case's timeline, source "Referral"; blank rows are left out. */
export function timelineOf(referral: Referral): readonly Entry[] {
  return referral.keyDates.flatMap((key, at) => key.event.trim() || spokenPartial(key.date) ? [entryOf(referral, key, at)] : [])
}

function entryOf(referral: Referral, key: KeyDate, at: number): Entry {
  return {
    agency: referral.referrer.agency.trim(), row: at + 1, place: `Referral, key date ${at + 1}`, date: eventDate(key), time: eventTime(key.time.trim()),
    source: 'Referral', event: key.event, other: {}, sequence: at,
  }
}

function eventDate(key: KeyDate): EventDate {
  const [text, read] = [spokenPartial(key.date), readPartialDate(key.date)]
  if (read.state !== 'known') return { text, earliest: null, latest: null, precision: 'unknown', inferred: false }
  return { text, earliest: read.earliest, latest: read.latest, precision: key.date.words.trim() ? 'approximate' : read.precision, inferred: false }
}

function eventTime(text: string): EventTime | null {
  if (!text) return null
  const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text)
  const at = clock ? `${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? ''}` : null
  return { text, from: at, to: at }
}
