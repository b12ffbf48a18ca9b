/** The shapes of the tables of the Consideration Panel. */
import type { Generated } from 'kysely'
import type { PanelCount } from '../../domain/panel/count.ts'
import type { MinuteContents, MinuteItem } from '../../domain/panel/minutes.ts'
import type { PackContent } from '../../domain/panel/pack.ts'
import type { Recommended } from '../../domain/panel/recommendation.ts'
import type { Capacity } from '../../domain/panel/seat.ts'
import type { Question, VoteAnswer } from '../../domain/panel/vote.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Attended } from '../../domain/subcommittee.ts'
import type { JsonColumn } from '../tables.ts'

interface OfPanel { board_id: string; case_id: string; number: number }
interface Recorded { recorded_at: Generated<Date>; recorded_by: string }

export interface PanelTables {
  panels: OfPanel & { convened_on: PlainDate; convened_by: string; recorded_at: Generated<Date> }
  panel_seats: OfPanel & Recorded & {
    person_id: string; revision: number; capacity: Capacity; agency_id: string | null; votes: boolean; sits: boolean; note: string
  }
  panel_meetings: OfPanel & Recorded & { revision: number; meets_on: PlainDate; begins_at: string; place: string; planned_on: PlainDate }
  panel_packs: OfPanel & { version: number; content: JsonColumn<PackContent>; circulated_on: PlainDate; circulated_at: Generated<Date>; circulated_by: string }
  panel_sittings: OfPanel & Recorded & { held_on: PlainDate }
  panel_attendances: OfPanel & Recorded & { person_id: string; revision: number; agency_id: string | null; attended: Attended }
  panel_minutes: OfPanel & Recorded & { item: MinuteItem; version: number; content: JsonColumn<MinuteContents[MinuteItem]>; reason: string }
  panel_entries: OfPanel & Recorded & {
    agency_id: string; version: number; given_by: string; information: string; clear: boolean; clarification: string; reason: string
  }
  panel_questions: OfPanel & Recorded & {
    agency_id: string; question_number: number; version: number; question: string; answer: string; reason: string
  }
  panel_ballots: OfPanel & { question: Question; put_on: PlainDate; put_by: string; recorded_at: Generated<Date> }
  panel_votes: OfPanel & {
    question: Question; person_id: string; revision: number; answer: VoteAnswer; criteria_met: boolean | null; learning: boolean | null
    rationale: string; cast_at: Generated<Date>
  }
  panel_ballot_closings: OfPanel & {
    question: Question; rests_on_case: boolean; without_reason: string; closed_on: PlainDate; closed_at: Generated<Date>; closed_by: string
  }
  panel_counts: OfPanel & { question: Question; count: JsonColumn<PanelCount>; recorded_at: Generated<Date> }
  panel_recommendations: OfPanel & {
    version: number; need: Recommended['need']; kind: Recommended['kind']; considerations: string; rationale: string; disagreement: string
    reasoning: string; reason: string; written_on: PlainDate; recorded_at: Generated<Date>; written_by: string
  }
  panel_closures: OfPanel & { closed_on: PlainDate; recorded_at: Generated<Date>; closed_by: string }
  conflict_declarations: { board_id: string; case_id: string } & Recorded & {
    declaration_id: string; role: string; person_id: string; of_agencies: string[]; exceptions: JsonColumn<Record<string, string>>; signed_name: string; signed_on: PlainDate
  }
}
