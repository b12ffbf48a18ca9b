/** A referral that was sent: as it stands, or as it stood in an earlier version; on screen or as text. */
import { file, missing, view } from '../../answer.ts'
import { page } from '../../route.ts'
import { referral, referralText } from '../paths.ts'
import { sentAsText, sentView } from './view.ts'

export const sentPage = page({
  path: referral,
  action: 'see referral',
  records: { reads: 'referral' },
  show: async ({ reader, params, query, may }) => {
    const shown = await sentView(reader, params.case, query.get('version'), may('add to referral'))
    return shown ? view('referral/sent/page.njk', { ...shown, mayTell: may('record fact') }) : missing
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
