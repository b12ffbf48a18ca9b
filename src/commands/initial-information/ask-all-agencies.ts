/**
 * Asks every agency concerned for the written information it holds on the family, by one act (toolkit, Appendix 1, step 3(i)). Those
 * asked together before are not asked twice; agencies found later are asked by the same act again, and then all are waited for.
 */
import type { Fact } from '../../domain/facts.ts'
import { standing } from '../../domain/facts.ts'
import { issue } from '../../domain/history.ts'
import { requestIssues, type InformationAsked } from '../../domain/information/request.ts'
import { boardAgencies } from '../../store/commissioning/review-agencies.ts'
import { boardName, caseReference } from '../../store/decision/office.ts'
import { factsOf, recordFact } from '../../store/facts.ts'
import { agenciesConcerned, type ConcernedAgency } from '../../store/initial-information/concerned.ts'
import type { NewRequest } from '../../store/initial-information/requests.ts'
import type { Command } from '../run.ts'
import { ask, isSound, requestsTo } from './letters-of.ts'

interface Found { readonly agencies: readonly ConcernedAgency[]; readonly board: string; readonly reference: string; readonly facts: readonly Fact[] }
interface Change { readonly requests: readonly NewRequest[]; readonly isFirst: boolean; readonly returned: string | null }

export const askAllAgencies: Command<InformationAsked & { readonly caseId: string }, Found, Change, { readonly asked: number }> = {
  name: 'ask-all-agencies',
  action: 'ask for information',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId }) => ({
    agencies: (await agenciesConcerned(writer, caseId)).agencies, board: await boardName(writer), reference: await caseReference(writer, caseId), facts: await factsOf(writer, caseId),
  }),
  decide({ agencies, board, reference, facts }, asked, { today }) {
    const ticked = agencies.filter(agency => asked.agencyIds.includes(agency.agencyId))
    const chosen = ticked.filter(agency => !agency.asked)
    const issues = requestIssues({ ...asked, agencyIds: ticked.map(agency => agency.agencyId) }, today)
    if (!isSound(asked) || issues.length > 0) return { issues }
    if (chosen.length === 0) return { issues: [issue('agencyIds', 'These agencies have been asked already')] }
    const stands = standing(facts)
    return { change: {
      requests: requestsTo(chosen, asked, { board, reference, today, collection: true }), isFirst: !stands.has('information_requested'), returned: stands.get('information_returned')?.id ?? null,
    } }
  },
  async write(act, { requests, isFirst, returned }, { caseId }) {
    const { writer, session, moment } = act
    await ask(act, caseId, requests, await boardAgencies(writer))
    if (isFirst) await recordFact(writer, session, { caseId, kind: 'information_requested', on: moment.today })
    // Not all is in any more: agencies are waited for again.
    if (returned !== null) await recordFact(writer, session, { caseId, kind: 'information_returned', on: null, corrects: returned })
    return { asked: requests.length }
  },
  history: ({ requests }) => ({ agencies: requests.map(request => request.agencyId) }),
}
