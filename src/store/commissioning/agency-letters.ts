/** The Chair's letters to agencies, each found by the agency it went to. */
import type { Reader } from '../database.ts'
import { lettersOf, type SentLetter } from '../decision/decisions.ts'
import { reviewAgencies } from './review-agencies.ts'

/** What `letters.kind` says of the Chair's letter to an agency's Chief Officer. */
export const CHIEF_OFFICER_LETTER = 'chief officer'

/** Null where none was issued to that agency yet. */
export async function letterToAgency(reader: Reader, caseId: string, agencyId: string): Promise<SentLetter | null> {
  const agency = (await reviewAgencies(reader, caseId)).find(each => each.agencyId === agencyId)
  return (await lettersOf(reader, caseId)).find(each => each.kind === CHIEF_OFFICER_LETTER && each.recipient === agency?.name) ?? null
}
