/** The shapes of the tables of disagreements about information. */
import type { Generated } from 'kysely'
import type { ContactManner, StepOutcome } from '../../domain/information/escalation.ts'
import type { PlainDate } from '../../domain/plain-date.ts'

interface OfDisagreement { board_id: string; case_id: string; disagreement_id: string }

export interface DisagreementTables {
  disagreements: OfDisagreement & { agency_id: string; concern: string; raised_on: PlainDate; raised_at: Generated<Date>; raised_by: string; raised_as: string }
  disagreement_steps: OfDisagreement & {
    number: number; level: 2 | 3; contact: string; post: string; manner: ContactManner; happened_on: PlainDate; said: string; outcome: StepOutcome
    recorded_at: Generated<Date>; recorded_by: string
  }
}
