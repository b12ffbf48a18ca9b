/** Puts on record what was done for other children who may be at risk. Until then it is asked for before anything else (R312). */
import { issue } from '../../domain/history.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { urgentAlert } from '../../domain/referral/consequences.ts'
import { insertSafeguardingAction, safeguardingActions } from '../../store/referral/safeguarding-actions.ts'
import { otherChildrenOf } from '../../store/work/urgent.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly done: string; readonly on: PlainDate | null }
interface Change { readonly number: number; readonly on: PlainDate }

export const recordSafeguarding: Command<Input, { readonly next: number; readonly isAsked: boolean }, Change, { readonly number: number }> = {
  name: 'record-safeguarding',
  action: 'see to other children',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    const otherChildren = (await otherChildrenOf(writer, [caseId])).get(caseId)
    return { next: (await safeguardingActions(writer, caseId)).length + 1, isAsked: otherChildren !== undefined && urgentAlert({ otherChildren }) !== null }
  },
  decide({ next, isAsked }, { done, on }, { today }) {
    if (!isAsked) return { issues: [issue(null, 'The referral names no other children who may be at risk')] }
    const issues = done.trim() ? [] : [issue('done', 'Say what was done, by whom and with what result')]
    if (on === null) issues.push(issue('on-day', 'Enter the date on which it was done: day, month and year'))
    else if (on > today) issues.push(issue('on-day', 'The date on which it was done cannot be later than today'))
    return on === null || issues.length > 0 ? { issues } : { change: { number: next, on } }
  },
  async write({ writer, session }, { number, on }, { caseId, done }) {
    await insertSafeguardingAction(writer, session, caseId, { number, done, on })
    return { number }
  },
  history: ({ number, on }) => ({ number, on }),
}
