import { dateGiven } from '../../../domain/chronology/edition-cells.ts'
import { wordsOf } from '../../../domain/chronology/entry-differences.ts'
import type { EntryDifference, WordsDifference } from '../../../domain/chronology/entry-differences.ts'
import type { ChronologyKind } from '../../../domain/chronology/package.ts'
import type { PartDifference } from '../../../domain/chronology/part-differences.ts'
import { spoken } from '../../../domain/plain-date.ts'
import type { HandIn, HandedIn } from '../../../store/chronology/handed-in.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import type { Head, PackageParams } from '../head.ts'
import { changes, submission } from '../paths.ts'
import { KIND_TITLE, SECTION_TITLE } from '../wording.ts'

export const PAGE_OF_DIFFERENCES = 50

export interface Compared { readonly before: number; readonly after: HandIn }

export interface ChangesFound {
  readonly head: Head
  readonly submissions: readonly HandedIn[]
  /** Whether what stands now differs from what was last submitted. */
  readonly changed: boolean
  readonly compared: Compared
  readonly from: number
  readonly entries: Readonly<Record<ChronologyKind, readonly EntryDifference[]>>
  readonly parts: readonly PartDifference[]
}

interface Words { readonly label: string; readonly words: string }
interface ShownDifference { readonly what: string; readonly about: string; readonly before: readonly Words[]; readonly after: readonly Words[] }

export interface ChangesView {
  readonly head: Head
  readonly back: Link
  /** Said in place of a comparison. */
  readonly nothing: string
  readonly told: string
  readonly counts: readonly string[]
  readonly parts: readonly { readonly title: string; readonly differences: readonly WordsDifference[] }[]
  readonly columns: { readonly before: string; readonly after: string }
  readonly entries: readonly ShownDifference[]
  readonly caption: string
  readonly previous: Link | null
  readonly next: Link | null
  readonly choice: { readonly here: Address; readonly before: readonly Option[]; readonly after: readonly Option[] } | null
}
interface Option { readonly value: string; readonly text: string; readonly selected: boolean }

export function nothingYet(head: Head, submissions: number): ChangesView {
  const nothing = submissions === 0 ? 'The package was not submitted yet, so there is nothing to compare it with.' : 'Nothing was changed since the package was submitted.'
  return { head, back: { text: head.agency, href: head.home }, nothing, told: '', counts: [], parts: [], columns: { before: '', after: '' }, entries: [], caption: '', previous: null, next: null, choice: null }
}

export function changesView(params: PackageParams, found: ChangesFound): ChangesView {
  const { compared, from, submissions } = found
  const all = (['events', 'organisational'] as const).flatMap(kind => found.entries[kind].map(difference => ({ kind, difference })))
  const shown = all.slice(from, from + PAGE_OF_DIFFERENCES)
  const asked = { before: compared.before, after: compared.after ?? 'now' }
  return {
    head: found.head, back: { text: 'Submission and sign-off', href: submission.to(params) }, nothing: all.length + found.parts.length === 0 ? 'Not a word differs.' : '',
    told: `${named(submissions, compared.before)}, set beside ${compared.after === null ? 'the package as it now stands' : lower(named(submissions, compared.after))}.`,
    counts: [...counted(all.map(each => each.difference.kind)), ...found.parts.map(each => `${SECTION_TITLE[each.section]} changed`)],
    parts: from === 0 ? found.parts.map(each => ({ title: SECTION_TITLE[each.section], differences: each.words })) : [],
    columns: { before: `In submission ${compared.before}`, after: compared.after === null ? 'As it now stands' : `In submission ${compared.after}` },
    entries: shown.map(({ kind, difference }) => shownDifference(kind, difference)),
    caption: all.length > PAGE_OF_DIFFERENCES ? `Entries that differ: ${from + 1} to ${from + shown.length} of ${all.length.toLocaleString('en-GB')}` : 'Entries that differ',
    previous: from > 0 ? { text: 'Differences before', href: changes.to(params, { ...asked, from: Math.max(0, from - PAGE_OF_DIFFERENCES) }) } : null,
    next: from + PAGE_OF_DIFFERENCES < all.length ? { text: 'Differences after', href: changes.to(params, { ...asked, from: from + PAGE_OF_DIFFERENCES }) } : null,
    choice: submissions.length + (found.changed ? 1 : 0) < 3 ? null : {
      here: changes.to(params),
      before: submissions.slice(0, found.changed ? undefined : -1).map(each => option(String(each.number), named(submissions, each.number), each.number === compared.before)),
      after: [...submissions.slice(1).map(each => option(String(each.number), named(submissions, each.number), each.number === compared.after)), ...found.changed ? [option('now', 'As it now stands', compared.after === null)] : []],
    },
  }
}

function shownDifference(kind: ChronologyKind, difference: EntryDifference): ShownDifference {
  const { entry } = difference
  const whole = wordsOf(entry).filter(([label]) => !label.endsWith(' read as')).map(([label, words]) => ({ label, words }))
  const about = `${KIND_TITLE[kind]}, ${entry.place}`
  switch (difference.kind) {
    case 'added': return { what: 'Added', about, before: [], after: whole }
    case 'taken out': return { what: 'Taken out', about, before: whole, after: [] }
    case 'changed': return {
      what: 'Changed', about: `${about}, ${dateGiven(entry.date)}`,
      before: difference.words.map(({ label, before }) => ({ label, words: before || 'Nothing' })), after: difference.words.map(({ label, after }) => ({ label, words: after || 'Nothing' })),
    }
  }
}

function counted(kinds: readonly EntryDifference['kind'][]): string[] {
  return (['added', 'taken out', 'changed'] as const).flatMap(kind => {
    const count = kinds.filter(each => each === kind).length
    return count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${count === 1 ? 'entry' : 'entries'} ${kind}`]
  })
}

function named(submissions: readonly HandedIn[], number: number): string {
  const found = submissions.find(each => each.number === number)
  return `Submission ${number}${found?.signedOn ? `, signed off on ${spoken(found.signedOn)}` : ', not signed off'}`
}
function option(value: string, text: string, selected: boolean): Option { return { value, text, selected } }
function lower(text: string): string { return text.slice(0, 1).toLowerCase() + text.slice(1) }
