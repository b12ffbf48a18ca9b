/** The Board Manager shuts a person out of one case, for a conflict of interest or another reason: it denies whatever their roles allow. */
import { issue, type Issue } from '../../domain/history.ts'
import { addExclusion, isExcluded, personExists } from '../../store/people/exclusions.ts'
import type { Command } from '../run.ts'

export interface Exclusion { readonly caseId: string; readonly personId: string; readonly reason: string }
interface Found { readonly already: boolean; readonly self: boolean }

export const excludePerson: Command<Exclusion, Found, Exclusion, { personId: string }> = {
  name: 'exclude-person',
  action: 'exclude from case',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, session }, input) {
    if (!await personExists(writer, input.personId)) return null
    return { already: await isExcluded(writer, input), self: input.personId === session.personId }
  },
  decide(found, input) {
    const issues: Issue[] = []
    if (found.self) issues.push(issue('person', 'You cannot shut yourself out: ask the Independent Chair to name another manager for this case'))
    if (found.already) issues.push(issue('person', 'This person is already shut out of this case'))
    if (input.reason.trim() === '') issues.push(issue('reason', 'Say why this person must not see or do anything on this case'))
    return issues.length > 0 ? { issues } : { change: { ...input, reason: input.reason.trim() } }
  },
  async write({ writer, session }, change) {
    await addExclusion(writer, session, change)
    return { personId: change.personId }
  },
  history: change => ({ person: change.personId }),
}
