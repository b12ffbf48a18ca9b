/** Circulates a referral to the Sub-Committee for its members' views, and forwards it to the Independent Chair for information (R250, R251, R253). */
import { issue } from '../../domain/history.ts'
import type { Manner } from '../../domain/subcommittee.ts'
import { entitledOn } from '../../domain/subcommittee.ts'
import { circulate, considerationOf, initialReviewsOf, REVIEWING_ROLES, seatsOf } from '../../store/decision/considerations.ts'
import { addressesInRoles, addressesOf } from '../../store/mail/addresses.ts'
import { queueMail } from '../../store/mail/outbox.ts'
import { recordFact } from '../../store/facts.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly manner: Manner | null; readonly message: string }
interface Found { readonly reviewed: boolean; readonly under: 'way' | 'none' | 'closed'; readonly last: number; readonly entitled: readonly string[] }
interface Change { readonly number: number; readonly manner: Manner; readonly asked: readonly string[] }

export const circulateReferral: Command<Input, Found, Change, { readonly number: number; readonly asked: number }> = {
  name: 'circulate-referral',
  action: 'circulate referral',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    const [reviews, last, seats] = [await initialReviewsOf(writer, caseId), await considerationOf(writer, caseId), await seatsOf(writer, caseId)]
    return {
      reviewed: REVIEWING_ROLES.every(role => reviews.some(review => review.role === role)),
      under: last === null ? 'none' : last.closedOn === null ? 'way' : 'closed', last: last?.number ?? 0, entitled: entitledOn(seats, moment.today),
    }
  },
  decide({ reviewed, under, last, entitled }, { manner }) {
    if (!reviewed) return { issues: [issue(null, 'The Board Manager and the Director or Lead for Safeguarding both review the referral before it is circulated')] }
    if (under === 'way') return { issues: [issue(null, 'The Sub-Committee is already considering this referral')] }
    if (manner === null) return { issues: [issue('manner', 'Choose whether the Sub-Committee meets or answers by correspondence')] }
    if (entitled.length === 0) return { issues: [issue(null, 'Nobody is entitled to vote on the Sub-Committee today. Appoint its members first')] }
    return { change: { number: last + 1, manner, asked: entitled } }
  },
  async write({ writer, session, moment }, { number, manner, asked }, { caseId, message }) {
    await circulate(writer, session, caseId, { number, manner, message, on: moment.today })
    await recordFact(writer, session, { caseId, kind: 'circulated_to_subcommittee', on: moment.today, details: { number } })
    await recordFact(writer, session, { caseId, kind: 'forwarded_to_chair', on: moment.today, details: { number } })
    for (const to of await addressesOf(writer, asked)) await queueMail(writer, { to, purpose: 'do', link: `/cases/${caseId}/view` })
    for (const to of await addressesInRoles(writer, ['independent_chair'], moment.today)) await queueMail(writer, { to, purpose: 'read', link: `/cases/${caseId}/referral` })
    return { number, asked: asked.length }
  },
  history: ({ number, manner, asked }) => ({ number, manner, asked: asked.length, forwardedToChair: true }),
}
