/** The shapes of the tables of agencies' written information. */
import type { Generated } from 'kysely'
import type { LinkManner } from '../../domain/information/contact.ts'
import type { FileKind } from '../../domain/information/file.ts'
import type { Consent } from '../../domain/information/request.ts'
import type { ReminderManner } from '../../domain/information/reminder.ts'
import type { ReturnContent, VersionStanding } from '../../domain/information/return.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { JsonColumn } from '../tables.ts'

interface OfRequest { board_id: string; case_id: string; request_id: string }

export interface InformationTables {
  initial_requests: OfRequest & {
    agency_id: string; question: string; purpose: string; relevance: string; consent: Consent; justification: string; letter: string
    asked_on: PlainDate; asked_by: string; recorded_at: Generated<Date>; collection: boolean; due_on: PlainDate | null
  }
  initial_contacts: OfRequest & { contact_id: string; name: string; post: string; email: string; named_at: Generated<Date>; named_by: string }
  /** Without the hash of the token, which the program cannot read. */
  initial_links: OfRequest & {
    link_id: string; contact_id: string; manner: LinkManner; issued_at: Generated<Date>; issued_by: string; expires_at: Date; revoked_at: Date | null; used_at: Date | null
  }
  initial_returns: OfRequest & {
    version: number; content: JsonColumn<Partial<ReturnContent>>; standing: VersionStanding; reason: string; returned_on: PlainDate; returned_at: Generated<Date>
    returned_by: string | null; contact_id: string | null
  }
  initial_return_files: OfRequest & { version: number; file_id: string; name: string; kind: FileKind; size: number; sha256: Buffer; content: Buffer }
  initial_reminders: OfRequest & { reminder_id: string; reminded_on: PlainDate; manner: ReminderManner; note: string; recorded_at: Generated<Date>; recorded_by: string }
  initial_goings_on: OfRequest & { reason: string; decided_on: PlainDate; recorded_at: Generated<Date>; decided_by: string }
}
