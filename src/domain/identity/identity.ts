/**
 * A person of the case on its identity map: a child, somebody of the family or household, a practitioner, anybody whom agencies' entries
 * name. Their real names are for those who run the review; what the review writes calls them by their label.
 */
import { issue, type Issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'

export const IDENTITY_KINDS = {
  child: 'A child of the review, or a brother or sister', family: 'Family', household: 'Lives in the household, not family', practitioner: 'Practitioner', other: 'Somebody else',
} as const
export type IdentityKind = keyof typeof IDENTITY_KINDS
export function isIdentityKind(text: string): text is IdentityKind { return Object.hasOwn(IDENTITY_KINDS, text) }

/** A child whom the review is about, not a brother or sister of one. */
export function isChildOfReview({ kind, role }: { readonly kind: IdentityKind; readonly role: string }): boolean { return kind === 'child' && !/sibling|brother|sister/i.test(role) }

export const SEXES = { female: 'Female', male: 'Male', 'not known': 'Not known or not recorded' } as const
export type Sex = keyof typeof SEXES
export function isSex(text: string): text is Sex { return Object.hasOwn(SEXES, text) }

export interface IdentityDetails {
  readonly kind: IdentityKind
  readonly name: string
  /** Former names, nicknames, initials and misspellings, each as agencies write it. */
  readonly otherNames: readonly string[]
  /** How they stand to the child, or what they work as: "Mother", "Health visitor". */
  readonly role: string
  readonly agencyId: string | null
  readonly sex: Sex
  readonly born: PlainDate | null
  readonly died: PlainDate | null
}

/** What the form gives. A day is 'unreal' where what was typed is none. */
export interface IdentityTyped {
  readonly kind: string
  readonly name: string
  readonly otherNames: string
  readonly role: string
  readonly agencyId: string
  readonly sex: string
  readonly born: PlainDate | null | 'unreal'
  readonly died: PlainDate | null | 'unreal'
}

/** More names than anybody has been given in one case's records. */
const MOST_NAMES = 40

export function readIdentity(typed: IdentityTyped, agencies: readonly string[], today: PlainDate): { readonly details: IdentityDetails } | { readonly issues: readonly Issue[] } {
  const { kind, born, died } = typed
  const [name, role, otherNames] = [tidy(typed.name), tidy(typed.role), [...new Set(typed.otherNames.split('\n').map(tidy).filter(each => each !== ''))]]
  const sex = typed.sex === '' ? 'not known' : typed.sex
  const issues: Issue[] = []
  if (!isIdentityKind(kind)) issues.push(issue('kind', 'Choose who they are in the case'))
  if (!/\p{L}/u.test(name)) issues.push(issue('name', 'Enter the name'))
  if (role === '') issues.push(issue('role', 'Say how they stand to the child, such as “Mother”, or what they work as, such as “Health visitor”'))
  if (!isSex(sex)) issues.push(issue('sex', 'Choose one of the answers'))
  if (otherNames.some(each => !/\p{L}/u.test(each))) issues.push(issue('otherNames', 'Each other name needs at least one letter'))
  if (otherNames.length > MOST_NAMES) issues.push(issue('otherNames', `Enter at most ${MOST_NAMES} other names`))
  if (typed.agencyId !== '' && !agencies.includes(typed.agencyId)) issues.push(issue('agencyId', 'Choose an agency of the list'))
  for (const [field, day] of [['born-day', born], ['died-day', died]] as const) {
    if (day === 'unreal') issues.push(issue(field, 'Enter a real day, month and year, or leave it blank'))
    else if (day !== null && day > today) issues.push(issue(field, 'The day cannot be later than today'))
  }
  if (born !== null && born !== 'unreal' && died !== null && died !== 'unreal' && died < born) issues.push(issue('died-day', 'The day of death cannot be before the birth'))
  if (issues.length > 0 || !isIdentityKind(kind) || !isSex(sex) || born === 'unreal' || died === 'unreal') return { issues }
  return { details: { kind, name, otherNames: otherNames.filter(each => each !== name), role, agencyId: typed.agencyId === '' ? null : typed.agencyId, sex, born, died } }
}

function tidy(text: string): string { return text.replaceAll(/\s+/g, ' ').trim() }
