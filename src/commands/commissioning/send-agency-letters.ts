/** Issues the Independent Chair's letters that ask each agency in scope to take part, once the police have been spoken to (R107, R144). */
import { letterIssues, type PoliceDiscussion } from '../../domain/commissioning.ts'
import { issue } from '../../domain/history.ts'
import { chiefOfficerLetter } from '../../domain/letters/chief-officer.ts'
import { kindName } from '../../domain/review-kind.ts'
import { policeDiscussionsOf } from '../../store/commissioning/police-discussions.ts'
import { CHIEF_OFFICER_LETTER } from '../../store/commissioning/agency-letters.ts'
import { agenciesInScope, type ReviewAgency } from '../../store/commissioning/review-agencies.ts'
import { reviewOf, type Review } from '../../store/commissioning/reviews.ts'
import { insertLetters, lettersOf, type Letter } from '../../store/decision/decisions.ts'
import { boardName, chairName } from '../../store/decision/office.ts'
import { recordFact } from '../../store/facts.ts'
import type { Command } from '../run.ts'

interface Found { readonly review: Review; readonly police: PoliceDiscussion | null; readonly unasked: readonly ReviewAgency[]; readonly board: string; readonly chair: string }

export const sendAgencyLetters: Command<{ readonly caseId: string }, Found, readonly Letter[], { readonly letters: number }> = {
  name: 'send-agency-letters',
  action: 'commission review',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    const review = await reviewOf(writer, caseId)
    if (!review) return null
    const asked = new Set((await lettersOf(writer, caseId)).filter(letter => letter.kind === CHIEF_OFFICER_LETTER).map(letter => letter.recipient))
    return {
      review, police: (await policeDiscussionsOf(writer, caseId))[0] ?? null, unasked: (await agenciesInScope(writer, caseId)).filter(agency => !asked.has(agency.name)),
      board: await boardName(writer), chair: await chairName(writer, moment.today),
    }
  },
  decide({ review, police, unasked, board, chair }, _input, { today }) {
    const issues = letterIssues(police)
    if (issues.length > 0) return { issues }
    if (unasked.length === 0) return { issues: [issue(null, 'Every agency in scope has been asked already')] }
    const { pseudonym, periodFrom, periodTo, backgroundFrom } = review
    return { change: unasked.map(agency => ({
      kind: CHIEF_OFFICER_LETTER, recipient: agency.name, sentOn: today,
      body: chiefOfficerLetter({ board, agency: agency.name, chair, kind: kindName(review.kind), pseudonym, periodFrom, periodTo, backgroundFrom, basis: agency.basis, on: today }),
    })) }
  },
  async write({ writer, session, moment }, letters, { caseId }) {
    await insertLetters(writer, session, caseId, letters)
    await recordFact(writer, session, { caseId, kind: 'chief_officer_letters', on: moment.today })
    return { letters: letters.length }
  },
  history: letters => ({ letters: letters.length }),
}
