/** The sections of a referral that is being written, and how far each has come. */
import { caseReference } from '../../../store/decision/office.ts'
import { draftOf } from '../../../store/referral/referrals.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { home } from '../../paths.ts'
import { checkReferral, ownReferrals, writeReferral, writeSection } from '../paths.ts'
import { sectionLines } from './section-lines.ts'

export const writeReferralPage = page({
  path: writeReferral,
  action: 'write referral',
  records: { reads: 'own draft of a referral' },
  show: async ({ reader, params, services, may }) => {
    const draft = await draftOf(reader, params.case)
    const sections = sectionLines(draft, services.moment().today).map(({ section, ...line }) => ({ ...line, href: writeSection.to({ case: params.case, section }) }))
    return view('referral/write/page.njk', {
      back: may('start referral') ? { href: ownReferrals.to({}), text: 'Your referrals' } : { href: home.to({}), text: 'Your work' }, reference: await caseReference(reader, params.case), savedAt: draft.savedAt, sections, check: checkReferral.to(params) })
  },
})
