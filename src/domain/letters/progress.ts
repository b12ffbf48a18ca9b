/** How far a letter has come: drafted, approved in the words that now stand, sent or set aside. Derived, never stored. */
import type { PlainDate } from '../plain-date.ts'

export interface LetterProgress {
  /** The version that now stands. */
  readonly version: number
  /** The version approved last; null where none was. */
  readonly approved: number | null
  readonly sent: { readonly on: PlainDate } | null
  readonly setAside: object | null
}

export type LetterState = 'waits for approval' | 'waits to be sent' | 'sent' | 'set aside'

export function stateOf({ version, approved, sent, setAside }: LetterProgress): LetterState {
  if (sent !== null) return 'sent'
  if (setAside !== null) return 'set aside'
  return approved === version ? 'waits to be sent' : 'waits for approval'
}

/** Whether a letter is out of hand: nothing more is done with it. */
export function isSettled(letter: LetterProgress): boolean { return letter.sent !== null || letter.setAside !== null }

interface OfKind extends LetterProgress { readonly letterId: string; readonly kind: string; readonly about: string }

/**
 * The day on which the last letter of this kind, about the same, was sent, once none of them is left to send; null while one is, or where
 * none was sent at all. Letters to several people are one matter: what they tell is told when all have been told.
 */
export function completedOn(letters: readonly OfKind[], kind: string, about: string): PlainDate | null {
  const together = letters.filter(letter => letter.kind === kind && letter.about === about)
  if (together.some(letter => !isSettled(letter))) return null
  const days = together.flatMap(letter => letter.sent === null ? [] : [letter.sent.on]).sort()
  return days.at(-1) ?? null
}
