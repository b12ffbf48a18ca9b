/** The people of a review's identity map as they are now known, and their labels. Labels are read apart: more people may see them than names. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { NamedPerson } from '../../domain/identity/find-mentions.ts'
import type { IdentityDetails, IdentityKind } from '../../domain/identity/identity.ts'
import type { Labelled } from '../../domain/identity/labelled.ts'
import { suggestLabel } from '../../domain/identity/label.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Identity extends IdentityDetails { readonly identityId: string; readonly version: number; readonly label: string; readonly labelInUse: boolean }

/** Children first, the eldest before the others; then the family, the household, practitioners and whoever else; each in the order of being added. */
export async function identitiesOf(reader: Reader, caseId: string): Promise<readonly Identity[]> {
  const rows = await reader.selectFrom('identities as person').innerJoin('identity_versions as known', join => join.onRef('known.case_id', '=', 'person.case_id').onRef('known.identity_id', '=', 'person.identity_id'))
    .select(['person.identity_id', 'known.version', 'known.kind', 'known.name', 'known.other_names', 'known.role', 'known.agency_id', 'known.sex', 'known.born_on', 'known.died_on', 'person.added_at'])
    .where('person.case_id', '=', caseId)
    .where('known.version', '=', ({ selectFrom }) => selectFrom('identity_versions as last').select(({ fn }) => fn.max('last.version').as('version')).whereRef('last.case_id', '=', 'person.case_id').whereRef('last.identity_id', '=', 'person.identity_id'))
    .orderBy('person.added_at').orderBy('person.identity_id').execute()
  const labels = new Map((await labelsOf(reader, caseId)).map(each => [each.identityId, each.label]))
  const inUse = await labelsInUse(reader, caseId)
  return rows.map(row => ({
    identityId: row.identity_id, version: row.version, kind: row.kind, name: row.name, otherNames: row.other_names, role: row.role, agencyId: row.agency_id, sex: row.sex, born: row.born_on, died: row.died_on,
    label: labels.get(row.identity_id) ?? '', labelInUse: inUse.has(row.identity_id),
  })).toSorted((one, other) => ORDER[one.kind] - ORDER[other.kind] || (one.kind === 'child' ? (one.born ?? '9').localeCompare(other.born ?? '9') : 0))
}
const ORDER: Readonly<Record<IdentityKind, number>> = { child: 0, family: 1, household: 2, practitioner: 3, other: 4 }

export async function identityOf(reader: Reader, caseId: string, identityId: string): Promise<Identity | null> {
  return (await identitiesOf(reader, caseId)).find(each => each.identityId === identityId) ?? null
}

/** Every person's label, for whoever reaches the case. No name is read. */
export async function labelsOf(reader: Reader, caseId: string): Promise<readonly Labelled[]> {
  const rows = await reader.selectFrom('identity_labels').select(['identity_id', 'label']).distinctOn('identity_id').where('case_id', '=', caseId).orderBy('identity_id').orderBy('version', 'desc').execute()
  return rows.map(row => ({ identityId: row.identity_id, label: row.label }))
}

/** Those whose label may not be changed any more. */
export async function labelsInUse(reader: Reader, caseId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ identity_id: string }>`select * from app.labels_in_use(${caseId}) as used (identity_id)`.execute(reader)
  return new Set(rows.map(row => row.identity_id))
}

/** All that a session needs of the map to find mentions in what it writes. */
export async function namesToFind(reader: Reader, caseId: string): Promise<readonly NamedPerson[]> {
  const { rows } = await sql<{ identity_id: string; kind: IdentityKind; name: string; other_names: string[] }>`select * from app.names_to_find(${caseId})`.execute(reader)
  return rows.map(row => ({ identityId: row.identity_id, kind: row.kind, name: row.name, otherNames: row.other_names }))
}

/** Puts people on the map, each with the label given or, where it is null, one that is suggested. Returns their ids. */
export async function insertIdentities(writer: Writer, session: Session, caseId: string, people: readonly (IdentityDetails & { readonly label: string | null })[]): Promise<readonly string[]> {
  const review = await writer.selectFrom('reviews').select('pseudonym').where('case_id', '=', caseId).executeTakeFirstOrThrow()
  const taken = (await labelsOf(writer, caseId)).map(each => each.label)
  const ids: string[] = []
  for (const { label, ...details } of people) {
    const of = { board_id: session.boardId, case_id: caseId, identity_id: randomUUID() }
    await writer.insertInto('identities').values({ ...of, added_by: session.personId }).execute()
    await insertVersion(writer, session, caseId, of.identity_id, 1, details)
    const given = label ?? suggestLabel(details, taken, review.pseudonym)
    await insertLabel(writer, session, caseId, of.identity_id, given)
    taken.push(given)
    ids.push(of.identity_id)
  }
  return ids
}

export async function insertVersion(writer: Writer, session: Session, caseId: string, identityId: string, version: number, details: IdentityDetails): Promise<void> {
  await writer.insertInto('identity_versions').values({
    board_id: session.boardId, case_id: caseId, identity_id: identityId, version, kind: details.kind, name: details.name, other_names: [...details.otherNames], role: details.role,
    agency_id: details.agencyId, sex: details.sex, born_on: details.born, died_on: details.died, written_by: session.personId,
  }).execute()
}

export async function insertLabel(writer: Writer, session: Session, caseId: string, identityId: string, label: string): Promise<void> {
  const last = await writer.selectFrom('identity_labels').select(({ fn }) => fn.max('version').as('version')).where('case_id', '=', caseId).where('identity_id', '=', identityId).executeTakeFirst()
  await writer.insertInto('identity_labels').values({ board_id: session.boardId, case_id: caseId, identity_id: identityId, version: (last?.version ?? 0) + 1, label, given_by: session.personId }).execute()
}
