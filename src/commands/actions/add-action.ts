/** Adds an action that the Board agreed, its own or an agency's (R211, R232). */
import { newActionIssues, type ActionText } from '../../domain/actions.ts'
import { issue } from '../../domain/history.ts'
import { insertActions } from '../../store/actions/actions.ts'
import { boardAgencies } from '../../store/commissioning/review-agencies.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import type { Command } from '../run.ts'

/** `agencyId` is '' for the board's own. */
interface Input extends Omit<ActionText, 'dueWords'> { readonly caseId: string; readonly agencyId: string }
interface Change extends ActionText { readonly agencyId: string | null }

export const addAction: Command<Input, ReadonlySet<string>, Change, { readonly actionId: string }> = {
  name: 'add-action',
  action: 'manage actions',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId }) => await reviewOf(writer, caseId) ? new Set((await boardAgencies(writer)).map(agency => agency.agencyId)) : null,
  decide(agencies, { agencyId, learning, action, owner, dueOn }) {
    const text = { learning, action, owner, dueWords: '', dueOn }
    const unknown = agencyId === '' || agencies.has(agencyId) ? [] : [issue('agency', 'Choose whose action it is')]
    const issues = [...unknown, ...newActionIssues(text)]
    return issues.length > 0 ? { issues } : { change: { ...text, agencyId: agencyId === '' ? null : agencyId } }
  },
  async write({ writer, session, moment }, change, { caseId }) {
    const [actionId = ''] = await insertActions(writer, session, caseId, [{ ...change, origin: 'board', partVersion: null, position: null, on: moment.today }])
    return { actionId }
  },
  history: ({ agencyId, dueOn }, { actionId }) => ({ action: actionId, agency: agencyId, due: dueOn }),
}
