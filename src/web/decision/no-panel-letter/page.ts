/** Where no Consideration Panel is convened: the letter to the referrer with full reasons, and the confirmation to the Sub-Committee. */
import { tellReferrer } from '../../../commands/decision/tell-referrer.ts'
import type { Issue } from '../../../domain/history.ts'
import { again, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { letters } from '../../letters/paths.ts'
import { noPanelLetter } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const SPEC: Spec = {
  reasons: { kind: 'area', label: 'The reasons, in full', hint: 'They are printed in the letter to the referrer and in the confirmation to the Sub-Committee' },
}

function shown(caseId: string, typed: Values, issues: readonly Issue[]): object {
  return {
    back: { href: caseHome.to({ case: caseId }), text: 'Case' }, here: noPanelLetter.to({ case: caseId }), title: 'Tell the referrer that there will be no Panel', basedOn: null, button: 'Draft both letters',
    lead: ['Both letters are drafted from your reasons. You can then correct their words; the Independent Chair approves them, and you send them.'], fields: drawSpec(SPEC, typed, issues),
  }
}

export const noPanelPage = page({
  path: noPanelLetter, action: 'circulate referral', records: 'nothing of a case', show: async ({ params }) => view(TEMPLATE, shown(params.case, {}, [])),
})

export const tell = act({
  path: noPanelLetter,
  action: 'circulate referral',
  handle: async visit => {
    const typed = readSpec(SPEC, visit.posted, NO_ROW_CHANGE)
    return settle(await visit.run(tellReferrer, { caseId: visit.params.case, reasons: textAt(typed, 'reasons') }), {
      done: () => redirect(letters.to(visit.params), 'Both letters are drafted. The Independent Chair is asked to approve them.'),
      refused: issues => again(TEMPLATE, shown(visit.params.case, typed, issues), issues),
    })
  },
})
