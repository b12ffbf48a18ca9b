/** Who sits on a Panel. A seat given again is a later revision; the last one counts. Whoever is shut out of the case has none. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Capacity, PanelSeat } from '../../domain/panel/seat.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface NamedSeat extends PanelSeat { readonly name: string; readonly agency: string | null; readonly revision: number }

/** The seats that are taken now, by capacity and name. */
export async function panelSeats(reader: Reader, caseId: string, number: number): Promise<readonly NamedSeat[]> {
  const { rows } = await sql<{ person_id: string; agency_id: string | null; capacity: Capacity; votes: boolean; note: string; revision: number; name: string; agency: string | null }>`
    select s.person_id, s.agency_id, s.capacity, s.votes, s.note, s.revision, p.name, a.name as agency
    from (select distinct on (person_id) * from panel_seats where case_id = ${caseId} and number = ${number} order by person_id, revision desc) s
    join people p on p.board_id = s.board_id and p.person_id = s.person_id
    left join agencies a on a.board_id = s.board_id and a.agency_id = s.agency_id
    where s.sits and not exists (select from exclusions x where x.case_id = s.case_id and x.person_id = s.person_id and x.lifted_at is null)
    order by array_position(array['chair', 'legal', 'subcommittee', 'expert'], s.capacity), p.name, s.person_id`.execute(reader)
  return rows.map(row => ({
    personId: row.person_id, agencyId: row.agency_id, capacity: row.capacity, votes: row.votes, note: row.note, revision: row.revision, name: row.name, agency: row.agency,
  }))
}

/** The number of the last revision of that person's seat, taken or left; 0 where they never had one. */
export async function lastSeatRevision(reader: Reader, caseId: string, number: number, personId: string): Promise<number> {
  const row = await reader.selectFrom('panel_seats').select(({ fn }) => fn.max('revision').as('last'))
    .where('case_id', '=', caseId).where('number', '=', number).where('person_id', '=', personId).executeTakeFirst()
  return Number(row?.last ?? 0)
}

export interface NewSeat extends PanelSeat { readonly revision: number; readonly sits: boolean }

export async function insertSeats(writer: Writer, session: Session, caseId: string, number: number, seats: readonly NewSeat[]): Promise<void> {
  if (seats.length === 0) return
  await writer.insertInto('panel_seats').values(seats.map(seat => ({
    board_id: session.boardId, case_id: caseId, number, person_id: seat.personId, revision: seat.revision, capacity: seat.capacity, agency_id: seat.agencyId,
    votes: seat.votes, sits: seat.sits, note: seat.note, recorded_by: session.personId,
  }))).execute()
}

/** The part on the case by which whoever sits on the Panel reaches it. */
export function partOf(capacity: Capacity): 'panel_chair' | 'panel_member' { return capacity === 'chair' ? 'panel_chair' : 'panel_member' }

/** Gives the part that goes with the seat, unless it is held already. */
export async function openPart(writer: Writer, session: Session, caseId: string, seat: PanelSeat, from: PlainDate): Promise<void> {
  const held = await writer.selectFrom('appointments').select('appointment_id').where('case_id', '=', caseId).where('person_id', '=', seat.personId)
    .where('role', '=', partOf(seat.capacity)).where('until_date', 'is', null).executeTakeFirst()
  if (held) return
  await writer.insertInto('appointments').values({
    board_id: session.boardId, appointment_id: randomUUID(), person_id: seat.personId, role: partOf(seat.capacity), case_id: caseId, agency_id: seat.agencyId,
    from_date: from, until_date: null, appointed_by: session.personId, votes: seat.votes,
  }).execute()
}
