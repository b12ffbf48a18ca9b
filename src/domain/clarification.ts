/**
 * What the Independent Chair asks before deciding (toolkit, Appendix 1, step 12, R280): a question to the Panel Chair, to an
 * agency or to the Board Manager, with the basis of any challenge (R281), and its answer. Both are records of their own.
 */
import type { Issue } from './history.ts'
import { issue } from './history.ts'
import type { PlainDate } from './plain-date.ts'
import { daysBetween, spoken } from './plain-date.ts'

export const ASKED_OF = { panel_chair: 'Panel Chair', agency: 'An agency', board_manager: 'Board Manager' } as const
export type AskedOf = keyof typeof ASKED_OF

export function isAskedOf(text: string): text is AskedOf { return Object.hasOwn(ASKED_OF, text) }

export interface ClarificationAsked {
  readonly askedOf: AskedOf | null
  /** The agency asked; null where none is. */
  readonly agencyId: string | null
  readonly question: string
  /** Why the recommendation is challenged; blank where the Chair only asks. */
  readonly challenge: string
  /** By when the answer is hoped for; null where no day is given. */
  readonly answerBy: PlainDate | null
}

/** Whom this case has: a Panel Chair, and the agencies that take part in it. */
export interface Askable { readonly hasPanelChair: boolean; readonly agencies: readonly string[] }

export function askingIssues(asked: ClarificationAsked, { hasPanelChair, agencies }: Askable, today: PlainDate): readonly Issue[] {
  const found: Issue[] = []
  if (asked.askedOf === null) found.push(issue('askedOf', 'Choose whom you ask'))
  if (asked.askedOf === 'panel_chair' && !hasPanelChair) found.push(issue('askedOf', 'No Panel Chair is appointed to this case: ask the Board Manager'))
  if (asked.askedOf === 'agency' && (asked.agencyId === null || !agencies.includes(asked.agencyId))) found.push(issue('agencyId', 'Choose an agency that takes part in this case'))
  if (!asked.question.trim()) found.push(issue('question', 'Say what you ask'))
  if (asked.answerBy !== null && asked.answerBy < today) found.push(issue('answerBy-day', 'The day by which you hope for the answer cannot be in the past'))
  return found
}

export interface ClarificationAnswer { readonly answer: string; readonly on: PlainDate | null }

export function answeringIssues({ answer, on }: ClarificationAnswer, asked: { readonly on: PlainDate; readonly isAnswered: boolean }, today: PlainDate): readonly Issue[] {
  if (asked.isAnswered) return [issue(null, 'This question is already answered. The Chair can ask again')]
  const found: Issue[] = []
  if (!answer.trim()) found.push(issue('answer', 'Give the answer'))
  if (on === null) found.push(issue('on-day', 'Give the day on which it was answered'))
  else if (on < asked.on) found.push(issue('on-day', `The question was asked on ${spoken(asked.on)}: it cannot have been answered before`))
  else if (on > today) found.push(issue('on-day', 'The answer cannot lie in the future'))
  return found
}

/** "Asked on 8 November 2016, answered on 10 November 2016, after 2 days." */
export function clarificationDates(askedOn: PlainDate, answeredOn: PlainDate | null, answerBy: PlainDate | null, today: PlainDate): string {
  const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`
  if (answeredOn !== null) return `Asked on ${spoken(askedOn)}, answered on ${spoken(answeredOn)}, after ${days(daysBetween(askedOn, answeredOn))}.`
  const hoped = answerBy === null ? '' : answerBy < today ? `, hoped for by ${spoken(answerBy)}: ${days(daysBetween(answerBy, today))} late` : `, hoped for by ${spoken(answerBy)}`
  return `Asked on ${spoken(askedOn)}, not answered yet${hoped}.`
}
