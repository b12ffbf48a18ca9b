/**
 * An action that follows from a review of any kind, an agency's or the board's own. It stays on the list until it is closed, and it is
 * closed only with evidence of its impact (R011, R035).
 */
import { MONTHS } from './chronology/date-words.ts'
import type { Issue } from './history.ts'
import { issue } from './history.ts'
import { dateOf } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'

export type ActionOrigin = 'agency plan' | 'board'

export const ACTION_STATES = { 'not started': 'Not started', 'in progress': 'In progress', done: 'Done, its impact not shown yet', closed: 'Closed, with evidence of its impact' } as const
export type ActionState = keyof typeof ACTION_STATES
export function isActionState(text: string): text is ActionState { return Object.hasOwn(ACTION_STATES, text) }

export interface ActionText { readonly learning: string; readonly action: string; readonly owner: string; readonly dueWords: string; readonly dueOn: PlainDate | null }

/** By which an agency's action is known again when it hands in its plan anew. */
export function actionKey({ agencyId, learning, action }: { readonly agencyId: string | null; readonly learning: string; readonly action: string }): string {
  return [agencyId ?? '', learning.trim(), action.trim()].join('\n').toLowerCase()
}

/** The day that an agency wrote as its date, where the words are nothing but a whole date; null for anything else: none is guessed. */
export function wholeDateIn(words: string): PlainDate | null {
  const parts = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./-]+(\d{4})$/i.exec(words.trim())
  if (!parts) return null
  const [, day = '', month = '', year = ''] = parts
  const number = /^\d/.test(month) ? Number(month) : MONTHS.findIndex(name => name.startsWith(month.toLowerCase())) + 1
  return dateOf(Number(year), number, Number(day))
}

export function isOverdue(state: ActionState, dueOn: PlainDate | null, today: PlainDate): boolean { return state !== 'closed' && state !== 'done' && dueOn !== null && dueOn < today }

export function newActionIssues({ action, owner, dueOn }: ActionText): readonly Issue[] {
  const found: Issue[] = []
  if (action.trim() === '') found.push(issue('action', 'Say what will be done'))
  if (owner.trim() === '') found.push(issue('owner', 'Say who sees to it'))
  if (dueOn === null) found.push(issue('due-day', 'Enter the day by which it will be done'))
  return found
}

export interface UpdateTyped { readonly state: string; readonly progress: string; readonly impact: string; readonly on: PlainDate | null }

export function updateIssues({ state, progress, impact, on }: UpdateTyped, last: PlainDate | null, today: PlainDate): readonly Issue[] {
  const found: Issue[] = []
  if (!isActionState(state)) found.push(issue('state', 'Choose how far the action has come'))
  if (progress.trim() === '') found.push(issue('progress', 'Say what has been done since the last update'))
  if (state === 'closed' && impact.trim() === '') found.push(issue('impact', 'An action is closed only with evidence of its impact: say what has changed for children and families, and how that is known'))
  if (on === null) found.push(issue('on-day', 'Enter the day on which this was reported'))
  else if (on > today) found.push(issue('on-day', 'The day cannot be later than today'))
  else if (last !== null && on < last) found.push(issue('on-day', 'The last update is of a later day'))
  return found
}
