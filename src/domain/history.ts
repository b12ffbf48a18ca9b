/**
 * What the history tells of an act: who did what to which case, and facts about it. Ids and facts only, never names
 * or narrative: history outlives what people may read.
 */
export type HistoryFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** One thing that stands in the way of an act, in plain words, and the field that can mend it (null for the whole form). */
export interface Issue {
  readonly field: string | null
  readonly message: string
}

export function issue(field: string | null, message: string): Issue { return { field, message } }
