/** A Panel Chair's declaration of independence, and the agencies that it must speak of. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { NamedAgency } from '../../domain/conflicts/independence.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

/** By name, the agencies concerned with the case: those that the referral names, those asked for information, and those in a review's scope. */
export async function agenciesConcerned(reader: Reader, caseId: string): Promise<readonly NamedAgency[]> {
  const { rows } = await sql<{ agency_id: string; name: string }>`
    select a.agency_id, a.name from agencies a join (
      select board_id, agency_id from secure_files_notices where case_id = ${caseId} and agency_id is not null
      union select board_id, agency_id from initial_requests where case_id = ${caseId}
      union select board_id, agency_id from review_agencies where case_id = ${caseId} and in_scope
    ) c on c.board_id = a.board_id and c.agency_id = a.agency_id order by a.name`.execute(reader)
  return rows.map(row => ({ agencyId: row.agency_id, name: row.name }))
}

export interface ChairDeclaration {
  readonly personId: string
  readonly ofAgencies: readonly string[]
  /** By agency: why this person chairs the Panel although not independent of it. */
  readonly exceptions: Readonly<Record<string, string>>
  readonly signedName: string
  readonly signedOn: PlainDate
}

/** The person's last declaration for this case; null where they signed none. */
export async function chairDeclaration(reader: Reader, caseId: string, personId: string): Promise<ChairDeclaration | null> {
  const row = await reader.selectFrom('conflict_declarations').selectAll().where('case_id', '=', caseId).where('role', '=', 'panel_chair').where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc').executeTakeFirst()
  return row ? { personId: row.person_id, ofAgencies: row.of_agencies, exceptions: row.exceptions, signedName: row.signed_name, signedOn: row.signed_on } : null
}

export async function insertChairDeclaration(writer: Writer, session: Session, caseId: string, declaration: ChairDeclaration): Promise<void> {
  await writer.insertInto('conflict_declarations').values({
    board_id: session.boardId, case_id: caseId, declaration_id: randomUUID(), role: 'panel_chair', person_id: declaration.personId, of_agencies: [...declaration.ofAgencies],
    exceptions: JSON.stringify(declaration.exceptions), signed_name: declaration.signedName, signed_on: declaration.signedOn, recorded_by: session.personId,
  }).execute()
}
