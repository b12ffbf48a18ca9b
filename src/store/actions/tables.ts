/** The shapes of the tables of actions that follow from reviews. */
import type { Generated } from 'kysely'
import type { ActionOrigin, ActionState } from '../../domain/actions.ts'
import type { PlainDate } from '../../domain/plain-date.ts'

interface OfAction { board_id: string; case_id: string; action_id: string }

export interface ActionTables {
  review_actions: OfAction & {
    agency_id: string | null; origin: ActionOrigin; learning: string; action: string; owner: string; due_words: string; due_on: PlainDate | null
    section: string | null; part_version: number | null; position: number | null; added_on: PlainDate; added_at: Generated<Date>; added_by: string
  }
  action_updates: OfAction & { number: number; state: ActionState; progress: string; impact: string; reported_on: PlainDate; recorded_at: Generated<Date>; recorded_by: string }
}
