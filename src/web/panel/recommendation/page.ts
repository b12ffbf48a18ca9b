/** The Panel's recommendation to the Independent Chair: what its votes come to, with its four parts; and closing the Panel with it. */
import { closePanel } from '../../../commands/panel/close-panel.ts'
import { writeRecommendation } from '../../../commands/panel/write-recommendation.ts'
import type { Issue } from '../../../domain/history.ts'
import { again, missing, overtaken, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import * as paths from '../paths.ts'
import { PARTS_SPEC, recommendationView } from './view.ts'

const TEMPLATE = 'panel/recommendation/page.njk'

export const recommendationPage = page({
  path: paths.recommendation,
  action: 'see panel',
  records: { reads: 'recommendation of the Consideration Panel' },
  show: async ({ reader, params, may }) => {
    const found = await recommendationView(reader, params.case, may('chair panel'), null, [])
    return found ? view(TEMPLATE, found) : missing
  },
})

export const writeIt = act({
  path: paths.recommendation,
  action: 'chair panel',
  handle: async visit => {
    const values = readSpec(PARTS_SPEC, visit.posted, NO_ROW_CHANGE)
    const reason = textOf(visit.posted, 'reason')
    const parts = { considerations: textAt(values, 'considerations'), rationale: textAt(values, 'rationale'), disagreement: textAt(values, 'disagreement'), reasoning: textAt(values, 'reasoning') }
    const formAgain = (issues: readonly Issue[], isOvertaken: boolean) => visit.read(reader => recommendationView(reader, visit.params.case, true, { values, reason, isOvertaken }, issues))
    return settle(await visit.run(writeRecommendation, { caseId: visit.params.case, parts, reason, basedOn: Number(visit.basedOn ?? 0) }), {
      done: () => redirect(paths.recommendation.to(visit.params), 'The recommendation is on record.'),
      refused: async issues => { const found = await formAgain(issues, false); return found ? again(TEMPLATE, found, issues) : missing },
      overtaken: async () => { const found = await formAgain([], true); return found ? overtaken(TEMPLATE, found) : missing },
    })
  },
})

export const closeIt = act({
  path: paths.close,
  action: 'chair panel',
  handle: async visit => settle(await visit.run(closePanel, { caseId: visit.params.case }), {
    done: () => redirect(paths.panel.to(visit.params), 'The Panel is closed. Your letter to the Independent Chair is drafted among the letters of the case: check it, approve it and have it sent.'),
    refused: async issues => {
      const found = await visit.read(reader => recommendationView(reader, visit.params.case, true, null, []))
      return found ? again(TEMPLATE, found, issues) : missing
    },
  }),
})
