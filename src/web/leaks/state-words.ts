/** How it stands with a checked file, in words. */
import { APPROVERS, progressOf, releaseState, type Checked, type ReleaseState } from '../../domain/leaks/release.ts'

const WORDS: Readonly<Record<ReleaseState, string>> = {
  'waiting': 'Not checked yet', 'refused': 'Could not be checked', 'open': 'Findings to answer', 'to approve': 'Waits for approval', 'released': 'Released',
}

export function stateWords(check: Checked): string {
  const state = releaseState(check)
  if (state === 'open') return `${WORDS.open}: ${progressOf(check)}`
  if (state === 'to approve') return `${WORDS['to approve']}: ${check.approvedBy.length} of ${APPROVERS} have approved it`
  return WORDS[state]
}
