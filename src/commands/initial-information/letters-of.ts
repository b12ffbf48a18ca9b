/** A request to each of several agencies, with the letter that tells it. */
import type { InformationAsked } from '../../domain/information/request.ts'
import { CONSENTS } from '../../domain/information/request.ts'
import { GMC_QUOTATION, informationRequestLetter } from '../../domain/letters/information-request.ts'
import { spoken, type PlainDate } from '../../domain/plain-date.ts'
import type { BoardAgency } from '../../store/commissioning/review-agencies.ts'
import { insertRequests, type NewRequest } from '../../store/initial-information/requests.ts'
import { draftLetter } from '../../store/letters/draft-letter.ts'
import type { Act } from '../run.ts'

export type Sound = InformationAsked & { readonly consent: NonNullable<InformationAsked['consent']>; readonly dueOn: PlainDate }

/** Whether nothing is missing that `requestIssues` would name. */
export function isSound(asked: InformationAsked): asked is Sound { return asked.consent !== null && asked.dueOn !== null }

export function requestsTo(
  agencies: readonly BoardAgency[], asked: Sound, from: { readonly board: string; readonly reference: string; readonly today: PlainDate; readonly collection: boolean },
): readonly NewRequest[] {
  const { question, purpose, relevance, consent, justification, dueOn } = asked
  const { board, reference, today, collection } = from
  return agencies.map(agency => ({
    agencyId: agency.agencyId, question, purpose, relevance, consent, justification, askedOn: today, dueOn, collection,
    letter: informationRequestLetter({ board, agency: agency.name, isHealth: agency.kind === 'health', reference, question, purpose, relevance, consent, justification, on: today, dueOn }),
  }))
}

/** Puts the requests on record, and drafts to each agency the letter that goes out on paper or by mail, for the Board Manager to approve. */
export async function ask({ writer, session }: Act, caseId: string, requests: readonly NewRequest[], agencies: readonly BoardAgency[]): Promise<void> {
  const ids = await insertRequests(writer, session, caseId, requests)
  for (const [at, request] of requests.entries()) {
    const agency = agencies.find(each => each.agencyId === request.agencyId)
    if (!agency) throw new Error('an agency is asked that is none of the board’s')
    await draftLetter(writer, session, {
      caseId, kind: 'information_request', about: `request ${ids[at]}`, to: { name: agency.name, email: null, personId: null, agencyId: agency.agencyId }, on: request.askedOn,
      values: {
        agency: agency.name, question: request.question, purpose: request.purpose, relevance: request.relevance, answer_by: spoken(request.dueOn),
        consent: `${CONSENTS[request.consent].toLowerCase()}. ${request.justification}`, gmc_guidance: agency.kind === 'health' ? GMC_QUOTATION : '',
      },
    })
  }
}
