/** Commissioned reviews: what was commissioned, under which name, for which period. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { ReviewKind } from '../../domain/review-kind.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Review {
  readonly kind: ReviewKind
  readonly procedure: string
  readonly pseudonym: string
  readonly periodFrom: PlainDate
  readonly periodTo: PlainDate
  readonly backgroundFrom: PlainDate | null
  readonly practiceChanged: string
  readonly category: string
  readonly chairUnit: string
  readonly otherBoards: string
  readonly reasons: Readonly<Record<string, string>>
  readonly decisionVersion: number
  readonly commissionedOn: PlainDate
}

export async function reviewOf(reader: Reader, caseId: string): Promise<Review | null> {
  const row = await reader.selectFrom('reviews').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  return row ? {
    kind: row.kind, procedure: row.procedure, pseudonym: row.pseudonym, periodFrom: row.period_from, periodTo: row.period_to, backgroundFrom: row.background_from,
    practiceChanged: row.practice_changed, category: row.category, chairUnit: row.chair_unit, otherBoards: row.other_boards, reasons: row.reasons as Readonly<Record<string, string>>,
    decisionVersion: row.decision_version, commissionedOn: row.commissioned_on,
  } : null
}

export async function insertReview(writer: Writer, session: Session, caseId: string, review: Review): Promise<void> {
  await writer.insertInto('reviews').values({
    board_id: session.boardId, case_id: caseId, kind: review.kind, procedure: review.procedure, pseudonym: review.pseudonym, period_from: review.periodFrom,
    period_to: review.periodTo, background_from: review.backgroundFrom, practice_changed: review.practiceChanged, category: review.category, chair_unit: review.chairUnit,
    other_boards: review.otherBoards, reasons: JSON.stringify(review.reasons), decision_version: review.decisionVersion, commissioned_on: review.commissionedOn, commissioned_by: session.personId,
  }).execute()
}

/** Whether another review of the board goes by this pseudonym already, whatever its capitals. */
export async function pseudonymTaken(reader: Reader, pseudonym: string, exceptCaseId: string): Promise<boolean> {
  const row = await reader.selectFrom('reviews').select('case_id').where(({ eb, fn }) => eb(fn<string>('lower', ['pseudonym']), '=', pseudonym.toLowerCase()))
    .where('case_id', '!=', exceptCaseId).executeTakeFirst()
  return row !== undefined
}
