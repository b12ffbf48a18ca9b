/** A person's own referrals: those being written, to come back to, and those sent. */
import { startReferral } from '../../../commands/referral/start-referral.ts'
import { ownReferrals as stored } from '../../../store/referral/referrals.ts'
import { redirect, view } from '../../answer.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { ownReferrals, referral, writeReferral } from '../paths.ts'

export const ownReferralsPage = page({
  path: ownReferrals,
  action: 'start referral',
  records: 'nothing of a case',
  show: async ({ reader, actor }) => {
    const own = (await stored(reader, actor)).map(each => ({ ...each, href: (each.sentAt === null ? writeReferral : referral).to({ case: each.caseId }) }))
    return view('referral/own/page.njk', { here: ownReferrals.to({}), drafts: own.filter(each => each.sentAt === null), sent: own.filter(each => each.sentAt !== null) })
  },
})

export const start = act({
  path: ownReferrals,
  action: 'start referral',
  handle: async visit => settle(await visit.run(startReferral, {}), {
    done: ({ caseId }) => redirect(writeReferral.to({ case: caseId })),
    refused: () => redirect(ownReferrals.to({})),
  }),
})
