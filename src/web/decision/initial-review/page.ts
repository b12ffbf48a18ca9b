/** The initial review of a referral, by the Board Manager and by the Director or Lead for Safeguarding, each for themselves. */
import { reviewReferral } from '../../../commands/decision/review-referral.ts'
import { roleName } from '../../../domain/roles.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { timetableOf } from '../../../store/timetable/timetables.ts'
import type { Reader } from '../../../store/database.ts'
import { initialReviewsOf } from '../../../store/decision/considerations.ts'
import { namesOf } from '../../../store/people/names.ts'
import { again, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page, type Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { referral, sameIncident } from '../../referral/paths.ts'
import { likeIncidentsView } from '../../referral/same-incident/view.ts'
import { changeOf } from '../../timetable/paths.ts'
import { initialReview } from '../paths.ts'

const TEMPLATE = 'decision/initial-review/page.njk'

/** What an initial review looks at beside the referral itself: others of the like, and how long it has taken, with pauses and without. */
async function aboutReferral(reader: Reader, caseId: string, today: PlainDate, may: Visit['may']): Promise<object> {
  const { others, unanswered } = await likeIncidentsView(reader, caseId)
  const clock = (await timetableOf(reader, caseId, today)).clocks.find(each => each.key === 'since referral') ?? null
  return {
    like: { count: others.length, unanswered, whys: others.flatMap(each => each.why === '' || each.standing !== null ? [] : [`${each.name}: ${each.why}`]), href: sameIncident.to({ case: caseId }) },
    clock: clock && { days: clock.elapsedDays, without: clock.elapsedWithoutPauses },
    pause: may('adapt timetable') ? { start: changeOf.to({ case: caseId, kind: 'pause' }), stop: changeOf.to({ case: caseId, kind: 'resume' }) } : null,
  }
}

interface Shown { readonly personId: string; readonly comment: string; readonly issues: readonly Issue[]; readonly today: PlainDate; readonly may: Visit['may'] }

async function shown(reader: Reader, caseId: string, { personId, comment, issues, today, may }: Shown): Promise<object> {
  const reviews = await initialReviewsOf(reader, caseId)
  const names = await namesOf(reader, reviews.map(review => review.personId))
  const isDone = reviews.some(review => review.personId === personId)
  return {
    back: { href: caseHome.to({ case: caseId }), text: 'Case' }, here: initialReview.to({ case: caseId }), referral: referral.to({ case: caseId }), title: 'Initial review', basedOn: null,
    lead: ['The Board Manager and the Director or Lead for Safeguarding both review a referral within three working days. It is then circulated to the Sub-Committee.'],
    ...await aboutReferral(reader, caseId, today, may),
    reviews: reviews.map(review => ({ ...review, role: roleName(review.role), by: names.get(review.personId) ?? '' })), button: isDone ? null : 'Record my initial review',
    fields: drawSpec({ comment: { kind: 'area', label: 'What does your initial review find?' } }, { comment }, issues),
  }
}

export const initialReviewPage = page({
  path: initialReview,
  action: 'review referral',
  records: { reads: 'initial review' },
  show: async ({ reader, params, actor, may, services }) =>
    view(TEMPLATE, await shown(reader, params.case, { personId: actor.personId, comment: '', issues: [], today: services.moment().today, may })),
})

export const review = act({
  path: initialReview,
  action: 'review referral',
  handle: async visit => {
    const comment = textOf(visit.posted, 'comment')
    return settle(await visit.run(reviewReferral, { caseId: visit.params.case, comment }), {
      done: ({ complete }) => redirect(initialReview.to(visit.params), complete ? 'Both initial reviews are on record. The referral can be circulated.' : 'Your initial review is on record.'),
      refused: async issues => again(TEMPLATE, await visit.read(reader => shown(reader, visit.params.case, { personId: visit.actor.personId, comment, issues, today: visit.services.moment().today, may: visit.may })), issues),
    })
  },
})
