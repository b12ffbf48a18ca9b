/**
 * The only way to a case: how the person asking stands to it, loaded afresh for every act and every page. Row-level
 * security has already hidden what is out of reach; the access table then decides.
 */
import { sql } from 'kysely'
import type { Phase, Standing } from '../domain/access.ts'
import { phaseOf } from '../domain/phase.ts'
import { isRole, type Role } from '../domain/roles.ts'
import type { Reader } from './database.ts'
import { standingFactKinds } from './facts.ts'
import { isId } from './id.ts'

/** What a page or an act is about. */
export interface About { readonly caseId?: string | null; readonly agencyId?: string | null }

/** Null where the case does not exist for this person. Errors: none for malformed ids, which are simply not there. */
export async function standingOf(reader: Reader, about: About): Promise<Standing | null> {
  const caseId = about.caseId ?? null
  const agencyId = about.agencyId ?? null
  if ([caseId, agencyId].some(id => id !== null && !isId(id))) return null
  const held = await sql<{ role: string; case_id: string | null; agency_id: string | null }>`
    select role, case_id, agency_id from app.live_appointments()
    where case_id is null or case_id = ${caseId}`.execute(reader)
  const roles = held.rows.flatMap(row => isRole(row.role) ? [{ role: row.role, caseId: row.case_id, agencyId: row.agency_id }] : [])
  const onBoard = new Set<Role>(roles.filter(each => each.caseId === null).map(each => each.role))
  const onCase = new Set<Role>(roles.filter(each => each.caseId !== null).map(each => each.role))
  const forAgency = new Set<Role>(agencyId === null ? [] : roles.filter(each => each.agencyId === agencyId).map(each => each.role))
  if (caseId === null) return { signedIn: true, onBoard, onCase, forAgency, phase: null, barred: false }
  const phase = await phaseFound(reader, caseId)
  return phase === null ? null : { signedIn: true, onBoard, onCase, forAgency, phase, barred: await isBarred(reader, caseId) }
}

async function phaseFound(reader: Reader, caseId: string): Promise<Phase | null> {
  const found = await reader.selectFrom('cases').leftJoin('reviews', 'reviews.case_id', 'cases.case_id').select(['cases.submitted_at', 'reviews.kind'])
    .where('cases.case_id', '=', caseId).executeTakeFirst()
  return found ? phaseOf(found.submitted_at !== null, await standingFactKinds(reader, caseId), found.kind) : null
}

async function isBarred(reader: Reader, caseId: string): Promise<boolean> {
  const found = await sql`select from app.barred_cases() barred where barred = ${caseId}`.execute(reader)
  return found.rows.length > 0
}
