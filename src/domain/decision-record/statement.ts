/** Short ways to write the blocks of the record. */
import { spokenInstant } from '../moment.ts'
import { spoken, type PlainDate } from '../plain-date.ts'
import type { Block, Statement } from '../prose.ts'

export interface Said { readonly by: string; readonly on: PlainDate | Date; readonly source: string; readonly words?: string }

export function statement(what: string, { by, on, source, words = '' }: Said): Statement {
  return { kind: 'statement', what, by, when: on instanceof Date ? spokenInstant(on) : spoken(on), source, words: words.trim() === '' ? '' : words }
}

/** Each of those that has something in it, as a statement of its own. */
export function parts(texts: readonly (readonly [label: string, words: string])[], said: Omit<Said, 'words'>): readonly Block[] {
  return texts.filter(([, words]) => words.trim() !== '').map(([label, words]) => statement(label, { ...said, words }))
}

export function questionsAndAnswers(caption: string, rows: readonly (readonly [string, string])[]): Block {
  return { kind: 'table', caption, columns: [{ heading: 'Question', share: 2 }, { heading: 'Answer', share: 3 }], rows }
}
