/** What is on record of a case from its referral to the letters that tell the decision, as far as whoever asks may see it. */
import type { Adopted } from '../criteria/adopted.ts'
import type { Assessment } from '../criteria/assessment.ts'
import type { Decision } from '../decision.ts'
import type { Fact } from '../facts.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Addendum } from '../referral/addendum.ts'
import type { Referral } from '../referral/referral.ts'
import type { SameIncident } from '../referral/same-incident.ts'
import type { Section } from '../referral/sections.ts'
import type { ReviewKind } from '../review-kind.ts'
import type { Role } from '../roles.ts'
import type { Attended, Count, Manner, View } from '../subcommittee.ts'
import type { Timetable } from '../timetable.ts'
import type { AskedAgency } from './information.ts'
import type { PanelOnRecord } from './panel.ts'
import type { People } from './people.ts'

export interface SentReferral {
  readonly sent: Referral
  readonly sentAt: Date
  readonly sentBy: string
  /** The name signed by a referrer without an account; null where it came from somebody of the board. */
  readonly signed: string | null
  readonly addenda: readonly Addendum[]
}

/** The parts of a referral in words: a title and lines for each group of its form. */
export type TellReferral = (section: Section, content: Partial<Referral>) => readonly {
  readonly title: string | null
  readonly answers: readonly { readonly label: string; readonly text: string }[]
}[]

export interface Receiving {
  readonly notices: readonly { readonly agencyName: string; readonly issuedOn: PlainDate; readonly confirmedOn: PlainDate | null; readonly confirmedBy: string | null }[]
  readonly safeguarding: readonly { readonly done: string; readonly on: PlainDate; readonly by: string }[]
  readonly sameIncident: readonly { readonly other: string; readonly answer: SameIncident; readonly reason: string; readonly on: PlainDate; readonly by: string }[]
  readonly shutOut: readonly { readonly personId: string; readonly at: Date; readonly by: string; readonly liftedAt: Date | null }[]
}

export interface ConsiderationOnRecord {
  readonly number: number
  readonly manner: Manner
  readonly message: string
  readonly circulatedOn: PlainDate
  readonly circulatedBy: string
  /** Null while views are being collected: then none of them is here. */
  readonly closed: { readonly on: PlainDate; readonly by: string | null; readonly count: Count } | null
  readonly views: readonly (View & { readonly revision: number; readonly givenAt: Date; readonly recordedBy: string | null })[]
  readonly attendance: readonly { readonly personId: string; readonly attended: Attended }[]
  readonly chair: { readonly agrees: boolean; readonly panel: boolean; readonly reason: string; readonly on: PlainDate; readonly by: string } | null
}

export interface DecisionOnRecord {
  readonly version: number
  readonly decision: Decision
  readonly assessment: Adopted
  readonly grounds: { readonly referralVersion: number; readonly consideration: number | null; readonly majority: boolean | null }
  /** The Panel's recommendation that it answers; null where it was made without one. */
  readonly recommendation: { readonly number: number; readonly version: number } | null
  readonly by: string
  readonly at: Date
}

export interface LetterOnRecord {
  readonly name: string
  readonly to: string
  readonly signatory: Role
  readonly approved: { readonly on: PlainDate; readonly by: string } | null
  readonly sentOn: PlainDate
  readonly manner: string
  readonly by: string
  /** The letter as it was sent, and its SHA-256 in hex. */
  readonly document: Uint8Array
  readonly sha256: string
}

/** The words of a letter, paragraph by paragraph. */
export type TellLetter = (document: Uint8Array) => readonly string[]

/** What the Chair asked before deciding. */
export interface ClarificationOnRecord {
  readonly askedOf: string
  readonly question: string
  readonly challenge: string
  readonly on: PlainDate
  readonly by: string
  readonly answer: { readonly words: string; readonly on: PlainDate; readonly by: string } | null
}

/** A disagreement with an agency about information, and how it was escalated. */
export interface DisagreementOnRecord {
  readonly agency: string
  readonly concern: string
  readonly on: PlainDate
  readonly by: string
  readonly as: Role
  readonly steps: readonly { readonly level: number; readonly contact: string; readonly manner: string; readonly outcome: string; readonly said: string; readonly on: PlainDate; readonly by: string }[]
}

export interface Materials {
  readonly board: string
  readonly reference: string
  readonly people: People
  readonly facts: readonly Fact[]
  readonly referral: SentReferral | null
  readonly receiving: Receiving
  readonly initialReviews: readonly { readonly role: Role; readonly personId: string; readonly comment: string; readonly on: PlainDate }[]
  readonly considerations: readonly ConsiderationOnRecord[]
  readonly information: readonly AskedAgency[]
  readonly disagreements: readonly DisagreementOnRecord[]
  readonly clarifications: readonly ClarificationOnRecord[]
  readonly panels: readonly PanelOnRecord[]
  readonly assessments: readonly Assessment[]
  readonly decisions: readonly DecisionOnRecord[]
  readonly letters: readonly LetterOnRecord[]
  readonly commissioned: { readonly kind: ReviewKind; readonly on: PlainDate; readonly by: string } | null
  readonly timetable: Timetable
  readonly history: { readonly length: number; readonly hash: string } | null
}
