/** A referral that was sent: as it stands, or as it stood in an earlier version; on screen or as text. */
import { file, missing, view } from '../../answer.ts'
import { page } from '../../route.ts'
import { safeguardingActions } from '../../../store/referral/safeguarding-actions.ts'
import { otherChildren, referral, referralText, sameIncident } from '../paths.ts'
import { likeIncidentsView } from '../same-incident/view.ts'
import { sentAsText, sentView } from './view.ts'

export const sentPage = page({
  path: referral,
  action: 'see referral',
  records: { reads: 'referral' },
  show: async ({ reader, params, query, may }) => {
    const shown = await sentView(reader, params.case, query.get('version'), may('add to referral'))
    if (!shown) return missing
    const like = may('see like incidents') ? { ...await likeIncidentsView(reader, params.case), href: sameIncident.to({ case: params.case }) } : null
    const seenTo = may('see to other children') ? { actions: await safeguardingActions(reader, params.case), href: otherChildren.to({ case: params.case }) } : null
    return view('referral/sent/page.njk', { ...shown, like, seenTo, mayTell: may('record fact') })
  },
})

export const sentText = page({
  path: referralText,
  action: 'see referral',
  records: { reads: 'referral as a file' },
  show: async ({ reader, params, query }) => {
    const shown = await sentView(reader, params.case, query.get('version'), false)
    return shown ? file(`Referral ${shown.reference} version ${shown.version}.txt`, 'text/plain; charset=utf-8', Buffer.from(sentAsText(shown))) : missing
  },
})
