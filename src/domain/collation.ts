/**
 * When the Sub-Committee's comments on a referral can be collated: once every member has answered, or once the time for
 * it is up and somebody has (toolkit, Appendix 1, step 3). Nobody's silence counts as a view, so with none there is nothing to collate.
 */
import type { PlainDate } from './plain-date.ts'

/** How many members are asked, and how many of these have answered. */
export interface Answers { readonly asked: number; readonly answered: number }

/** `remind` where the time is up and nobody has answered. */
export type Collation = 'wait' | 'collate' | 'remind'

/** `due` is the day by which comments are to be collated; null where there is none, and then time is never up. */
export function collation({ asked, answered }: Answers, due: PlainDate | null, today: PlainDate): Collation {
  const isUp = due !== null && due <= today
  if (answered > 0 && (answered >= asked || isUp)) return 'collate'
  return isUp ? 'remind' : 'wait'
}
