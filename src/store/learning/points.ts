/** The learning points that agencies handed in with their signed packages, each with what the agency will do about it. */
import type { ActionPlan, AgencyAction } from '../../domain/chronology/package.ts'
import type { PointRef } from '../../domain/learning/theme.ts'
import type { Reader } from '../database.ts'

export interface LearningPoint extends PointRef {
  readonly agency: string
  readonly code: string
  readonly colour: number
  /** Null where the plan is out of this person's reach. */
  readonly said: AgencyAction | null
}

/** Those of each agency's last signed package, as far as this person may see into it, by agency and place. */
export async function learningPointsOf(reader: Reader, caseId: string): Promise<readonly LearningPoint[]> {
  const rows = await reader.selectFrom('signed_packages as signed')
    .innerJoin('submissions as submission', join => join.onRef('submission.case_id', '=', 'signed.case_id').onRef('submission.agency_id', '=', 'signed.agency_id').onRef('submission.number', '=', 'signed.number'))
    .select(['signed.agency_id', 'submission.parts']).where('signed.case_id', '=', caseId).execute()
  const versions = rows.flatMap(row => typeof row.parts['action_plan'] === 'number' ? [{ agencyId: row.agency_id, version: row.parts['action_plan'] }] : [])
  const plans = await plansOf(reader, caseId)
  const found = versions.flatMap(({ agencyId, version }) => plans.filter(plan => plan.agencyId === agencyId && plan.version === version))
  return found.flatMap(plan => plan.actions.map((said, at) => ({ agencyId: plan.agencyId, version: plan.version, position: at + 1, agency: plan.agency, code: plan.code, colour: plan.colour, said })))
}

/** The same for given points, whatever was handed in since; their words only where the plan is within reach. */
export async function pointsNamed(reader: Reader, caseId: string, refs: readonly PointRef[]): Promise<readonly LearningPoint[]> {
  if (refs.length === 0) return []
  const plans = await plansOf(reader, caseId)
  const agencies = await reader.selectFrom('agencies').select(['agency_id', 'name', 'code', 'colour']).where('agency_id', 'in', refs.map(ref => ref.agencyId)).execute()
  return refs.flatMap(ref => agencies.filter(each => each.agency_id === ref.agencyId).map(each => ({
    ...ref, agency: each.name, code: each.code, colour: each.colour,
    said: plans.find(plan => plan.agencyId === ref.agencyId && plan.version === ref.version)?.actions[ref.position - 1] ?? null,
  })))
}

async function plansOf(reader: Reader, caseId: string) {
  const rows = await reader.selectFrom('package_parts as part').innerJoin('agencies as agency', 'agency.agency_id', 'part.agency_id')
    .select(['part.agency_id', 'part.version', 'part.content', 'agency.name', 'agency.code', 'agency.colour'])
    .where('part.case_id', '=', caseId).where('part.section', '=', 'action_plan').orderBy('agency.name').execute()
  return rows.map(row => {
    const { none, actions } = row.content as unknown as ActionPlan
    return { agencyId: row.agency_id, version: row.version, agency: row.name, code: row.code, colour: row.colour, actions: none ? [] : actions }
  })
}
