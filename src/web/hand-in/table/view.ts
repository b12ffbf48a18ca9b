import type { ChronologyKind } from '../../../domain/chronology/package.ts'
import { BLANK, writtenFrom } from '../../../domain/chronology/written-entry.ts'
import type { WrittenEntry } from '../../../domain/chronology/written-entry.ts'
import { whenSpoken } from '../../../domain/chronology/when-spoken.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { EntryDraft } from '../../../store/chronology/drafts.ts'
import type { EntryPage, StoredEntry } from '../../../store/chronology/entries.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import type { Head, PackageParams } from '../head.ts'
import * as paths from '../paths.ts'
import { KIND_TITLE } from '../wording.ts'
import { keptOf, NO_STATE } from './state.ts'
import type { RowState } from './state.ts'

export const PAGE_OF_ROWS = 20
export const BLANK_ROWS = 5

export interface TableFound {
  readonly head: Head
  readonly kind: ChronologyKind
  readonly from: number
  /** Blank rows asked for. */
  readonly blank: number
  readonly page: EntryPage
  readonly drafts: readonly EntryDraft[]
  /** Entries that a draft is about and that are not on this page. */
  readonly elsewhere: readonly StoredEntry[]
  /** The agency's own further columns. */
  readonly columns: readonly string[]
  readonly today: PlainDate
  readonly newId: () => string
  /** What a save came to, by the id that the row now has. */
  readonly outcomes: ReadonlyMap<string, RowState>
}

export interface ShownRow {
  readonly number: number
  readonly entryId: string
  readonly basedOn: number
  readonly keepAt: Address
  readonly written: WrittenEntry
  readonly further: readonly { readonly heading: string; readonly words: string }[]
  readonly state: RowState
  /** Where an entry that is there is looked at alone, with its versions; null for a new row. */
  readonly entry: Address | null
  readonly isBegun: boolean
}

export interface TableView {
  readonly head: Head
  readonly back: Link
  readonly here: Address
  readonly basedOn: null
  readonly title: string
  readonly columns: readonly string[]
  readonly begun: readonly ShownRow[]
  readonly standing: readonly ShownRow[]
  /** A row with nothing in it, for a browser that adds rows by itself. */
  readonly pattern: ShownRow
  readonly blank: number
  readonly caption: string
  readonly paste: Address
  readonly previous: Link | null
  readonly next: Link | null
}

export function tableView(params: PackageParams, found: TableFound): TableView {
  const { head, kind, from, page } = found
  const here = { ...params, chronology: kind }
  const drafts = new Map(found.drafts.map(draft => [draft.entryId, draft]))
  const entries = [...found.elsewhere, ...page.entries]
  const known = new Set(entries.map(entry => entry.entryId))
  const begun = found.drafts.filter(draft => !known.has(draft.entryId))
  const row = (number: number, entryId: string, current: StoredEntry | null, draft: EntryDraft | null): ShownRow => {
    const written = draft?.words ?? (current ? writtenFrom(current) : BLANK)
    const state = found.outcomes.get(entryId) ?? stateOf(current, draft, found.today)
    return {
      number, entryId, written, state, basedOn: state.basedOn ?? draft?.basedOn ?? current?.version ?? 0, keepAt: paths.tableRow.to({ ...here, entry: entryId }),
      further: found.columns.map(heading => ({ heading, words: written.other?.[heading] ?? '' })), entry: current && paths.entry.to({ ...params, entry: entryId }), isBegun: draft !== null,
    }
  }
  const first = [...begun.map(draft => ({ id: draft.entryId, draft })), ...Array.from({ length: found.blank }, () => ({ id: found.newId(), draft: null }))]
  const at = (text: string, start: number): Link => ({ text, href: paths.table.to(here, { from: start }) })
  const last = from + page.entries.length
  return {
    head, back: { text: KIND_TITLE[kind], href: paths.chronology.to(here) }, here: paths.table.to(here, { from: from === 0 ? null : from }), basedOn: null, title: `Write the ${KIND_TITLE[kind].toLowerCase()}`, columns: found.columns, blank: found.blank,
    begun: first.map(({ id, draft }, index) => row(index, id, null, draft)), pattern: { ...row(9999, found.newId(), null, null), keepAt: paths.tableRow.to({ ...here, entry: PATTERN_ID }), entryId: PATTERN_ID },
    standing: entries.map((entry, index) => row(first.length + index, entry.entryId, entry, drafts.get(entry.entryId) ?? null)),
    caption: page.total > PAGE_OF_ROWS ? `Entries ${from + 1} to ${last} of ${page.total.toLocaleString('en-GB')}, in order of date` : 'Entries that are there, in order of date',
    paste: paths.paste.to(here), previous: from > 0 ? at('Earlier entries', Math.max(0, from - PAGE_OF_ROWS)) : null, next: last < page.total ? at('Later entries', last) : null,
  }
}

/** Stands in the pattern where each new row has its own. */
const PATTERN_ID = '00000000-0000-4000-8000-000000000000'

function stateOf(current: StoredEntry | null, draft: EntryDraft | null, today: PlainDate): RowState {
  if (!draft) return current ? { ...NO_STATE, text: `Date read as ${whenSpoken(current.date, current.time)}.` } : NO_STATE
  return keptOf(draft.words, current, draft.basedOn, today)
}

/** What stands in the way, each at the field of its row. */
export function issuesOf(view: TableView): Issue[] {
  return [...view.begun, ...view.standing].flatMap(({ number, state }) => [
    ...(state.tone === 'asked' ? state.asked.map(each => ({ field: each.field === '' ? null : `rows-${number}-${FIELD_SHOWN[each.field] ?? each.field}`, message: `Row ${number + 1}: ${each.message}` })) : []),
    ...(state.tone === 'overtaken' ? [{ field: `rows-${number}-event`, message: `Row ${number + 1}: ${state.text}` }] : []),
  ])
}
/** The table has one cell for a date that lasts, and one for its time. */
const FIELD_SHOWN: Readonly<Record<string, string>> = { endDate: 'date', endTime: 'time' }
