/** What a referrer could not say when the referral was sent, and can add now, while it is being decided on (R249). */
import { may } from '../../domain/access.ts'
import { gaps } from '../../domain/referral/gaps.ts'
import { caseName } from '../../store/cases/case-header.ts'
import type { Reader } from '../../store/database.ts'
import { sentReferral } from '../../store/referral/referrals.ts'
import { caseHome } from '../cases/paths.ts'
import { addToReferral } from '../referral/paths.ts'
import type { Duty } from './duty.ts'
import type { OwnCase } from './read-own-cases.ts'

export async function gapDuties(reader: Reader, cases: readonly OwnCase[]): Promise<readonly Duty[]> {
  const referred = cases.filter(({ standing }) => standing.phase === 'referral' && standing.onCase.has('referrer') && may('add to referral', standing))
  const duties: Duty[] = []
  for (const { header } of referred) {
    const sent = await sentReferral(reader, header.caseId)
    const missing = sent ? gaps(sent.stands).length : 0
    if (missing === 0) continue
    const params = { case: header.caseId }
    duties.push({
      caseName: caseName(header), caseHref: caseHome.to(params), what: `Add to your referral what you have learnt since: it leaves ${missing === 1 ? 'one thing' : `${missing} things`} open`, act: 'Add to it',
      href: addToReferral.to(params), due: null, own: true, why: 'What was not known when it was sent can be added as soon as it is (toolkit, Appendix 3). Nothing waits for it.',
    })
  }
  return duties
}
