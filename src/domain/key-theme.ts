/**
 * A Key Theme for Analysis: an issue of practice that the Review Team finds in the chronologies and their comments, and that can be met in work
 * with other families too. It need not ask a question (R158). It rests on entries of the chronology (R155), and is not set in stone: it may
 * change at the Learning Event and after it, and every version stays on record (R157).
 */
import { issue, type Issue } from './history.ts'

/** "As few as practicable, and ideally not more than six or seven" (toolkit, Model, 3.1; R156). */
export const IDEALLY_AT_MOST = 7

export interface KeyTheme {
  readonly title: string
  readonly description: string
  /** May be empty. */
  readonly question: string
  /** One that is set aside stays on record and may be taken up again. */
  readonly stands: boolean
  /** Why there is one more than seven; empty where there was no need to say. */
  readonly reason: string
}

/** Whether one more that stands needs a reason. `others` are those that stand beside it; a theme that stood already needs none to be changed. */
export function needsReason(stood: boolean, others: number): boolean { return !stood && others >= IDEALLY_AT_MOST }

export function keyThemeIssues({ title, description, stands, reason }: KeyTheme, stood: boolean, others: number): readonly Issue[] {
  const issues: Issue[] = []
  if (title.trim() === '') issues.push(issue('title', 'Give the theme a name'))
  if (description.trim() === '') issues.push(issue('description', 'Say what issue of practice has emerged'))
  if (stands && needsReason(stood, others) && reason.trim() === '') issues.push(issue('reason', `${others} themes stand already, and the toolkit advises no more than six or seven. Say why there is to be one more, or set another aside first`))
  return issues
}

export interface Advice { readonly isOver: boolean; readonly words: string }

/** What the toolkit advises about so many themes that stand; null where there is nothing to say. */
export function adviceOn(count: number): Advice | null {
  if (count < IDEALLY_AT_MOST) return null
  const advised = 'As few as practicable, and ideally no more than six or seven (toolkit, Model, 3.1)'
  return count === IDEALLY_AT_MOST ? { isOver: false, words: `There are seven themes. ${advised}: one more needs a reason.` } : { isOver: true, words: `There are ${count} themes. ${advised}.` }
}
