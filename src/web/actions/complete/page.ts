/** Puts on record that every action of a review is completed. */
import { completePlans } from '../../../commands/actions/complete-plans.ts'
import type { Issue } from '../../../domain/history.ts'
import { stepFor } from '../../../domain/timetable/record-fact.ts'
import { timetableOf } from '../../../store/timetable/timetables.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dateTyped } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { caseActions, plansComplete } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const SPEC: Spec = {
  on: { kind: 'date', label: 'On which day was the last action completed?', whole: true }, note: { kind: 'area', label: 'Note', hint: 'Needed only where the review calls for no action: why not' },
}

function shown(caseId: string, typed: Values, issues: readonly Issue[]): object {
  return {
    back: { href: caseActions.to({ case: caseId }), text: 'Actions' }, here: plansComplete.to({ case: caseId }), title: 'The action plans are complete', basedOn: null, button: 'Record it',
    lead: ['The plans are complete once each action is closed with evidence of its impact.'], fields: drawSpec(SPEC, typed, issues),
  }
}

export const completePage = page({
  path: plansComplete,
  action: 'manage actions',
  records: 'nothing of a case',
  show: async ({ reader, params, services }) => stepFor('action_plans_complete', await timetableOf(reader, params.case, services.moment().today)) ? view(TEMPLATE, shown(params.case, {}, [])) : missing,
})

export const completeIt = act({
  path: plansComplete,
  action: 'manage actions',
  handle: async ({ params, posted, run }) => {
    const typed = readSpec(SPEC, posted, NO_ROW_CHANGE)
    const day = dateTyped(posted, 'on')
    return settle(await run(completePlans, { caseId: params.case, on: day.state === 'date' ? day.date : null, note: textAt(typed, 'note') }), {
      done: () => redirect(caseActions.to(params), 'The action plans are on record as complete.'),
      refused: issues => again(TEMPLATE, shown(params.case, typed, issues), issues),
    })
  },
})
