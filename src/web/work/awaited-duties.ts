/** What a person is waited for beside the steps of a timetable, each with the one link that does it. */
import { spoken } from '../../domain/plain-date.ts'
import type { Timetable } from '../../domain/timetable.ts'
import { caseHeaders, caseName } from '../../store/cases/case-header.ts'
import type { CaseHeader } from '../../store/cases/case-header.ts'
import type { Reader, Session } from '../../store/database.ts'
import { awaitedInformation, awaitedNotices, awaitedViews, ownDrafts } from '../../store/work/awaited.ts'
import { awaitedAnswers } from '../../store/decision/clarifications.ts'
import { caseHome } from '../cases/paths.ts'
import { agencyAnswer, answerClarification, ownView } from '../decision/paths.ts'
import { ownInformation } from '../initial-information/paths.ts'
import { secureFiles, writeReferral } from '../referral/paths.ts'
import type { Duty } from './duty.ts'

/** `open` are the person's cases that still ask for something, with their timetables: what is over asks for nothing. */
export async function awaitedDuties(reader: Reader, session: Session, open: ReadonlyMap<string, Timetable>): Promise<readonly Duty[]> {
  const drafts = (await ownDrafts(reader, session)).filter(caseId => open.has(caseId))
  const notices = (await awaitedNotices(reader)).filter(({ caseId }) => open.has(caseId))
  const views = (await awaitedViews(reader)).filter(({ caseId }) => open.has(caseId))
  const asked = (await awaitedInformation(reader)).filter(({ caseId }) => open.has(caseId))
  const questions = (await awaitedAnswers(reader)).filter(({ caseId }) => open.has(caseId))
  const headers = await caseHeaders(reader, [...drafts, ...[...notices, ...views, ...asked, ...questions].map(each => each.caseId)])
  const named = (caseId: string): Pick<Duty, 'caseName' | 'caseHref' | 'own' | 'due'> => ({ ...nameOf(headers.get(caseId), caseId), own: true, due: null })
  return [
    ...drafts.map(caseId => ({
      ...named(caseId), caseHref: null, what: 'Finish and send your referral', act: 'Go on writing', href: writeReferral.to({ case: caseId }),
      why: 'It is saved as you left it. Send it without waiting for facts that you do not have: they can be added later.',
    })),
    ...views.map(({ caseId, circulatedOn }) => ({
      ...named(caseId), what: 'Say whether a Consideration Panel is warranted, and why', act: 'Give your view', href: ownView.to({ case: caseId }),
      ...collationOf(open.get(caseId), `The referral was circulated on ${spoken(circulatedOn)}. Each member’s view and rationale are recorded (toolkit, Appendix 1, step 3).`),
    })),
    ...asked.map(({ caseId, agencyId, agencyName, askedOn, dueOn }) => ({
      ...named(caseId), caseHref: null, due: dueOn, what: `Tell the board what ${agencyName} knows`, act: 'Read the request and answer', href: ownInformation.to({ case: caseId, agency: agencyId }),
      why: `The board asked on ${spoken(askedOn)}. Its request must be complied with (section 14B of the Children Act 2004).`,
    })),
    ...questions.map(({ caseId, requestId, agencyId, agency, askedOn, answerBy }) => ({
      ...named(caseId), ...agencyId === null ? {} : { caseHref: null }, due: answerBy, what: agency === null ? 'Answer what the Independent Chair asks' : `Answer what the Independent Chair asks ${agency}`, act: 'Read the question and answer',
      href: agencyId === null ? answerClarification.to({ case: caseId, clarification: requestId }) : agencyAnswer.to({ case: caseId, agency: agencyId, question: requestId }),
      why: `The Independent Chair asked on ${spoken(askedOn)}, before deciding on a review (toolkit, Appendix 1, step 12).`,
    })),
    ...notices.map(({ caseId, agencyId, agencyName, issuedOn }) => ({
      ...named(caseId), caseHref: null, what: `Secure ${agencyName}’s files and confirm it`, act: 'Read the notice and confirm', href: secureFiles.to({ case: caseId, agency: agencyId }),
      why: `The notice was issued on ${spoken(issuedOn)}; files are secured as soon as an agency knows that a review might take place (toolkit, Appendix 3).`,
    })),
  ]
}

/** Views are due with the day on which they are collated. */
function collationOf(table: Timetable | undefined, why: string): Pick<Duty, 'due' | 'why'> {
  const step = table?.steps.find(({ outputs }) => outputs.some(({ facts }) => facts.includes('comments_collated')))
  return step?.due ? { due: step.due, why: `${why} They are collated ${step.explanation.charAt(0).toLowerCase()}${step.explanation.slice(1)}` } : { due: null, why }
}

function nameOf(header: CaseHeader | undefined, caseId: string) {
  return { caseName: header ? caseName(header) : 'A case', caseHref: caseHome.to({ case: caseId }) }
}
