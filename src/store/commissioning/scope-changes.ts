/** Changes of a review's scope after it was commissioned: of its period, or of an agency's part in it. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'
import type { Json } from '../tables.ts'
import type { Review } from './reviews.ts'

export type Scope = Readonly<Record<string, Json>>

export interface ScopeChange {
  readonly number: number
  /** Null where the period changed. */
  readonly agency: string | null
  readonly was: Scope
  readonly became: Scope
  readonly reason: string
  readonly on: PlainDate
  readonly by: string
}

export async function scopeChangesOf(reader: Reader, caseId: string): Promise<readonly ScopeChange[]> {
  const rows = await reader.selectFrom('scope_changes').leftJoin('agencies', 'agencies.agency_id', 'scope_changes.agency_id').innerJoin('people', 'people.person_id', 'scope_changes.changed_by')
    .select(['number', 'agencies.name as agency', 'was', 'became', 'reason', 'changed_on', 'people.name as by']).where('case_id', '=', caseId).orderBy('number').execute()
  return rows.map(row => ({ number: row.number, agency: row.agency, was: row.was, became: row.became, reason: row.reason, on: row.changed_on, by: row.by }))
}

export interface NewScopeChange { readonly agencyId: string | null; readonly was: Scope; readonly became: Scope; readonly reason: string; readonly on: PlainDate }

export async function insertScopeChange(writer: Writer, session: Session, caseId: string, change: NewScopeChange): Promise<void> {
  const { number } = await writer.selectFrom('scope_changes').select(({ fn }) => fn.countAll<number>().as('number')).where('case_id', '=', caseId).executeTakeFirstOrThrow()
  await writer.insertInto('scope_changes').values({
    board_id: session.boardId, case_id: caseId, number: Number(number) + 1, agency_id: change.agencyId, was: JSON.stringify(change.was), became: JSON.stringify(change.became),
    reason: change.reason, changed_on: change.on, changed_by: session.personId,
  }).execute()
}

export async function setPeriod(writer: Writer, caseId: string, period: Pick<Review, 'periodFrom' | 'periodTo' | 'backgroundFrom' | 'practiceChanged' | 'reasons'>): Promise<void> {
  await writer.updateTable('reviews').set({
    period_from: period.periodFrom, period_to: period.periodTo, background_from: period.backgroundFrom, practice_changed: period.practiceChanged, reasons: JSON.stringify(period.reasons),
  }).where('case_id', '=', caseId).execute()
}
