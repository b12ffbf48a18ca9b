/** The shapes of the tables of facts that are questioned. */
import type { Generated } from 'kysely'
import type { FactOutcome } from '../../domain/chronology/questioned-fact.ts'
import type { PlainDate } from '../../domain/plain-date.ts'

interface OfQuestion { board_id: string; case_id: string; question_id: string }

export interface QuestionedFactTables {
  questioned_facts: OfQuestion & { agency_id: string; entry_id: string; entry_version: number; proposed_by: string; proposal: string; questioned_on: PlainDate; recorded_at: Generated<Date>; recorded_by: string }
  fact_decisions: OfQuestion & { number: number; outcome: FactOutcome; words: string; decided_by: string; decided_on: PlainDate; recorded_at: Generated<Date>; recorded_by: string }
}
