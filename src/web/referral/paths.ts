import { at } from '../paths.ts'

/** A person's own referrals: drafts to come back to, and those sent. */
export const ownReferrals = at('/referrals')
/** One referral while it is written: its sections, one of them, and the last look before sending. */
export const writeReferral = at('/cases/:case/referral/write')
export const writeSection = at('/cases/:case/referral/write/:section')
export const checkReferral = at('/cases/:case/referral/check')
/** A referral that was sent, as it stands or, with `version`, as it stood. */
export const referral = at('/cases/:case/referral')
export const addToReferral = at('/cases/:case/referral/add')
export const addSection = at('/cases/:case/referral/add/:section')
/** The notices to secure files: all of them for the board's office, one agency's own for its people. */
export const filesSecured = at('/cases/:case/secure-files')
export const recordSecured = at('/cases/:case/secure-files/:notice')
export const secureFiles = at('/cases/:case/agencies/:agency/secure-files')
/** The referral as a text file, to keep or to print: as it stands or, with `version`, as it stood. */
export const referralText = at('/cases/:case/referral/text')
/** Other referrals that may tell of the same incident, and the office's answer on one of them. */
export const sameIncident = at('/cases/:case/same-incident')
export const answerIncident = at('/cases/:case/same-incident/:other')
/** What was done for other children who may be at risk. */
export const otherChildren = at('/cases/:case/other-children')
/** The referral as an encrypted archive, for mail. */
export const referralArchive = at('/cases/:case/referral/archive')
/** The referral's key dates and what is on record since, in one order. */
export const timeline = at('/cases/:case/referral/timeline')
