import type { Term } from '../../../domain/chronology/abbreviations.ts'
import { agesSpoken, birthsSpoken } from '../../../domain/chronology/age.ts'
import type { ChildrenBorn } from '../../../domain/chronology/age.ts'
import type { CommentedEntry } from '../../../domain/chronology/entry.ts'
import { saysNoContact } from '../../../domain/chronology/silence.ts'
import { daysBetween } from '../../../domain/plain-date.ts'
import type { ChronologyKind } from '../../../domain/chronology/package.ts'
import type { ReviewColumn } from '../../../domain/chronology/review-columns.ts'
import type { Pointing } from '../../../domain/chronology/point-out.ts'
import type { EntryPage } from '../../../store/chronology/entries.ts'
import type { Upload } from '../../../store/chronology/uploads.ts'
import type { Address } from '../../paths.ts'
import { listed } from '../../listed.ts'
import type { Link } from '../../route.ts'
import type { Head, PackageParams } from '../head.ts'
import * as paths from '../paths.ts'
import { KIND_TITLE, shownEntry, UPLOAD_WORDS } from '../wording.ts'
import type { ShownEntry } from '../wording.ts'

export const PAGE_OF_ENTRIES = 50

export interface ChronologyFound {
  readonly head: Head
  readonly from: number
  readonly writes: boolean
  readonly acknowledged: boolean
  readonly page: EntryPage
  readonly undated: number
  /** By entry, what of its date is to be looked at. */
  readonly pointed: ReadonlyMap<string, Pointing>
  /** Entries that the visitor began and has not saved. */
  readonly drafts: number
  readonly births: ChildrenBorn
  readonly glossary: readonly Term[]
  /** How many abbreviations nobody has explained. */
  readonly unexplained: number
  readonly uploads: readonly Upload[]
  /** The further columns that the review asks the author for. */
  readonly columns: readonly ReviewColumn[]
}

export interface ChronologyView {
  readonly head: Head
  readonly back: Link
  readonly title: string
  readonly organisational: boolean
  readonly total: string
  readonly caption: string
  /** Where dates cannot be placed: how many, and where they stand. '' otherwise. */
  readonly undated: string
  /** Where dates are to be looked at, or were. */
  readonly dates: { readonly told: string; readonly href: Address } | null
  readonly entries: readonly (ShownEntry & { readonly edit: Address | null; readonly pointed: string })[]
  /** From what the ages beside the events are reckoned. '' where none are told. */
  readonly births: string
  readonly glossary: { readonly href: Address; readonly asked: string; readonly terms: readonly Term[] }
  readonly copies: readonly Link[]
  readonly previous: Link | null
  readonly next: Link | null
  readonly uploads: readonly { readonly name: string; readonly on: Date; readonly by: string; readonly state: string; readonly told: string; readonly open: Address | null; readonly original: Address }[]
  /** Null for whoever only reads. */
  readonly write: { readonly upload: Address; readonly newEntry: Address; readonly table: Address; readonly paste: Address; readonly noContact: Address; readonly word: Address; readonly excel: Address; readonly noChange: Address; readonly takenOut: Address } | null
  /** Which further columns the review asks for. '' where it asks for none. */
  readonly columns: string
  /** What the visitor began and did not save. */
  readonly unsaved: { readonly told: string; readonly href: Address } | null
  /** Where the author must go first. */
  readonly first: Address | null
}

