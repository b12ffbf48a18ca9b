/** A review under way: its name, period, agencies and people; for the board's office also the discussion with the police and the letters. */
import { separateAuthorSuggestion } from '../../../domain/conflicts/review-team.ts'
import { boardsTakingPart, CATEGORIES, type CaseCategory } from '../../../domain/commissioning.ts'
import { kindName } from '../../../domain/review-kind.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { policeDiscussionsOf } from '../../../store/commissioning/police-discussions.ts'
import { declarationsOf, holdersOnCase, reviewTeamOf, teamApprovedOn } from '../../../store/commissioning/review-people.ts'
import { scopeChangesOf } from '../../../store/commissioning/scope-changes.ts'
import { boardAgencies, reviewAgencies } from '../../../store/commissioning/review-agencies.ts'
import { reviewOf } from '../../../store/commissioning/reviews.ts'
import type { Reader } from '../../../store/database.ts'
import { lettersOf } from '../../../store/letters/letters.ts'
import { scopeSettings } from '../../../store/decision/settings.ts'
import { namesOf } from '../../../store/people/names.ts'
import { missing, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { decisionRecord } from '../../decision/paths.ts'
import { letter } from '../../letters/paths.ts'
import { stateTold } from '../../letters/told.ts'
import { page } from '../../route.ts'
import * as paths from '../paths.ts'
import { SECTORS } from '../review-team/sectors.ts'

export const reviewPage = page({
  path: paths.review,
  action: 'see case',
  records: { reads: 'review' },
  show: async ({ reader, params, may, services }) => {
    const review = await reviewOf(reader, params.case)
    if (!review) return missing
    const agencies = await reviewAgencies(reader, params.case)
    const inScope = agencies.filter(agency => agency.inScope)
    return view('commissioning/review/page.njk', {
      back: { href: caseHome.to(params), text: 'Case' }, review, kind: kindName(review.kind), category: CATEGORIES[review.category as CaseCategory] ?? '', agencies,
      lead: await leadReviewers(reader, params.case, services.moment().today, inScope.map(agency => agency.agencyId)),
      team: (await reviewTeamOf(reader, params.case)).map(member => ({ ...member, sector: SECTORS[member.sector] })),
      teamApprovedOn: await teamApprovedOn(reader, params.case),
      decision: may('see decision') ? decisionRecord.to(params) : null,
      office: may('commission review') ? await officeView(reader, params.case, inScope.length, boardsTakingPart(review.otherBoards)) : null,
      appoint: may('appoint to case') ? { lead: paths.leadReviewer.to(params), team: paths.reviewTeam.to(params) } : null,
    })
  },
})

/** Each Lead Reviewer with the declaration; `missing` counts agencies that came into scope since it was signed (R058). */
async function leadReviewers(reader: Reader, caseId: string, today: PlainDate, inScope: readonly string[]) {
  const leads = await holdersOnCase(reader, caseId, 'lead_reviewer', today)
  const [names, declarations] = [await namesOf(reader, leads), await declarationsOf(reader, caseId)]
  return leads.map(personId => {
    const signed = declarations.find(declaration => declaration.personId === personId)
    return { name: names.get(personId) ?? '', signedOn: signed?.signedOn ?? null, missing: inScope.filter(id => !signed?.ofAgencies.includes(id)).length }
  })
}

async function officeView(reader: Reader, caseId: string, inScope: number, boards: number) {
  const letters = (await lettersOf(reader, caseId)).filter(each => each.kind === 'chief_officer' && each.setAside === null)
  return {
    police: await policeDiscussionsOf(reader, caseId), recordPolice: paths.policeDiscussion.to({ case: caseId }), sendLetters: letters.length < inScope ? paths.agencyLetters.to({ case: caseId }) : null,
    letters: letters.map(each => ({ to: each.to.name, state: stateTold(each), href: letter.to({ case: caseId, letter: each.letterId }) })),
    period: paths.period.to({ case: caseId }), changes: await scopeChangesOf(reader, caseId),
    scopes: (await boardAgencies(reader)).map(agency => ({ name: agency.name, href: paths.agencyScope.to({ case: caseId, agency: agency.agencyId }) })),
    suggestion: separateAuthorSuggestion(inScope, boards, (await scopeSettings(reader)).agenciesForSeparateAuthor),
  }
}
