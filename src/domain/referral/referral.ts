/**
 * A referral: the form by which an agency asks the board to consider a serious incident (toolkit, Appendix 3,
 * R304 to R317). Every value is what the referrer typed; blank means not given. Whether it may be sent is
 * `issues.ts`; what is still missing from it is `gaps.ts`; what is added after it was sent is `addendum.ts`.
 */
import type { ReviewKind } from '../review-kind.ts'
import type { PartialDate } from './partial-date.ts'
import type { ReasonKey } from './reasons.ts'
import { NO_DATE } from './partial-date.ts'
import { REASONS } from './reasons.ts'

/** Blank is "not answered yet", which is not the same as "not known". */
export type YesNo = '' | 'yes' | 'no'
export type YesNoUnknown = YesNo | 'not-known'

export interface Officer { readonly name: string; readonly agency: string; readonly designation: string; readonly email: string; readonly telephone: string }

export interface Moment { readonly date: PartialDate; readonly time: string }
export interface Incident extends Moment { readonly what: string }
export interface HomeAddress { readonly address: string; readonly from: PartialDate; readonly to: PartialDate }
export interface ProtectionPlan { readonly answer: YesNoUnknown; readonly standing: '' | 'current' | 'previous'; readonly category: string; readonly dates: string }

export interface Child {
  /** "Unknown" and "Unborn" are names that may be given. */
  readonly name: string
  readonly birth: PartialDate
  /** True where `birth` is the date on which the child is expected. */
  readonly unborn: boolean
  readonly death: Moment
  readonly incidents: readonly Incident[]
  readonly addresses: readonly HomeAddress[]
  readonly ethnicOrigin: string
  readonly ethnicOriginWords: string
  readonly protectionPlan: ProtectionPlan
  readonly whereabouts: string
  readonly carers: readonly string[]
}

/** A row of "Family composition / significant others", its seven columns (R311). */
export interface Relative {
  readonly name: string
  readonly relationship: string
  readonly birth: PartialDate
  readonly address: string
  readonly proceedings: string
  readonly ethnicOrigin: string
  readonly protectionPlan: YesNoUnknown
}

export interface OtherAgency { readonly name: string; readonly agency: string; readonly contact: string; readonly stillInvolved: YesNoUnknown }
export interface Reason { readonly answer: YesNo; readonly further: string }
export interface KeyDate extends Moment { readonly event: string }

/** The referrer's opinion and no more: it settles nothing (AMB-27). */
export interface ReviewOpinion { readonly choice: '' | 'scr' | 'other'; readonly other: '' | Exclude<ReviewKind, 'scr'> | 'good-practice' | 'something-else'; readonly words: string }

export interface Referral {
  readonly referrer: Officer
  readonly authoriser: Officer
  readonly discussedWith: { readonly name: string; readonly role: string; readonly on: PartialDate }
  readonly children: readonly Child[]
  readonly family: readonly Relative[]
  readonly otherChildren: { readonly answer: YesNoUnknown; readonly arrangements: string }
  readonly opinion: ReviewOpinion
  readonly agencies: readonly OtherAgency[]
  readonly why: string
  readonly reasons: Readonly<Record<ReasonKey, Reason>>
  readonly keyDates: readonly KeyDate[]
  readonly referredOn: PartialDate
}

export const NO_OFFICER: Officer = { name: '', agency: '', designation: '', email: '', telephone: '' }
export const NO_MOMENT: Moment = { date: NO_DATE, time: '' }
export const NO_INCIDENT: Incident = { ...NO_MOMENT, what: '' }
export const NO_ADDRESS: HomeAddress = { address: '', from: NO_DATE, to: NO_DATE }
export const NO_CHILD: Child = {
  name: '', birth: NO_DATE, unborn: false, death: NO_MOMENT, incidents: [NO_INCIDENT], addresses: [NO_ADDRESS], ethnicOrigin: '', ethnicOriginWords: '',
  protectionPlan: { answer: '', standing: '', category: '', dates: '' }, whereabouts: '', carers: [],
}
export const NO_RELATIVE: Relative = { name: '', relationship: '', birth: NO_DATE, address: '', proceedings: '', ethnicOrigin: '', protectionPlan: '' }

/** A form on which nothing has been written. */
export function blankReferral(): Referral {
  const reasons = Object.fromEntries(REASONS.map(reason => [reason.key, { answer: '', further: '' }])) as unknown as Record<ReasonKey, Reason>
  return {
    referrer: NO_OFFICER, authoriser: NO_OFFICER, discussedWith: { name: '', role: '', on: NO_DATE }, children: [NO_CHILD], family: [],
    otherChildren: { answer: '', arrangements: '' }, opinion: { choice: '', other: '', words: '' }, agencies: [], why: '', reasons, keyDates: [], referredOn: NO_DATE,
  }
}
