/** Who writes an agency's chronology and who signs it: nominated or named by the agency's chief officer or the board's office. */
import { randomUUID } from 'node:crypto'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Role } from '../../domain/roles.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { isId } from '../id.ts'
import { keyOf } from './scope.ts'
import type { PackageOf } from './scope.ts'

export interface PackagePerson { readonly personId: string; readonly name: string; readonly jobTitle: string; readonly email: string }

/** People of the agency, by name: those who can be nominated. */
export async function peopleOfAgency(reader: Reader, agencyId: string): Promise<PackagePerson[]> {
  const rows = await reader.selectFrom('people').select(['person_id', 'name', 'job_title', 'email']).where('agency_id', '=', agencyId).orderBy('name').execute()
  return rows.map(row => ({ personId: row.person_id, name: row.name, jobTitle: row.job_title, email: row.email }))
}

/** Those who hold the role on this case for this agency on that day. */
export async function holdersOf(reader: Reader, of: PackageOf, role: Role, today: PlainDate): Promise<PackagePerson[]> {
  const rows = await reader.selectFrom('appointments as held').innerJoin('people as person', 'person.person_id', 'held.person_id')
    .select(['person.person_id', 'person.name', 'person.job_title', 'person.email']).distinct()
    .where('held.case_id', '=', of.caseId).where('held.agency_id', '=', of.agencyId).where('held.role', '=', role)
    .where('held.from_date', '<=', today).where(clause => clause.or([clause('held.until_date', 'is', null), clause('held.until_date', '>=', today)]))
    .orderBy('person.name').execute()
  return rows.map(row => ({ personId: row.person_id, name: row.name, jobTitle: row.job_title, email: row.email }))
}

export async function personOfAgency(reader: Reader, of: PackageOf, personId: string): Promise<PackagePerson | null> {
  if (!isId(personId)) return null
  return (await peopleOfAgency(reader, of.agencyId)).find(each => each.personId === personId) ?? null
}

export async function appointForAgency(writer: Writer, session: Session, of: PackageOf, role: Role, personId: string, from: PlainDate): Promise<void> {
  await writer.insertInto('appointments').values({
    ...keyOf(session, of), appointment_id: randomUUID(), person_id: personId, role, from_date: from, until_date: null, appointed_by: session.personId,
  }).execute()
}

export async function recordNomination(writer: Writer, session: Session, of: PackageOf, personId: string, declaredOn: PlainDate): Promise<string> {
  const id = randomUUID()
  await writer.insertInto('author_nominations').values({
    ...keyOf(session, of), nomination_id: id, person_id: personId, no_line_management: true, declared_on: declaredOn, nominated_by: session.personId,
  }).execute()
  return id
}

export async function hasAcknowledged(reader: Reader, of: PackageOf, personId: string): Promise<boolean> {
  const found = await reader.selectFrom('sharing_acknowledgements').select('person_id')
    .where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).where('person_id', '=', personId).executeTakeFirst()
  return found !== undefined
}

export async function recordAcknowledgement(writer: Writer, session: Session, of: PackageOf, notice: string): Promise<void> {
  await writer.insertInto('sharing_acknowledgements').values({ ...keyOf(session, of), person_id: session.personId, notice })
    .onConflict(conflict => conflict.doNothing()).execute()
}
