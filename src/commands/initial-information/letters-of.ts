/** A request to each of several agencies, with the letter that tells it. */
import type { InformationAsked } from '../../domain/information/request.ts'
import { informationRequestLetter } from '../../domain/letters/information-request.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { BoardAgency } from '../../store/commissioning/review-agencies.ts'
import type { NewRequest } from '../../store/initial-information/requests.ts'

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
