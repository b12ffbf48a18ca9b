import { at } from '../paths.ts'

/** From the decision to a review under way. */
export const commission = at('/cases/:case/commission')
export const review = at('/cases/:case/review')
export const policeDiscussion = at('/cases/:case/police-discussion')
export const agencyLetters = at('/cases/:case/agency-letters')
export const leadReviewer = at('/cases/:case/lead-reviewer')
export const reviewTeam = at('/cases/:case/review-team')
