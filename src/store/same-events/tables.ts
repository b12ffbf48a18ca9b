/** The shapes of the tables of accounts that tell of one event. */
import type { Generated } from 'kysely'
import type { EventState } from '../../domain/chronology/event-account.ts'
import type { PlainDate } from '../../domain/plain-date.ts'

interface OfEvent { board_id: string; case_id: string; event_id: string; version: number }

export interface SameEventTables {
  same_events: OfEvent & { state: EventState; differences: string; account: string; agreed_with: string; agreed_on: PlainDate | null; written_at: Generated<Date>; written_by: string }
  same_event_entries: OfEvent & { agency_id: string; entry_id: string }
  not_same_events: { board_id: string; case_id: string; first_entry: string; second_entry: string; said_at: Generated<Date>; said_by: string }
}
