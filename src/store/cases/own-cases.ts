/** The cases that a person has to do with now, and by which roles. */
import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import { isRole } from '../../domain/roles.ts'
import type { Role } from '../../domain/roles.ts'
import type { Reader } from '../database.ts'
import { STATE, stands } from './state.ts'

export interface OwnCases {
  /** Cases that still ask for something, within reach, newest first; the person's own drafts among them. */
  readonly open: readonly string[]
  /** By case, whatever became of it, the roles held on that very case. */
  readonly held: ReadonlyMap<string, ReadonlySet<Role>>
  /** Held on that very case; those on the board come on top. */
  rolesOn(caseId: string): ReadonlySet<Role>
}

/** More than a board has at once; beyond it the newest are shown. */
const MOST = 500

export async function ownCases(reader: Reader): Promise<OwnCases> {
  const held = await sql<{ role: string; case_id: string | null }>`select role, case_id from app.live_appointments()`.execute(reader)
  const onCase = new Map<string, Set<Role>>()
  for (const { role, case_id: caseId } of held.rows) {
    if (isRole(role) && caseId !== null) onCase.set(caseId, (onCase.get(caseId) ?? new Set()).add(role))
  }
  const cases = await reader.selectFrom('cases').select('case_id').where(sql<SqlBool>`${STATE} in ('referral', 'review') or (${STATE} = 'none' and not ${stands('decision_confirmed')})`)
    .orderBy('opened_at', 'desc').orderBy('case_id').limit(MOST).execute()
  return {
    open: cases.map(row => row.case_id),
    held: onCase,
    rolesOn: caseId => onCase.get(caseId) ?? new Set(),
  }
}

/** Whether anybody holds the role on the board on that day. */
export async function isHeldByAnyone(reader: Reader, role: Role, on: PlainDate): Promise<boolean> {
  const found = await reader.selectFrom('appointments').select('appointment_id').where('role', '=', role).where('case_id', 'is', null)
    .where('from_date', '<=', on).where(eb => eb.or([eb('until_date', 'is', null), eb('until_date', '>=', on)])).limit(1).executeTakeFirst()
  return found !== undefined
}
