/** The shape of the table of key events. */
import type { Generated } from 'kysely'

export interface KeyEventTables {
  key_events: { board_id: string; case_id: string; agency_id: string; entry_id: string; version: number; is_chosen: boolean; words: string; written_at: Generated<Date>; written_by: string }
}
