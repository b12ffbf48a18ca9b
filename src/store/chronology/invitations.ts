/** How it stands with the invitation of each practitioner whom an agency names. */
import { createHash } from 'node:crypto'
import type { Invitation, InvitationStatus } from '../../domain/invitation.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface InvitationOnRecord extends Invitation {
  readonly agencyId: string; readonly practitionerId: string; readonly revision: number; readonly name: string; readonly role: string; readonly by: string; readonly at: Date
}

/** An agency's list has no ids: the same agency, name and role are the same practitioner, whatever the list's order or its capitals. */
export function practitionerIdOf(agencyId: string, { name, role }: { readonly name: string; readonly role: string }): string {
  const hex = createHash('sha256').update([agencyId, name.trim().toLowerCase(), role.trim().toLowerCase()].join('\n')).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

/** Every revision, the last of each practitioner first. */
export async function invitationsOf(reader: Reader, caseId: string): Promise<readonly InvitationOnRecord[]> {
  const rows = await reader.selectFrom('practitioner_invitations').selectAll().where('case_id', '=', caseId).orderBy('practitioner_id').orderBy('revision', 'desc').execute()
  return rows.map(row => ({
    agencyId: row.agency_id, practitionerId: row.practitioner_id, revision: row.revision, name: row.name, role: row.role, status: row.status, on: row.happened_on, reason: row.reason,
    by: row.recorded_by, at: row.recorded_at,
  }))
}

export interface NewInvitation { readonly agencyId: string; readonly practitionerId: string; readonly revision: number; readonly name: string; readonly role: string; readonly status: InvitationStatus; readonly on: PlainDate | null; readonly reason: string }

export async function insertInvitation(writer: Writer, session: Session, caseId: string, made: NewInvitation): Promise<void> {
  await writer.insertInto('practitioner_invitations').values({
    board_id: session.boardId, case_id: caseId, agency_id: made.agencyId, practitioner_id: made.practitionerId, revision: made.revision, name: made.name, role: made.role,
    status: made.status, happened_on: made.on, reason: made.reason, recorded_by: session.personId,
  }).execute()
}
