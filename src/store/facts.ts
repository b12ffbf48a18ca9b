/** The dated facts on record, as the domain reads them. */
import { randomUUID } from 'node:crypto'
import { isFactKind, standing, type Fact, type FactKind } from '../domain/facts.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import type { Session, Reader, Writer } from './database.ts'
import type { Json } from './tables.ts'

export interface NewFact {
  readonly caseId: string
  readonly kind: FactKind
  /** Null takes back the fact that `corrects` names. */
  readonly on: PlainDate | null
  readonly corrects?: string | null
  /** `note` and `told` as in the domain's Fact, and ids that belong to the fact. */
  readonly details?: Readonly<Record<string, Json>>
}

/** Records a fact within the command's transaction and returns its id. */
export async function recordFact(writer: Writer, session: Session, fact: NewFact): Promise<string> {
  const id = randomUUID()
  await writer.insertInto('case_facts').values({
    board_id: session.boardId, case_id: fact.caseId, fact_id: id, kind: fact.kind, happened_on: fact.on,
    details: JSON.stringify(fact.details ?? {}), corrects: fact.corrects ?? null, recorded_by: session.personId,
  }).execute()
  return id
}

/** Every fact of the case in the order of recording, corrected ones included: `standing` tells which count. */
export async function factsOf(reader: Reader, caseId: string): Promise<Fact[]> {
  return (await factsOfCases(reader, [caseId])).get(caseId) ?? []
}

/** The same for several cases at once, for lists: one query. Cases without facts are not in the map. */
export async function factsOfCases(reader: Reader, caseIds: readonly string[]): Promise<Map<string, Fact[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await reader.selectFrom('case_facts').selectAll().where('case_id', 'in', caseIds)
    .orderBy('recorded_at').orderBy('fact_id').execute()
  const found = new Map<string, Fact[]>()
  for (const row of rows) {
    if (!isFactKind(row.kind)) continue
    const { note, told } = row.details
    const fact: Fact = {
      id: row.fact_id, kind: row.kind, on: row.happened_on, recordedAt: row.recorded_at.toISOString(), by: row.recorded_by,
      ...(note === undefined ? {} : { note }), ...(told === undefined ? {} : { told }), ...(row.corrects === null ? {} : { corrects: row.corrects }),
    }
    found.set(row.case_id, [...found.get(row.case_id) ?? [], fact])
  }
  return found
}

/** The kinds of fact that stand: neither corrected nor taken back. */
export async function standingFactKinds(reader: Reader, caseId: string): Promise<ReadonlySet<FactKind>> {
  return new Set(standing(await factsOf(reader, caseId)).keys())
}
