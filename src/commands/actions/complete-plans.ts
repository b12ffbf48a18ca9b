/** Puts on record that the action plans of a review are complete: every action on the list is closed with evidence of its impact (R011). */
import { issue, type Issue } from '../../domain/history.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Timetable } from '../../domain/timetable.ts'
import { missingBefore, stepFor } from '../../domain/timetable/record-fact.ts'
import { titleOf } from '../../domain/facts.ts'
import { actionsOf, type ActionRow } from '../../store/actions/actions.ts'
import { recordFact } from '../../store/facts.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { timetableOf } from '../../store/timetable/timetables.ts'
import type { Command } from '../run.ts'
import { actionsNotListed } from './collect-actions.ts'

interface Input { readonly caseId: string; readonly on: PlainDate | null; readonly note: string }
interface Found { readonly table: Timetable; readonly actions: readonly ActionRow[]; readonly notListed: number }

export const completePlans: Command<Input, Found, { readonly on: PlainDate }, null> = {
  name: 'complete-plans',
  action: 'manage actions',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    if (!await reviewOf(writer, caseId)) return null
    const table = await timetableOf(writer, caseId, moment.today)
    return stepFor('action_plans_complete', table) ? { table, actions: await actionsOf(writer, caseId), notListed: (await actionsNotListed(writer, caseId)).length } : null
  },
  decide({ table, actions, notListed }, { on, note }, { today }) {
    const open = actions.filter(action => action.state !== 'closed').length
    const issues: Issue[] = missingBefore('action_plans_complete', table).map(kind => issue(null, `“${titleOf(kind)}” comes first.`))
    const already = stepFor('action_plans_complete', table)?.outputs.some(output => output.recorded.includes('action_plans_complete'))
    if (already) issues.push(issue(null, 'The action plans are on record as complete already.'))
    if (open > 0) issues.push(issue(null, `${open} ${open === 1 ? 'action is' : 'actions are'} still open. Each stays on the list until it is closed with evidence of its impact.`))
    if (notListed > 0) issues.push(issue(null, `${notListed} ${notListed === 1 ? 'action' : 'actions'} of the agencies’ signed plans ${notListed === 1 ? 'is' : 'are'} not on the list yet: take them in first.`))
    if (on === null) issues.push(issue('on-day', 'Enter the day on which the last action was completed'))
    else if (on > today) issues.push(issue('on-day', 'The day cannot be later than today'))
    if (actions.length === 0 && note.trim() === '') issues.push(issue('note', 'There is no action on the list. Say why this review calls for none'))
    return issues.length > 0 || on === null ? { issues } : { change: { on } }
  },
  async write({ writer, session }, { on }, { caseId, note }) {
    await recordFact(writer, session, { caseId, kind: 'action_plans_complete', on, details: note.trim() === '' ? {} : { note } })
    return null
  },
  history: ({ on }) => ({ on }),
}
