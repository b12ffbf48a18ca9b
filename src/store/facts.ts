/** The dated facts on record. A correction is a later fact that names the one it corrects; a withdrawn one has `withdrawn` in its details. */
import { randomUUID } from 'node:crypto'
import type { PlainDate } from '../domain/plain-date.ts'
import type { Session, Reader, Writer } from './database.ts'
import type { Json } from './tables.ts'

export interface NewFact {
  readonly caseId: string
  readonly kind: string
  readonly on: PlainDate
  /** Ids and choices that belong to the fact; narrative lives in its own tables. */
  readonly details?: Readonly<Record<string, Json>>
  readonly corrects?: string | null
}

export interface RecordedFact extends Required<NewFact> { readonly id: string; readonly recordedAt: Date; readonly recordedBy: string }

/** Records a fact within the command's transaction and returns its id. */
export async function recordFact(writer: Writer, session: Session, fact: NewFact): Promise<string> {
  const id = randomUUID()
  await writer.insertInto('case_facts').values({
    board_id: session.boardId, case_id: fact.caseId, fact_id: id, kind: fact.kind, happened_on: fact.on,
    details: JSON.stringify(fact.details ?? {}), corrects: fact.corrects ?? null, recorded_by: session.personId,
  }).execute()
  return id
}

/** Every fact of the case in the order of recording, corrected ones included: the domain decides which stand. */
export async function factsOf(reader: Reader, caseId: string): Promise<RecordedFact[]> {
  const rows = await reader.selectFrom('case_facts').selectAll().where('case_id', '=', caseId)
    .orderBy('recorded_at').orderBy('fact_id').execute()
  return rows.map(row => ({
    id: row.fact_id, caseId: row.case_id, kind: row.kind, on: row.happened_on, details: row.details,
    corrects: row.corrects, recordedAt: row.recorded_at, recordedBy: row.recorded_by,
  }))
}

/** The kinds of fact that stand: neither corrected nor withdrawn. */
export async function standingFactKinds(reader: Reader, caseId: string): Promise<Set<string>> {
  const facts = await factsOf(reader, caseId)
  const corrected = new Set(facts.map(fact => fact.corrects))
  return new Set(facts.filter(fact => !corrected.has(fact.id) && fact.details['withdrawn'] !== true).map(fact => fact.kind))
}
