/**
 * A request to an agency for what it knows of a child and family (toolkit, Strategy L93 and L115-131): the question, the
 * duty that it rests on, and how it stands with consent, which is not always to be had and not always needed (R050, R052).
 */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'

export const CONSENTS = { 'obtained': 'Obtained', 'refused': 'Refused', 'not sought': 'Not sought', 'not possible': 'Not possible to ask for' } as const
export type Consent = keyof typeof CONSENTS

export function isConsent(text: string): text is Consent { return Object.hasOwn(CONSENTS, text) }

export interface InformationAsked {
  readonly agencyIds: readonly string[]
  readonly question: string
  /** The conditions of section 14B of the Children Act 2004, asserted in words. */
  readonly purpose: string
  readonly relevance: string
  readonly consent: Consent | null
  readonly justification: string
  /** The day named in the letter; null where no real date was given. */
  readonly dueOn: PlainDate | null
}

/** What stops the request from being sent. */
export function requestIssues(asked: InformationAsked, today: PlainDate): readonly Issue[] {
  const found: Issue[] = []
  if (asked.agencyIds.length === 0) found.push(issue('agencyIds', 'Choose at least one agency to ask'))
  if (!asked.question.trim()) found.push(issue('question', 'Say what you ask for'))
  if (!asked.purpose.trim()) found.push(issue('purpose', 'Say for which of the Board’s functions the information is needed'))
  if (!asked.relevance.trim()) found.push(issue('relevance', 'Say why these agencies are likely to hold relevant information'))
  if (asked.consent === null) found.push(issue('consent', 'Say how it stands with consent'))
  else if (asked.consent !== 'obtained' && !asked.justification.trim()) found.push(issue('justification', 'Say why the information is needed without consent'))
  if (asked.dueOn === null) found.push(issue('dueOn-day', 'Enter the day by which the agencies are to answer: day, month and year'))
  else if (asked.dueOn < today) found.push(issue('dueOn-day', 'The day by which the agencies are to answer cannot have gone by'))
  return found
}

export interface RequestStanding { readonly agencyId: string; readonly agencyKind: string; readonly answered: boolean }

/** How many health organisations were asked and how many have answered. Health is complex: one answer does not stand for another's (R040). */
export function healthGathered(requests: readonly RequestStanding[]): { readonly asked: number; readonly answered: number; readonly complete: boolean } {
  const byAgency = Map.groupBy(requests.filter(request => request.agencyKind === 'health'), request => request.agencyId)
  const answered = [...byAgency.values()].filter(own => own.every(request => request.answered)).length
  return { asked: byAgency.size, answered, complete: byAgency.size > 0 && answered === byAgency.size }
}
