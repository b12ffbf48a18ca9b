/** The history head: what makes a printed copy a witness. */
import { text, type ProseSection } from '../prose.ts'
import type { Materials } from './materials.ts'

export function historyWords(history: Materials['history']): string {
  return history === null ? 'This case has no history yet.' : `History of the case: ${history.length} ${history.length === 1 ? 'act' : 'acts'}, ending with ${history.hash}`
}

export function historySection({ history }: Materials): ProseSection {
  return { id: 'history', title: 'The history of the case', blocks: history === null ? [text(historyWords(history))] : [
    text('Every act on this case is kept in a chain in which each entry is bound to the one before. Nothing in it can be changed or taken out without its end changing.'),
    text(`${historyWords(history)}.`),
    text('A copy of this document is a witness: the history that the board keeps must still contain that number. The board’s operator checks it with “audit verify --heads”.'),
  ] }
}
