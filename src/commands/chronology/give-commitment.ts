/** A Chief Officer commits to enabling the agency's authors and practitioners to take part fully (R117). */
import { issue, type Issue } from '../../domain/history.ts'
import { recordCommitment } from '../../store/chronology/returns.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'

export interface CommitmentGiven extends PackageOf { readonly name: string; readonly committed: boolean }

export const giveCommitment: Command<CommitmentGiven, object, string, { commitmentId: string }> = {
  name: 'give-commitment',
  action: 'give commitment',
  about: input => input,
  find: ({ writer }, input) => reviewAgency(writer, input),
  decide(_found, input) {
    const issues: Issue[] = []
    if (!input.committed) issues.push(issue('committed', 'Tick the box to give the commitment'))
    if (input.name.trim() === '') issues.push(issue('committedName', 'Enter your name'))
    return issues.length > 0 ? { issues } : { change: input.name.trim() }
  },
  async write({ writer, session, moment }, name, input) {
    return { commitmentId: await recordCommitment(writer, session, input, { name, on: moment.today }) }
  },
  history: (_name, result, input) => ({ agency: input.agencyId, commitment: result.commitmentId }),
}
