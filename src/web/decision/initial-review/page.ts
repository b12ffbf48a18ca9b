/** The initial review of a referral, by the Board Manager and by the Director or Lead for Safeguarding, each for themselves. */
import { reviewReferral } from '../../../commands/decision/review-referral.ts'
import { roleName } from '../../../domain/roles.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Reader } from '../../../store/database.ts'
import { initialReviewsOf } from '../../../store/decision/considerations.ts'
import { namesOf } from '../../../store/people/names.ts'
import { again, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { referral } from '../../referral/paths.ts'
import { initialReview } from '../paths.ts'

const TEMPLATE = 'decision/initial-review/page.njk'

async function shown(reader: Reader, caseId: string, personId: string, comment: string, issues: readonly Issue[]): Promise<object> {
  const reviews = await initialReviewsOf(reader, caseId)
  const names = await namesOf(reader, reviews.map(review => review.personId))
  const isDone = reviews.some(review => review.personId === personId)
  return {
    back: { href: caseHome.to({ case: caseId }), text: 'Case' }, here: initialReview.to({ case: caseId }), referral: referral.to({ case: caseId }), title: 'Initial review', basedOn: null,
    lead: ['The Board Manager and the Director or Lead for Safeguarding both review a referral within three working days. It is then circulated to the Sub-Committee.'],
    reviews: reviews.map(review => ({ ...review, role: roleName(review.role), by: names.get(review.personId) ?? '' })), button: isDone ? null : 'Record my initial review',
    fields: drawSpec({ comment: { kind: 'area', label: 'What does your initial review find?' } }, { comment }, issues),
  }
}

export const initialReviewPage = page({
  path: initialReview,
  action: 'review referral',
  records: { reads: 'initial review' },
  show: async ({ reader, params, actor }) => view(TEMPLATE, await shown(reader, params.case, actor.personId, '', [])),
})

export const review = act({
  path: initialReview,
  action: 'review referral',
  handle: async visit => {
    const comment = textOf(visit.posted, 'comment')
    return settle(await visit.run(reviewReferral, { caseId: visit.params.case, comment }), {
      done: ({ complete }) => redirect(initialReview.to(visit.params), complete ? 'Both initial reviews are on record. The referral can be circulated.' : 'Your initial review is on record.'),
      refused: async issues => again(TEMPLATE, await visit.read(reader => shown(reader, visit.params.case, visit.actor.personId, comment, issues)), issues),
    })
  },
})
