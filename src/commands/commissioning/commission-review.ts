/** Commissions a review on the Chair's written decision: its kind, pseudonym, period, and the agencies that must take part (R106, R109, R110, R139, R287). */
import { commissionIssues, commissionWarnings, type Commission, type CommissionContext } from '../../domain/commissioning.ts'
import { OUTCOMES } from '../../domain/decision.ts'
import { standing } from '../../domain/facts.ts'
import { issue } from '../../domain/history.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { plainDate } from '../../domain/plain-date.ts'
import { REVIEW_KINDS } from '../../domain/review-kind.ts'
import { unansweredWarnings } from '../../domain/warning.ts'
import { boardAgencies, setReviewAgencies, type AgencyChoice } from '../../store/commissioning/review-agencies.ts'
import { insertReview, pseudonymTaken, reviewOf, type Review } from '../../store/commissioning/reviews.ts'
import { decisionsOf } from '../../store/decision/decisions.ts'
import { scopeSettings } from '../../store/decision/settings.ts'
import { factsOf, recordFact } from '../../store/facts.ts'
import { sentReferral } from '../../store/referral/referrals.ts'
import type { Reader } from '../../store/database.ts'
import type { Command } from '../run.ts'

export interface CommissionInput { readonly caseId: string; readonly commission: Commission; readonly reasons: Readonly<Record<string, string>> }
interface Found { readonly context: CommissionContext; readonly decidedOn: PlainDate | null; readonly version: number; readonly done: boolean; readonly taken: boolean; readonly agencyIds: ReadonlySet<string> }
interface Change { readonly review: Review; readonly agencies: readonly AgencyChoice[] }

/** What a commission is judged against: the decision, the names that the pseudonym must not give away, the incident, the board's settings. */
export async function commissionContext(reader: Reader, caseId: string): Promise<Pick<Found, 'context' | 'decidedOn' | 'version'>> {
  const last = (await decisionsOf(reader, caseId)).findLast(made => made.decision.outcome !== null)
  const referral = (await sentReferral(reader, caseId))?.stands
  const incident = standing(await factsOf(reader, caseId)).get('incident')
  const outcome = last?.decision.outcome ?? null
  return {
    decidedOn: last?.on ?? null, version: last?.version ?? 0,
    context: {
      decided: outcome === null ? null : OUTCOMES[outcome].kind, incident: incident?.on ?? null,
      realNames: [...referral?.children ?? [], ...referral?.family ?? []].map(person => person.name), yearsBeforeIncident: (await scopeSettings(reader)).yearsBeforeIncident,
    },
  }
}

export const commissionReview: Command<CommissionInput, Found, Change, { readonly agencies: number }> = {
  name: 'commission-review',
  action: 'commission review',
  about: input => ({ caseId: input.caseId }),
  async find(act, { caseId, commission }) {
    return {
      ...await commissionContext(act.writer, caseId), done: await reviewOf(act.writer, caseId) !== null, taken: await pseudonymTaken(act.writer, commission.pseudonym.trim(), caseId),
      agencyIds: new Set((await boardAgencies(act.writer)).map(agency => agency.agencyId)),
    }
  },
  decide({ context, decidedOn, version, done, taken, agencyIds }, { commission, reasons }) {
    if (done) return { issues: [issue(null, 'This review has already been commissioned')] }
    const issues = [...commissionIssues(commission, context), ...taken ? [issue('pseudonym', 'Another review of this board goes by this pseudonym: choose another')] : [],
      ...unansweredWarnings(commissionWarnings(commission, context), reasons)]
    const [kind, from, to] = [commission.kind, plainDate(commission.periodFrom), plainDate(commission.periodTo)]
    if (issues.length > 0 || kind === null || from === null || to === null || decidedOn === null) return { issues }
    const { pseudonym, practiceChanged, practiceChangedHow, category, chairUnit, leadAgencyIds, otherBoards } = commission
    const review: Review = {
      kind, procedure: REVIEW_KINDS[kind].procedure, pseudonym: pseudonym.trim(), periodFrom: from, periodTo: to, backgroundFrom: plainDate(commission.backgroundFrom),
      practiceChanged: practiceChanged === 'yes' ? practiceChangedHow : 'No', category, chairUnit, otherBoards: otherBoards.trim(), reasons, decisionVersion: version, commissionedOn: decidedOn,
    }
    const agencies = commission.agencies.filter(agency => agencyIds.has(agency.agencyId))
      .map(({ agencyId, inScope, basis, nominatedMember }) => ({ agencyId, inScope, basis, nominatedMember, leads: leadAgencyIds.includes(agencyId) }))
    return { change: { review, agencies } }
  },
  async write({ writer, session, moment }, { review, agencies }, { caseId }) {
    await insertReview(writer, session, caseId, review)
    await setReviewAgencies(writer, session, caseId, agencies)
    // Week 0 is the date of the Chair's written decision (AMB-2), whenever the commission is put on record.
    await recordFact(writer, session, { caseId, kind: 'commissioned', on: review.commissionedOn, details: { kind: review.kind } })
    for (const kind of ['period_set', 'agencies_identified', 'pseudonym_agreed', 'review_team_requested'] as const) await recordFact(writer, session, { caseId, kind, on: moment.today })
    return { agencies: agencies.filter(agency => agency.inScope).length }
  },
  history: ({ review, agencies }) => ({
    kind: review.kind, procedure: review.procedure, decision: review.decisionVersion, inScope: agencies.filter(agency => agency.inScope).map(agency => agency.agencyId),
  }),
}
