import { at } from '../paths.ts'

/** The family of a review: who may be heard, how each was invited, and what came of it. */
export const family = at('/cases/:case/family')
export const familyFromReferral = at('/cases/:case/family/from-referral')
export const newFamilyMember = at('/cases/:case/family/new')
export const familyMember = at('/cases/:case/family/:member')
export const engagement = at('/cases/:case/family/:member/engagement')
