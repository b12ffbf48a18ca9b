/** The check code of the history: a printed copy shows whether the history was changed since. */
import { text, type ProseSection } from '../prose.ts'
import type { Materials } from './materials.ts'

export function historyWords(history: Materials['history']): string {
  return history === null ? 'This case has no history yet.' : `History of the case: ${history.length} ${history.length === 1 ? 'act' : 'acts'}, check code ${history.hash}`
}

export function historySection({ history }: Materials): ProseSection {
  return { id: 'history', title: 'The history of the case', blocks: history === null ? [text(historyWords(history))] : [
    text('Every act on this case has a check code, worked out from what was done and from the check code before it. Nothing can be changed or taken out without every later check code changing.'),
    text(`${historyWords(history)}.`),
    text('Keep a copy of this document: if that code is ever missing from the history that the board keeps, the history was changed. Whoever runs the service checks it with “audit verify --heads”.'),
  ] }
}
