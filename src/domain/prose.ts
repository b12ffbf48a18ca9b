/**
 * A document in prose as data: what it says and in which order, not how it looks. The same one is shown as a page and written as
 * Word and as PDF, so that no format can say less than another.
 */

/** Something on record: what, in whose words, by whom, when and where it stands. */
export interface Statement {
  readonly kind: 'statement'
  readonly what: string
  /** As somebody wrote it, kept letter for letter; '' where the statement says it all. */
  readonly words: string
  /** Who did it or said it, with the part they play. */
  readonly by: string
  readonly when: string
  /** Where it stands: a version of the record, a letter, a rule of the toolkit or the law. */
  readonly source: string
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  /** `share`: how much of the width it takes, against the others. */
  readonly columns: readonly { readonly heading: string; readonly share: number }[]
  /** As many cells in each row as there are columns; the first names the row. */
  readonly rows: readonly (readonly string[])[]
}

export type Block =
  | Statement
  | Table
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

export interface ProseSection {
  /** Within the document, for its table of contents: letters and hyphens. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface Prose {
  readonly title: string
  /** Under the title: whose document it is, of what, how it is to be treated. */
  readonly about: readonly string[]
  /** At the head and at the foot of every page, beside the number of the page. */
  readonly head: string
  readonly foot: string
  /** The day and time that the file bears. */
  readonly made: Date
  readonly sections: readonly ProseSection[]
}

export function text(words: string): Block { return { kind: 'text', text: words } }
export function heading(words: string): Block { return { kind: 'heading', text: words } }

/** "By Jo Hill, Independent Chair. 3 October 2016. Source: decision, version 1." */
export function provenance({ by, when, source }: Statement): string {
  return [by === '' ? '' : `By ${by}`, when, source === '' ? '' : `Source: ${source}`].filter(part => part !== '').join('. ') + '.'
}
