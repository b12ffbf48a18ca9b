/** Puts on record how an action goes. It is closed only with evidence of its impact, and may be opened again (R011). */
import { isActionState, updateIssues, type ActionState, type UpdateTyped } from '../../domain/actions.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { actionRows, EVERY_ACTION, insertUpdate, updatesOf, type ActionUpdate } from '../../store/actions/actions.ts'
import type { Command } from '../run.ts'

interface Input extends UpdateTyped { readonly caseId: string; readonly actionId: string }
interface Change { readonly number: number; readonly state: ActionState; readonly on: PlainDate }

export const updateAction: Command<Input, readonly ActionUpdate[], Change, { readonly number: number }> = {
  name: 'update-action',
  action: 'manage actions',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, actionId }) {
    const [found] = await actionRows(writer, { ...EVERY_ACTION, caseId, actionId, size: 1 })
    return found ? updatesOf(writer, caseId, actionId) : null
  },
  decide(updates, input, { today }) {
    const issues = updateIssues(input, updates[0]?.on ?? null, today)
    if (issues.length > 0 || input.on === null || !isActionState(input.state)) return { issues }
    return { change: { number: (updates[0]?.number ?? 0) + 1, state: input.state, on: input.on } }
  },
  async write({ writer, session }, { number, state, on }, { caseId, actionId, progress, impact }) {
    await insertUpdate(writer, session, { caseId, actionId }, { number, state, on, progress, impact })
    return { number }
  },
  history: ({ number, state, on }, _result, { actionId }) => ({ action: actionId, number, state, on }),
}
