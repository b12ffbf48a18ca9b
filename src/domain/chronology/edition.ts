/**
 * An edition of the integrated chronology: which entries, for whom, with the authors' comments or without (R337).
 * The one without is made of a type that can hold no comment: a commented entry does not fit into it (R179).
 */
import type { PlainDate } from '../plain-date.ts'
import type { CommentedEntry, Entry } from './entry.ts'

export interface UncommentedEntry extends Entry { readonly comment?: never }

export interface EditionWithComments { readonly comments: 'with'; readonly entries: readonly CommentedEntry[] }
export interface EditionWithoutComments { readonly comments: 'without'; readonly entries: readonly UncommentedEntry[] }
export type Edition = EditionWithComments | EditionWithoutComments

/** The entry alone: every member named, so that nothing added to a commented entry later can come along. */
export function withoutComment(entry: Entry): UncommentedEntry {
  const { agency, row, place, date, time, source, event, other, sequence } = entry
  return { agency, row, place, date, time, source, event, other, sequence }
}

export function withoutComments(entries: readonly Entry[]): EditionWithoutComments {
  return { comments: 'without', entries: entries.map(withoutComment) }
}

/** All members optional: what is not asked does not narrow. */
export interface EntryFilter {
  readonly agencies?: readonly string[]
  /** Entries that may lie in the period, both ends included; one without any date cannot be said to. */
  readonly from?: PlainDate
  readonly to?: PlainDate
  /** Every one of these words must stand somewhere in what the entry says, whatever the case. */
  readonly words?: string
  /** Names or labels of one person: one of them must stand in what the entry says, as whole words. */
  readonly person?: readonly string[]
}

/** Comments are searched only where the entries carry them, so that no search can tell what a hidden comment says. */
export function filterEntries<E extends Entry | CommentedEntry>(entries: readonly E[], filter: EntryFilter): E[] {
  const words = fold(filter.words ?? '').split(/\s+/).filter((word) => word !== '')
  const person = (filter.person ?? []).map(fold).filter((name) => name !== '').map(wholeWords)
  return entries.filter((entry) => {
    if (filter.agencies && !filter.agencies.includes(entry.agency)) return false
    if (!mayLieWithin(entry, filter)) return false
    if (words.length === 0 && person.length === 0) return true
    const said = wordsOf(entry)
    return words.every((word) => said.includes(word)) && (person.length === 0 || person.some((name) => name.test(said)))
  })
}

function mayLieWithin(entry: Entry, { from, to }: EntryFilter): boolean {
  if (!from && !to) return true
  const { earliest, latest } = entry.date
  if (!earliest && !latest) return false
  return !(from && latest && latest < from) && !(to && earliest && earliest > to)
}

function wordsOf(entry: Entry | CommentedEntry): string {
  const comment = 'comment' in entry ? entry.comment ?? '' : ''
  return fold([entry.event, entry.source, entry.date.text, entry.time?.text ?? '', ...Object.values(entry.other), comment].join('\n'))
}

/** How words are compared: without case, accents or curly apostrophes. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase().trim()
}

function wholeWords(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u')
}
