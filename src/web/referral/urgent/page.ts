/** Other children who may be at risk: what the referral says of them, what was done and what is still to be put on record. */
import { recordSafeguarding } from '../../../commands/referral/record-safeguarding.ts'
import type { Issue } from '../../../domain/history.ts'
import { urgentAlert } from '../../../domain/referral/consequences.ts'
import type { Reader } from '../../../store/database.ts'
import { namesOf } from '../../../store/people/names.ts'
import { safeguardingActions } from '../../../store/referral/safeguarding-actions.ts'
import { otherChildrenOf } from '../../../store/work/urgent.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dateTyped } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { otherChildren, referral } from '../paths.ts'

const TEMPLATE = 'referral/urgent/page.njk'
const SPEC: Spec = {
  done: { kind: 'area', label: 'What was done for the other children?', hint: 'By whom, and with what result' },
  on: { kind: 'date', label: 'Date on which it was done', whole: true },
}

/** Null where no referral was sent. */
async function shown(reader: Reader, caseId: string, typed: Values, issues: readonly Issue[]): Promise<object | null> {
  const said = (await otherChildrenOf(reader, [caseId])).get(caseId)
  if (!said) return null
  const actions = await safeguardingActions(reader, caseId)
  const [names, alert] = [await namesOf(reader, actions.map(each => each.by)), urgentAlert({ otherChildren: said })]
  return {
    back: { href: caseHome.to({ case: caseId }), text: 'Case' }, here: otherChildren.to({ case: caseId }), referral: referral.to({ case: caseId }), title: 'Other children who may be at risk', basedOn: null,
    lead: [], alert, actions: actions.map(each => ({ ...each, by: names.get(each.by) ?? '' })), button: alert === null ? null : 'Record what was done', fields: drawSpec(SPEC, typed, issues),
  }
}

export const otherChildrenPage = page({
  path: otherChildren,
  action: 'see to other children',
  records: { reads: 'other children who may be at risk' },
  show: async ({ reader, params }) => {
    const found = await shown(reader, params.case, {}, [])
    return found ? view(TEMPLATE, found) : missing
  },
})

export const recordOtherChildren = act({
  path: otherChildren,
  action: 'see to other children',
  handle: async visit => {
    const typed = readSpec(SPEC, visit.posted, NO_ROW_CHANGE)
    const day = dateTyped(visit.posted, 'on')
    return settle(await visit.run(recordSafeguarding, { caseId: visit.params.case, done: textAt(typed, 'done'), on: day.state === 'date' ? day.date : null }), {
      done: () => redirect(otherChildren.to(visit.params), 'It is on record. This case is no longer listed as urgent.'),
      refused: async issues => {
        const found = await visit.read(reader => shown(reader, visit.params.case, typed, issues))
        return found ? again(TEMPLATE, found, issues) : missing
      },
    })
  },
})
