/** One action: what it answers, every update, and the form for the next. */
import { updateAction } from '../../../commands/actions/update-action.ts'
import type { Action } from '../../../domain/access.ts'
import { ACTION_STATES } from '../../../domain/actions.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { actionRows, EVERY_ACTION, updatesOf } from '../../../store/actions/actions.ts'
import type { Reader } from '../../../store/database.ts'
import { namesOf } from '../../../store/people/names.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dateTyped } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { actionLine } from '../line.ts'
import { actionPage, caseActions } from '../paths.ts'

const TEMPLATE = 'actions/action/page.njk'
const SPEC: Spec = {
  state: { kind: 'radios', label: 'How far has it come?', choices: Object.entries(ACTION_STATES).map(([value, text]) => ({ value, text })) },
  progress: { kind: 'area', label: 'Progress', hint: 'What has been done since the last update' },
  impact: { kind: 'area', label: 'Evidence of impact', hint: 'What has changed for children and families, and how that is known. Needed to close the action; it goes into the annual report' },
  on: { kind: 'date', label: 'Reported on', whole: true },
}

interface Where { readonly case: string; readonly action: string }

async function shown(reader: Reader, params: Where, may: (action: Action) => boolean, today: PlainDate, typed: Values, issues: readonly Issue[]): Promise<object | null> {
  const [row] = await actionRows(reader, { ...EVERY_ACTION, caseId: params.case, actionId: params.action, size: 1 })
  if (!row) return null
  const updates = await updatesOf(reader, params.case, params.action)
  const names = await namesOf(reader, updates.map(update => update.by))
  return {
    back: { href: caseActions.to(params), text: 'Actions' }, row, line: actionLine(row, today), here: actionPage.to(params), addedOn: row.addedOn, fromPlan: row.origin === 'agency plan',
    updates: updates.map(update => ({ ...update, state: ACTION_STATES[update.state], by: names.get(update.by) ?? '' })), fields: may('manage actions') ? drawSpec(SPEC, typed, issues) : null,
  }
}

export const showAction = page({
  path: actionPage,
  action: 'see actions',
  records: { reads: 'action of a review' },
  show: async ({ reader, params, may, services }) => {
    const model = await shown(reader, params, may, services.moment().today, {}, [])
    return model ? view(TEMPLATE, model) : missing
  },
})

export const updateIt = act({
  path: actionPage,
  action: 'manage actions',
  handle: async ({ params, posted, may, read, run, services }) => {
    const typed = readSpec(SPEC, posted, NO_ROW_CHANGE)
    const day = dateTyped(posted, 'on')
    const input = { caseId: params.case, actionId: params.action, state: textAt(typed, 'state'), progress: textAt(typed, 'progress'), impact: textAt(typed, 'impact'), on: day.state === 'date' ? day.date : null }
    return settle(await run(updateAction, input), {
      done: () => redirect(actionPage.to(params), 'The update is on record.'),
      refused: async issues => {
        const model = await read(reader => shown(reader, params, may, services.moment().today, typed, issues))
        return model ? again(TEMPLATE, model, issues) : missing
      },
    })
  },
})
