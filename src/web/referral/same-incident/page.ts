/** Other referrals that may tell of the same incident: what matches and why, and what the office says of each. Nothing is merged. */
import { answerSameIncident } from '../../../commands/referral/answer-same-incident.ts'
import type { Issue } from '../../../domain/history.ts'
import { isSameIncident, SAME_INCIDENT } from '../../../domain/referral/same-incident.ts'
import type { Reader } from '../../../store/database.ts'
import { again, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec, type DrawnField } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import type { Address } from '../../paths.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { answerIncident, sameIncident } from '../paths.ts'
import { likeIncidentsView } from './view.ts'

const TEMPLATE = 'referral/same-incident/page.njk'
const SPEC: Spec = {
  answer: { kind: 'radios', label: 'Do both tell of the same incident?', choices: Object.entries(SAME_INCIDENT).map(([value, text]) => ({ value, text })) },
  reason: { kind: 'area', label: 'Your reason' },
}

/** One form at a time: that of the referral asked about, or of the first on which nobody has answered. What was typed comes back with it. */
interface Typed { readonly other: string; readonly values: Values; readonly issues: readonly Issue[] }

async function shown(reader: Reader, caseId: string, mayAnswer: boolean, typed: Typed | null): Promise<object> {
  const found = await likeIncidentsView(reader, caseId)
  const formOf = (other: string): { readonly action: Address; readonly fields: readonly DrawnField[] } | null => mayAnswer
    ? { action: answerIncident.to({ case: caseId, other }), fields: drawSpec(SPEC, typed?.other === other ? typed.values : {}, typed?.other === other ? typed.issues : []) } : null
  const open = typed?.other ?? found.others.find(each => each.standing === null)?.caseId
  const others = found.others.map(each => ({ ...each, form: each.caseId === open ? formOf(each.caseId) : null, answerHref: sameIncident.to({ case: caseId }, { about: each.caseId }) }))
  return { back: { href: caseHome.to({ case: caseId }), text: 'Case' }, others, mayAnswer }
}

export const sameIncidentPage = page({
  path: sameIncident,
  action: 'see like incidents',
  records: { reads: 'referrals that may tell of the same incident' },
  show: async ({ reader, params, query, may }) => {
    const about = query.get('about')
    return view(TEMPLATE, await shown(reader, params.case, may('say whether same incident'), about === null ? null : { other: about, values: {}, issues: [] }))
  },
})

export const answerIncidentAct = act({
  path: answerIncident,
  action: 'say whether same incident',
  handle: async visit => {
    const typed = readSpec(SPEC, visit.posted, NO_ROW_CHANGE)
    const [answer, params] = [textAt(typed, 'answer'), visit.params]
    return settle(await visit.run(answerSameIncident, { caseId: params.case, otherCaseId: params.other, answer: isSameIncident(answer) ? answer : null, reason: textAt(typed, 'reason') }), {
      done: ({ answer: said }) => redirect(sameIncident.to({ case: params.case }), said === 'same' ? 'It is on record. Each of the two cases now shows the other.' : 'It is on record.'),
      refused: async issues => again(TEMPLATE, await visit.read(reader => shown(reader, params.case, true, { other: params.other, values: typed, issues })), issues),
    })
  },
})
