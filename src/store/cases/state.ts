/** What became of a case, as SQL, for lists that filter by it: says of the facts that stand what `phaseOf` says of them. */
import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import type { FactKind } from '../../domain/facts.ts'

export const CASE_STATES = { referral: 'Awaiting a decision', review: 'Under review', closed: 'Over', none: 'No review' } as const
export type CaseState = keyof typeof CASE_STATES

export function isCaseState(text: string): text is CaseState { return Object.hasOwn(CASE_STATES, text) }

/** Whether a fact of that kind stands on the row of `cases` at hand. */
export function stands(kind: FactKind): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from case_facts f where f.case_id = cases.case_id and f.kind = ${kind} and f.happened_on is not null
    and not exists (select from case_facts later where later.case_id = f.case_id and later.corrects = f.fact_id))`
}

export const STATE: RawBuilder<CaseState> = sql<CaseState>`case
  when ${stands('commissioned')} then case (select kind from reviews r where r.case_id = cases.case_id)
    when 'scr' then case when ${stands('action_plans_complete')} and (${stands('published')} or ${stands('non_publication_decided')}) then 'closed' else 'review' end
    when 'plr' then case when ${stands('action_plans_complete')} then 'closed' else 'review' end
    when 'audit' then case when ${stands('audit_results_considered')} then 'closed' else 'review' end
    when 'single' then case when ${stands('agency_report_received')} and ${stands('agency_action_plan_received')} then 'closed' else 'review' end
    else 'review' end
  when ${stands('no_review_decided')} then 'none'
  else 'referral' end`
