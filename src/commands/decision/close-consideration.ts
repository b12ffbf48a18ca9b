/** Closes the Sub-Committee's consideration: the views are counted, the count is stored with everybody in it, and the Chair is advised (R254 to R256, R327). */
import { issue } from '../../domain/history.ts'
import { countViews, entitledOn, type MajorityRule } from '../../domain/subcommittee.ts'
import { answeredBy, closeConsideration as store, considerationOf, seatsOf } from '../../store/decision/considerations.ts'
import { majorityRule } from '../../store/decision/settings.ts'
import { recordFact } from '../../store/facts.ts'
import type { Command } from '../run.ts'

interface Found { readonly number: number; readonly closed: boolean; readonly answered: number; readonly rule: MajorityRule }
interface Change { readonly number: number; readonly rule: MajorityRule }
/** Ids of persons. */
type Counted = Readonly<Record<'entitled' | 'warranted' | 'notWarranted' | 'noResponse' | 'excluded', string[]>> & { readonly majority: boolean; readonly needed: number }

export const closeConsideration: Command<{ readonly caseId: string }, Found, Change, Counted> = {
  name: 'close-consideration',
  action: 'circulate referral',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    const consideration = await considerationOf(writer, caseId)
    if (!consideration) return null
    const { number, closedOn } = consideration
    const answered = await answeredBy(writer, caseId, number)
    const entitled = entitledOn(await seatsOf(writer, caseId), moment.today)
    return { number, closed: closedOn !== null, answered: entitled.filter(id => answered.has(id)).length, rule: await majorityRule(writer) }
  },
  decide({ number, closed, answered, rule }) {
    if (closed) return { issues: [issue(null, 'The consideration is already closed')] }
    if (answered === 0) return { issues: [issue(null, 'No member has given a view yet')] }
    return { change: { number, rule } }
  },
  async write({ writer, session, moment }, { number, rule }, { caseId }) {
    const count = await store(writer, session, caseId, number, moment.today, (seats, views) => countViews(seats, views, moment.today, rule))
    await recordFact(writer, session, { caseId, kind: 'comments_collated', on: moment.today, details: { number } })
    await recordFact(writer, session, { caseId, kind: 'chair_informed', on: moment.today, details: { number } })
    return {
      majority: count.majority, needed: count.needed, entitled: [...count.entitled], warranted: [...count.warranted], notWarranted: [...count.notWarranted],
      noResponse: [...count.noResponse], excluded: [...count.excluded],
    }
  },
  history: ({ number }, counted) => ({ number, ...counted }),
}
