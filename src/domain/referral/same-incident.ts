/**
 * Whether two referrals may tell of one incident: the same child, the same date, the same address. It is a suggestion with its reasons
 * and no more: people say whether it is so, and nothing is ever merged. A match that is not sure is none.
 */
import { daysBetween, type PlainDate } from '../plain-date.ts'
import { addressKeys, isSameAddress } from './like-address.ts'
import { nameLikeness, nameWords, sharesWord } from './like-name.ts'
import { readPartialDate, type PartialDate } from './partial-date.ts'
import type { Child, Referral } from './referral.ts'

/** What the office may answer. */
export const SAME_INCIDENT = { same: 'The same incident', different: 'A different incident', 'not sure': 'Not sure' } as const
export type SameIncident = keyof typeof SAME_INCIDENT

export function isSameIncident(text: string): text is SameIncident { return Object.hasOwn(SAME_INCIDENT, text) }

/** By which a referral is found again, whole days of birth, homes and full names: without one of them in common nothing is suggested. */
export function incidentKeys({ children }: Pick<Referral, 'children'>): readonly string[] {
  return [...new Set(children.flatMap(child => {
    const [birth, words] = [wholeDay(child.birth), nameWords(child.name)]
    return [...birth === null ? [] : [`born ${birth}`], ...words.length >= 2 ? [`named ${words.join(' ')}`] : [], ...child.addresses.flatMap(home => addressKeys(home.address))]
  }))].sort()
}

/** The keys of the referrals that may be like this one: its own, and its days of birth with day and month exchanged. */
export function keysSought(referral: Pick<Referral, 'children'>): readonly string[] {
  const exchanged = referral.children.flatMap(child => exchangedDay(wholeDay(child.birth)) ?? [])
  return [...new Set([...incidentKeys(referral), ...exchanged.map(day => `born ${day}`)])]
}

/** Why they may be the same, as a sentence: "Same date of birth and a like name; incidents 2 days apart; same address." Null where they are not. */
export function likeIncident(one: Pick<Referral, 'children'>, other: Pick<Referral, 'children'>): string | null {
  for (const child of one.children) for (const their of other.children) {
    const found = likeChild(child, their)
    if (found !== null) return found
  }
  return null
}

function likeChild(one: Child, other: Child): string | null {
  const [name, birth, apart] = [nameLikeness(one.name, other.name), birthLikeness(one, other), daysApart(one, other)]
  const home = one.addresses.some(a => other.addresses.some(b => isSameAddress(a.address, b.address)))
  const isNamed = name === 'same' || name === 'like'
  if (apart === null) return null
  const holds = isNamed && (birth === 'same' || birth === 'exchanged') && apart <= 7
    || isNamed && birth === 'unknown' && home && apart <= 2
    || birth === 'same' && home && apart <= 2
    || home && apart === 0 && birth !== 'exchanged' && (name === 'unknown' || sharesWord(one.name, other.name))
    || name === 'same' && nameWords(one.name).length >= 2 && birth === 'unknown' && apart === 0
  return holds ? reasons(name, birth, apart, home) : null
}

function reasons(name: ReturnType<typeof nameLikeness>, birth: BirthLikeness, apart: number, home: boolean): string {
  const born = { same: 'same date of birth', exchanged: 'date of birth the same but for day and month exchanged', unknown: '', other: 'another date of birth' }[birth]
  const named = { same: 'the same name', like: 'a like name', unknown: 'a name that is not known in both', other: 'another name' }[name]
  const child = born === '' ? named : `${born} and ${named}`
  const when = apart === 0 ? 'same date of incident' : `incidents ${apart} ${apart === 1 ? 'day' : 'days'} apart`
  const all = [child, when, ...home ? ['same address'] : []].join('; ')
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`
}

type BirthLikeness = 'same' | 'exchanged' | 'unknown' | 'other'

/** `unknown` where a part is missing and nothing contradicts; the expected day of an unborn child says nothing about another. */
function birthLikeness(one: Child, other: Child): BirthLikeness {
  const [a, b] = [readPartialDate(one.birth), readPartialDate(other.birth)]
  if (a.state !== 'known' || b.state !== 'known' || one.unborn !== other.unborn) return 'unknown'
  if (a.precision !== 'day' || b.precision !== 'day') return a.earliest <= b.latest && b.earliest <= a.latest ? 'unknown' : 'other'
  if (a.earliest === b.earliest) return 'same'
  return exchangedDay(a.earliest) === b.earliest ? 'exchanged' : 'other'
}

function exchangedDay(day: PlainDate | null): PlainDate | null {
  if (day === null || day.slice(8) > '12' || day.slice(8) === day.slice(5, 7)) return null
  return `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}` as PlainDate
}

/** Between those of their incidents (a death among them) that are nearest; null where either gives no whole day. */
function daysApart(one: Child, other: Child): number | null {
  const pairs = incidentDays(one).flatMap(a => incidentDays(other).map(b => Math.abs(daysBetween(a, b))))
  return pairs.length === 0 ? null : Math.min(...pairs)
}

function incidentDays(child: Child): readonly PlainDate[] {
  return [...child.incidents.map(incident => incident.date), child.death.date].flatMap(typed => wholeDay(typed) ?? [])
}

function wholeDay(typed: PartialDate): PlainDate | null {
  const read = readPartialDate(typed)
  return read.state === 'known' && read.precision === 'day' ? read.earliest : null
}
