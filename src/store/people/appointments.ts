/** Who holds which role, where, from when until when, and by whose appointment. An ended one stays on record. */
import { sql } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import { isRole } from '../../domain/roles.ts'
import type { Role } from '../../domain/roles.ts'
import type { Reader } from '../database.ts'

export interface OwnAppointment {
  readonly role: Role
  /** Null for a role on the whole board. */
  readonly caseReference: string | null
  /** The name of the agency it is held for; null for none. */
  readonly agency: string | null
  readonly from: PlainDate
  readonly until: PlainDate | null
}

/** The roles that the person asking holds today, those on the board first. */
export async function ownAppointments(reader: Reader): Promise<OwnAppointment[]> {
  const { rows } = await sql<{ role: string; reference: string | null; agency: string | null; from_date: PlainDate; until_date: PlainDate | null }>`
    select a.role, c.reference, g.name as agency, a.from_date, a.until_date
    from app.live_appointments() a
    left join cases c on c.board_id = a.board_id and c.case_id = a.case_id
    left join agencies g on g.board_id = a.board_id and g.agency_id = a.agency_id
    where a.case_id is null or c.case_id is not null
    order by c.reference nulls first, a.from_date, a.role`.execute(reader)
  return rows.flatMap(row => isRole(row.role)
    ? [{ role: row.role, caseReference: row.reference, agency: row.agency, from: row.from_date, until: row.until_date }] : [])
}
