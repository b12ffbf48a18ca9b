/** Which parts of a referral an answer to a criterion may rest on: the questions tied to it, and what bears on every one. */
import { REASONS } from '../referral/reasons.ts'

/** By key: what a reader calls that part of the referral. */
export const REFERRAL_PARTS: Readonly<Record<string, string>> = {
  children: 'Section 2: the child and the incident',
  why: 'Section 5: why a review is thought necessary',
  ...Object.fromEntries(REASONS.map(reason => [reason.key, `Question ${reason.mark}`])),
  keyDates: 'Section 6: chronology of key dates',
}

/** The parts that bear on this criterion, in the order of the form. */
export function partsFor(criterion: string): Readonly<Record<string, string>> {
  const tied = new Set(REASONS.filter(reason => reason.criterion !== null).map(reason => reason.key as string))
  const own = new Set(REASONS.filter(reason => reason.criterion === criterion).map(reason => reason.key as string))
  return Object.fromEntries(Object.entries(REFERRAL_PARTS).filter(([key]) => !tied.has(key) || own.has(key)))
}
