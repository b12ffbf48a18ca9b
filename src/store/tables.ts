/** The shapes of the tables, as Kysely reads them. Each area adds its own tables in a file beside its queries. */
import type { ColumnType, Generated } from 'kysely'
import type { PlainDate } from '../domain/plain-date.ts'
import type { ChronologyTables } from './chronology/tables.ts'
import type { DisagreementTables } from './disagreements/tables.ts'
import type { IdentityTables } from './identity/tables.ts'
import type { InformationTables } from './initial-information/tables.ts'
import type { LetterTables } from './letters/tables.ts'
import type { PanelTables } from './panel/tables.ts'
import type { LeakTables } from './leaks/tables.ts'
import type { LearningTables } from './learning/tables.ts'
import type { ReferralTables } from './referral/tables.ts'
import type { KeyEventTables } from './key-events/tables.ts'
import type { KeyThemeTables } from './key-themes/tables.ts'
import type { QuestionedFactTables } from './questioned-facts/tables.ts'
import type { SameEventTables } from './same-events/tables.ts'
import type { TermsTables } from './terms/tables.ts'
import type { TimetableTables } from './timetable/tables.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
/** Written as JSON text, read back as the value. */
export type JsonColumn<T = Json> = ColumnType<T, string, string>

export interface Tables extends ReferralTables, PanelTables, TimetableTables, ChronologyTables, LetterTables, LearningTables, LeakTables, IdentityTables, InformationTables, DisagreementTables, TermsTables, SameEventTables, QuestionedFactTables, KeyEventTables, KeyThemeTables {
  boards: { board_id: string; name: string; jurisdiction: string; settings: JsonColumn<Record<string, Json>>; created_at: Generated<Date> }
  agencies: { board_id: string; agency_id: string; name: string; code: string; colour: number; kind: Generated<string> }
  people: {
    board_id: string; person_id: string; agency_id: string | null; name: string; job_title: Generated<string>; email: string; created_at: Generated<Date>
  }
  cases: { board_id: string; case_id: string; reference: string; opened_at: Generated<Date>; submitted_at: Date | null }
  case_facts: {
    board_id: string; case_id: string; fact_id: string; kind: string; happened_on: PlainDate | null
    details: JsonColumn<{ note?: string; told?: PlainDate } & Record<string, Json>>
    corrects: string | null; recorded_at: Generated<Date>; recorded_by: string
  }
  appointments: {
    board_id: string; appointment_id: string; person_id: string; role: string; case_id: string | null; agency_id: string | null
    from_date: PlainDate; until_date: PlainDate | null; appointed_by: string; appointed_at: Generated<Date>; votes: Generated<boolean>
  }
  exclusions: {
    board_id: string; case_id: string; person_id: string; reason: string; excluded_by: string; excluded_at: Generated<Date>; lifted_at: Date | null
  }
  operations: { board_id: string; person_id: string; operation_id: string; command: string; result: JsonColumn; at: Generated<Date> }
  drafts: { board_id: string; person_id: string; form: string; content: JsonColumn; version: number; saved_at: Generated<Date> }
  history: {
    board_id: string; chain_id: string; seq: Generated<number>; at: Generated<Date>; actor_id: string; act: string; facts: string
    previous_hash: Generated<Buffer>; hash: Generated<Buffer>
  }
  held_posts: { board_id: string; person_id: string; held_id: Buffer; sealed: Buffer; held_at: Generated<Date> }
  chain_heads: { board_id: string; chain_id: string; seq: number; hash: Buffer }
  access_log: {
    board_id: string; read_id: Generated<number>; at: Generated<Date>; person_id: string; case_id: string | null; what: string
    details: JsonColumn<Record<string, Json>>
  }
}
