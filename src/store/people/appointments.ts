/** Who holds which role, where, from when until when, and by whose appointment. An ended one stays on record. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { NewAppointment } from '../../domain/people/appointment.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { isRole } from '../../domain/roles.ts'
import type { Appointment, Role } from '../../domain/roles.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { isId } from '../id.ts'

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

export interface RecordedAppointment extends Appointment {
  readonly appointmentId: string
  readonly personId: string
  readonly name: string
  readonly caseReference: string | null
  readonly agency: string | null
  /** False for a seat on the Sub-Committee that does not vote. */
  readonly votes: boolean
  /** The name of who appointed them. */
  readonly by: string
}

/** Every appointment of a person, ended ones included, that the person asking can reach, newest first. */
export async function appointmentsOf(reader: Reader, personId: string): Promise<RecordedAppointment[]> {
  return found(await recorded(reader).where('appointments.person_id', '=', personId).execute())
}

/** Every appointment on a case, ended ones included, newest first. */
export async function appointmentsOnCase(reader: Reader, caseId: string): Promise<RecordedAppointment[]> {
  return found(await recorded(reader).where('appointments.case_id', '=', caseId).execute())
}

export async function findAppointment(reader: Reader, appointmentId: string): Promise<RecordedAppointment | null> {
  if (!isId(appointmentId)) return null
  return found(await recorded(reader).where('appointments.appointment_id', '=', appointmentId).execute())[0] ?? null
}

function recorded(reader: Reader) {
  return reader.selectFrom('appointments')
    .innerJoin('people as holder', join => join.onRef('holder.board_id', '=', 'appointments.board_id').onRef('holder.person_id', '=', 'appointments.person_id'))
    .innerJoin('people as appointer', join => join.onRef('appointer.board_id', '=', 'appointments.board_id').onRef('appointer.person_id', '=', 'appointments.appointed_by'))
    .leftJoin('cases', join => join.onRef('cases.board_id', '=', 'appointments.board_id').onRef('cases.case_id', '=', 'appointments.case_id'))
    .leftJoin('agencies', join => join.onRef('agencies.board_id', '=', 'appointments.board_id').onRef('agencies.agency_id', '=', 'appointments.agency_id'))
    .select(['appointment_id', 'appointments.person_id', 'role', 'appointments.case_id', 'appointments.agency_id', 'from_date', 'until_date',
      'holder.name', 'votes', 'appointer.name as by', 'cases.reference', 'agencies.name as agency'])
    .orderBy('from_date', 'desc').orderBy('appointment_id')
}

type Row = Awaited<ReturnType<ReturnType<typeof recorded>['execute']>>[number]

/** Without roles on cases that the person asking cannot reach. */
function found(rows: readonly Row[]): RecordedAppointment[] {
  return rows.flatMap(row => isRole(row.role) && (row.case_id === null || row.reference !== null) ? [{
    appointmentId: row.appointment_id, personId: row.person_id, name: row.name, role: row.role, caseId: row.case_id, caseReference: row.reference,
    agencyId: row.agency_id, agency: row.agency, from: row.from_date, until: row.until_date, votes: row.votes, by: row.by,
  }] : [])
}

export async function addAppointment(writer: Writer, session: Session, personId: string, appointment: NewAppointment): Promise<string> {
  const appointmentId = randomUUID()
  await writer.insertInto('appointments').values({
    board_id: session.boardId, appointment_id: appointmentId, person_id: personId, role: appointment.role, case_id: appointment.caseId,
    agency_id: appointment.agencyId, from_date: appointment.from, until_date: appointment.until, appointed_by: session.personId, votes: appointment.votes,
  }).execute()
  return appointmentId
}

export async function setLastDay(writer: Writer, appointmentId: string, lastDay: PlainDate): Promise<void> {
  await writer.updateTable('appointments').set({ until_date: lastDay }).where('appointment_id', '=', appointmentId).execute()
}
