/** What a person is waited for beside the steps of a timetable, each with the one link that does it. */
import { spoken } from '../../domain/plain-date.ts'
import { caseHeaders, caseName } from '../../store/cases/case-header.ts'
import type { CaseHeader } from '../../store/cases/case-header.ts'
import type { Reader, Session } from '../../store/database.ts'
import { awaitedNotices, awaitedViews, ownDrafts } from '../../store/work/awaited.ts'
import { caseHome } from '../cases/paths.ts'
import { ownView } from '../decision/paths.ts'
import { secureFiles, writeReferral } from '../referral/paths.ts'
import type { Duty } from './duty.ts'

export async function awaitedDuties(reader: Reader, session: Session): Promise<readonly Duty[]> {
  const drafts = await ownDrafts(reader, session)
  const notices = await awaitedNotices(reader)
  const views = await awaitedViews(reader)
  const headers = await caseHeaders(reader, [...drafts, ...[...notices, ...views].map(each => each.caseId)])
  const named = (caseId: string): Pick<Duty, 'caseName' | 'caseHref' | 'own' | 'due'> => ({ ...nameOf(headers.get(caseId), caseId), own: true, due: null })
  return [
    ...drafts.map(caseId => ({
      ...named(caseId), caseHref: null, what: 'Finish and send your referral', act: 'Go on writing', href: writeReferral.to({ case: caseId }),
      why: 'It is saved as you left it. Send it without waiting for facts that you do not have: they can be added later.',
    })),
    ...views.map(({ caseId, circulatedOn }) => ({
      ...named(caseId), what: 'Say whether a Consideration Panel is warranted, and why', act: 'Give your view', href: ownView.to({ case: caseId }),
      why: `The referral was circulated on ${spoken(circulatedOn)}. Each member’s view and rationale are recorded (toolkit, Appendix 1, step 3).`,
    })),
    ...notices.map(({ caseId, agencyId, agencyName, issuedOn }) => ({
      ...named(caseId), caseHref: null, what: `Secure ${agencyName}’s files and confirm it`, act: 'Read the notice and confirm', href: secureFiles.to({ case: caseId, agency: agencyId }),
      why: `The notice was issued on ${spoken(issuedOn)}; files are secured as soon as an agency knows that a review might take place (toolkit, Appendix 3).`,
    })),
  ]
}

function nameOf(header: CaseHeader | undefined, caseId: string) {
  return { caseName: header ? caseName(header) : 'A case', caseHref: caseHome.to({ case: caseId }) }
}
