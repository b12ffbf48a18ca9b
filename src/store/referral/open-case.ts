/** Opening a case: its reference, and the person who refers it as its referrer. */
import { randomInt, randomUUID } from 'node:crypto'
import type { PlainDate } from '../../domain/plain-date.ts'
import { yearOf } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

/** Without letters and digits that are mistaken for each other over the telephone. */
const ALPHABET = '2346789CDFGHJKMPQRTWXY'

/** Tells nothing about the child, the family or how many cases there are: `2016-K7QM`. */
export function newReference(today: PlainDate): string {
  return `${yearOf(today)}-${Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`
}

/** A draft that only its referrer reaches. Returns its id. */
export async function openDraftCase(writer: Writer, session: Session, reference: string, today: PlainDate): Promise<string> {
  const caseId = randomUUID()
  await writer.insertInto('cases').values({ board_id: session.boardId, case_id: caseId, reference, submitted_at: null }).execute()
  await writer.insertInto('appointments').values({
    board_id: session.boardId, appointment_id: randomUUID(), person_id: session.personId, role: 'referrer', case_id: caseId, agency_id: session.agencyId,
    from_date: today, until_date: null, appointed_by: session.personId,
  }).execute()
  return caseId
}

export interface OwnDetails { readonly name: string; readonly email: string; readonly jobTitle: string; readonly agency: string }

/** What the account knows of the person, to be filled in for them. */
export async function ownDetails(reader: Reader, session: Session): Promise<OwnDetails | null> {
  const row = await reader.selectFrom('people').leftJoin('agencies', 'agencies.agency_id', 'people.agency_id')
    .select(['people.name', 'people.email', 'people.job_title', 'agencies.name as agency']).where('people.person_id', '=', session.personId).executeTakeFirst()
  return row ? { name: row.name, email: row.email, jobTitle: row.job_title, agency: row.agency ?? '' } : null
}
