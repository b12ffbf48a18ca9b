/**
 * The kinds of letter (requirements 1.7), as data: who signs, what may be merged into its template, what it says unless somebody words
 * it otherwise, and which facts are on record once it is sent. An area that writes letters adds its kinds here.
 */
import type { FactKind } from '../facts.ts'
import type { Role } from '../roles.ts'
import { CLARIFICATION_LETTERS } from './clarification-kinds.ts'
import { DECISION_LETTERS } from './decision-kinds.ts'
import { INFORMATION_LETTERS } from './information-kinds.ts'
import { PANEL_LETTERS } from './panel-kinds.ts'
import { REFERRAL_LETTERS } from './referral-kinds.ts'
import { REVIEW_LETTERS } from './review-kinds.ts'

export interface LetterField {
  /** What stands there, for somebody who makes a template. */
  readonly label: string
  readonly example: string
  /** May be empty: a paragraph of the letter's text that mentions it is then left out. */
  readonly optional?: true
}

export interface LetterDescription {
  /** The number in requirements 1.7. */
  readonly number: number
  readonly name: string
  readonly signatory: Role
  /** The line above the letter, with fields in braces. */
  readonly subject: string
  /** One paragraph each, with fields in braces. */
  readonly text: readonly string[]
  /** The fields of this kind, beside those that every letter has (frame-fields.ts). */
  readonly fields: Readonly<Record<string, LetterField>>
  /** On record on the day on which the last letter of this kind, about the same, was sent. */
  readonly facts: readonly FactKind[]
  /** Where whom it goes to reads it, with `:case`, `:agency` and `:about`, the id at the end of what the letter is about; the letter's own page where it is left out, for those who decide. */
  readonly readAt?: string
}

export const LETTERS = {
  ...REFERRAL_LETTERS,
  ...INFORMATION_LETTERS,
  ...PANEL_LETTERS,
  ...CLARIFICATION_LETTERS,
  ...DECISION_LETTERS,
  ...REVIEW_LETTERS,
} as const satisfies Record<string, LetterDescription>

export type LetterKind = keyof typeof LETTERS
export const LETTER_KINDS = Object.keys(LETTERS) as readonly LetterKind[]

export function isLetterKind(text: string): text is LetterKind { return Object.hasOwn(LETTERS, text) }

/** The kind as any kind is described: the table itself keeps its literal types. */
export function letterOf(kind: LetterKind): LetterDescription { return LETTERS[kind] }
