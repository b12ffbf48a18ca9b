/** The people of the board and of its agencies. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonDetails } from '../../domain/people/person.ts'
import { isHeldOn, isRole } from '../../domain/roles.ts'
import type { Role } from '../../domain/roles.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { isId } from '../id.ts'

export interface Person extends PersonDetails { readonly personId: string }

export interface ListedPerson extends Person {
  readonly agencyCode: string | null
  readonly agencyColour: number | null
  /** Roles on the board that they hold on the day asked for. */
  readonly roles: readonly Role[]
}

/** Where a list goes on: after this name and, among equal names, this person. */
export interface After { readonly name: string; readonly personId: string }

/** At most `limit` people by name; `words` finds part of a name or an address. */
export async function listPeople(reader: Reader, asked: { words: string; after: After | null; limit: number; today: PlainDate }): Promise<ListedPerson[]> {
  const { words, after, limit } = asked
  const name = sql<string>`lower(people.name)`
  let query = reader.selectFrom('people')
    .leftJoin('agencies', join => join.onRef('agencies.board_id', '=', 'people.board_id').onRef('agencies.agency_id', '=', 'people.agency_id'))
    .select(['people.person_id', 'people.name', 'people.job_title', 'people.email', 'people.agency_id', 'agencies.code', 'agencies.colour'])
    .orderBy(name).orderBy('people.person_id').limit(limit)
  if (words !== '') query = query.where(sql<boolean>`position(lower(${words}) in lower(people.name || ' ' || people.email)) > 0`)
  if (after) query = query.where(sql<boolean>`(lower(people.name), people.person_id) > (${after.name}, ${isId(after.personId) ? after.personId : null}::uuid)`)
  const rows = await query.execute()
  const roles = await boardRolesOf(reader, rows.map(row => row.person_id), asked.today)
  return rows.map(row => ({
    personId: row.person_id, name: row.name, jobTitle: row.job_title, email: row.email, agencyId: row.agency_id,
    agencyCode: row.code, agencyColour: row.colour, roles: roles.get(row.person_id) ?? [],
  }))
}

async function boardRolesOf(reader: Reader, people: readonly string[], today: PlainDate): Promise<Map<string, Role[]>> {
  const found = new Map<string, Role[]>()
  if (people.length === 0) return found
  const rows = await reader.selectFrom('appointments').select(['person_id', 'role', 'from_date', 'until_date'])
    .where('case_id', 'is', null).where('person_id', 'in', [...people]).orderBy('from_date').orderBy('role').execute()
  for (const row of rows) {
    if (!isRole(row.role) || !isHeldOn({ role: row.role, caseId: null, agencyId: null, from: row.from_date, until: row.until_date }, today)) continue
    found.set(row.person_id, [...found.get(row.person_id) ?? [], row.role])
  }
  return found
}

export async function findPerson(reader: Reader, personId: string): Promise<Person | null> {
  if (!isId(personId)) return null
  const row = await reader.selectFrom('people').select(['person_id', 'name', 'job_title', 'email', 'agency_id']).where('person_id', '=', personId).executeTakeFirst()
  return row ? { personId: row.person_id, name: row.name, jobTitle: row.job_title, email: row.email, agencyId: row.agency_id } : null
}

/** Whether anybody of this installation but `besides` signs in with the address. */
export async function isEmailTaken(reader: Reader, email: string, besides: string | null): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select app.email_taken(${email.trim()}, ${besides}) as taken`.execute(reader)
  return rows[0]?.taken === true
}

export async function addPerson(writer: Writer, session: Session, person: PersonDetails): Promise<string> {
  const personId = randomUUID()
  await writer.insertInto('people').values({
    board_id: session.boardId, person_id: personId, agency_id: person.agencyId, name: person.name, job_title: person.jobTitle, email: person.email,
  }).execute()
  return personId
}

export async function changePerson(writer: Writer, personId: string, person: PersonDetails): Promise<void> {
  await writer.updateTable('people')
    .set({ agency_id: person.agencyId, name: person.name, job_title: person.jobTitle, email: person.email }).where('person_id', '=', personId).execute()
}

export interface AccountState { readonly isSetUp: boolean; readonly invitedUntil: Date | null }

export async function accountStates(reader: Reader): Promise<ReadonlyMap<string, AccountState>> {
  const { rows } = await sql<{ person_id: string; set_up: boolean | null; invited_until: Date | null }>`select * from app.account_states()`.execute(reader)
  return new Map(rows.map(row => [row.person_id, { isSetUp: row.set_up === true, invitedUntil: row.invited_until }]))
}

/** Stores the hash of an invitation's token. False where the database finds that this person may not invite. */
export async function storeInvitation(writer: Writer, personId: string, tokenHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{ invited: boolean }>`select app.invite(${personId}, ${tokenHash}) as invited`.execute(writer)
  return rows[0]?.invited === true
}
