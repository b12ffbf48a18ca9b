/** Changes the period under review after it was commissioned, with the reason; the soft rule about its length is asked again (R106, R142). */
import { commissionWarnings, periodIssues, type CommissionContext, type PeriodAsked } from '../../domain/commissioning.ts'
import { issue } from '../../domain/history.ts'
import { plainDate } from '../../domain/plain-date.ts'
import { unansweredWarnings } from '../../domain/warning.ts'
import { reviewOf, type Review } from '../../store/commissioning/reviews.ts'
import { insertScopeChange, setPeriod } from '../../store/commissioning/scope-changes.ts'
import { recordFact } from '../../store/facts.ts'
import type { Command } from '../run.ts'
import { commissionContext } from './commission-review.ts'

interface Input { readonly caseId: string; readonly period: PeriodAsked; readonly reason: string; readonly reasons: Readonly<Record<string, string>> }
type Period = Pick<Review, 'periodFrom' | 'periodTo' | 'backgroundFrom' | 'practiceChanged' | 'reasons'>
interface Found { readonly review: Review; readonly context: CommissionContext }

export const changePeriod: Command<Input, Found, { readonly was: Period; readonly became: Period }, null> = {
  name: 'change-period',
  action: 'commission review',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    const review = await reviewOf(writer, caseId)
    return review ? { review, context: (await commissionContext(writer, caseId)).context } : null
  },
  decide({ review, context }, { period, reason, reasons }) {
    const issues = [...periodIssues(period), ...unansweredWarnings(commissionWarnings({ ...period, pseudonym: '' }, context), reasons),
      ...reason.trim() ? [] : [issue('reason', 'Say why the period changes')]]
    const [from, to] = [plainDate(period.periodFrom), plainDate(period.periodTo)]
    if (from === null || to === null || issues.length > 0) return { issues }
    const practiceChanged = period.practiceChanged === 'yes' ? period.practiceChangedHow : 'No'
    return { change: { was: review, became: { periodFrom: from, periodTo: to, backgroundFrom: plainDate(period.backgroundFrom), practiceChanged, reasons: { ...review.reasons, ...reasons } } } }
  },
  async write({ writer, session, moment }, { was, became }, { caseId, reason }) {
    await setPeriod(writer, caseId, became)
    await insertScopeChange(writer, session, caseId, { agencyId: null, was: datesOf(was), became: datesOf(became), reason, on: moment.today })
    await recordFact(writer, session, { caseId, kind: 'period_set', on: moment.today })
    return null
  },
  history: ({ was, became }) => ({ from: became.periodFrom, to: became.periodTo, fromBefore: was.periodFrom, toBefore: was.periodTo }),
}

function datesOf({ periodFrom, periodTo, backgroundFrom }: Period) { return { periodFrom, periodTo, backgroundFrom } }
