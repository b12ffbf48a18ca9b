/**
 * The editions of the integrated chronology: for whom, which entries, which columns, names or labels, dates as given or by rule. Whatever
 * shows or writes one reads it here; another edition is another row. Only `with-comments` is made of entries that have any (R179).
 */
import { AS_HANDED_IN, type Column } from './edition-cells.ts'

export interface EditionRule {
  readonly title: string
  /** For whom, and what is in it. */
  readonly about: string
  readonly comments: 'with' | 'without'
  readonly entries: 'all' | 'of one agency' | 'about one child' | 'key events'
  readonly columns: readonly Column[]
  /** Whose names are replaced by their labels. */
  readonly labels: 'nobody' | 'practitioners' | 'everybody'
  readonly dates: 'as given' | 'by rule'
  /** Leaves the review: made by the office, checked for leaks, and released by two people. */
  readonly leaves: boolean
}

const WHOLE: readonly Column[] = [...AS_HANDED_IN, 'questioned']

export const EDITIONS = {
  'with-comments': { title: 'With comments', about: 'For those who carry out the review and its authors: every entry with its author’s comment.', comments: 'with', entries: 'all', columns: WHOLE, labels: 'nobody', dates: 'as given', leaves: false },
  'without-comments': { title: 'Without comments', about: 'For the Learning Event: every entry as its agency signed it.', comments: 'without', entries: 'all', columns: WHOLE, labels: 'nobody', dates: 'as given', leaves: false },
  'key-events': { title: 'Key events', about: 'For everybody who comes to the Learning Event: two sides of A4 at most, in the Lead Reviewer’s short words.', comments: 'without', entries: 'key events', columns: ['questioned'], labels: 'nobody', dates: 'as given', leaves: false },
  agency: { title: 'One agency’s', about: 'What one agency says, as it stands in the integrated chronology.', comments: 'without', entries: 'of one agency', columns: WHOLE, labels: 'nobody', dates: 'as given', leaves: false },
  child: { title: 'One child’s life', about: 'The entries that name one child, with the child’s age at each.', comments: 'without', entries: 'about one child', columns: ['age', ...WHOLE], labels: 'nobody', dates: 'as given', leaves: false },
  family: { title: 'For the family', about: 'For the family to read: by their own names, practitioners by role and number, without sources or file names.', comments: 'without', entries: 'all', columns: ['time', 'questioned'], labels: 'practitioners', dates: 'as given', leaves: true },
  publication: { title: 'For publication', about: 'Everybody by label, dates by the rule that you choose, and nothing but what happened.', comments: 'without', entries: 'all', columns: ['questioned'], labels: 'everybody', dates: 'by rule', leaves: true },
} as const satisfies Readonly<Record<string, EditionRule>>

export type EditionName = keyof typeof EDITIONS

/** Those that are made of the identity map: on pages of their own. */
export const OF_THE_MAP = ['child', 'family', 'publication'] as const satisfies readonly EditionName[]
export type MapEdition = (typeof OF_THE_MAP)[number]
export function mapEdition(name: string): MapEdition | null { return OF_THE_MAP.find(each => each === name) ?? null }
