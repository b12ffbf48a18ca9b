/** What the collated comments of the Sub-Committee are made of: the last consideration that is closed, as it is on record. */
import type { ClosedConsideration } from '../../domain/collated-comments.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { dayOf } from '../../domain/moment.ts'
import type { Reader } from '../database.ts'
import { timetableOf } from '../timetable/timetables.ts'
import { considerationOf, seatsOf, viewsOf } from './considerations.ts'
import { caseReference } from './office.ts'

/** Null where the Sub-Committee has not finished considering the referral. */
export async function closedConsideration(reader: Reader, caseId: string, today: PlainDate): Promise<ClosedConsideration | null> {
  const consideration = await considerationOf(reader, caseId)
  if (!consideration?.count || consideration.closedOn === null) return null
  const { number, manner, circulatedOn, closedOn, count } = consideration
  const views = (await viewsOf(reader, caseId, number)).map(({ givenAt, ...view }) => ({ ...view, givenOn: dayOf(givenAt) }))
  const ids = [...count.entitled, ...count.excluded, ...count.notCounted, ...views.flatMap(view => view.recordedBy ?? [])]
  return {
    reference: await caseReference(reader, caseId), manner, circulatedOn, closedOn, count, views, people: await peopleOf(reader, caseId, ids, closedOn),
    due: (await timetableOf(reader, caseId, today)).steps.find(step => step.key === 'a3_comments')?.due ?? null,
  }
}

async function peopleOf(reader: Reader, caseId: string, ids: readonly string[], day: PlainDate): Promise<ClosedConsideration['people']> {
  if (ids.length === 0) return new Map()
  const people = await reader.selectFrom('people').select(['person_id', 'name']).where('person_id', 'in', [...new Set(ids)]).execute()
  const agencies = new Map((await reader.selectFrom('agencies').select(['agency_id', 'name']).execute()).map(row => [row.agency_id, row.name]))
  const seats = (await seatsOf(reader, caseId)).filter(seat => seat.from <= day && (seat.until === null || day <= seat.until))
  return new Map(people.map(({ person_id: id, name }) => [id, { name, agency: agencies.get(seats.find(seat => seat.personId === id)?.agencyId ?? '') ?? null }]))
}
