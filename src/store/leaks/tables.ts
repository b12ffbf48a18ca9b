/** The shapes of the tables of files that are to be published and what the leak check found in them. */
import type { Generated } from 'kysely'
import type { FindingKind } from '../../domain/leaks/finding.ts'

interface OfCheck { board_id: string; case_id: string; check_id: string }

export interface LeakTables {
  leak_checks: OfCheck & { file_name: string; size: number; sha256: Buffer; labels: string[]; allowed: string[]; given_at: Generated<Date>; given_by: string }
  leak_check_files: OfCheck & { sha256: Buffer; content: Buffer }
  leak_check_results: OfCheck & { further: number; notes: string[]; refused: string | null; advice: string | null; checked_at: Generated<Date> }
  leak_findings: OfCheck & { number: number; kind: FindingKind; found: string; why: string; place: string; around: string }
  leak_answers: OfCheck & { number: number; revision: number; no_leak: boolean; reason: string; answered_at: Generated<Date>; answered_by: string }
  leak_approvals: OfCheck & { sha256: Buffer; approved_by: string; approved_at: Generated<Date> }
}
