/**
 * When a checked file may leave: it was read whole, every finding in it is put away with a reason, and two different people approved these
 * very bytes. A finding that is a leak is answered by a mended file, which is checked anew.
 */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'

export const APPROVERS = 2

export interface Checked {
  /** Null while the file waits to be read. */
  readonly result: { readonly further: number; readonly refused: string | null } | null
  readonly findings: number
  /** Findings that nobody has put away. */
  readonly open: number
  readonly approvedBy: readonly string[]
}

export type ReleaseState = 'waiting' | 'refused' | 'open' | 'to approve' | 'released'

export function releaseState({ result, open, approvedBy }: Checked): ReleaseState {
  if (result === null) return 'waiting'
  if (result.refused !== null) return 'refused'
  if (open > 0 || result.further > 0) return 'open'
  return new Set(approvedBy).size >= APPROVERS ? 'released' : 'to approve'
}

/** "3 of 12 findings are answered." */
export function progressOf({ findings, open }: Pick<Checked, 'findings' | 'open'>): string {
  if (findings === 0) return 'Nothing was found.'
  if (open === 0) return findings === 1 ? 'The one finding is answered.' : `All ${findings} findings are answered.`
  return `${findings - open} of ${findings} ${findings === 1 ? 'finding is' : 'findings are'} answered.`
}

/** `noLeak` false takes a finding up again. */
export function answerIssues(checked: Checked, { noLeak, reason }: { readonly noLeak: boolean; readonly reason: string }): readonly Issue[] {
  if (checked.approvedBy.length > 0) return [issue(null, 'Somebody approved the file as it is answered now. Check the file anew to answer otherwise.')]
  return noLeak && reason.trim() === '' ? [issue('reason', 'Say why this is not a leak')] : []
}

export function approvalIssues(checked: Checked, personId: string): readonly Issue[] {
  switch (releaseState(checked)) {
    case 'waiting': return [issue(null, 'The file has not been checked yet.')]
    case 'refused': return [issue(null, 'The file could not be read, so it cannot be approved.')]
    case 'released': return [issue(null, 'The file is approved by two people already.')]
    case 'open': return [issue(null, (checked.result?.further ?? 0) > 0
      ? 'There is more in the file than can be worked through one by one. Mend it, and check the mended file.'
      : `${checked.open === 1 ? 'One finding is' : `${checked.open} findings are`} not answered yet. Put each away with a reason, or check a mended file.`)]
    case 'to approve': return checked.approvedBy.includes(personId) ? [issue(null, 'You have approved the file. A second person must do it too.')] : []
  }
}
