/** A commissioned review with two agencies in scope and their people, for tests of what agencies hand in. */
import { randomUUID } from 'node:crypto'
import type { FactKind } from '../../src/domain/facts.ts'
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

export async function openReview(the: Cast, facts: readonly (readonly [FactKind, string])[] = []): Promise<Review> {
  return reviewWithItsPeople(the, await commissionedCase(the, { facts }))
}

/** Brings two agencies and the people who hand in for them into a review that is there already. */
export async function reviewWithItsPeople(the: Cast, caseId: string): Promise<Review> {
  await bringIntoScope(the, caseId)
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

/** The police and community health as agencies that must take part in the review. */
export async function bringIntoScope(the: Cast, caseId: string): Promise<void> {
  for (const agency of [the.police, the.health]) {
    await the.owner.query("insert into review_agencies (board_id, case_id, agency_id, in_scope, basis) values ($1, $2, $3, true, 'Section 14B') on conflict do nothing", [the.boardId, caseId, agency])
  }
}

/** One file and one entry of the police in that review, as they were put on record by nobody in particular. */
export async function fillPackage(the: Cast, caseId: string): Promise<{ upload: string; entry: string }> {
  const [upload, entry] = [randomUUID(), randomUUID()]
  const of = [the.boardId, caseId, the.police]
  const by = (await the.on('board_manager')).personId
  await the.owner.query(`insert into uploads (board_id, case_id, agency_id, upload_id, chronology, file_name, size, sha256, uploaded_by)
    values ($1, $2, $3, $4, 'events', 'police.csv', 1, sha256('x'), $5)`, [...of, upload, by])
  await the.owner.query("insert into upload_files values ($1, $2, $3, $4, 'x')", [...of, upload])
  await the.owner.query(`insert into upload_readings (board_id, case_id, agency_id, upload_id, refused, advice) values ($1, $2, $3, $4, 'Not read', 'Send another')`, [...of, upload])
  await the.owner.query(`insert into entries (board_id, case_id, agency_id, entry_id, chronology, number, version, sort_day, sort_time, sort_position)
    values ($1, $2, $3, $4, 'events', 1, 1, '2014-03-12 1', '99:99', 0)`, [...of, entry])
  await the.owner.query(`insert into entry_versions (board_id, case_id, agency_id, entry_id, version, removed, row_number, place, date_text, earliest, latest, precision, inferred, source, event, other, written_by)
    values ($1, $2, $3, $4, 1, false, 1, 'Row 1', '12 March 2014', '2014-03-12', '2014-03-12', 'day', false, 'Log 1', 'Called', '{}', $5)`, [...of, entry, by])
  return { upload, entry }
}
