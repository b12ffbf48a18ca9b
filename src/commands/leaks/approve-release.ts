/** One of the two approvals without which a checked file is not published. It is bound to the file's bytes by their hash. */
import { approvalIssues, releaseState } from '../../domain/leaks/release.ts'
import { checkOf, recordApproval, type CheckOf, type LeakCheck } from '../../store/leaks/checks.ts'
import type { Command } from '../run.ts'

interface Found { readonly check: LeakCheck; readonly personId: string }

export const approveRelease: Command<CheckOf, Found, LeakCheck, { readonly released: boolean }> = {
  name: 'approve-release',
  action: 'approve release',
  about: ({ caseId }) => ({ caseId }),
  async find({ writer, session }, input) {
    const check = await checkOf(writer, input)
    return check && { check, personId: session.personId }
  },
  decide({ check, personId }) {
    const issues = approvalIssues(check, personId)
    return issues.length > 0 ? { issues } : { change: check }
  },
  async write({ writer, session }, check, input) {
    await recordApproval(writer, session, input, check.sha256)
    return { released: releaseState({ ...check, approvedBy: [...check.approvedBy, session.personId] }) === 'released' }
  },
  history: (check, { released }) => ({ check: check.checkId, sha256: check.sha256, released }),
}
