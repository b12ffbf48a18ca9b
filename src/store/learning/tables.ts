/** The shapes of the tables of what reviews teach and of the looks at their quality. */
import type { Generated } from 'kysely'
import type { Factor, ThemeKind, ThemeState } from '../../domain/learning/theme.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { CheckOutcome } from '../../domain/quality.ts'
import type { ActionTables } from '../actions/tables.ts'
import type { FamilyTables } from '../family/tables.ts'
import type { PublicationTables } from '../publication/tables.ts'

interface OfCase { board_id: string; case_id: string }

export interface LearningTables extends PublicationTables, FamilyTables, ActionTables {
  learning_themes: OfCase & {
    theme_id: string; version: number; title: string; description: string; question: string; kind: ThemeKind; factors: Factor[]; state: ThemeState
    opened_at: Date; written_at: Generated<Date>; written_by: string
  }
  theme_points: OfCase & { theme_id: string; version: number; agency_id: string; section: Generated<string>; part_version: number; position: number }
  quality_checkpoints: OfCase & {
    stage: string; number: number; outcome: CheckOutcome; comments: string; checked_on: PlainDate; recorded_at: Generated<Date>; recorded_by: string
  }
}
