/** The shape of the table of adaptations. */
import type { Generated } from 'kysely'
import type { Change } from '../../domain/adaptation.ts'
import type { JsonColumn } from '../tables.ts'

export interface TimetableTables {
  case_adaptations: {
    board_id: string; case_id: string; adaptation_id: string; kind: string; step: string | null
    change: JsonColumn<Change>; reason: string; recorded_at: Generated<Date>; recorded_by: string
  }
}
