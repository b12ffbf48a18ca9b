import { at } from '../paths.ts'

/** From the decision to a review under way. */
export const commission = at('/cases/:case/commission')
export const review = at('/cases/:case/review')
export const policeDiscussion = at('/cases/:case/police-discussion')
export const agencyLetters = at('/cases/:case/agency-letters')
export const leadReviewer = at('/cases/:case/lead-reviewer')
export const reviewTeam = at('/cases/:case/review-team')
/** Changes of scope after the review was commissioned. */
export const period = at('/cases/:case/period')
export const agencyScope = at('/cases/:case/scope/:agency')
/** The Chair's letter to one agency, for its own people and the office. */
export const agencyLetter = at('/cases/:case/agencies/:agency/letter')
