/** Many entries drawn as few marks: a column for each span, and bars for those that lie over more than one. */
import type { Period } from '../../../domain/chronology/package.ts'
import type { Span } from '../../../domain/chronology/spans.ts'
import { spansOf, spanStart, spokenPeriod } from '../../../domain/chronology/spans.ts'
import { touch } from '../../../domain/chronology/stretches.ts'
import type { IntegratedAgency } from '../../../store/chronology/integrated.ts'
import type { SpanCount } from '../../../store/chronology/patterns.ts'
import type { Address } from '../../paths.ts'
import type { Bar, Mark } from './marks.ts'
import { rowsNeeded } from './marks.ts'
import type { Scale } from './scale.ts'

/** Bars of one agency that would need more rows than this stand as one wherever they touch; those open to a side are always one. */
const BAR_ROWS = 3
const LEAST_WIDTH = 24

export type Narrowed = (agency: IntegratedAgency, period: Period) => Address

export function clustersOf(agency: IntegratedAgency, counts: readonly SpanCount[], span: Span, scale: Scale, narrowed: Narrowed): Mark[] {
  const spans = new Map(spansOf(scale.period, span).map(each => [spanStart(each.from, span), each]))
  const columns = counts.flatMap((count): Mark[] => {
    const within = count.first !== null && count.first === count.last ? spans.get(count.first) : undefined
    return within ? [{ kind: 'column', ...scale.across(within), entries: count.entries, href: narrowed(agency, within), name: named(agency, spokenPeriod(within), count.entries) }] : []
  })
  const longer = counts.filter(count => count.first === null || count.first !== count.last).map(count => stretchOf(count, scale.period, spans))
  const open = [longer.filter(each => each.openBefore && !each.openAfter), longer.filter(each => each.openAfter && !each.openBefore), longer.filter(each => each.openBefore && each.openAfter)].flatMap(broughtTogether)
  const closed = longer.filter(each => !each.openBefore && !each.openAfter)
  const drawn = (stretches: readonly Stretch[]) => stretches.map(each => barOf(agency, each, scale, narrowed))
  const bars = drawn(closed)
  return [...columns, ...rowsNeeded(bars) > BAR_ROWS ? drawn(broughtTogether(closed)) : bars, ...drawn(open)]
}

interface Stretch extends Period { readonly entries: number; readonly exact: boolean; readonly mixed: boolean; readonly openBefore: boolean; readonly openAfter: boolean }

function stretchOf({ first, last, exact, entries }: SpanCount, period: Period, spans: ReadonlyMap<string, Period>): Stretch {
  const from = first === null ? null : spans.get(first)?.from ?? null
  const to = last === null ? null : spans.get(last)?.to ?? null
  return { from: from ?? period.from, to: to ?? period.to, entries, exact, mixed: false, openBefore: from === null, openAfter: to === null }
}

function broughtTogether(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const each of stretches.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1)
    if (!last || !touch(last, each)) { found.push(each); continue }
    found[found.length - 1] = {
      from: last.from, to: last.to > each.to ? last.to : each.to, entries: last.entries + each.entries, exact: false, mixed: true,
      openBefore: last.openBefore || each.openBefore, openAfter: last.openAfter || each.openAfter,
    }
  }
  return found
}

function barOf(agency: IntegratedAgency, stretch: Stretch, scale: Scale, narrowed: Narrowed): Bar {
  const { x, width } = scale.across(stretch)
  const words = spokenPeriod(stretch)
  const when = stretch.openBefore && stretch.openAfter ? `some time around ${words}`
    : stretch.openBefore ? `up to ${spokenPeriod({ from: stretch.to, to: stretch.to })}` : stretch.openAfter ? `from ${spokenPeriod({ from: stretch.from, to: stretch.from })} on`
      : stretch.mixed ? `several stretches of ${words}` : stretch.exact ? `over ${words}` : `some time in ${words}`
  return {
    kind: 'bar', x, width: Math.max(width, LEAST_WIDTH), entries: stretch.entries, firm: stretch.exact && !stretch.mixed, openBefore: stretch.openBefore, openAfter: stretch.openAfter,
    href: narrowed(agency, stretch), name: named(agency, when, stretch.entries),
  }
}

function named(agency: IntegratedAgency, when: string, entries: number): string { return `${agency.name}, ${when}: ${entries === 1 ? '1 entry' : `${entries} entries`}` }
