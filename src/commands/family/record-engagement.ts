/** Puts on record how a member of the family was invited to contribute and what came of it; earlier records stay (R008, R101). */
import { readEngagement, type Engagement, type EngagementTyped } from '../../domain/family.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { policeDiscussionsOf } from '../../store/commissioning/police-discussions.ts'
import { engagementsOf, familyOf, insertEngagement } from '../../store/family/members.ts'
import type { Command } from '../run.ts'

export interface EngagementInput extends EngagementTyped { readonly caseId: string; readonly memberId: string; readonly basedOn: number }
interface Found { readonly revision: number; readonly police: PlainDate | null }
interface Change { readonly engagement: Engagement; readonly revision: number }

export const recordEngagement: Command<EngagementInput, Found, Change, { readonly revision: number }> = {
  name: 'record-engagement',
  action: 'record family',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, memberId }) {
    if (!(await familyOf(writer, caseId)).some(member => member.memberId === memberId)) return null
    const last = (await engagementsOf(writer, caseId)).find(each => each.memberId === memberId)
    return { revision: last?.revision ?? 0, police: (await policeDiscussionsOf(writer, caseId))[0]?.on ?? null }
  },
  decide({ revision, police }, input, { today }) {
    if (revision !== input.basedOn) return { conflict: { theirs: revision } }
    const read = readEngagement(input, { police, today })
    return 'issues' in read ? read : { change: { engagement: read.engagement, revision: revision + 1 } }
  },
  async write({ writer, session }, { engagement, revision }, { caseId, memberId }) {
    await insertEngagement(writer, session, caseId, { ...engagement, memberId, revision })
    return { revision }
  },
  history: ({ engagement, revision }, _result, { memberId }) => ({ member: memberId, revision, invited: engagement.invited, on: engagement.invitedOn, outcome: engagement.outcome }),
}
