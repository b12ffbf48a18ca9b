/** What the Panel recommends to the Independent Chair, every version. */
import type { Recommended, RecommendationParts } from '../../domain/panel/recommendation.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Recommendation extends Recommended, RecommendationParts {
  readonly number: number
  readonly version: number
  /** Why it was written again; '' for the first. */
  readonly reason: string
  readonly on: PlainDate
  readonly by: string
}

/** Of the case's last Panel, oldest first. */
export async function recommendationsOf(reader: Reader, caseId: string): Promise<readonly Recommendation[]> {
  const rows = await reader.selectFrom('panel_recommendations').selectAll().where('case_id', '=', caseId)
    .where('number', '=', ({ selectFrom }) => selectFrom('panels').select(({ fn }) => fn.max('number').as('last')).where('case_id', '=', caseId))
    .orderBy('version').execute()
  return rows.map(row => ({
    number: row.number, version: row.version, need: row.need, kind: row.kind, considerations: row.considerations, rationale: row.rationale,
    disagreement: row.disagreement, reasoning: row.reasoning, reason: row.reason, on: row.written_on, by: row.written_by,
  }))
}

export async function insertRecommendation(writer: Writer, session: Session, caseId: string, made: Omit<Recommendation, 'by'>): Promise<void> {
  await writer.insertInto('panel_recommendations').values({
    board_id: session.boardId, case_id: caseId, number: made.number, version: made.version, need: made.need, kind: made.kind, considerations: made.considerations,
    rationale: made.rationale, disagreement: made.disagreement, reasoning: made.reasoning, reason: made.reason, written_on: made.on, written_by: session.personId,
  }).execute()
}
