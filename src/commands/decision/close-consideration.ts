/** Closes the Sub-Committee's consideration: the views are counted, the count is stored with everybody in it, and the Chair is advised (R254 to R256, R327). */
import { issue } from '../../domain/history.ts'
import { countViews, type Count, type MajorityRule } from '../../domain/subcommittee.ts'
import { closeConsideration as store, considerationOf, seatsOf, viewsOf } from '../../store/decision/considerations.ts'
import { majorityRule } from '../../store/decision/settings.ts'
import { recordFact } from '../../store/facts.ts'
import type { Command } from '../run.ts'

interface Found { readonly number: number; readonly closed: boolean; readonly count: Count; readonly rule: MajorityRule }
interface Change { readonly number: number; readonly count: Count }

export const closeConsideration: Command<{ readonly caseId: string }, Found, Change, { readonly majority: boolean }> = {
  name: 'close-consideration',
  action: 'circulate referral',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    const consideration = await considerationOf(writer, caseId)
    if (!consideration) return null
    const rule = await majorityRule(writer)
    const count = countViews(await seatsOf(writer, caseId), await viewsOf(writer, caseId, consideration.number), moment.today, rule)
    return { number: consideration.number, closed: consideration.closedOn !== null, count, rule }
  },
  decide({ number, closed, count }) {
    if (closed) return { issues: [issue(null, 'The consideration is already closed')] }
    if (count.warranted.length + count.notWarranted.length === 0) return { issues: [issue(null, 'No member has given a view yet')] }
    return { change: { number, count } }
  },
  async write({ writer, session, moment }, { number, count }, { caseId }) {
    await store(writer, session, caseId, number, count)
    await recordFact(writer, session, { caseId, kind: 'comments_collated', on: moment.today, details: { number } })
    await recordFact(writer, session, { caseId, kind: 'chair_informed', on: moment.today, details: { number } })
    return { majority: count.majority }
  },
  history: ({ number, count }) => ({
    number, majority: count.majority, needed: count.needed, entitled: count.entitled, warranted: count.warranted, notWarranted: count.notWarranted, noResponse: count.noResponse,
  }),
}
