/** Whoever asks an agency for information refers a disagreement about it to the Board Manager, at any stage (R053). */
import { raisingIssues, type Raising } from '../../domain/information/escalation.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Role } from '../../domain/roles.ts'
import { boardAgencies } from '../../store/commissioning/review-agencies.ts'
import { insertDisagreement } from '../../store/disagreements/disagreements.ts'
import { standingOf } from '../../store/reach.ts'
import type { Command } from '../run.ts'

/** In which of their roles somebody raises it, where they hold several. */
const RAISING: readonly Role[] = ['lead_reviewer', 'overview_author', 'review_team_member', 'board_manager', 'support_team']

interface Found { readonly isOurs: boolean; readonly as: Role }
interface Change { readonly agencyId: string; readonly concern: string; readonly on: PlainDate; readonly as: Role }

export const raiseDisagreement: Command<Raising & { readonly caseId: string }, Found, Change, { readonly disagreementId: string }> = {
  name: 'raise-disagreement',
  action: 'raise disagreement',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, agencyId }) {
    const standing = await standingOf(writer, { caseId })
    const as = RAISING.find(role => standing?.onCase.has(role) || standing?.onBoard.has(role))
    return as ? { isOurs: (await boardAgencies(writer)).some(agency => agency.agencyId === agencyId), as } : null
  },
  decide({ isOurs, as }, { agencyId, concern }, { today }) {
    const issues = raisingIssues({ agencyId: isOurs ? agencyId : null, concern })
    return agencyId === null || issues.length > 0 ? { issues } : { change: { agencyId, concern: concern.trim(), on: today, as } }
  },
  write: async ({ writer, session }, raised, { caseId }) => ({ disagreementId: await insertDisagreement(writer, session, caseId, raised) }),
  history: ({ agencyId, as }, { disagreementId }) => ({ disagreement: disagreementId, agency: agencyId, as }),
}
