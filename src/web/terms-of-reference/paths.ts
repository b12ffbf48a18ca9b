import { at } from '../paths.ts'

/** What a review is to find out, who agreed to it and who signed it off; signing it off. */
export const termsOfReference = at('/cases/:case/terms-of-reference')
export const writeTermsOfReference = at('/cases/:case/terms-of-reference/write')
/** That they were agreed with the Lead Reviewer. */
export const termsAgreement = at('/cases/:case/terms-of-reference/agreement')
