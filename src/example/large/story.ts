/**
 * The larger example's truth: 3,000 entries of twelve agencies, some of them several accounts of one event. Made by chance from a fixed
 * seed, so that it is the same on every run and a test can compare what the product finds with what was meant.
 */
import type { PlainDate } from '../../domain/plain-date.ts'
import { addDays, date, daysBetween } from '../../domain/plain-date.ts'
import { LARGE_AGENCIES } from './agencies.ts'
import type { LargeKey } from './agencies.ts'
import { chanceOf } from './chance.ts'
import type { Chance } from './chance.ts'
import { exactDate, looseDate, noDate, timeGiven } from './date-forms.ts'
import type { DateGiven } from './date-forms.ts'
import { COMMENTS, OWN_EVENTS, SOURCES } from './own-events.ts'
import { SHARED_EVENTS } from './shared-events.ts'
import { CHILDREN, SLOTS } from './words.ts'

export interface LargeEntry {
  readonly agency: LargeKey
  readonly day: PlainDate
  readonly date: DateGiven
  readonly time: string
  readonly source: string
  readonly event: string
  readonly comment: string
  /** As agencies answer it that keep such a column; '' where it was left blank. */
  readonly seen: string
  readonly alone: string
  /** The same for all accounts of one event; null where one agency alone tells of it. */
  readonly happening: number | null
}

export const LARGE_PERIOD = { from: date('2012-01-01'), to: date('2016-09-30') }
/** The family lived elsewhere: no agency has a contact. */
export const SILENCE = { from: date('2013-08-05'), to: date('2013-11-03') }

export function largeStory(): ReadonlyMap<LargeKey, readonly LargeEntry[]> {
  const chance = chanceOf(20_161_205)
  const told = new Map<LargeKey, LargeEntry[]>(LARGE_AGENCIES.map(({ key }) => [key, []]))
  const given = new Map<LargeKey, Set<string>>(LARGE_AGENCIES.map(({ key }) => [key, new Set<string>()]))
  const room = (agency: LargeKey): number => (LARGE_AGENCIES.find(each => each.key === agency)?.entries ?? 0) - silentOf(agency) - (told.get(agency)?.length ?? 0)
  const add = (entry: LargeEntry): void => { told.get(entry.agency)?.push(entry) }
  for (let happening = 0; happening < HAPPENINGS; happening += 1) {
    for (const entry of accountsOf(happening, chance)) if (room(entry.agency) > 0 && isNew(given, entry)) add(entry)
  }
  for (const { key } of LARGE_AGENCIES) {
    while (room(key) > 0) {
      const entry = ownEntry(key, chance)
      if (isNew(given, entry)) add(entry)
    }
    if (silentOf(key) > 0) add(silence(key))
  }
  return new Map([...told].map(([key, entries]) => [key, entries.toSorted((a, b) => daysBetween(b.day, a.day))]))
}

const HAPPENINGS = 430
const BY_OFTEN = SHARED_EVENTS.flatMap(event => Array.from({ length: event.often }, () => event))
/** Agencies that keep a column of whether a child was seen. */
export const ASKS_SEEN: ReadonlySet<LargeKey> = new Set<LargeKey>(['social-care', 'community-health', 'hospital', 'education', 'youth-offending'])
/** Agencies that say themselves that they had no contact. */
const SAYS_SILENT: ReadonlySet<LargeKey> = new Set<LargeKey>(['police', 'social-care', 'gp', 'housing'])
function silentOf(agency: LargeKey): number { return SAYS_SILENT.has(agency) ? 1 : 0 }

function isNew(given: ReadonlyMap<LargeKey, Set<string>>, { agency, event }: LargeEntry): boolean {
  const known = given.get(agency)
  if (!known || known.has(event)) return false
  known.add(event)
  return true
}

/** Later years hold more; nothing lies in the silence. */
function anyDay(chance: Chance): PlainDate {
  for (;;) {
    const length = daysBetween(LARGE_PERIOD.from, LARGE_PERIOD.to)
    const day = addDays(LARGE_PERIOD.from, Math.max(chance.below(length + 1), chance.below(length + 1)))
    if (day < SILENCE.from || day > SILENCE.to) return day
  }
}

function accountsOf(happening: number, chance: Chance): LargeEntry[] {
  const { tellings } = chance.of(BY_OFTEN)
  const day = anyDay(chance)
  const minute = 7 * 60 + chance.below(14 * 60)
  const details = new Map<string, string>()
  return (Object.keys(tellings) as LargeKey[]).flatMap((agency, at) => {
    if (at > 1 && !chance.percent(60)) return []
    const words = chance.of(tellings[agency] ?? [])
    const slip = chance.percent(6) && !nearSilence(day) ? chance.of([-1, 1]) : 0
    const when = addDays(day, slip) > LARGE_PERIOD.to ? day : addDays(day, slip)
    return [entryOf(agency, when, chance.percent(62) ? minute + chance.below(40) : null, filled(words, day, chance, details), happening, chance)]
  })
}

function ownEntry(agency: LargeKey, chance: Chance): LargeEntry {
  const day = anyDay(chance)
  return entryOf(agency, day, chance.percent(45) ? 7 * 60 + chance.below(15 * 60) : null, filled(chance.of(OWN_EVENTS[agency]), day, chance, new Map()), null, chance)
}

function entryOf(agency: LargeKey, day: PlainDate, minute: number | null, event: string, happening: number | null, chance: Chance): LargeEntry {
  const given = nearSilence(day) || chance.percent(88) ? exactDate(day, chance) : chance.percent(97) ? looseDate(day, chance) : noDate(chance)
  const seen = chance.of(['Yes', 'Yes', 'No', 'n/a', '', 'Yes - asleep', 'seen'])
  return {
    agency, day, date: given, time: given.exact && minute !== null ? timeGiven(minute, chance) : '', source: chance.of(SOURCES[agency]), event,
    comment: chance.percent(35) ? chance.of(COMMENTS) : '', seen, alone: /^(Yes|seen)/.test(seen) ? chance.of(['Yes', 'No', 'No', '']) : '', happening,
  }
}

/** A year, a season or a "before" would reach into it. */
function nearSilence(day: PlainDate): boolean { return day.startsWith('2013') }

function silence(agency: LargeKey): LargeEntry {
  return {
    agency, day: SILENCE.from, date: { words: '5 August 2013', end: '3 November 2013', exact: false }, time: '', source: 'Records check', event: 'No contact with the family in this period.', comment: '', seen: '', alone: '', happening: null,
  }
}

/** The sentence with its slots filled: those that `details` holds as told before, others by chance. Nobody speaks of a child who is not born. */
function filled(sentence: string, day: PlainDate, chance: Chance, details: Map<string, string>): string {
  const child = (): string => chance.of(CHILDREN.filter(each => each.born <= day)).first
  const pick = (slot: string): string => {
    for (;;) {
      const word = slot === 'child' ? child() : chance.of(SLOTS[slot.replace(/\d$/, '')] ?? [slot])
      if (day >= CHILDREN[2].born || !word.includes('Kit')) return word
    }
  }
  const words = sentence.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    const thing = details.get(slot) ?? pick(slot)
    details.set(slot, thing)
    return chance.of(thing.split('|'))
  })
  const born = day >= CHILDREN[2].born ? words : words.replaceAll('Kit', 'Isla')
  return born.replaceAll(/(^|[.!?]\s+)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
}
