/**
 * What an author has said about a file that was read but not yet accepted. Kept apart from what was read, so that the
 * file's own words stay as they are and every answer can be changed until the file is accepted.
 */
import type { Meaning } from './headings.ts'

export interface StagingAnswers {
  /** The year that dates without one belong to; null where the author gave none. */
  readonly year: number | null
  /** What a column means, by its heading. */
  readonly mapping: Readonly<Record<string, Meaning>>
  /** The name of the earlier file for which the author said so; null where it was said for this one. */
  readonly mappedFor: string | null
  /** Words given in place of a cell's, by the row's place and the column's heading. The file's own words are kept beside them. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Questions settled by leaving the words as they are: `doubtKey` of each. */
  readonly asItIs: readonly string[]
  /** Dates pointed out that somebody looked at and let stand, by `lookKey`. */
  readonly looked: Readonly<Record<string, Looked>>
  /** Rows that the author leaves out, with why, by place. */
  readonly leftOut: Readonly<Record<string, string>>
  /** Rows that were left out and that the author brings back, by place. */
  readonly broughtBack: readonly string[]
  /** The author does not want the file after all. It is kept, and nothing of it is used. */
  readonly setAside: boolean
}

/** Who looked at a date that was pointed out, and what they said of it; '' where they only said that it stands. */
export interface Looked { readonly by: string; readonly said: string }

export const NO_ANSWERS: StagingAnswers = { year: null, mapping: {}, mappedFor: null, cells: {}, asItIs: [], looked: {}, leftOut: {}, broughtBack: [], setAside: false }

/** Tells one question of a file from another. */
export function doubtKey(doubt: { readonly place: string; readonly column: string }): string { return `${doubt.place} / ${doubt.column}` }
