/** Drafts the Independent Chair's letters that ask each agency in scope to take part, once the police have been spoken to (R107, R144). */
import { letterIssues, type PoliceDiscussion } from '../../domain/commissioning.ts'
import { issue } from '../../domain/history.ts'
import { spoken } from '../../domain/plain-date.ts'
import { kindName } from '../../domain/review-kind.ts'
import { policeDiscussionsOf } from '../../store/commissioning/police-discussions.ts'
import { agenciesInScope, type ReviewAgency } from '../../store/commissioning/review-agencies.ts'
import { reviewOf, type Review } from '../../store/commissioning/reviews.ts'
import { headOfAgency } from '../../store/letters/addressees.ts'
import { draftLetter } from '../../store/letters/draft-letter.ts'
import { lettersOf } from '../../store/letters/letters.ts'
import type { Command } from '../run.ts'

interface Found { readonly review: Review; readonly police: PoliceDiscussion | null; readonly unasked: readonly ReviewAgency[] }

export const sendAgencyLetters: Command<{ readonly caseId: string }, Found, Found, { readonly letters: readonly string[] }> = {
  name: 'send-agency-letters',
  action: 'commission review',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    const review = await reviewOf(writer, caseId)
    if (!review) return null
    const asked = new Set((await lettersOf(writer, caseId)).filter(letter => letter.kind === 'chief_officer' && letter.setAside === null).map(letter => letter.to.agencyId))
    return { review, police: (await policeDiscussionsOf(writer, caseId))[0] ?? null, unasked: (await agenciesInScope(writer, caseId)).filter(agency => !asked.has(agency.agencyId)) }
  },
  decide(found) {
    const issues = letterIssues(found.police)
    if (issues.length > 0) return { issues }
    return found.unasked.length === 0 ? { issues: [issue(null, 'Every agency in scope has been asked, or its letter is drafted')] } : { change: found }
  },
  async write({ writer, session, moment }, { review, unasked }, { caseId }) {
    const letters: string[] = []
    for (const agency of unasked) {
      letters.push(await draftLetter(writer, session, {
        caseId, kind: 'chief_officer', about: '', on: moment.today, to: await headOfAgency(writer, agency.agencyId, `The Chief Officer, ${agency.name}`, moment.today),
        values: {
          agency: agency.name, kind_of_review: kindName(review.kind), pseudonym: review.pseudonym, basis: agency.basis, period_from: spoken(review.periodFrom), period_to: spoken(review.periodTo),
          background_from: review.backgroundFrom === null ? '' : spoken(review.backgroundFrom),
        },
      }))
    }
    return { letters }
  },
  history: (_found, { letters }) => ({ letters }),
}
