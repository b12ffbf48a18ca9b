/** Adds an action that the Board agreed, its own or an agency's. */
import { addAction } from '../../../commands/actions/add-action.ts'
import type { Issue } from '../../../domain/history.ts'
import { boardAgencies } from '../../../store/commissioning/review-agencies.ts'
import type { Reader } from '../../../store/database.ts'
import { again, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dateTyped } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { actionPage, caseActions, newAction } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
/** Stands for the board itself among the agencies. */
const BOARD = 'board'

async function specOf(reader: Reader): Promise<Spec> {
  const agencies = (await boardAgencies(reader)).map(agency => ({ value: agency.agencyId, text: agency.name }))
  return {
    agency: { kind: 'select', label: 'Whose action is it?', choices: [{ value: BOARD, text: 'The board' }, ...agencies] },
    learning: { kind: 'area', label: 'What it answers', hint: 'The learning or the recommendation' }, action: { kind: 'area', label: 'What will be done' },
    owner: { kind: 'text', label: 'Who sees to it', hint: 'A post rather than a name' }, due: { kind: 'date', label: 'By when', whole: true },
  }
}

function shown(caseId: string, spec: Spec, typed: Values, issues: readonly Issue[]): object {
  return {
    back: { href: caseActions.to({ case: caseId }), text: 'Actions' }, here: newAction.to({ case: caseId }), title: 'Add an action', basedOn: null, button: 'Add it', lead: [], fields: drawSpec(spec, typed, issues),
  }
}

export const newActionPage = page({
  path: newAction, action: 'manage actions', records: 'nothing of a case', show: async ({ reader, params }) => view(TEMPLATE, shown(params.case, await specOf(reader), { agency: BOARD }, [])),
})

export const addIt = act({
  path: newAction,
  action: 'manage actions',
  handle: async ({ params, posted, read, run }) => {
    const spec = await read(specOf)
    const typed = readSpec(spec, posted, NO_ROW_CHANGE)
    const due = dateTyped(posted, 'due')
    const agency = textAt(typed, 'agency')
    const input = {
      caseId: params.case, agencyId: agency === BOARD ? '' : agency || 'none', learning: textAt(typed, 'learning'), action: textAt(typed, 'action'), owner: textAt(typed, 'owner'), dueOn: due.state === 'date' ? due.date : null,
    }
    return settle(await run(addAction, input), {
      done: ({ actionId }) => redirect(actionPage.to({ ...params, action: actionId }), 'The action is on the list.'),
      refused: issues => again(TEMPLATE, shown(params.case, spec, typed, issues), issues),
    })
  },
})
