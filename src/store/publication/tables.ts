/** The shapes of the tables of what a review's board answered and told the public. */
import type { Generated } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Published } from '../../domain/publication.ts'

interface OfReview { board_id: string; case_id: string; number: number; recorded_at: Generated<Date>; recorded_by: string }

export interface PublicationTables {
  board_responses: OfReview & { response: string; agreed_on: PlainDate }
  publications: OfReview & { what: Published; published_on: PlainDate; address: string; available_until: PlainDate | null; text: string; note: string; check_id: string | null }
  non_publications: OfReview & { decided_on: PlainDate; reason: string; consulted: string }
}
