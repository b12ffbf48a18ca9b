/**
 * The parts in which a referral is written and saved, in the order of the form, each with the fields it holds.
 * A section is what one page of the form shows and what one addendum replaces.
 */
import type { Referral } from './referral.ts'

export const SECTIONS = {
  referrer: { title: 'Referrer and authorising senior manager', fields: ['referrer', 'authoriser', 'discussedWith', 'referredOn'] },
  children: { title: 'Child or children', fields: ['children'] },
  family: { title: 'Family and significant others', fields: ['family', 'otherChildren'] },
  opinion: { title: 'Type of review to be considered', fields: ['opinion'] },
  agencies: { title: 'Other agencies involved', fields: ['agencies'] },
  reasons: { title: 'Reason for referral', fields: ['why', 'reasons'] },
  dates: { title: 'Chronology of key dates', fields: ['keyDates'] },
} as const satisfies Record<string, { readonly title: string; readonly fields: readonly (keyof Referral)[] }>

export type Section = keyof typeof SECTIONS

export const ALL_SECTIONS = Object.keys(SECTIONS) as readonly Section[]

export function isSection(text: string): text is Section { return Object.hasOwn(SECTIONS, text) }

/** What the section holds of that referral, to be kept or put in the place of what it held before. */
export function sectionOf(referral: Referral, section: Section): Partial<Referral> {
  return Object.fromEntries(SECTIONS[section].fields.map(field => [field, referral[field]]))
}
