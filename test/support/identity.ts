/** People of a case, for tests: put on the identity map, or on the list of the family, as the owner of the tables. */
import { randomUUID } from 'node:crypto'
import type { IdentityKind } from '../../src/domain/identity/identity.ts'
import type { Cast } from './cast.ts'

/** Returns their id. */
export async function onTheMap(the: Cast, caseId: string, { name, role, label = role, kind = 'family' }: { readonly name: string; readonly role: string; readonly label?: string; readonly kind?: IdentityKind }): Promise<string> {
  const [id, by] = [randomUUID(), (await the.on('board_manager')).personId]
  await the.owner.query('insert into identities (board_id, case_id, identity_id, added_by) values ($1, $2, $3, $4)', [the.boardId, caseId, id, by])
  await the.owner.query(`insert into identity_versions (board_id, case_id, identity_id, version, kind, name, other_names, role, sex, written_by) values ($1, $2, $3, 1, $4, $5, '{}', $6, 'not known', $7)`, [the.boardId, caseId, id, kind, name, role, by])
  await the.owner.query('insert into identity_labels (board_id, case_id, identity_id, version, label, given_by) values ($1, $2, $3, 1, $4, $5)', [the.boardId, caseId, id, label, by])
  return id
}

export async function memberOfFamily(the: Cast, caseId: string, person: Parameters<typeof onTheMap>[2]): Promise<string> {
  const id = await onTheMap(the, caseId, person)
  await the.owner.query('insert into family_members (board_id, case_id, member_id, from_referral, added_by) values ($1, $2, $3, false, $4)', [the.boardId, caseId, id, (await the.on('board_manager')).personId])
  return id
}