export function chronologyView(params: PackageParams, kind: ChronologyKind, found: ChronologyFound): ChronologyView {
  const { head, page, from } = found
  const here = { ...params, chronology: kind }
  const last = from + page.entries.length
  return {
    head, back: { text: head.agency, href: head.home }, title: KIND_TITLE[kind], organisational: kind === 'organisational',
    total: page.total === 1 ? '1 entry' : `${page.total.toLocaleString('en-GB')} entries`,
    caption: page.total > PAGE_OF_ENTRIES ? `Entries ${from + 1} to ${last} of ${page.total.toLocaleString('en-GB')}` : 'Entries in order of date',
    copies: page.total === 0 ? [] : [{ text: 'Word', href: paths.copy.to({ ...here, template: 'docx' }) }, { text: 'Excel', href: paths.copy.to({ ...here, template: 'xlsx' }) },
      ...found.uploads.some(upload => upload.state === 'accepted' && upload.chronology === kind) ? [{ text: 'Word, in the columns of your own file', href: paths.copy.to({ ...here, template: 'own-columns' }) }] : []],
    undated: undatedTold(found.undated), dates: found.pointed.size === 0 ? null : { told: datesTold(found.pointed.size), href: paths.dates.to(here) },
    births: birthsSpoken(found.births),
    glossary: { href: paths.glossary.to(params), terms: found.glossary.filter(term => term.meaning !== ''), asked: found.writes ? askedTold(found.unexplained) : '' },
    entries: page.entries.map((entry, index) => ({ ...shownEntry(entry, [agesSpoken(found.births, entry.date), sinceTold(page.entries[index - 1], entry)].filter(text => text !== '').join('. ')), ...entry.department === null ? {} : { place: `${entry.department}: ${entry.place}` }, edit: found.writes ? paths.entry.to({ ...params, entry: entry.entryId }) : null, pointed: found.pointed.get(entry.entryId)?.told ?? '' })),
    previous: from > 0 ? { text: 'Earlier entries', href: paths.chronology.to(here, { from: Math.max(0, from - PAGE_OF_ENTRIES) }) } : null,
    next: last < page.total ? { text: 'Later entries', href: paths.chronology.to(here, { from: last }) } : null,
    uploads: found.uploads.map(upload => ({
      name: upload.fileName, on: upload.uploadedAt, by: upload.uploadedBy, state: UPLOAD_WORDS[upload.state],
      told: upload.entries === null ? '' : upload.entries === 1 ? '1 entry' : `${upload.entries} entries`,
      open: found.writes ? paths.staging.to({ ...params, upload: upload.uploadId }) : null, original: paths.originalFile.to({ ...params, upload: upload.uploadId }),
    })),
    write: found.writes && found.acknowledged ? {
      upload: paths.upload.to(here), newEntry: paths.newEntry.to(here), table: paths.table.to(here), paste: paths.paste.to(here), noContact: paths.noContact.to(here), word: paths.template.to({ ...params, template: 'docx' }), excel: paths.template.to({ ...params, template: 'xlsx' }),
      noChange: paths.part.to({ ...params, part: 'organisation' }), takenOut: paths.takenOut.to(here),
    } : null,
    columns: columnsTold(found.columns),
    unsaved: found.drafts === 0 ? null : { told: found.drafts === 1 ? 'You have written in one entry and not saved it yet.' : `You have written in ${found.drafts} entries and not saved them yet.`, href: paths.table.to(here) },
    first: found.writes && !found.acknowledged ? paths.sharing.to(params) : null,
  }
}

function columnsTold(columns: readonly ReviewColumn[]): string {
  return columns.length === 0 ? '' : `The review also asks for ${listed(columns.map(({ heading, isRequired }) => `“${heading}”${isRequired ? ' (in every entry)' : ''}`))}.`
}

function askedTold(count: number): string { return count === 0 ? '' : count === 1 ? 'One abbreviation is not explained yet.' : `${count} abbreviations are not explained yet.` }

/** How long after the entry before, where both days are known and the one before was a contact. */
function sinceTold(before: CommentedEntry | undefined, entry: CommentedEntry): string {
  const [last, day] = [before?.date.latest, entry.date.earliest]
  if (!before || !last || !day || entry.date.latest !== day || before.date.earliest !== last || saysNoContact(entry.event, entry.date)) return ''
  const days = daysBetween(last, day)
  return days <= 0 ? '' : days === 1 ? '1 day after the entry before' : `${days.toLocaleString('en-GB')} days after the entry before`
}

function datesTold(count: number): string { return count === 1 ? 'One date is to be looked at: it may be mistaken.' : `${count.toLocaleString('en-GB')} dates are to be looked at: they may be mistaken.` }

function undatedTold(count: number): string {
  if (count === 0) return ''
  return count === 1 ? 'One entry has no date that can be placed. It stands at the end.' : `${count} entries have no date that can be placed. They stand at the end.`
}
