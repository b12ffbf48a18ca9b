/** The shapes of the tables of Key Themes for Analysis and of the Learning Event pack. */
import type { Generated } from 'kysely'

interface OfCase { board_id: string; case_id: string }

export interface KeyThemeTables {
  key_themes: OfCase & {
    theme_id: string; version: number; title: string; description: string; question: string; stands: boolean; reason: string; opened_at: Date; written_at: Generated<Date>; written_by: string
  }
  key_theme_entries: OfCase & {
    agency_id: string; entry_id: string; version: number; theme_id: string; theme_version: Generated<number>; rests_on: boolean; written_at: Generated<Date>; written_by: string
  }
  learning_event_packs: OfCase & { version: number; has_key_themes: boolean; decided_at: Generated<Date>; decided_by: string }
}
