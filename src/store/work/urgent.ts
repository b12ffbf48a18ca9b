/** What referrals say of other resident children, as they stand now. */
import { sql } from 'kysely'
import type { Referral } from '../../domain/referral/referral.ts'
import { urgentAlert } from '../../domain/referral/consequences.ts'
import { casesSeenTo } from '../referral/safeguarding-actions.ts'
import type { Reader } from '../database.ts'

/** Those of the cases whose referral names other children who may be at risk, and nothing is on record as done for them yet (R312). */
export async function urgentCases(reader: Reader, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const [said, seenTo] = [await otherChildrenOf(reader, caseIds), await casesSeenTo(reader, caseIds)]
  return new Set([...said].flatMap(([id, otherChildren]) => !seenTo.has(id) && urgentAlert({ otherChildren }) !== null ? [id] : []))
}

/** By case; a referral that was never sent is not in the map. */
export async function otherChildrenOf(reader: Reader, caseIds: readonly string[]): Promise<ReadonlyMap<string, Referral['otherChildren']>> {
  if (caseIds.length === 0) return new Map()
  const sent = await reader.selectFrom('referrals').select(['case_id', sql<Referral['otherChildren']>`content->'otherChildren'`.as('said')]).where('case_id', 'in', caseIds).execute()
  const later = await reader.selectFrom('referral_addenda').select(['case_id', sql<Referral['otherChildren']>`replaces->'otherChildren'`.as('said')])
    .where('case_id', 'in', caseIds).where(sql<boolean>`replaces ? 'otherChildren'`).orderBy('number').execute()
  return new Map([...sent, ...later].map(row => [row.case_id, row.said]))
}
