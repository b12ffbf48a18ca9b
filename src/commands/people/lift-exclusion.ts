/** The Board Manager lets a person back into a case that they were shut out of. The exclusion stays on record, with when it was lifted. */
import { isExcluded, liftExclusion as lift } from '../../store/people/exclusions.ts'
import type { Command } from '../run.ts'

interface Lifting { readonly caseId: string; readonly personId: string }

export const liftExclusion: Command<Lifting, Lifting, Lifting, { personId: string }> = {
  name: 'lift-exclusion',
  action: 'exclude from case',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, input) { return await isExcluded(writer, input) ? input : null },
  decide: found => ({ change: found }),
  async write({ writer, moment }, change) {
    await lift(writer, change, moment.now)
    return { personId: change.personId }
  },
  history: change => ({ person: change.personId }),
}
