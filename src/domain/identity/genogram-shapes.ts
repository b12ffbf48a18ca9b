/** What a genogram is made of, and the numbers that it comes to. */
import type { PlainDate } from '../plain-date.ts'
import type { Sex } from './identity.ts'
import type { Bond } from './relation.ts'

export interface GenogramPerson { readonly id: string; readonly sex: Sex; readonly born: PlainDate | null; readonly died: PlainDate | null; /** A child whom the review is about. */ readonly index: boolean; /** Belongs with the children where nobody says whose child they are. */ readonly isChild: boolean }

export interface Placed { readonly id: string; readonly x: number; readonly y: number }
export interface PartnerLine { readonly x1: number; readonly x2: number; readonly y: number; /** Where the line leaves the symbols: in their middle, or below where others stand between. */ readonly from: number; readonly bond: Bond | null; readonly middle: number }
/** From the parents down to the bar, and from the bar to each child; twins meet in one point of it. */
export interface Descent { readonly x: number; readonly top: number; readonly bar: number; readonly left: number; readonly right: number; readonly children: readonly { readonly at: number; readonly x: number; readonly y: number }[] }
export interface Genogram { readonly width: number; readonly height: number; readonly people: readonly Placed[]; readonly partners: readonly PartnerLine[]; readonly descents: readonly Descent[]; /** Closed lines, as points. */ readonly household: readonly string[] }
