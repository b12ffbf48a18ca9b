import { dateGiven } from '../../../domain/chronology/edition-cells.ts'
import type { Period } from '../../../domain/chronology/package.ts'
import type { Span } from '../../../domain/chronology/spans.ts'
import { spokenPeriod } from '../../../domain/chronology/spans.ts'
import type { IntegratedAgency, PlacedEntry } from '../../../store/chronology/integrated.ts'
import type { Extent, SpanCount } from '../../../store/chronology/patterns.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { countTable, lanesOf } from '../counts.ts'
import type { CountTable } from '../counts.ts'
import { BEFORE_UNDATED, daysAsked, placeOf, queryOf } from '../integrated/asked.ts'
import type { Asked, Typed } from '../integrated/asked.ts'
import { integrated, patterns, picture } from '../integrated/paths.ts'
import { keyOfAgencies } from '../integrated/view.ts'
import type { AgencyKey } from '../integrated/view.ts'
import { clustersOf } from './clusters.ts'
import { drawingOf } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import { rowsNeeded } from './marks.ts'
import { scaleOf } from './scale.ts'
import { shortened, singlesOf } from './singles.ts'

export interface Found {
  readonly period: Period
  readonly extent: Extent
  readonly span: Span
  readonly counts: readonly SpanCount[]
  /** Dated entries that may lie in the period. */
  readonly total: number
  readonly undated: ReadonlyMap<number, number>
  /** Null where there are too many to be drawn one by one. */
  readonly entries: readonly PlacedEntry[] | null
}

export interface PictureMatter { readonly caseId: string; readonly name: string; readonly agencies: readonly IntegratedAgency[]; readonly asked: Asked; readonly found: Found | null }

interface ListedEntry { readonly agency: IntegratedAgency | undefined; readonly date: string; readonly event: string; readonly href: Address }

export interface PictureView {
  readonly back: { readonly href: Address; readonly text: string }
  readonly name: string
  readonly here: Address
  readonly patterns: Address
  readonly typed: Typed
  readonly narrowed: boolean
  readonly agencies: readonly AgencyKey[]
  readonly waiting: readonly string[]
  readonly shown: Shown | null
}

interface Shown {
  readonly period: string
  readonly total: number
  readonly span: Span
  /** Whether each mark is one entry. */
  readonly oneByOne: boolean
  readonly drawing: Drawing
  readonly counts: CountTable
  readonly entries: readonly ListedEntry[]
  readonly undated: { readonly entries: number; readonly href: Address } | null
  readonly wider: { readonly outside: number; readonly link: Link } | null
}

/** A lane drawn entry by entry holds so many rows at most; fuller ones are drawn as clusters. */
const ROWS = 14

export function pictureView({ caseId, name, agencies, asked, found }: PictureMatter): PictureView {
  const query = queryOf(asked.typed)
  return {
    back: { href: integrated.to({ case: caseId }, query), text: 'Integrated chronology' }, name, here: picture.to({ case: caseId }), patterns: patterns.to({ case: caseId }, query),
    typed: asked.typed, narrowed: asked.narrowed, agencies: keyOfAgencies(agencies, asked.typed),
    waiting: agencies.filter(agency => agency.submission === null).map(agency => agency.name),
    shown: found && shownOf(found, caseId, agencies, asked),
  }
}

function shownOf(found: Found, caseId: string, agencies: readonly IntegratedAgency[], asked: Asked): Shown {
  const { period, span, counts, entries, extent } = found
  const query = queryOf(asked.typed)
  const scale = scaleOf(period)
  const lanes = lanesOf(agencies, asked.typed.agency)
  const toEntry = ({ key }: PlacedEntry): Address => placeOf(integrated, caseId, query, key)
  /** Into the picture where that shows more; to the entries themselves where it would show the same again. */
  const narrowed = (agency: IntegratedAgency, to: Period): Address => to.from === to.to || (to.from === period.from && to.to === period.to)
    ? integrated.to({ case: caseId }, { ...query, ...daysAsked(to), agency: [agency.code] }) : picture.to({ case: caseId }, { ...query, ...daysAsked(to) })
  const singles = entries && lanes.map(({ rank, agency }) => ({ agency, marks: singlesOf(agency, entries.filter(({ key }) => key.agency === rank), scale, toEntry) }))
  const oneByOne = singles !== null && singles.every(({ marks }) => rowsNeeded(marks) <= ROWS)
  const marked = oneByOne ? singles : lanes.map(({ rank, agency }) => ({ agency, marks: clustersOf(agency, counts.filter(count => count.agency === rank), span, scale, narrowed) }))
  const undated = [...found.undated.values()].reduce((sum, each) => sum + each, 0)
  const outside = extent.entries - extent.undated - found.total
  return {
    period: spokenPeriod(period), total: found.total, span, oneByOne, drawing: drawingOf(marked, scale, span),
    counts: countTable({ caseId, query, agencies, period, span, counts, undated: new Map() }, asked.typed.agency),
    entries: oneByOne && entries ? entries.map(placed => ({ agency: agencies[placed.key.agency], date: dateGiven(placed.entry.date), event: shortened(placed.entry.event), href: toEntry(placed) })) : [],
    undated: undated > 0 ? { entries: undated, href: integrated.to({ case: caseId }, { ...query, from: null, to: null, after: BEFORE_UNDATED }) } : null,
    wider: outside > 0 && extent.first && extent.last
      ? { outside, link: { text: spokenPeriod({ from: extent.first, to: extent.last }), href: picture.to({ case: caseId }, { ...query, ...daysAsked({ from: extent.first, to: extent.last }) }) } } : null,
  }
}
