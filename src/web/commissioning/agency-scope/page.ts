/** One agency's part in a review: brought into scope, taken out, or asked on another basis, with the reason. */
import { setAgencyScope } from '../../../commands/commissioning/set-agency-scope.ts'
import type { Issue } from '../../../domain/history.ts'
import { boardAgencies, reviewAgencies } from '../../../store/commissioning/review-agencies.ts'
import { reviewOf } from '../../../store/commissioning/reviews.ts'
import type { Reader } from '../../../store/database.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { BASIS } from '../commission/form.ts'
import { agencyScope, review } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const SPEC: Spec = {
  inScope: { kind: 'radios', label: 'Is this agency required to take part?', choices: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] },
  basis: { kind: 'area', label: 'Basis on which it must contribute' },
  nominatedMember: { kind: 'text', label: 'Its member of the Review Team, where nominated' },
  reason: { kind: 'area', label: 'Why does this change?' },
}

/** Null where there is no such review or agency. */
async function shown(reader: Reader, params: { readonly case: string; readonly agency: string }, typed: Values | null, issues: readonly Issue[]): Promise<object | null> {
  const agency = (await boardAgencies(reader)).find(each => each.agencyId === params.agency)
  if (!agency || !await reviewOf(reader, params.case)) return null
  const before = (await reviewAgencies(reader, params.case)).find(each => each.agencyId === params.agency)
  const values = typed ?? { inScope: before ? (before.inScope ? 'yes' : 'no') : '', basis: before?.basis || BASIS, nominatedMember: before?.nominatedMember ?? '', reason: '' }
  return {
    back: { href: review.to(params), text: 'Review' }, here: agencyScope.to(params), title: `${agency.name} in this review`, basedOn: null, button: 'Save',
    lead: ['When an agency comes into scope, each Lead Reviewer is asked for a fresh declaration of independence.'], fields: drawSpec(SPEC, values, issues),
  }
}

export const agencyScopePage = page({
  path: agencyScope,
  action: 'commission review',
  records: { reads: 'agency in a review' },
  show: async ({ reader, params }) => {
    const found = await shown(reader, params, null, [])
    return found ? view(TEMPLATE, found) : missing
  },
})

export const setScope = act({
  path: agencyScope,
  action: 'commission review',
  handle: async visit => {
    const { params } = visit
    const typed = readSpec(SPEC, visit.posted, NO_ROW_CHANGE)
    const text = (key: string): string => textAt(typed, key)
    const formAgain = async (issues: readonly Issue[]) => {
      const found = await visit.read(reader => shown(reader, params, typed, issues))
      return found ? again(TEMPLATE, found, issues) : missing
    }
    if (text('inScope') === '') return formAgain([{ field: 'inScope', message: 'Say whether this agency is required to take part' }])
    const input = { caseId: params.case, agencyId: params.agency, inScope: text('inScope') === 'yes', basis: text('basis'), nominatedMember: text('nominatedMember'), reason: text('reason') }
    return settle(await visit.run(setAgencyScope, input), { done: () => redirect(review.to(params), 'The scope of the review is changed.'), refused: formAgain })
  },
})
