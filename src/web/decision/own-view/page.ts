/** A Sub-Committee member's own view of a referral. The others' views stay closed to them until theirs is given. */
import { giveView } from '../../../commands/decision/give-view.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Reader } from '../../../store/database.ts'
import { considerationOf, viewsOf } from '../../../store/decision/considerations.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { referral } from '../../referral/paths.ts'
import { ownView, views } from '../paths.ts'
import { VIEW_SPEC } from '../view-spec.ts'

const TEMPLATE = 'decision/own-view/page.njk'

/** Null where the referral was never circulated. `typed` is null where nothing was: the member's last view is then filled in. */
async function shown(reader: Reader, caseId: string, personId: string, typed: Values | null, issues: readonly Issue[]): Promise<object | null> {
  const consideration = await considerationOf(reader, caseId)
  if (!consideration) return null
  const own = (await viewsOf(reader, caseId, consideration.number)).find(each => each.personId === personId)
  const values = typed ?? (own ? { warranted: own.warranted ? 'yes' : 'no', rationale: own.rationale } : {})
  const isOpen = consideration.closedOn === null
  return {
    back: { href: caseHome.to({ case: caseId }), text: 'Case' }, here: ownView.to({ case: caseId }), referral: referral.to({ case: caseId }), views: views.to({ case: caseId }), basedOn: null, own: own ?? null, isOpen,
    title: 'Your view', lead: consideration.message === '' ? [] : [consideration.message], fields: drawSpec(VIEW_SPEC, values, issues), button: isOpen ? (own ? 'Give this view instead' : 'Give this view') : null,
  }
}

export const ownViewPage = page({
  path: ownView,
  action: 'give view',
  records: { reads: 'own view of a referral' },
  show: async ({ reader, params, actor }) => {
    const found = await shown(reader, params.case, actor.personId, null, [])
    return found ? view(TEMPLATE, found) : missing
  },
})

export const give = act({
  path: ownView,
  action: 'give view',
  handle: async visit => {
    const typed = readSpec(VIEW_SPEC, visit.posted, NO_ROW_CHANGE)
    const answer = textAt(typed, 'warranted')
    const input = { caseId: visit.params.case, warranted: answer === '' ? null : answer === 'yes', rationale: textAt(typed, 'rationale') }
    return settle(await visit.run(giveView, input), {
      done: () => redirect(views.to(visit.params), 'Your view is on record. You can now read those of the others.'),
      refused: async issues => {
        const found = await visit.read(reader => shown(reader, visit.params.case, visit.actor.personId, typed, issues))
        return found ? again(TEMPLATE, found, issues) : missing
      },
    })
  },
})
