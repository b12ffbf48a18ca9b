/** The sections of a referral that is being written, and how far each has come. */
import { referralIssues } from '../../../domain/referral/issues.ts'
import { gaps } from '../../../domain/referral/gaps.ts'
import { withoutBlankRows } from '../../../domain/referral/tidy.ts'
import { ALL_SECTIONS, SECTIONS } from '../../../domain/referral/sections.ts'
import { caseReference } from '../../../store/decision/office.ts'
import { draftOf } from '../../../store/referral/referrals.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { sectionOfField } from '../form/sections.ts'
import { home } from '../../paths.ts'
import { checkReferral, ownReferrals, writeReferral, writeSection } from '../paths.ts'

export const writeReferralPage = page({
  path: writeReferral,
  action: 'write referral',
  records: { reads: 'own draft of a referral' },
  show: async ({ reader, params, services, may }) => {
    const draft = await draftOf(reader, params.case)
    const content = withoutBlankRows(draft.content)
    const [issues, missing] = [referralIssues(content, services.moment().today), gaps(content)]
    const sections = ALL_SECTIONS.map(section => ({
      title: SECTIONS[section].title, href: writeSection.to({ case: params.case, section }),
      status: statusOf(draft.revisions.has(section), issues.filter(issue => sectionOfField(issue.field) === section).length, missing.filter(gap => gap.section === section).length),
    }))
    return view('referral/write/page.njk', {
      back: may('start referral') ? { href: ownReferrals.to({}), text: 'Your referrals' } : { href: home.to({}), text: 'Your work' }, reference: await caseReference(reader, params.case), savedAt: draft.savedAt, sections, check: checkReferral.to(params) })
  },
})

function statusOf(isSaved: boolean, needed: number, missing: number): { readonly text: string; readonly done: boolean } {
  if (!isSaved) return { text: 'Not started', done: false }
  if (needed > 0) return { text: `Needs ${needed} ${needed === 1 ? 'answer' : 'answers'} before sending`, done: false }
  return missing > 0 ? { text: `Can be sent; ${missing} blank`, done: true } : { text: 'Complete', done: true }
}
