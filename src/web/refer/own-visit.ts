/** The visit of a referrer without an account, by the proof in their browser; or where they are sent who have none, or not for this. */
import { referralVisit, type ReferralVisit } from '../../commands/referral-at-door/visit.ts'
import { redirect, type Answer } from '../answer.ts'
import type { Visit } from '../route.ts'
import { enter, form, status } from './paths.ts'

/** `while`: whether the page is for a referral that is being written, or for one that was sent. */
export async function withVisit(visit: Visit, when: 'writing' | 'sent', work: (own: ReferralVisit) => Promise<Answer>): Promise<Answer> {
  const own = await referralVisit(visit.services.database, visit.referralToken)
  if (!own) return redirect(enter.to({}))
  if (when === 'writing' && own.sentAt !== null) return redirect(status.to({}))
  if (when === 'sent' && own.sentAt === null) return redirect(form.to({}))
  return work(own)
}
