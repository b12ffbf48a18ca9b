/** The agencies' written information on a case, collated: what each was asked, whether and how late it answered, and what it said that stands. */
import { daysLate, stateOf, type RequestState } from '../../domain/information/due.ts'
import { standingVersions } from '../../domain/information/return.ts'
import { daysBetween, type PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'
import { requestsOf, type InformationRequest } from './requests.ts'
import type { ReturnedVersion } from './returns.ts'

export interface AgencyInformation extends InformationRequest {
  readonly state: RequestState
  /** Days past the day named in the letter: until the first return, or until today where there is none. 0 where it is or was in time. */
  readonly daysLate: number
  /** The versions that stand, oldest first; empty where nothing was returned. */
  readonly stands: readonly ReturnedVersion[]
}

/** In the order of asking. Row-level security gives an agency's people their own agency's alone. */
export async function informationReturned(reader: Reader, caseId: string, today: PlainDate, agencyId: string | null = null): Promise<readonly AgencyInformation[]> {
  return (await requestsOf(reader, caseId, agencyId)).map(request => {
    const awaited = { dueOn: request.dueOn, answered: request.versions.length > 0, without: request.goingOn !== null }
    const [first] = request.versions
    const cameLate = first && request.dueOn !== null ? Math.max(0, daysBetween(request.dueOn, first.on)) : 0
    return { ...request, state: stateOf(awaited, today), daysLate: first ? cameLate : daysLate(awaited, today), stands: standingVersions(request.versions) }
  })
}
