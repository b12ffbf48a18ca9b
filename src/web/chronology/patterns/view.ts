import type { Period } from '../../../domain/chronology/package.ts'
import type { Span } from '../../../domain/chronology/spans.ts'
import { spokenPeriod } from '../../../domain/chronology/spans.ts'
import type { IntegratedAgency } from '../../../store/chronology/integrated.ts'
import type { ContactsOnRecord, SpanCount } from '../../../store/chronology/patterns.ts'
import type { SeenAlone, SeenCount, SeenHeading } from '../../../store/chronology/seen.ts'
import type { Address } from '../../paths.ts'
import { countTable, lanesOf } from '../counts.ts'
import type { CountTable } from '../counts.ts'
import { daysAsked, placeOf, queryOf } from '../integrated/asked.ts'
import type { Asked, Typed } from '../integrated/asked.ts'
import { integrated, patterns, picture } from '../integrated/paths.ts'
import { keyOfAgencies } from '../integrated/view.ts'
import type { AgencyKey } from '../integrated/view.ts'
import { gapsFound } from './gaps-view.ts'
import type { GapRow } from './gaps-view.ts'
import { seenTable } from './seen-view.ts'
import type { SeenTable } from './seen-view.ts'

/** What was counted in the entries asked for. */
export interface Found {
  readonly period: Period
  readonly span: Span
  readonly contacts: ContactsOnRecord
  readonly counts: readonly SpanCount[]
  readonly undated: ReadonlyMap<number, number>
  readonly headings: readonly SeenHeading[]
  readonly seen: readonly SeenCount[]
  readonly alone: readonly SeenAlone[]
  /** Entries in whose words "alone" stands, whoever it was. */
  readonly saidAlone: number
}

export interface PatternsMatter {
  readonly caseId: string
  readonly name: string
  readonly agencies: readonly IntegratedAgency[]
  readonly asked: Asked
  /** As typed, and as read. */
  readonly days: string
  readonly atLeast: number
  readonly found: Found | null
}

type LinkedGap = GapRow & { readonly href: Address }
interface AgencyGaps { readonly agency: IntegratedAgency; readonly signed: boolean; readonly rows: readonly LinkedGap[]; readonly further: number; readonly undated: number }

export interface PatternsView {
  readonly back: { readonly href: Address; readonly text: string }
  readonly name: string
  readonly here: Address
  readonly picture: Address
  readonly typed: Typed
  readonly days: string
  readonly narrowed: boolean
  readonly agencies: readonly AgencyKey[]
  readonly waiting: readonly string[]
  readonly shown: Shown | null
}

interface Shown {
  readonly period: string
  readonly all: { readonly rows: readonly LinkedGap[]; readonly further: number; readonly undated: number }
  readonly byAgency: readonly AgencyGaps[]
  readonly span: Span
  readonly counts: CountTable
  readonly seen: SeenTable
  readonly columns: readonly string[]
  readonly withoutColumn: readonly string[]
  readonly alone: readonly { readonly agency: IntegratedAgency | undefined; readonly date: string; readonly source: string; readonly words: string; readonly href: Address }[]
  readonly saidAlone: { readonly entries: number; readonly href: Address }
}

export function patternsView({ caseId, name, agencies, asked, days, atLeast, found }: PatternsMatter): PatternsView {
  const query = queryOf(asked.typed)
  return {
    back: { href: integrated.to({ case: caseId }, query), text: 'Integrated chronology' }, name, here: patterns.to({ case: caseId }), picture: picture.to({ case: caseId }, query),
    typed: asked.typed, days, narrowed: asked.narrowed, agencies: keyOfAgencies(agencies, asked.typed),
    waiting: agencies.filter(agency => agency.submission === null).map(agency => agency.name),
    shown: found && shownOf(found, { caseId, agencies, asked, atLeast }),
  }
}

function shownOf(found: Found, { caseId, agencies, asked, atLeast }: Pick<PatternsMatter, 'caseId' | 'agencies' | 'asked' | 'atLeast'>): Shown {
  const { period, contacts, undated, headings, alone } = found
  const query = queryOf(asked.typed)
  const lanes = lanesOf(agencies, asked.typed.agency)
  /** What every agency recorded in those days, so that the silence of one is seen beside the others. */
  const linked = (rows: readonly GapRow[]): LinkedGap[] => rows.map(row => ({ ...row, href: integrated.to({ case: caseId }, daysAsked(row.period)) }))
  const all = gapsFound(period, atLeast, contacts.all)
  return {
    period: spokenPeriod(period), span: found.span,
    all: { rows: linked(all.rows), further: all.further, undated: [...undated.values()].reduce((sum, each) => sum + each, 0) },
    byAgency: lanes.map(({ rank, agency }) => {
      const gaps = gapsFound(period, atLeast, contacts.byAgency.get(rank))
      return { agency, signed: agency.submission !== null, rows: linked(gaps.rows), further: gaps.further, undated: undated.get(rank) ?? 0 }
    }),
    counts: countTable({ caseId, query, agencies, ...found }, asked.typed.agency),
    seen: seenTable(found.seen, agencies),
    columns: headings.map(({ agency, heading }) => `${agencies[agency]?.code ?? ''}: “${heading}”`),
    withoutColumn: lanes.filter(({ rank, agency }) => agency.submission !== null && !headings.some(each => each.agency === rank)).map(({ agency }) => agency.name),
    alone: alone.map(({ agency, key, date, source, words }) => ({ agency: agencies[agency], date, source, words, href: placeOf(integrated, caseId, {}, key) })),
    saidAlone: { entries: found.saidAlone, href: integrated.to({ case: caseId }, { ...query, ...daysAsked(period), words: `${asked.typed.words} alone`.trim() }) },
  }
}
