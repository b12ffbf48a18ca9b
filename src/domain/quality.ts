/**
 * The Sub-Committee's looks at the quality of a review as it goes on (R046): at which stages, each once what it looks at is there. A
 * stage that a kind of review does not have is not asked for.
 */
import type { FactKind } from './facts.ts'
import type { Issue } from './history.ts'
import { issue } from './history.ts'
import { spoken } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'

export const CHECK_OUTCOMES = { satisfied: 'Satisfied', returned: 'Returned for more work' } as const
export type CheckOutcome = keyof typeof CHECK_OUTCOMES
export function isCheckOutcome(text: string): text is CheckOutcome { return Object.hasOwn(CHECK_OUTCOMES, text) }

export interface QualityStage { readonly key: string; readonly title: string; /** What is there to be looked at once this is on record. */ readonly after: FactKind }

export const QUALITY_STAGES: readonly QualityStage[] = [
  { key: 'collation', title: 'After the chronologies and comments are reviewed', after: 'collation_reviewed' },
  { key: 'draft-1', title: 'Draft 1 of the Overview Report', after: 'draft_1' },
  { key: 'draft-2', title: 'Draft 2 of the Overview Report', after: 'draft_2' },
  { key: 'final', title: 'The final report', after: 'finalised' },
  { key: 'audit', title: 'After the audit meeting', after: 'audit_meeting_held' },
  { key: 'single', title: 'The agency’s report', after: 'agency_report_received' },
]

/** The stages of a review whose procedure can leave these facts behind. */
export function stagesOf(produced: ReadonlySet<FactKind>): readonly QualityStage[] { return QUALITY_STAGES.filter(stage => produced.has(stage.after)) }

export interface CheckAsked { readonly outcome: string; readonly comments: string; readonly on: PlainDate | null }

/** `since` is the day on which what is looked at was there; null where it is not. */
export function checkIssues({ outcome, comments, on }: CheckAsked, since: PlainDate | null, today: PlainDate): readonly Issue[] {
  if (since === null) return [issue(null, 'There is nothing to look at yet: this stage of the review has not been reached.')]
  const found: Issue[] = []
  if (on === null) found.push(issue('on-day', 'Enter the day on which the Sub-Committee looked at it'))
  else if (on > today) found.push(issue('on-day', 'The day cannot be later than today'))
  else if (on < since) found.push(issue('on-day', `What is looked at was there only from ${spoken(since)} on`))
  if (!isCheckOutcome(outcome)) found.push(issue('outcome', 'Choose what the Sub-Committee found'))
  if (comments.trim() === '') found.push(issue('comments', 'Write the Sub-Committee’s comments'))
  return found
}
