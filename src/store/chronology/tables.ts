/** The shapes of the tables by which agencies hand in their chronologies. */
import type { Generated } from 'kysely'
import type { DatePrecision } from '../../domain/chronology/date-reading.ts'
import type { DepartmentStep } from '../../domain/chronology/department.ts'
import type { ChronologyKind } from '../../domain/chronology/package.ts'
import type { Strange } from '../../domain/chronology/point-out.ts'
import type { ReviewColumn } from '../../domain/chronology/review-columns.ts'
import type { Sheet } from '../../domain/chronology/sheet.ts'
import type { StagingAnswers } from '../../domain/chronology/staging-answers.ts'
import type { WrittenEntry } from '../../domain/chronology/written-entry.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Json, JsonColumn } from '../tables.ts'

interface OfPackage { board_id: string; case_id: string; agency_id: string }
interface OfUpload extends OfPackage { upload_id: string }
interface InOrder { sort_day: string; sort_time: string; sort_position: number }

export interface ChronologyTables {
  author_nominations: OfPackage & { nomination_id: string; person_id: string; no_line_management: boolean; declared_on: PlainDate; recorded_at: Generated<Date>; nominated_by: string }
  sharing_acknowledgements: OfPackage & { person_id: string; notice: string; acknowledged_at: Generated<Date> }
  departments: OfPackage & { department_id: string; name: string; added_at: Generated<Date>; added_by: string }
  department_authors: OfPackage & { person_id: string; revision: number; department_id: string | null; assigned_at: Generated<Date>; assigned_by: string }
  department_steps: OfPackage & { department_id: string; number: number; step: DepartmentStep; reasons: string; taken_at: Generated<Date>; taken_by: string }
  uploads: OfUpload & { department_id: Generated<string | null>; chronology: ChronologyKind; file_name: string; size: number; sha256: Buffer; uploaded_at: Generated<Date>; uploaded_by: string }
  upload_files: OfUpload & { content: Buffer }
  upload_readings: OfUpload & { sheet: JsonColumn<Sheet> | null; refused: string | null; advice: string | null; read_at: Generated<Date> }
  staging_answers: OfUpload & { revision: number; answers: JsonColumn<StagingAnswers>; answered_at: Generated<Date>; answered_by: string }
  acceptances: OfUpload & { revision: number; replaced_earlier: boolean; entries: number; left_out: JsonColumn; accepted_at: Generated<Date>; accepted_by: string }
  entries: OfPackage & InOrder & { department_id: Generated<string | null>; entry_id: string; chronology: ChronologyKind; upload_id: string | null; number: number; version: number; removed: Generated<boolean> }
  entry_versions: OfPackage & {
    entry_id: string; version: number; removed: boolean; row_number: number; place: string
    date_text: string; earliest: PlainDate | null; latest: PlainDate | null; precision: DatePrecision; inferred: boolean
    time_text: string | null; time_from: string | null; time_to: string | null
    source: string; event: string; other: JsonColumn<Record<string, string>>; sequence: number | null; written_at: Generated<Date>; written_by: string
  }
  entry_comments: OfPackage & { entry_id: string; version: number; comment: string }
  date_looks: OfPackage & { entry_id: string; version: number; about: Strange; said: string; looked_at: Generated<Date>; looked_by: string }
  entry_drafts: OfPackage & { revision: Generated<number>; person_id: string; entry_id: string; chronology: ChronologyKind; based_on: number; words: JsonColumn<WrittenEntry> | null; kept_at: Generated<Date> }
  review_columns: { board_id: string; case_id: string; version: number; columns: JsonColumn<readonly ReviewColumn[]>; written_at: Generated<Date>; written_by: string }
  glossary_terms: OfPackage & { abbreviation: string; version: number; meaning: string; written_at: Generated<Date>; written_by: string }
  package_parts: OfPackage & { section: string; version: number; content: JsonColumn; written_at: Generated<Date>; written_by: string }
  submissions: OfPackage & { number: number; events: number | null; hash: Buffer; parts: JsonColumn<Record<string, Json>>; submitted_at: Generated<Date>; submitted_by: string }
  submission_entries: OfPackage & InOrder & { number: number; chronology: ChronologyKind; entry_id: string; version: number }
  sign_offs: OfPackage & { number: number; hash: Buffer; signed_name: string; signed_role: string; signed_on: PlainDate; recorded_at: Generated<Date>; signed_by: string }
  package_reviews: OfPackage & { review_id: string; number: number; rating: string; comments: string; returned: boolean; reviewed_at: Generated<Date>; reviewed_by: string }
  commitments: OfPackage & { commitment_id: string; signed_name: string; given_on: PlainDate; recorded_at: Generated<Date>; given_by: string }
  information_requests: OfPackage & { request_id: string; question: string; meeting_on: PlainDate | null; meeting_place: string | null; asked_at: Generated<Date>; asked_by: string }
  information_answers: OfPackage & { request_id: string; answer: string; answered_at: Generated<Date>; answered_by: string }
  proceedings_without: OfPackage & { reason: string; decided_on: PlainDate; recorded_at: Generated<Date>; decided_by: string }
  signed_packages: OfPackage & { number: number; signed_on: PlainDate; recorded_at: Date }
}
