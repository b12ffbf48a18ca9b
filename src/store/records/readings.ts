/** The log of readings: who read what of which case, and when. */
import type { Json } from '../tables.ts'
import type { Reader } from '../database.ts'
import { isId } from '../id.ts'

export interface Reading {
  readonly readId: number
  readonly at: Date
  readonly personId: string
  readonly name: string
  readonly what: string
  readonly caseId: string | null
  readonly caseReference: string | null
  readonly details: Readonly<Record<string, Json>>
}

export interface ReadingsAsked { readonly caseId: string | null; readonly personId: string | null; readonly before: number | null; readonly limit: number }

/** Newest first. Row-level security keeps it to the Board Manager, and to cases that they can reach. */
export async function listReadings(reader: Reader, asked: ReadingsAsked): Promise<Reading[]> {
  const { caseId, personId, before, limit } = asked
  if ([caseId, personId].some(id => id !== null && !isId(id))) return []
  let query = reader.selectFrom('access_log')
    .innerJoin('people', join => join.onRef('people.board_id', '=', 'access_log.board_id').onRef('people.person_id', '=', 'access_log.person_id'))
    .leftJoin('cases', join => join.onRef('cases.board_id', '=', 'access_log.board_id').onRef('cases.case_id', '=', 'access_log.case_id'))
    .select(['read_id', 'at', 'access_log.person_id', 'people.name', 'what', 'access_log.case_id', 'cases.reference', 'details'])
    .orderBy('read_id', 'desc').limit(limit)
  if (caseId !== null) query = query.where('access_log.case_id', '=', caseId)
  if (personId !== null) query = query.where('access_log.person_id', '=', personId)
  if (before !== null) query = query.where('read_id', '<', before)
  const rows = await query.execute()
  return rows.map(row => ({
    readId: row.read_id, at: row.at, personId: row.person_id, name: row.name, what: row.what, caseId: row.case_id, caseReference: row.reference, details: row.details,
  }))
}
