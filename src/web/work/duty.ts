/** One thing that a person owes on a case, from whatever part of the work it comes. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Address } from '../paths.ts'

export interface Duty {
  readonly caseName: string
  /** Null where the person may not open the case itself. */
  readonly caseHref: Address | null
  readonly what: string
  readonly due: PlainDate | null
  /** Why, in a sentence that quotes its authority. */
  readonly why: string
  /** The one link that does it, and its words. */
  readonly href: Address
  readonly act: string
  /** False where somebody else sees to it and this person takes part. */
  readonly own: boolean
  /** Stands before everything else, whatever its day. */
  readonly urgent?: true
}
