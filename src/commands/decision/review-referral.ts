/** One of the two initial reviews of a referral: the Board Manager's, or the Director or Lead for Safeguarding's. With both in it is done (R250). */
import { issue } from '../../domain/history.ts'
import { recordFact } from '../../store/facts.ts'
import { initialReviewsOf, insertInitialReview, REVIEWING_ROLES, type InitialReview, type ReviewingRole } from '../../store/decision/considerations.ts'
import { standingOf } from '../../store/reach.ts'
import type { Command } from '../run.ts'

interface Found { readonly roles: readonly ReviewingRole[]; readonly done: readonly InitialReview[] }
interface Change { readonly role: ReviewingRole; readonly comment: string; readonly completes: boolean }

export const reviewReferral: Command<{ readonly caseId: string; readonly comment: string }, Found, Change, { readonly complete: boolean }> = {
  name: 'review-referral',
  action: 'review referral',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    const standing = await standingOf(writer, { caseId })
    return { roles: REVIEWING_ROLES.filter(role => standing?.onBoard.has(role)), done: await initialReviewsOf(writer, caseId) }
  },
  decide({ roles, done }, { comment }) {
    const role = roles.find(each => !done.some(review => review.role === each))
    if (!role) return { issues: [issue(null, 'Your initial review is already on record')] }
    if (!comment.trim()) return { issues: [issue('comment', 'Say what your initial review found')] }
    return { change: { role, comment, completes: REVIEWING_ROLES.every(each => each === role || done.some(review => review.role === each)) } }
  },
  async write({ writer, session, moment }, { role, comment, completes }, { caseId }) {
    await insertInitialReview(writer, session, caseId, { role, personId: session.personId, comment, reviewedOn: moment.today })
    if (completes) await recordFact(writer, session, { caseId, kind: 'initial_review_done', on: moment.today })
    return { complete: completes }
  },
  history: ({ role, completes }) => ({ role, completes }),
}
