/** Says that two accounts, suggested as one event, are not: they are not suggested again. */
import { accountsOf } from '../../store/same-events/tellings.ts'
import { insertNotSame } from '../../store/same-events/same-events.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly first: string; readonly second: string }

export const keepApart: Command<Input, true, Input, null> = {
  name: 'keep-accounts-apart',
  action: 'compare accounts',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId, first, second }) => (await accountsOf(writer, caseId, [first, second])).length === 2 ? true : null,
  decide: (_found, input) => ({ change: input }),
  async write({ writer, session }, { caseId, first, second }) {
    await insertNotSame(writer, session, caseId, first, second)
    return null
  },
  history: ({ first, second }) => ({ entries: [first, second] }),
}
