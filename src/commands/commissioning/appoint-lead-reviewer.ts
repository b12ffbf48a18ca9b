/**
 * Appoints a Lead Reviewer on their signed declaration of independence of the case, the board and every agency in scope
 * (R006, R058). In most instances the same person writes the Overview Report (R080).
 */
import { independenceIssues, type IndependenceDeclaration } from '../../domain/conflicts/independence.ts'
import { issue } from '../../domain/history.ts'
import { agenciesInScope, type ReviewAgency } from '../../store/commissioning/review-agencies.ts'
import { appointToCase, boardPeople, holdersOnCase, insertDeclaration, type BoardPerson } from '../../store/commissioning/review-people.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { recordFact } from '../../store/facts.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly personId: string; readonly declaration: IndependenceDeclaration; readonly isAuthor: boolean }
interface Found { readonly person: BoardPerson | null; readonly agencies: readonly ReviewAgency[]; readonly leads: readonly string[]; readonly authors: readonly string[] }
interface Change { readonly personId: string; readonly agencies: readonly string[]; readonly signedName: string; readonly appoint: readonly string[] }

export const appointLeadReviewer: Command<Input, Found, Change, null> = {
  name: 'appoint-lead-reviewer',
  action: 'appoint to case',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId, personId }) {
    if (!await reviewOf(writer, caseId)) return null
    return {
      person: (await boardPeople(writer)).find(person => person.personId === personId) ?? null, agencies: await agenciesInScope(writer, caseId),
      leads: await holdersOnCase(writer, caseId, 'lead_reviewer', moment.today), authors: await holdersOnCase(writer, caseId, 'overview_author', moment.today),
    }
  },
  decide({ person, agencies, leads, authors }, { declaration, isAuthor }) {
    if (!person) return { issues: [issue('personId', 'Choose the person to be appointed')] }
    const own = agencies.find(agency => agency.agencyId === person.agencyId)
    const issues = [...own ? [issue('personId', `${person.name} belongs to ${own.name}, which is in scope. A Lead Reviewer must be independent of it`)] : [],
      ...independenceIssues(declaration, agencies)]
    if (issues.length > 0) return { issues }
    const roles = [['lead_reviewer', leads], ...isAuthor ? [['overview_author', authors] as const] : []] as const
    const appoint = roles.filter(([, holders]) => !holders.includes(person.personId)).map(([role]) => role)
    return { change: { personId: person.personId, agencies: agencies.map(agency => agency.agencyId), signedName: declaration.signedName, appoint } }
  },
  async write({ writer, session, moment }, { personId, agencies, signedName, appoint }, { caseId }) {
    await insertDeclaration(writer, session, caseId, { personId, ofAgencies: agencies, signedName, signedOn: moment.today })
    for (const role of appoint) await appointToCase(writer, session, caseId, personId, role, moment.today)
    if (appoint.includes('lead_reviewer')) await recordFact(writer, session, { caseId, kind: 'lead_reviewer_appointed', on: moment.today, details: { personId } })
    return null
  },
  history: ({ personId, agencies, appoint }) => ({ person: personId, independentOf: agencies, roles: appoint }),
}
