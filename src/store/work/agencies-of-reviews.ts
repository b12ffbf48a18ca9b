/** How the agencies of several reviews stand, for whoever runs them: one query, however many the cases. */
import { sql } from 'kysely'
import type { AgencyStanding } from '../../domain/chronology/awaited-packages.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'

/** By case; each case's agencies by name. */
export async function agenciesOfReviews(reader: Reader, caseIds: readonly string[], today: PlainDate): Promise<ReadonlyMap<string, readonly AgencyStanding[]>> {
  if (caseIds.length === 0) return new Map()
  const held = (role: string, onCase: boolean) => sql<boolean>`exists (select from appointments a where a.board_id = scope.board_id and a.agency_id = scope.agency_id and a.role = ${role}
    and ${onCase ? sql`a.case_id = scope.case_id` : sql`a.case_id is null`} and a.from_date <= ${today} and (a.until_date is null or a.until_date >= ${today}))`
  const { rows } = await sql<AgencyStanding & { caseId: string }>`
    select scope.case_id as "caseId", scope.agency_id as "agencyId", agency.name,
      case when signed.number is null then 'no' when judged.returned is null then 'to be judged' when judged.returned then 'returned' else 'judged' end as signed,
      exists (select from proceedings_without w where w.board_id = scope.board_id and w.case_id = scope.case_id and w.agency_id = scope.agency_id) as without,
      ${held('chronology_author', true)} as "hasAuthor", ${held('agency_senior_manager', true)} as "hasSigner", ${held('chief_officer', false)} as "hasChiefOfficer"
    from review_agencies scope
    join agencies agency on agency.agency_id = scope.agency_id
    left join lateral (select max(number) as number from sign_offs s where s.board_id = scope.board_id and s.case_id = scope.case_id and s.agency_id = scope.agency_id) signed on true
    left join lateral (select bool_or(r.returned) as returned from package_reviews r
      where r.board_id = scope.board_id and r.case_id = scope.case_id and r.agency_id = scope.agency_id and r.number = signed.number) judged on true
    where scope.in_scope and scope.case_id = any(${caseIds}::uuid[]) order by agency.name`.execute(reader)
  return Map.groupBy(rows, row => row.caseId)
}

/** Those of the cases that have a Review Team. */
export async function casesWithTeam(reader: Reader, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set()
  const rows = await reader.selectFrom('review_team_members').select('case_id').distinct().where('case_id', 'in', caseIds).execute()
  return new Set(rows.map(row => row.case_id))
}
