/** The timetables of cases within reach, worked out from what is on record of each. */
import type { PlainDate } from '../../domain/plain-date.ts'
import { BEFORE_COMMISSIONING, procedureWithId } from '../../domain/procedures/procedures.ts'
import { timetable } from '../../domain/timetable.ts'
import type { Timetable } from '../../domain/timetable.ts'
import { boardSettings } from '../board-settings.ts'
import type { Reader } from '../database.ts'
import { factsOfCases } from '../facts.ts'
import { adaptationsOfCases } from './adaptations.ts'

/** Four queries, however many the cases. A review whose procedure this program does not know is an error: its dates would be guesses. */
export async function timetablesOf(reader: Reader, caseIds: readonly string[], today: PlainDate): Promise<ReadonlyMap<string, Timetable>> {
  if (caseIds.length === 0) return new Map()
  const settings = await boardSettings(reader)
  const facts = await factsOfCases(reader, caseIds)
  const adaptations = await adaptationsOfCases(reader, caseIds)
  const reviews = await reader.selectFrom('reviews').select(['case_id', 'procedure']).where('case_id', 'in', caseIds).execute()
  const procedures = new Map(reviews.map(review => [review.case_id, review.procedure]))
  return new Map(caseIds.map(id => {
    const procedureId = procedures.get(id)
    const procedure = procedureId === undefined ? BEFORE_COMMISSIONING : procedureWithId(procedureId)
    if (!procedure) throw new Error(`the procedure ${procedureId} is not known to this release`)
    return [id, timetable(procedure, facts.get(id) ?? [], adaptations.get(id) ?? [], settings.timetable, today)]
  }))
}

export async function timetableOf(reader: Reader, caseId: string, today: PlainDate): Promise<Timetable> {
  const found = (await timetablesOf(reader, [caseId], today)).get(caseId)
  if (!found) throw new Error('a timetable was worked out for another case')
  return found
}
