/**
 * How each member of the family, surviving children among them, is invited to contribute to a review and what came of it (R008, R101).
 * Nobody is contacted before the police have been consulted (R107): until then no contact can be put on record.
 */
import type { Issue } from './history.ts'
import { issue } from './history.ts'
import { spoken } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'
import type { Child, Referral } from './referral/referral.ts'

export interface FamilyPerson { readonly name: string; readonly relationship: string; readonly isChild: boolean }

/** Whom the referral names: the family, and each child of whom no death is told. */
export function familyIn({ children, family }: Pick<Referral, 'children' | 'family'>): readonly FamilyPerson[] {
  const survivors = children.filter(child => survives(child) && !child.unborn).map(({ name }) => ({ name, relationship: 'Child', isChild: true }))
  const others = family.map(({ name, relationship }) => ({ name, relationship: relationship.trim() || 'Relative', isChild: false }))
  const named = [...survivors, ...others].map(person => ({ ...person, name: person.name.trim() })).filter(person => person.name !== '')
  return [...new Map(named.map(person => [familyKey(person), person])).values()]
}

function survives({ death }: Child): boolean { return [death.date.day, death.date.month, death.date.year, death.date.words, death.time].every(text => text.trim() === '') }

/** By which a person of the referral is known again on the list. */
export function familyKey({ name, relationship }: Pick<FamilyPerson, 'name' | 'relationship'>): string { return `${name.trim()}\n${relationship.trim()}`.toLowerCase() }

export const INVITED = { 'not yet': 'Not yet', yes: 'Yes', no: 'No, and they will not be' } as const
export type Invited = keyof typeof INVITED
export function isInvited(text: string): text is Invited { return Object.hasOwn(INVITED, text) }

export const NEEDS = {
  interpreter: 'Interpreter', advocate: 'Advocate or supporter', prison: 'Visit in prison or another secure place', writing: 'Contribution in writing', child: 'Work suited to a child’s age', other: 'Other, as told below',
} as const
export type Need = keyof typeof NEEDS
export function isNeed(text: string): text is Need { return Object.hasOwn(NEEDS, text) }

export const ENGAGEMENT_OUTCOMES = { awaited: 'Not known yet', 'will contribute': 'Will contribute', contributed: 'Contributed', declined: 'Declined', 'no reply': 'No reply' } as const
export type EngagementOutcome = keyof typeof ENGAGEMENT_OUTCOMES
export function isEngagementOutcome(text: string): text is EngagementOutcome { return Object.hasOwn(ENGAGEMENT_OUTCOMES, text) }

/** A date is null where none was given, 'unreal' where what was typed is none. */
export type DayTyped = PlainDate | null | 'unreal'
export interface EngagementTyped {
  readonly invited: string; readonly invitedOn: DayTyped; readonly how: string; readonly byWhom: string; readonly explainedOn: DayTyped
  readonly needs: readonly string[]; readonly adjustments: string; readonly outcome: string; readonly notes: string
}
export interface Engagement {
  readonly invited: Invited; readonly invitedOn: PlainDate | null; readonly how: string; readonly byWhom: string; readonly explainedOn: PlainDate | null
  readonly needs: readonly Need[]; readonly adjustments: string; readonly outcome: EngagementOutcome; readonly notes: string
}

/** `police` is the day on which the police were first consulted about contact with the family; null where they have not been. */
export interface EngagementGrounds { readonly police: PlainDate | null; readonly today: PlainDate }

export function readEngagement(typed: EngagementTyped, grounds: EngagementGrounds): { readonly engagement: Engagement } | { readonly issues: readonly Issue[] } {
  const { invited, outcome } = typed
  if (!isInvited(invited)) return { issues: [issue('invited', 'Choose whether they are invited to contribute')] }
  if (!isEngagementOutcome(outcome)) return { issues: [issue('outcome', 'Choose what came of it')] }
  const issues = [...lock(typed, grounds), ...invitation(typed), ...days(typed, grounds)]
  if (invited !== 'yes' && outcome !== 'awaited') issues.push(issue('outcome', 'Record the invitation before what came of it'))
  if (invited === 'no' && typed.notes.trim() === '') issues.push(issue('notes', 'Say why they are not invited'))
  const [invitedOn, explainedOn] = [typed.invitedOn, typed.explainedOn]
  if (issues.length > 0 || invitedOn === 'unreal' || explainedOn === 'unreal') return { issues }
  return { engagement: { ...typed, invited, outcome, invitedOn: invited === 'yes' ? invitedOn : null, explainedOn, needs: typed.needs.filter(isNeed) } }
}

function lock({ invited, invitedOn, explainedOn, notes }: EngagementTyped, { police }: EngagementGrounds): Issue[] {
  const contacted = invited === 'yes' || explainedOn !== null
  if (contacted && police === null) return [issue('invited', 'Contact with the family waits for the discussion with the police: record that first')]
  if (police === null || notes.trim() !== '') return []
  return [invitedOn, explainedOn].some(day => day !== null && day !== 'unreal' && day < police)
    ? [issue('notes', `The police were first consulted on ${spoken(police)}. Say why the family was contacted before`)] : []
}

function invitation({ invited, invitedOn, how, byWhom }: EngagementTyped): Issue[] {
  if (invited !== 'yes') return []
  return [
    ...invitedOn === null ? [issue('invitedOn-day', 'Enter the day of the invitation')] : [],
    ...how.trim() === '' ? [issue('how', 'Say how they were invited')] : [],
    ...byWhom.trim() === '' ? [issue('byWhom', 'Say who invited them')] : [],
  ]
}

function days({ invitedOn, explainedOn }: EngagementTyped, { today }: EngagementGrounds): Issue[] {
  return ([['invitedOn-day', invitedOn], ['explainedOn-day', explainedOn]] as const).flatMap(([field, day]) => {
    if (day === 'unreal') return [issue(field, 'Enter a real day, month and year')]
    return day !== null && day > today ? [issue(field, 'The day cannot be later than today')] : []
  })
}
