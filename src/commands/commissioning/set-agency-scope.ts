/**
 * Brings an agency into a review's scope after it was commissioned, takes one out, or changes the basis on which it contributes,
 * always with the reason. A Lead Reviewer's declaration is asked for afresh once an agency comes in (R058).
 */
import { issue } from '../../domain/history.ts'
import { boardAgencies, reviewAgencies, setReviewAgencies, type AgencyChoice, type BoardAgency } from '../../store/commissioning/review-agencies.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { insertScopeChange, type Scope } from '../../store/commissioning/scope-changes.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly agencyId: string; readonly inScope: boolean; readonly basis: string; readonly nominatedMember: string; readonly reason: string }
interface Found { readonly agency: BoardAgency; readonly before: AgencyChoice; readonly others: number }

export const setAgencyScope: Command<Input, Found, { readonly was: AgencyChoice; readonly became: AgencyChoice }, null> = {
  name: 'set-agency-scope',
  action: 'commission review',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, agencyId }) {
    const agency = (await boardAgencies(writer)).find(each => each.agencyId === agencyId)
    if (!agency || !await reviewOf(writer, caseId)) return null
    const listed = await reviewAgencies(writer, caseId)
    const before = listed.find(each => each.agencyId === agencyId) ?? { agencyId, inScope: false, leads: false, basis: '', nominatedMember: '' }
    return { agency, before, others: listed.filter(each => each.inScope && each.agencyId !== agencyId).length }
  },
  decide({ agency, before, others }, { inScope, basis, nominatedMember, reason }) {
    const issues = []
    if (inScope && !basis.trim()) issues.push(issue('basis', `Say on what basis ${agency.name} must contribute information`))
    if (!inScope && others === 0) issues.push(issue('inScope', 'At least one agency must be required to take part'))
    if (!inScope && before.leads) issues.push(issue('inScope', `${agency.name} undertakes this review and cannot be left out of it`))
    if (!reason.trim()) issues.push(issue('reason', 'Say why this changes'))
    return issues.length > 0 ? { issues } : { change: { was: before, became: { ...before, inScope, basis, nominatedMember } } }
  },
  async write({ writer, session, moment }, { was, became }, { caseId, reason }) {
    await setReviewAgencies(writer, session, caseId, [became])
    await insertScopeChange(writer, session, caseId, { agencyId: became.agencyId, was: partOf(was), became: partOf(became), reason, on: moment.today })
    return null
  },
  history: ({ was, became }) => ({ agency: became.agencyId, inScope: became.inScope, inScopeBefore: was.inScope }),
}

function partOf({ inScope, basis, nominatedMember }: AgencyChoice): Scope { return { inScope, basis, nominatedMember } }
