/** Entries counted by span and agency as a table, each number a way to the entries: what the picture draws, for whoever reads rather than looks. */
import type { Period } from '../../domain/chronology/package.ts'
import type { Span } from '../../domain/chronology/spans.ts'
import { spansOf, spanStart, spokenPeriod } from '../../domain/chronology/spans.ts'
import type { IntegratedAgency } from '../../store/chronology/integrated.ts'
import type { SpanCount } from '../../store/chronology/patterns.ts'
import type { Address, Query } from '../paths.ts'
import { BEFORE_UNDATED, daysAsked } from './integrated/asked.ts'
import { integrated } from './integrated/paths.ts'

export interface CountTable {
  readonly agencies: readonly { readonly code: string; readonly name: string; readonly colour: number }[]
  readonly rows: readonly CountRow[]
  readonly total: number
}
export interface CountRow { readonly title: string; readonly href: Address | null; readonly cells: readonly CountCell[]; readonly total: number }
export interface CountCell { readonly entries: number; readonly href: Address | null; readonly name: string }

export interface Counted {
  readonly caseId: string
  readonly query: Query
  readonly agencies: readonly IntegratedAgency[]
  readonly period: Period
  readonly span: Span
  readonly counts: readonly SpanCount[]
  readonly undated: ReadonlyMap<number, number>
}

/** Agencies with a signed package that are asked for, each with its place in the whole list. */
export function lanesOf(agencies: readonly IntegratedAgency[], asked: readonly string[]): { readonly rank: number; readonly agency: IntegratedAgency }[] {
  return agencies.map((agency, rank) => ({ rank, agency })).filter(({ agency }) => asked.length === 0 || asked.includes(agency.code))
}

export function countTable(counted: Counted, asked: readonly string[]): CountTable {
  const lanes = lanesOf(counted.agencies, asked).filter(({ agency }) => agency.submission !== null)
  const row = (title: string, narrowed: Query | null, of: (rank: number) => number): CountRow => {
    const address = (more: Query): Address | null => narrowed && integrated.to({ case: counted.caseId }, { ...counted.query, ...narrowed, ...more })
    const cells = lanes.map(({ rank, agency }) => ({ entries: of(rank), href: address({ agency: [agency.code] }), name: `${agency.name}, ${title}` }))
    return { title, href: address({}), cells, total: cells.reduce((sum, cell) => sum + cell.entries, 0) }
  }
  const summed = (those: (count: SpanCount) => boolean) => (rank: number): number =>
    counted.counts.filter(count => count.agency === rank && those(count)).reduce((sum, count) => sum + count.entries, 0)
  const within = (count: SpanCount): boolean => count.first !== null && count.first === count.last
  const spans = spansOf(counted.period, counted.span).map(span => {
    const first = spanStart(span.from, counted.span)
    return { span, row: row(spokenPeriod(span), daysAsked(span), summed(count => within(count) && count.first === first)) }
  })
  const further = [
    row(`Over more than one ${counted.span}, or only known to be before or after a day`, null, summed(count => !within(count))),
    row('Without a date', { from: null, to: null, after: BEFORE_UNDATED }, rank => counted.undated.get(rank) ?? 0),
  ].filter(each => each.total > 0)
  const rows = [...withoutEmptyRuns(spans, row), ...further]
  return { agencies: lanes.map(({ agency }) => agency), rows, total: rows.reduce((sum, each) => sum + each.total, 0) }
}

/** Spans in a row of which nobody tells anything stand as one. */
function withoutEmptyRuns(spans: readonly { readonly span: Period; readonly row: CountRow }[], row: (title: string, narrowed: Query, of: () => number) => CountRow): CountRow[] {
  const found: { span: Period; row: CountRow }[] = []
  for (const each of spans) {
    const last = found.at(-1)
    if (last && last.row.total === 0 && each.row.total === 0) {
      const span = { from: last.span.from, to: each.span.to }
      found[found.length - 1] = { span, row: row(spokenPeriod(span), daysAsked(span), () => 0) }
    } else found.push(each)
  }
  return found.map(each => each.row)
}
