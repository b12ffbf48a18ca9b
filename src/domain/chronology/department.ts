/**
 * A department of a large agency, whose author hands in to the agency's collator: the author works on it, submits it, and the collator
 * accepts it or returns it with reasons. Where it stands is what was done last.
 */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'

export type DepartmentStep = 'submitted' | 'returned' | 'accepted'
export type DepartmentState = DepartmentStep | 'in preparation'
export function isDepartmentStep(text: string): text is DepartmentStep { return text === 'submitted' || text === 'returned' || text === 'accepted' }

/** The department's author may write while it is theirs. */
export function isWithAuthor(state: DepartmentState): boolean { return state === 'in preparation' || state === 'returned' }

/** What the author must have done before the collator gets it. */
export function departmentIssues(state: DepartmentState, entries: number, waitingFiles: number): readonly Issue[] {
  if (!isWithAuthor(state)) return [issue(null, 'Your department’s work is with your agency’s collator already')]
  return [
    ...waitingFiles > 0 ? [issue(null, 'A file you sent waits for you: accept what was read of it, or set it aside')] : [],
    ...entries === 0 ? [issue(null, 'There are no entries yet. If your department had no contact in the whole period, enter that as one entry')] : [],
  ]
}

/** What the collator says of it. */
export function settlingIssues(state: DepartmentState, step: DepartmentStep | '', reasons: string): readonly Issue[] {
  if (step !== 'returned' && step !== 'accepted') return [issue('step', 'Say whether you accept the department’s work or return it')]
  if (step === 'returned' && reasons.trim() === '') return [issue('reasons', 'Write why you return it, so that the author knows what to do')]
  return state === 'submitted' || (state === 'accepted' && step === 'returned') ? [] : [issue(null, state === 'accepted' ? 'It is accepted already' : 'The department has not submitted its work yet')]
}
