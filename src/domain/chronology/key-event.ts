/**
 * The key events of a case: entries that the Lead Reviewer chooses from the integrated chronology, in short words of their own, on two sides of A4
 * at most (R159). How much of the two sides they take is measured on the document as it is laid out, never reckoned.
 */
import { issue, type Issue } from '../history.ts'

export const SIDES = 2
/** No single key event is that long. */
const LONGEST = 2_000

export interface KeyEvent {
  readonly isChosen: boolean
  /** In short; where empty, the entry's own words stand. */
  readonly words: string
}

export function keyEventIssues({ words }: KeyEvent): readonly Issue[] {
  return words.length > LONGEST ? [issue('words', `Say it in fewer words: all key events together have two sides. You wrote ${words.length} letters, and ${LONGEST} is the most for one`)] : []
}

export interface Laid {
  readonly pages: number
  /** How many sides are filled, the last one in part. */
  readonly filled: number
  /** Lines that stand on the third side and after. */
  readonly linesOver: number
}

/** "1.7 of 2 sides", "2.3 of 2 sides: 16 lines too many". */
export function lengthInWords(laid: Laid): string {
  const over = overflowOf(laid)
  const filled = (over > 0 ? Math.max(laid.filled, SIDES + 0.1) : Math.min(laid.filled, SIDES)).toFixed(1)
  return `${filled} of ${SIDES} sides${over > 0 ? `: ${over === 1 ? 'one line' : `${over} lines`} too many` : ''}`
}

export function overflowOf({ pages, linesOver }: Laid): number { return pages > SIDES ? Math.max(1, linesOver) : 0 }

/** Why it is not given as a document yet. */
export function tooLong(laid: Laid): readonly Issue[] {
  const over = overflowOf(laid)
  return over === 0 ? [] : [issue(null, `The key events take ${lengthInWords(laid)}. Shorten some, or take some out: the document is given once they fit on ${SIDES} sides`)]
}
