/** What is still to be put on record of reviews beside their timetable: of members of the family, and of their quality. */
import type { Reader } from '../database.ts'

/** By case, how many members of the family have no record yet; only within reach of whoever may know of them. */
export async function familyWithoutRecord(reader: Reader, caseIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (caseIds.length === 0) return new Map()
  const rows = await reader.selectFrom('family_members as member').select(({ fn }) => ['member.case_id', fn.countAll<number>().as('count')]).where('member.case_id', 'in', caseIds)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('family_engagements as record').select('record.revision').whereRef('record.case_id', '=', 'member.case_id').whereRef('record.member_id', '=', 'member.member_id'))))
    .groupBy('member.case_id').execute()
  return new Map(rows.map(row => [row.case_id, Number(row.count)]))
}

/** By case, the stages at which the Sub-Committee has looked at the review's quality. */
export async function stagesLookedAt(reader: Reader, caseIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (caseIds.length === 0) return new Map()
  const rows = await reader.selectFrom('quality_checkpoints').select(['case_id', 'stage']).distinct().where('case_id', 'in', caseIds).execute()
  return new Map([...Map.groupBy(rows, row => row.case_id)].map(([caseId, of]) => [caseId, new Set(of.map(row => row.stage))]))
}
