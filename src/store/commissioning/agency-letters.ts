/** The Chair's letter to an agency that takes part, as it was sent to its Chief Officer. */
import type { Reader } from '../database.ts'
import { sentLetters } from '../letters/letters.ts'

export type SentToAgency = Awaited<ReturnType<typeof sentLetters>>[number]

/** The last one; null where none was sent to that agency yet. */
export async function letterToAgency(reader: Reader, caseId: string, agencyId: string): Promise<SentToAgency | null> {
  return (await sentLetters(reader, caseId, ['chief_officer'])).findLast(each => each.to.agencyId === agencyId) ?? null
}
