/**
 * A disagreement with an agency about information (toolkit, Strategy L131-133). Whoever asks refers it without delay to the Board
 * Manager (level 1); the Manager takes it up with an executive of the agency (level 2); what cannot be settled at once goes to the
 * Independent Chair, who raises it with the agency's Chief Officer (level 3). The same for every kind of review, and before one.
 */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Role } from '../roles.ts'

/** What a step came to. `waits`: the same person goes on; `not settled` at level 2: it goes to the Chair. */
export const OUTCOMES = { 'settled': 'It is settled', 'waits': 'Not yet: we speak again', 'not settled': 'It is not settled' } as const
export type StepOutcome = keyof typeof OUTCOMES

export function isStepOutcome(text: string): text is StepOutcome { return Object.hasOwn(OUTCOMES, text) }

export interface EscalationStep { readonly level: 2 | 3; readonly outcome: StepOutcome; readonly on: PlainDate }

export type Level = 1 | 2 | 3

export interface EscalationState {
  /** How high it has gone. */
  readonly level: Level
  readonly settled: boolean
  /** Who must act next, and at which level; null once it is settled. */
  readonly next: { readonly role: Extract<Role, 'board_manager' | 'independent_chair'>; readonly level: 2 | 3 } | null
}

/** `steps` in the order of recording. */
export function escalationState(steps: readonly Pick<EscalationStep, 'level' | 'outcome'>[]): EscalationState {
  const last = steps.at(-1)
  if (!last) return { level: 1, settled: false, next: { role: 'board_manager', level: 2 } }
  if (last.outcome === 'settled') return { level: last.level, settled: true, next: null }
  if (last.level === 2 && last.outcome === 'waits') return { level: 2, settled: false, next: { role: 'board_manager', level: 2 } }
  return { level: last.level, settled: false, next: { role: 'independent_chair', level: 3 } }
}

export interface StepTaken {
  readonly level: 2 | 3
  /** The executive, or the Chief Officer. */
  readonly contact: string
  readonly post: string
  readonly manner: ContactManner | null
  readonly on: PlainDate | null
  readonly said: string
  readonly outcome: StepOutcome | null
}

export const CONTACT_MANNERS = { letter: 'Letter', telephone: 'Telephone', meeting: 'Meeting' } as const
export type ContactManner = keyof typeof CONTACT_MANNERS

export function isContactManner(text: string): text is ContactManner { return Object.hasOwn(CONTACT_MANNERS, text) }

export interface SoFar { readonly raisedOn: PlainDate; readonly steps: readonly EscalationStep[] }

/** What stops a step: the order of the levels first, then what is missing of its record. */
export function stepIssues({ raisedOn, steps }: SoFar, taken: StepTaken, today: PlainDate): readonly Issue[] {
  const { next } = escalationState(steps)
  if (next === null) return [issue(null, 'This disagreement is settled: raise another if it comes up again')]
  if (next.level !== taken.level) {
    return [issue(null, taken.level === 3 ? 'The Board Manager takes it up with an executive of the agency first' : 'It is with the Independent Chair now, who raises it with the Chief Officer')]
  }
  const found: Issue[] = []
  const earliest = steps.at(-1)?.on ?? raisedOn
  if (!taken.contact.trim()) found.push(issue('contact', taken.level === 2 ? 'Enter the name of the executive' : 'Enter the name of the Chief Officer'))
  if (!taken.post.trim()) found.push(issue('post', 'Enter their post'))
  if (taken.manner === null) found.push(issue('manner', 'Say how it was raised'))
  if (taken.on === null) found.push(issue('on-day', 'Enter the day: day, month and year'))
  else if (taken.on > today || taken.on < earliest) found.push(issue('on-day', 'The day is not before the step that went before, and not later than today'))
  if (!taken.said.trim()) found.push(issue('said', 'Say what was said and what came of it'))
  if (taken.outcome === null) found.push(issue('outcome', 'Say whether it is settled'))
  return found
}

export interface Raising { readonly agencyId: string | null; readonly concern: string }

export function raisingIssues({ agencyId, concern }: Raising): readonly Issue[] {
  const found: Issue[] = []
  if (agencyId === null) found.push(issue('agencyId', 'Choose the agency'))
  if (!concern.trim()) found.push(issue('concern', 'Say what the disagreement is about'))
  return found
}
