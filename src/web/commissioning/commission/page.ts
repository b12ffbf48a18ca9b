/** Commissions the review that the Chair decided on. A soft rule that is not kept asks for its reason on the same page. */
import { commissionContext, commissionReview } from '../../../commands/commissioning/commission-review.ts'
import { commissionWarnings, type Commission } from '../../../domain/commissioning.ts'
import type { Issue } from '../../../domain/history.ts'
import { kindName, type ReviewKind } from '../../../domain/review-kind.ts'
import type { Reader } from '../../../store/database.ts'
import { boardAgencies } from '../../../store/commissioning/review-agencies.ts'
import { reviewOf } from '../../../store/commissioning/reviews.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { decisionRecord } from '../../decision/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import * as paths from '../paths.ts'
import { reasonsIn } from './reasons.ts'
import { commissionIn, commissionSpec, startingValues } from './form.ts'

const TEMPLATE = 'layouts/question.njk'

/** What the form is made from; null where nothing is decided or the review is commissioned already. */
async function grounds(reader: Reader, caseId: string) {
  const { context } = await commissionContext(reader, caseId)
  if (context.decided === null || await reviewOf(reader, caseId)) return null
  return { context, kind: context.decided, agencies: await boardAgencies(reader) }
}
type Grounds = NonNullable<Awaited<ReturnType<typeof grounds>>>

function shown(caseId: string, { kind, agencies, context }: Grounds, values: Values, written: Commission | null, issues: readonly Issue[]): object {
  const warnings = written ? commissionWarnings(written, context) : []
  return {
    back: { href: decisionRecord.to({ case: caseId }), text: 'Decision' }, here: paths.commission.to({ case: caseId }), title: `Commission the ${kindName(kind)}`, basedOn: null, button: 'Commission the review',
    lead: [agencies.length === 0 ? 'The board has no agencies yet. Add them first.' : 'What is agreed here goes into the letters to the agencies and stays with the review.'],
    fields: drawSpec(commissionSpec(kind, agencies, warnings), values, issues),
  }
}

export const commissionPage = page({
  path: paths.commission,
  action: 'commission review',
  records: { reads: 'commission of a review' },
  show: async ({ reader, params }) => {
    const found = await grounds(reader, params.case)
    return found ? view(TEMPLATE, shown(params.case, found, startingValues(found.agencies), null, [])) : missing
  },
})

export const commissionIt = act({
  path: paths.commission,
  action: 'commission review',
  handle: async visit => {
    const { params, posted } = visit
    const found = await visit.read(reader => grounds(reader, params.case))
    if (!found) return missing
    const bare = readSpec(commissionSpec(found.kind, found.agencies, []), posted, NO_ROW_CHANGE)
    const written = commissionIn(found.kind satisfies ReviewKind, found.agencies, bare, posted)
    const reasons = reasonsIn(posted)
    const values = { ...bare, ...Object.fromEntries(Object.entries(reasons).map(([code, text]) => [`reason-${code}`, text])) }
    return settle(await visit.run(commissionReview, { caseId: params.case, commission: written, reasons }), {
      done: ({ agencies }) => redirect(paths.review.to(params), `The review is commissioned. ${agencies} ${agencies === 1 ? 'agency is' : 'agencies are'} required to take part.`),
      refused: issues => again(TEMPLATE, shown(params.case, found, values, written, issues), issues),
    })
  },
})
