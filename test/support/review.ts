/** A commissioned review in one line, for tests about what comes after: its decision, the review and the fact, as the owner of the tables. */
import { randomUUID } from 'node:crypto'
import type { FactKind } from '../../src/domain/facts.ts'
import { REVIEW_KINDS } from '../../src/domain/review-kind.ts'
import type { ReviewKind } from '../../src/domain/review-kind.ts'
import type { Cast } from './cast.ts'

export interface ReviewOptions { readonly kind?: ReviewKind; readonly pseudonym?: string; readonly on?: string; readonly facts?: readonly (readonly [FactKind, string])[] }

/** Opens a case and commissions a review of it (a Serious Case Review on 3 October 2016 unless told otherwise). Returns the case's id. */
export async function commissionedCase(cast: Cast, options: ReviewOptions = {}): Promise<string> {
  const { kind = 'scr', pseudonym = `Child ${randomUUID().slice(0, 6)}`, on = '2016-10-03', facts = [] } = options
  const caseId = await cast.openCase([['referral_received', on], ['chair_decided', on], ['commissioned', on], ...facts])
  const manager = (await cast.on('board_manager')).personId
  const chair = (await cast.on('independent_chair')).personId
  await cast.owner.query(
    `insert into decisions (board_id, case_id, version, content, answers, assessment, grounds, decided_on, decided_by)
     values ($1, $2, 1, '{}', '{}', '{}', '{}', $3, $4)`, [cast.boardId, caseId, on, chair])
  await cast.owner.query(
    `insert into reviews (board_id, case_id, kind, procedure, pseudonym, period_from, period_to, practice_changed, category, chair_unit,
       decision_version, commissioned_on, commissioned_by)
     values ($1, $2, $3, $4, $5, '2014-01-01', '2016-09-30', 'no', '', '', 1, $6, $7)`,
    [cast.boardId, caseId, kind, REVIEW_KINDS[kind].procedure, pseudonym, on, manager])
  return caseId
}
