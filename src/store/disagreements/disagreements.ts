/** Disagreements with agencies about information, with each step by which they were escalated. */
import { randomUUID } from 'node:crypto'
import { escalationState, type ContactManner, type EscalationState, type StepOutcome } from '../../domain/information/escalation.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface RecordedStep {
  readonly level: 2 | 3
  readonly contact: string
  readonly post: string
  readonly manner: ContactManner
  readonly on: PlainDate
  readonly said: string
  readonly outcome: StepOutcome
  readonly by: string
}

export interface Disagreement {
  readonly disagreementId: string
  readonly caseId: string
  readonly agencyId: string
  readonly agency: string
  readonly concern: string
  readonly raisedOn: PlainDate
  readonly raisedAt: Date
  readonly raisedBy: string
  readonly raisedAs: string
  readonly steps: readonly RecordedStep[]
  readonly state: EscalationState
}

/** Of several cases at once, the oldest first. */
export async function disagreementsOf(reader: Reader, caseIds: readonly string[]): Promise<readonly Disagreement[]> {
  if (caseIds.length === 0) return []
  const rows = await reader.selectFrom('disagreements as d').innerJoin('agencies as a', 'a.agency_id', 'd.agency_id').innerJoin('people as p', 'p.person_id', 'd.raised_by')
    .select(['d.disagreement_id', 'd.case_id', 'd.agency_id', 'a.name as agency', 'd.concern', 'd.raised_on', 'd.raised_at', 'p.name as raised_by', 'd.raised_as'])
    .where('d.case_id', 'in', caseIds).orderBy('d.raised_at').execute()
  const taken = await reader.selectFrom('disagreement_steps as s').innerJoin('people as p', 'p.person_id', 's.recorded_by')
    .select(['s.disagreement_id', 's.level', 's.contact', 's.post', 's.manner', 's.happened_on', 's.said', 's.outcome', 'p.name']).where('s.case_id', 'in', caseIds).orderBy('s.number').execute()
  const steps = Map.groupBy(taken, row => row.disagreement_id)
  return rows.map(row => {
    const own = (steps.get(row.disagreement_id) ?? []).map(one => ({
      level: one.level, contact: one.contact, post: one.post, manner: one.manner, on: one.happened_on, said: one.said, outcome: one.outcome, by: one.name,
    }))
    return {
      disagreementId: row.disagreement_id, caseId: row.case_id, agencyId: row.agency_id, agency: row.agency, concern: row.concern, raisedOn: row.raised_on, raisedAt: row.raised_at,
      raisedBy: row.raised_by, raisedAs: row.raised_as, steps: own, state: escalationState(own),
    }
  })
}

export async function insertDisagreement(writer: Writer, session: Session, caseId: string, raised: { readonly agencyId: string; readonly concern: string; readonly on: PlainDate; readonly as: string }): Promise<string> {
  const id = randomUUID()
  await writer.insertInto('disagreements').values({
    board_id: session.boardId, case_id: caseId, disagreement_id: id, agency_id: raised.agencyId, concern: raised.concern, raised_on: raised.on, raised_by: session.personId, raised_as: raised.as,
  }).execute()
  return id
}

export async function insertStep(writer: Writer, session: Session, of: Pick<Disagreement, 'caseId' | 'disagreementId'>, number: number, step: Omit<RecordedStep, 'by'>): Promise<void> {
  await writer.insertInto('disagreement_steps').values({
    board_id: session.boardId, case_id: of.caseId, disagreement_id: of.disagreementId, number, level: step.level, contact: step.contact, post: step.post, manner: step.manner,
    happened_on: step.on, said: step.said, outcome: step.outcome, recorded_by: session.personId,
  }).execute()
}
