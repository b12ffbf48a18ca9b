import type { ChronologyKind } from '../../../domain/chronology/package.ts'
import type { Pointing } from '../../../domain/chronology/point-out.ts'
import type { StoredEntry } from '../../../store/chronology/entries.ts'
import type { LookedAt } from '../../../store/chronology/pointed-out.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import type { Head, PackageParams } from '../head.ts'
import * as paths from '../paths.ts'
import { KIND_TITLE, shownEntry } from '../wording.ts'
import type { ShownEntry } from '../wording.ts'

const PAGE_OF_DATES = 50

export interface DatesFound {
  readonly head: Head
  readonly kind: ChronologyKind
  readonly pointed: ReadonlyMap<string, Pointing>
  /** Those that are pointed out, in order. */
  readonly entries: readonly StoredEntry[]
  readonly looks: readonly LookedAt[]
  readonly show: 'open' | 'looked'
  readonly from: number
  readonly writes: boolean
  readonly typed: Readonly<Record<string, string>>
}

export interface DatesView {
  readonly head: Head
  readonly back: Link
  readonly title: string
  readonly filters: readonly (Link & { readonly here: boolean })[]
  readonly open: readonly (ShownEntry & Pointing & { readonly id: string; readonly edit: Address | null; readonly to: Address | null; readonly said: string })[]
  readonly looked: readonly Pick<LookedAt, 'date' | 'place' | 'event' | 'said' | 'by' | 'at'>[]
  readonly nothing: string
  readonly previous: Link | null
  readonly next: Link | null
}

export function datesView(params: PackageParams, found: DatesFound): DatesView {
  const { kind, pointed, entries, looks, show, from, typed } = found
  const here = { ...params, chronology: kind }
  const total = show === 'open' ? entries.length : looks.length
  const page = <T>(all: readonly T[]): readonly T[] => all.slice(from, from + PAGE_OF_DATES)
  return {
    head: found.head, back: { text: KIND_TITLE[kind], href: paths.chronology.to(here) }, title: `Dates to look at: ${KIND_TITLE[kind].toLowerCase()}`,
    filters: [
      { text: `To look at (${entries.length})`, href: paths.dates.to(here), here: show === 'open' },
      { text: `Looked at (${looks.length})`, href: paths.dates.to(here, { show: 'looked' }), here: show === 'looked' },
    ],
    open: show === 'looked' ? [] : page(entries).flatMap(entry => {
      const pointing = pointed.get(entry.entryId)
      const own = { ...params, entry: entry.entryId }
      return pointing ? [{
        ...shownEntry(entry), ...pointing, id: entry.entryId, edit: found.writes ? paths.entry.to(own) : null, to: found.writes ? paths.lookedAt.to(own) : null,
        said: typed['entry'] === entry.entryId ? typed['said'] ?? '' : '',
      }] : []
    }),
    looked: show === 'looked' ? page(looks) : [],
    nothing: show === 'open' ? 'No date is left to look at.' : 'Nobody has looked at a date that was pointed out yet.',
    previous: from > 0 ? { text: 'Dates before', href: paths.dates.to(here, { show, from: Math.max(0, from - PAGE_OF_DATES) }) } : null,
    next: from + PAGE_OF_DATES < total ? { text: 'Dates after', href: paths.dates.to(here, { show, from: from + PAGE_OF_DATES }) } : null,
  }
}
