/** The actions of one review, and those of agencies' signed plans that are not on the list yet. */
import { actionsNotListed, collectActions } from '../../../commands/actions/collect-actions.ts'
import type { Action } from '../../../domain/access.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { stepFor } from '../../../domain/timetable/record-fact.ts'
import { actionsOf } from '../../../store/actions/actions.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import type { Reader } from '../../../store/database.ts'
import { timetableOf } from '../../../store/timetable/timetables.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { actionLine } from '../line.ts'
import { actionList, caseActions, collect, newAction, plansComplete } from '../paths.ts'

const TEMPLATE = 'actions/case/page.njk'

async function shown(reader: Reader, caseId: string, may: (action: Action) => boolean, today: PlainDate, issues: readonly Issue[]): Promise<object | null> {
  const header = await caseHeader(reader, caseId)
  if (!header) return null
  const params = { case: caseId }
  const manages = may('manage actions')
  const actions = await actionsOf(reader, caseId)
  const complete = stepFor('action_plans_complete', await timetableOf(reader, caseId, today))?.outputs.find(output => output.facts.includes('action_plans_complete'))
  return {
    back: { href: caseHome.to(params), text: caseName(header) }, name: caseName(header), errors: issues, lines: actions.map(row => actionLine(row, today)), open: actions.filter(row => row.state !== 'closed').length,
    waiting: manages ? (await actionsNotListed(reader, caseId)).length : 0, collect: collect.to(params), add: manages ? newAction.to(params) : null, all: actionList.to({}), seesAll: may('see learning register'),
    completedOn: complete?.on ?? null, complete: manages && complete?.on === null ? plansComplete.to(params) : null,
  }
}

export const caseActionsPage = page({
  path: caseActions,
  action: 'see actions',
  records: { reads: 'actions of a review' },
  show: async ({ reader, params, may, services }) => {
    const model = await shown(reader, params.case, may, services.moment().today, [])
    return model ? view(TEMPLATE, model) : missing
  },
})

export const collectThem = act({
  path: collect,
  action: 'manage actions',
  handle: async ({ params, may, read, run, services }) => settle(await run(collectActions, { caseId: params.case }), {
    done: ({ added }) => redirect(caseActions.to(params), `${added.length} ${added.length === 1 ? 'action is' : 'actions are'} taken into the list.`),
    refused: async issues => {
      const model = await read(reader => shown(reader, params.case, may, services.moment().today, issues))
      return model ? again(TEMPLATE, model, issues) : missing
    },
  }),
})
