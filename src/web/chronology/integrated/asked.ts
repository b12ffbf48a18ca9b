/** What a visitor asks of the integrated chronology in its address: agencies, dates, words, a person, a page. Kept as typed, to be shown again. */
import { issue } from '../../../domain/history.ts'
import type { Issue } from '../../../domain/history.ts'
import type { EventDate } from '../../../domain/chronology/date-reading.ts'
import { readDate } from '../../../domain/chronology/read-date.ts'
import type { Period } from '../../../domain/chronology/package.ts'
import { spoken } from '../../../domain/plain-date.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { IntegratedAgency, IntegratedFilter, IntegratedKey } from '../../../store/chronology/integrated.ts'
import { isId } from '../../../store/id.ts'
import type { Address, Query } from '../../paths.ts'
import type { integrated, integratedWithComments } from './paths.ts'

export interface Typed { readonly agency: readonly string[]; readonly from: string; readonly to: string; readonly words: string; readonly person: string; /** 'labels' where confirmed mentions are to be shown as labels, '' for the words as written. */ readonly people: '' | 'labels' }
export interface Asked {
  readonly typed: Typed
  readonly filter: IntegratedFilter
  readonly issues: readonly Issue[]
  readonly narrowed: boolean
  readonly after: IntegratedKey | null
  readonly before: IntegratedKey | null
}

/** Agencies are asked for by their codes; a code of no agency in scope is as good as not asked for. */
export function askedOf(query: URLSearchParams, agencies: readonly IntegratedAgency[], today: PlainDate): Asked {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 200)
  const typed = { agency: query.getAll('agency').filter(code => agencies.some(each => each.code === code)), from: text('from'), to: text('to'), words: text('words'), person: text('person'), people: query.get('people') === 'labels' ? 'labels' as const : '' as const }
  const [from, to] = [dayOf(typed.from, 'earliest', today), dayOf(typed.to, 'latest', today)]
  const issues = [
    ...from === null ? [issue('from', 'Enter the first day as a date, such as 3 February 2006, a month or a year')] : [],
    ...to === null ? [issue('to', 'Enter the last day as a date, such as 3 February 2006, a month or a year')] : [],
    ...from && to && from > to ? [issue('to', 'The last day must not be before the first')] : [],
  ]
  const person = typed.person.split(',').map(name => name.trim()).filter(name => name !== '')
  const filter: IntegratedFilter = {
    ...typed.agency.length > 0 ? { agencies: agencies.filter(each => typed.agency.includes(each.code)).map(each => each.agencyId) } : {},
    ...from ? { from } : {}, ...to ? { to } : {}, ...typed.words ? { words: typed.words } : {}, ...person.length > 0 ? { person } : {},
  }
  return { typed, filter, issues, narrowed: Object.keys(filter).length > 0, after: keyFrom(query.get('after')), before: keyFrom(query.get('before')) }
}

export function queryOf(typed: Typed): Query { return { ...typed } }

/** The days as an address asks for them, and as they then stand in the boxes. */
export function daysAsked({ from, to }: Period): Query { return { from: spoken(from), to: spoken(to) } }

/** `undefined` where nothing is asked, `null` where what is asked is no date. A month or a year asks for all of it. */
function dayOf(text: string, end: keyof Pick<EventDate, 'earliest' | 'latest'>, today: PlainDate): PlainDate | null | undefined {
  if (text === '') return undefined
  return readDate(text, { today }).date[end]
}

/** A key as it stands in an address. */
export function keyText(key: IntegratedKey): string { return [key.day, key.time, key.agency, key.position, key.entryId].join('~') }

/** The key just before that one, so that a page asked for after it begins with that very entry. */
function keyBefore(key: IntegratedKey): string { return keyText({ ...key, entryId: '00000000-0000-0000-0000-000000000000' }) }

/** Where an entry stands: its row on the page that begins with it, narrowed as it is asked for. */
export function placeOf(page: typeof integrated | typeof integratedWithComments, caseId: string, query: Query, key: IntegratedKey): Address {
  return `${page.to({ case: caseId }, { ...query, after: keyBefore(key) })}#entry-${key.entryId}` as Address
}

/** The key before all entries without a date: they come last. */
export const BEFORE_UNDATED = keyBefore({ day: '9999-99-99 9', time: '00:00', agency: 0, position: 0, entryId: '' })

export function keyFrom(text: string | null): IntegratedKey | null {
  const [, day, time, agency, position, entryId] = /^([\d -]{10,14})~(\d\d:\d\d)~(\d{1,4})~(\d{1,9})~([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  if (day === undefined || time === undefined || entryId === undefined || !isId(entryId)) return null
  return { day, time, agency: Number(agency), position: Number(position), entryId }
}
