/** Whom letters go to, by the part that they play: how a letter addresses them, and the address on record, where somebody plays it. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Role } from '../../domain/roles.ts'
import type { Reader } from '../database.ts'
import type { Addressee } from './draft-letter.ts'

/** Whoever holds the role on the board that day; nobody in person where it is vacant. */
export async function boardHolder(reader: Reader, role: Role, name: string, day: PlainDate): Promise<Addressee> {
  return addressee(await held(reader, role, day).where('case_id', 'is', null).executeTakeFirst(), name, null)
}

export async function personOnCase(reader: Reader, caseId: string, role: Role, name: string, day: PlainDate): Promise<Addressee> {
  return addressee(await held(reader, role, day).where('case_id', '=', caseId).executeTakeFirst(), name, null)
}

/** The agency's Chief Officer, or its lead where it has none here. */
export async function headOfAgency(reader: Reader, agencyId: string, name: string, day: PlainDate): Promise<Addressee> {
  const of = (role: Role) => held(reader, role, day).where('case_id', 'is', null).where('appointments.agency_id', '=', agencyId).executeTakeFirst()
  return addressee(await of('chief_officer') ?? await of('agency_lead'), name, agencyId)
}

function held(reader: Reader, role: Role, day: PlainDate) {
  return reader.selectFrom('appointments').innerJoin('people', 'people.person_id', 'appointments.person_id').select(['people.person_id', 'people.email'])
    .where('role', '=', role).where('from_date', '<=', day).where(({ eb, or }) => or([eb('until_date', 'is', null), eb('until_date', '>=', day)]))
    .orderBy('from_date', 'desc').orderBy('people.name')
}

function addressee(person: { readonly person_id: string; readonly email: string } | undefined, name: string, agencyId: string | null): Addressee {
  return { name, email: person?.email ?? null, personId: person?.person_id ?? null, agencyId }
}
