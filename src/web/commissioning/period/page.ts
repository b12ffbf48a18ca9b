/** Changes the period under review after it was commissioned, with the reason. */
import { changePeriod } from '../../../commands/commissioning/change-period.ts'
import { commissionContext } from '../../../commands/commissioning/commission-review.ts'
import { commissionWarnings } from '../../../domain/commissioning.ts'
import type { Issue } from '../../../domain/history.ts'
import { reviewOf, type Review } from '../../../store/commissioning/reviews.ts'
import type { Reader } from '../../../store/database.ts'
import { again, missing, redirect, view, type Answer } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { dayValues, NO_ROW_CHANGE, textAt, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { periodIn, periodSpec, reasonsAsked } from '../commission/form.ts'
import { reasonsIn } from '../commission/reasons.ts'
import * as paths from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const REASON = { reason: { kind: 'area', label: 'Why does the period change?' } } as const

/** Null where no review is commissioned. `written` is the first day as typed, by which the soft rule about its length is asked. */
async function shown(reader: Reader, caseId: string, values: Values | null, written: string, issues: readonly Issue[]): Promise<object | null> {
  const review = await reviewOf(reader, caseId)
  if (!review) return null
  const { context } = await commissionContext(reader, caseId)
  const warnings = written === '' ? [] : commissionWarnings({ pseudonym: '', periodFrom: written }, context)
  return {
    back: { href: paths.review.to({ case: caseId }), text: 'Review' }, here: paths.period.to({ case: caseId }), title: 'Change the period under review', basedOn: null, button: 'Change the period',
    lead: ['Agencies that have been asked already need to be told of the change.'], fields: drawSpec({ ...periodSpec(), ...reasonsAsked(warnings), ...REASON }, values ?? valuesOf(review), issues),
  }
}

export const periodPage = page({
  path: paths.period,
  action: 'commission review',
  records: { reads: 'period under review' },
  show: async ({ reader, params }) => {
    const found = await shown(reader, params.case, null, '', [])
    return found ? view(TEMPLATE, found) : missing
  },
})

export const change = act({
  path: paths.period,
  action: 'commission review',
  handle: async visit => {
    const { params, posted } = visit
    const bare = readSpec({ ...periodSpec(), ...REASON }, posted, NO_ROW_CHANGE)
    const [asked, reasons] = [periodIn(bare, posted), reasonsIn(posted)]
    const values = { ...bare, ...Object.fromEntries(Object.entries(reasons).map(([code, text]) => [`reason-${code}`, text])) }
    return settle(await visit.run(changePeriod, { caseId: params.case, period: asked, reason: textAt(bare, 'reason'), reasons }), {
      done: () => redirect(paths.review.to(params), 'The period under review is changed.'),
      refused: async (issues): Promise<Answer> => {
        const found = await visit.read(reader => shown(reader, params.case, values, asked.periodFrom, issues))
        return found ? again(TEMPLATE, found, issues) : missing
      },
    })
  },
})

function valuesOf(review: Review): Values {
  const changed = review.practiceChanged !== 'No'
  return {
    periodFrom: dayValues(review.periodFrom), periodTo: dayValues(review.periodTo), ...review.backgroundFrom ? { backgroundFrom: dayValues(review.backgroundFrom) } : {},
    practiceChanged: changed ? 'yes' : 'no', practiceChangedHow: changed ? review.practiceChanged : '',
  }
}
