import { randomUUID } from 'node:crypto'
import type { ChronologyKind } from '../../../domain/chronology/package.ts'
import type { WrittenEntry } from '../../../domain/chronology/written-entry.ts'
import type { EntryOnRecord, EntryVersion } from '../../../store/chronology/entries.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import type { Head, PackageParams } from '../head.ts'
import * as paths from '../paths.ts'
import { KIND_TITLE, shownEntry } from '../wording.ts'
import type { ShownEntry } from '../wording.ts'

export interface EntryFound {
  readonly head: Head
  readonly kind: ChronologyKind
  readonly current: EntryOnRecord | null
  readonly written: WrittenEntry
  /** The headings under which it may say more. */
  readonly columns: readonly string[]
  /** What somebody else saved meanwhile. */
  readonly theirs: EntryOnRecord | null
  /** The version the form came with, kept while its own faults are mended; else that of `current`. */
  readonly basedOn?: string | null
  readonly versions?: readonly EntryVersion[]
  /** When the words were kept that the form comes with, where they are not saved. */
  readonly keptAt?: Date | null
  /** The id of a new entry that was begun. */
  readonly begun?: string
}

export interface EntryView {
  readonly head: Head
  readonly back: Link
  readonly title: string
  readonly here: Address
  readonly basedOn: string | number | null
  readonly written: WrittenEntry
  readonly theirs: ShownEntry | null
  readonly place: string
  /** What the review and the agency have columns for beside those that every chronology has. */
  readonly further: readonly { readonly heading: string; readonly words: string }[]
  readonly takeOut: Address | null
  readonly isNew: boolean
  readonly entryId: string
  /** Where the form is kept as it is typed. */
  readonly keepAt: Address
  readonly keptAt: Date | null
  readonly putBack: Address | null
  /** Versions before the present one, newest first. */
  readonly before: readonly (ShownEntry & { readonly number: number; readonly at: Date; readonly by: string })[]
}

export function entryView(params: PackageParams, { head, kind, current, written, columns, theirs, basedOn, versions = [], keptAt = null, begun = randomUUID() }: EntryFound): EntryView {
  const entryId = current?.entryId ?? begun
  const own = current && { ...params, entry: current.entryId }
  return {
    head, back: { text: KIND_TITLE[kind], href: paths.chronology.to({ ...params, chronology: kind }) }, title: current ? 'Change an entry' : 'Write an entry',
    here: own ? paths.entry.to(own) : paths.newEntry.to({ ...params, chronology: kind }), basedOn: basedOn ?? current?.version ?? null, written, theirs: theirs && shownEntry(theirs),
    place: current?.place ?? '', further: columns.map(heading => ({ heading, words: written.other?.[heading] ?? '' })), takeOut: own && paths.takeOut.to(own), isNew: current === null, entryId, keepAt: paths.tableRow.to({ ...params, chronology: kind, entry: entryId }), keptAt, putBack: own && paths.putBackEarlier.to(own),
    before: versions.slice(1).map(each => ({ ...shownEntry(each), number: each.version, at: each.writtenAt, by: each.writtenBy })),
  }
}
