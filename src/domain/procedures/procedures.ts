/** The procedures there are. A new kind or vintage of review is a new file and a line here. */
import { CASE_AUDIT_2016 } from './case-audit-2016.ts'
import { DECISION_2016 } from './decision-2016.ts'
import { PLR_2016 } from './plr-2016.ts'
import type { Procedure } from './procedure.ts'
import type { ReviewKind } from '../review-kind.ts'
import { SCR_2016 } from './scr-2016.ts'
import { SINGLE_AGENCY_2016 } from './single-agency-2016.ts'

export const PROCEDURES: readonly Procedure[] = [DECISION_2016, SCR_2016, PLR_2016, CASE_AUDIT_2016, SINGLE_AGENCY_2016]

/** The procedure a case was begun under, or null for an id that no version of the product knew. */
export function procedureWithId(id: string): Procedure | null {
  return PROCEDURES.find(procedure => procedure.id === id) ?? null
}

/** The procedure in force for a review of that kind commissioned now. */
export const IN_FORCE: Readonly<Record<ReviewKind, Procedure>> = {
  scr: SCR_2016,
  plr: PLR_2016,
  audit: CASE_AUDIT_2016,
  single: SINGLE_AGENCY_2016,
}

/** Before a review is commissioned there is only the decision process. */
export const BEFORE_COMMISSIONING: Procedure = DECISION_2016
