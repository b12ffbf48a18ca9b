/**
 * An addendum: facts added to a referral after it was sent. The referral as sent is never changed; it stands as the
 * sent form with each addendum's sections in place of the earlier ones, and every version can still be read (R305, R326).
 */
import type { Issue } from '../history.ts'
import type { Referral } from './referral.ts'
import { issue } from '../history.ts'
import { dateIssues } from './issues.ts'

export interface Addendum {
  /** What is new and where it comes from, in the words of whoever added it. */
  readonly note: string
  /** The sections it replaces, whole; empty where the note alone is the addition. */
  readonly replaces: Partial<Referral>
  readonly byPersonId: string
  /** ISO instant. */
  readonly at: string
}

/** The referral after the first `version` addenda, in the order in which they were made: 0 is the referral as sent. */
export function asOfVersion(sent: Referral, addenda: readonly Addendum[], version: number = addenda.length): Referral {
  if (!Number.isInteger(version) || version < 0 || version > addenda.length) throw new RangeError(`a referral with ${addenda.length} addenda has no version ${version}`)
  const stands: Referral = { ...sent }
  for (const addendum of addenda.slice(0, version)) Object.assign(stands, addendum.replaces)
  return stands
}

/** What stops an addendum from being recorded. */
export function addendumIssues(before: Referral, addendum: Pick<Addendum, 'note' | 'replaces'>): readonly Issue[] {
  const note = addendum.note.trim() ? [] : [issue('note', 'Say what is new and where it comes from')]
  return [...note, ...dateIssues({ ...before, ...addendum.replaces })]
}
