/** The Chair's written decisions, every version. */
import type { Adopted } from '../../domain/criteria/adopted.ts'
import type { Answers } from '../../domain/criteria/criteria-set.ts'
import { date } from '../../domain/plain-date.ts'
import type { Decision } from '../../domain/decision.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'
import type { EarlierAssessment, Grounds } from '../referral/tables.ts'

export interface NewDecision {
  readonly version: number
  readonly decision: Decision
  /** What the Chair answered, each criterion by its id. */
  readonly answers: Answers
  readonly assessment: Adopted
  readonly grounds: Grounds
  readonly on: PlainDate
  /** The Panel's recommendation that it answers; null where it was made without one. */
  readonly recommendation: { readonly number: number; readonly version: number } | null
}
export interface RecordedDecision extends NewDecision { readonly decidedBy: string; readonly decidedAt: Date }

/** What earlier decisions were not asked for. */
const ASKED_LATER: Pick<Decision, 'research' | 'withoutPanel'> = { research: '', withoutPanel: '' }

/** Every version, oldest first. */
export async function decisionsOf(reader: Reader, caseId: string): Promise<readonly RecordedDecision[]> {
  const rows = await reader.selectFrom('decisions').selectAll().where('case_id', '=', caseId).orderBy('version').execute()
  return rows.map(row => ({
    version: row.version, decision: { ...ASKED_LATER, ...row.content }, answers: 'conclusion' in row.assessment ? row.answers : {}, assessment: adoptedOf(row.assessment), grounds: row.grounds, on: row.decided_on,
    recommendation: row.panel_number === null || row.recommendation_version === null ? null : { number: row.panel_number, version: row.recommendation_version },
    decidedBy: row.decided_by, decidedAt: row.decided_at,
  }))
}

/** A decision made before each criterion was answered with its evidence is read as far as it goes. */
function adoptedOf(stored: Adopted | EarlierAssessment): Adopted {
  if ('conclusion' in stored) return stored
  const { met, shouldAlways, lines } = stored
  return {
    set: 'working-together-2015', title: '', warning: null, conclusion: met ? 'must always' : shouldAlways ? 'should always' : 'may',
    sentence: met ? 'The criteria were met.' : `The criteria were not met.${shouldAlways ? ' A Serious Case Review should always be carried out in such circumstances.' : ''}`,
    lines: lines.map(({ holds, ...line }) => ({
      ...line, question: line.words, from: date('2006-04-01'), until: null, holding: holds ? 'yes' : 'no', said: holds, details: [], evidence: '', restsOn: [], assessed: null,
    })),
  }
}

export async function insertDecision(writer: Writer, session: Session, caseId: string, made: NewDecision, now: Date): Promise<void> {
  await writer.insertInto('decisions').values({
    board_id: session.boardId, case_id: caseId, version: made.version, content: JSON.stringify(made.decision), answers: JSON.stringify(made.answers),
    assessment: JSON.stringify(made.assessment), grounds: JSON.stringify(made.grounds), decided_on: made.on, decided_at: now, decided_by: session.personId,
    panel_number: made.recommendation?.number ?? null, recommendation_version: made.recommendation?.version ?? null,
  }).execute()
}
