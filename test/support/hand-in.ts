/** A commissioned review with two agencies in scope and their people, for tests of what agencies hand in. */
import { date } from '../../src/domain/plain-date.ts'
import type { Session } from '../../src/store/database.ts'
import type { Cast } from './cast.ts'
import { commissionedCase } from './review.ts'

export interface Review {
  readonly caseId: string
  /** The police, in scope. */
  readonly agencyId: string
  /** Of the police: author, a second person without a role, the manager who signs, the chief officer. */
  readonly author: Session
  readonly colleague: Session
  readonly signer: Session
  readonly chief: Session
  /** The other agency in scope and its author. */
  readonly otherAgencyId: string
  readonly otherAuthor: Session
}

export async function openReview(the: Cast): Promise<Review> {
  const caseId = await commissionedCase(the)
  for (const agency of [the.police, the.health]) {
    await the.owner.query("insert into review_agencies (board_id, case_id, agency_id, in_scope, basis) values ($1, $2, $3, true, 'Section 14B')", [the.boardId, caseId, agency])
  }
  const person = async (name: string, agencyId: string, role: 'chronology_author' | 'agency_senior_manager' | null): Promise<Session> => {
    const someone = await the.person(name, agencyId)
    if (role) await the.appoint(someone, role, { caseId, agencyId, from: date('2015-01-01') })
    return someone
  }
  return {
    caseId, agencyId: the.police, otherAgencyId: the.health, chief: await the.on('chief_officer'),
    author: await person('Police author', the.police, 'chronology_author'), colleague: await person('Police colleague', the.police, null),
    signer: await person('Superintendent', the.police, 'agency_senior_manager'), otherAuthor: await person('Health author', the.health, 'chronology_author'),
  }
}
