/**
 * An edition of the integrated chronology: which entries, for whom, with the authors' comments or without (R337).
 * The one without is made of a type that can hold no comment: a commented entry does not fit into it (R179).
 */
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

/** How words are compared: without case, accents or curly apostrophes. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase().trim()
}
