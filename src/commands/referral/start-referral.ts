/** Opens a referral as a draft that only the person who starts it can see, with what their account knows filled in. */
import { blankReferral } from '../../domain/referral/referral.ts'
import { newReference, openDraftCase, ownDetails, type OwnDetails } from '../../store/referral/open-case.ts'
import { saveSection } from '../../store/referral/referrals.ts'
import type { Command } from '../run.ts'

export const startReferral: Command<Record<never, never>, OwnDetails, OwnDetails, { readonly caseId: string }> = {
  name: 'start-referral',
  action: 'start referral',
  about: () => ({}),
  find: ({ writer, session }) => ownDetails(writer, session),
  decide: found => ({ change: found }),
  async write({ writer, session, moment }, own) {
    const caseId = await openDraftCase(writer, session, newReference(moment.today), moment.today)
    const { authoriser, discussedWith, referrer, referredOn } = blankReferral()
    const known = { ...referrer, name: own.name, email: own.email, designation: own.jobTitle, agency: own.agency }
    await saveSection(writer, session, caseId, { section: 'referrer', revision: 1, current: true, content: { referrer: known, authoriser, discussedWith, referredOn } })
    return { caseId }
  },
  history: (_change, result) => ({ caseId: result.caseId }),
}
