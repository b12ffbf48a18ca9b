/** The shapes of the tables of letters and of the outbox. */
import type { Generated } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { JsonColumn } from '../tables.ts'

interface OfLetter { board_id: string; case_id: string; letter_id: string }
export type Manner = 'mail' | 'post' | 'hand'

export interface LetterTables {
  letter_templates: {
    board_id: string; template_id: string; kind: string; number: number; file_name: string; content: Buffer | null; sha256: Buffer | null; fields: string[]
    uploaded_at: Generated<Date>; uploaded_by: string
  }
  case_letters: OfLetter & {
    kind: string; about: string; signatory: string; to_name: string; to_email: string | null; person_id: string | null; agency_id: string | null
    drafted_on: PlainDate; drafted_at: Generated<Date>; drafted_by: string
  }
  case_letter_versions: OfLetter & { version: number; template_id: string | null; filled: JsonColumn<Record<string, string>>; saved_at: Generated<Date>; saved_by: string }
  case_letter_approvals: OfLetter & { version: number; document: Buffer; sha256: Buffer; approved_on: PlainDate; approved_at: Generated<Date>; approved_by: string }
  case_letter_dispatches: OfLetter & { version: number; manner: Manner; sent_on: PlainDate; recorded_at: Generated<Date>; recorded_by: string }
  case_letter_set_asides: OfLetter & { reason: string; recorded_at: Generated<Date>; recorded_by: string }
  mails: {
    board_id: Generated<string>; mail_id: string; to_address: string; purpose: string; link: string | null; secret: boolean; queued_at: Generated<Date>
    tries: Generated<number>; next_try_at: Generated<Date>; last_fault: Generated<string | null>
    outcome: 'sent' | 'passed on' | 'given up' | null; settled_at: Date | null; settled_by: string | null
  }
}
