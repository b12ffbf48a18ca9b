/** Disagreements with agencies about information on a case; whoever asks for information raises one here, and it goes to the Board Manager. */
import { raiseDisagreement } from '../../../commands/disagreements/raise-disagreement.ts'
import type { Issue } from '../../../domain/history.ts'
import { boardAgencies } from '../../../store/commissioning/review-agencies.ts'
import type { Reader } from '../../../store/database.ts'
import { disagreementsOf } from '../../../store/disagreements/disagreements.ts'
import { again, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { disagreement, disagreements } from '../paths.ts'
import { stateTag } from '../wording.ts'

const TEMPLATE = 'disagreements/all/page.njk'
const ROAD = 'A disagreement with an agency about information goes to the Board Manager without delay, who takes it up with an executive there. What is not settled at once goes to the Independent Chair, who raises it with the Chief Officer.'

async function specFor(reader: Reader): Promise<Spec> {
  return {
    agencyId: { kind: 'select', label: 'With which agency?', choices: (await boardAgencies(reader)).map(agency => ({ value: agency.agencyId, text: agency.name })) },
    concern: { kind: 'area', label: 'What is the disagreement about?', hint: 'What was asked for, and why the agency does not give it' },
  }
}

async function shown(reader: Reader, caseId: string, mayRaise: boolean, typed: Values, issues: readonly Issue[]): Promise<object> {
  const found = await disagreementsOf(reader, [caseId])
  return {
    back: { href: caseHome.to({ case: caseId }), text: 'Case' }, here: disagreements.to({ case: caseId }), title: 'Disagreements about information', basedOn: null, lead: [ROAD],
    button: mayRaise ? 'Refer it to the Board Manager' : null, fields: drawSpec(await specFor(reader), typed, issues),
    found: found.map(each => ({
      agency: each.agency, raisedOn: each.raisedOn, raisedBy: each.raisedBy, concern: each.concern, tag: stateTag(each.state), href: disagreement.to({ case: caseId, disagreement: each.disagreementId }),
    })),
  }
}

export const disagreementsPage = page({
  path: disagreements,
  action: 'see disagreements',
  records: { reads: 'disagreements about information' },
  show: async ({ reader, params, may }) => view(TEMPLATE, await shown(reader, params.case, may('raise disagreement'), {}, [])),
})

export const raise = act({
  path: disagreements,
  action: 'raise disagreement',
  handle: async visit => {
    const typed = readSpec(await visit.read(specFor), visit.posted, NO_ROW_CHANGE)
    return settle(await visit.run(raiseDisagreement, { caseId: visit.params.case, agencyId: textAt(typed, 'agencyId') || null, concern: textAt(typed, 'concern') }), {
      done: () => redirect(disagreements.to(visit.params), 'It is with the Board Manager now.'),
      refused: async issues => again(TEMPLATE, await visit.read(reader => shown(reader, visit.params.case, true, typed, issues)), issues),
    })
  },
})
