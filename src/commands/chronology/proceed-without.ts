/** The review goes on without an agency's chronology, for a stated reason, so that one agency does not hold up all (R149). */
import { issue, type Issue } from '../../domain/history.ts'
import { proceedingWithout, recordProceeding } from '../../store/chronology/returns.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import { lastSignOff } from '../../store/chronology/submissions.ts'
import type { Command } from '../run.ts'
import { recordAllIn } from './record-all-in.ts'

export interface GoingOn extends PackageOf { readonly reason: string }
interface Found { readonly signed: boolean; readonly already: boolean }

export const proceedWithout: Command<GoingOn, Found, string, { complete: boolean }> = {
  name: 'proceed-without',
  action: 'proceed without agency',
  about: input => input,
  async find({ writer }, input) {
    if (!await reviewAgency(writer, input)) return null
    return { signed: await lastSignOff(writer, input) !== null, already: await proceedingWithout(writer, input) !== null }
  },
  decide(found, input) {
    const issues: Issue[] = []
    if (found.signed) issues.push(issue(null, 'This agency’s package is signed off, so there is nothing to go on without'))
    if (found.already) issues.push(issue(null, 'It is on record already that the review goes on without this agency’s chronology'))
    if (input.reason.trim() === '') issues.push(issue('withoutReason', 'Say why the review goes on without this agency’s chronology'))
    return issues.length > 0 ? { issues } : { change: input.reason.trim() }
  },
  async write(act, reason, input) {
    await recordProceeding(act.writer, act.session, input, { reason, on: act.moment.today })
    return { complete: await recordAllIn(act, input.caseId) }
  },
  history: (_reason, result, input) => ({ agency: input.agencyId, allIn: result.complete }),
}
