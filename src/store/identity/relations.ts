/** How people of the map belong together, and who lived in the household when: what stands on it now. */
import { randomUUID } from 'node:crypto'
import type { Stay } from '../../domain/identity/household.ts'
import type { Relation } from '../../domain/identity/relation.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface RelationOnMap extends Relation { readonly relationId: string; readonly version: number }
export interface StayOnMap extends Stay { readonly stayId: string; readonly version: number }

export async function relationsOf(reader: Reader, caseId: string): Promise<readonly RelationOnMap[]> {
  const rows = await reader.selectFrom('identity_relations').selectAll().distinctOn('relation_id').where('case_id', '=', caseId).orderBy('relation_id').orderBy('version', 'desc').execute()
  return rows.filter(row => row.standing).toSorted((one, other) => one.written_at.getTime() - other.written_at.getTime())
    .map(row => ({ relationId: row.relation_id, version: row.version, kind: row.kind, first: row.first_id, second: row.second_id, bond: row.bond }))
}

export async function staysOf(reader: Reader, caseId: string): Promise<readonly StayOnMap[]> {
  const rows = await reader.selectFrom('household_stays').selectAll().distinctOn('stay_id').where('case_id', '=', caseId).orderBy('stay_id').orderBy('version', 'desc').execute()
  return rows.filter(row => row.standing).map(row => ({ stayId: row.stay_id, version: row.version, identityId: row.identity_id, from: row.from_on, until: row.until_on }))
    .toSorted((one, other) => (one.from ?? '').localeCompare(other.from ?? ''))
}

/** Puts it on the map, or with `off` takes it off. */
export async function writeRelation(writer: Writer, session: Session, caseId: string, relation: Relation, off: Pick<RelationOnMap, 'relationId' | 'version'> | null): Promise<string> {
  const relationId = off?.relationId ?? randomUUID()
  await writer.insertInto('identity_relations').values({
    board_id: session.boardId, case_id: caseId, relation_id: relationId, version: (off?.version ?? 0) + 1, standing: off === null, kind: relation.kind, first_id: relation.first, second_id: relation.second, bond: relation.bond, written_by: session.personId,
  }).execute()
  return relationId
}

export async function writeStay(writer: Writer, session: Session, caseId: string, stay: Stay, off: Pick<StayOnMap, 'stayId' | 'version'> | null): Promise<string> {
  const stayId = off?.stayId ?? randomUUID()
  await writer.insertInto('household_stays').values({
    board_id: session.boardId, case_id: caseId, stay_id: stayId, version: (off?.version ?? 0) + 1, standing: off === null, identity_id: stay.identityId, from_on: stay.from, until_on: stay.until, written_by: session.personId,
  }).execute()
  return stayId
}
