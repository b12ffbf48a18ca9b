/** Periods without contact in words: how long, how sure, and what the agency says itself. */
import { gapsIn, isCertain } from '../../../domain/chronology/gaps.ts'
import type { Contacts, Gap } from '../../../domain/chronology/gaps.ts'
import type { Period } from '../../../domain/chronology/package.ts'
import { spokenPeriod } from '../../../domain/chronology/spans.ts'
import { daysIn } from '../../../domain/chronology/stretches.ts'

export interface GapRow { readonly period: Period; readonly when: string; readonly where: string; readonly days: string; readonly sure: string; readonly saidNone: string }
export interface Gaps { readonly rows: readonly GapRow[]; readonly further: number }

const LISTED = 60
const NO_CONTACTS: Contacts = { known: [], loose: [], saidNone: [] }
const PLACES: Readonly<Record<Gap['where'], string>> = {
  'before the first': 'Before the first entry of a known day', between: '', 'after the last': 'After the last entry of a known day', throughout: 'No entry of a known day in the whole period',
}

export function gapsFound(period: Period, atLeast: number, contacts: Contacts = NO_CONTACTS): Gaps {
  const gaps = gapsIn(period, atLeast, contacts)
  return { rows: gaps.slice(0, LISTED).map(gapRow), further: Math.max(0, gaps.length - LISTED) }
}

function gapRow(gap: Gap): GapRow {
  const { from, to, days, sure, saidNone, where } = gap
  const longest = Math.max(0, ...sure.map(daysIn))
  return {
    period: { from, to }, when: spokenPeriod(gap), where: PLACES[where],
    days: isCertain(gap) ? `at least ${days}` : longest > 0 ? `at least ${longest}, perhaps ${days}` : `perhaps ${days}`,
    sure: isCertain(gap) ? 'No entry’s date touches it' : sureWords(gap),
    saidNone: saidNone.length > 0 ? `The agency says itself that there was no contact: ${saidNone.map(spokenPeriod).join('; ')}` : '',
  }
}

function sureWords({ sure, mayLieIn }: Gap): string {
  const loose = `${mayLieIn === 1 ? 'One entry' : `${mayLieIn} entries`} without an exact date may lie in it`
  return sure.length > 0 ? `${loose}. Sure: ${sure.map(spokenPeriod).join('; ')}` : loose
}
