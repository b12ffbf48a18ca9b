/** The letters by which the Independent Chair confirms a decision in writing (Appendix 1, step 13). */
import type { LetterDescription } from './kinds.ts'

const SHARED = {
  number: 9, signatory: 'independent_chair', subject: '{board}: decision on the referral {reference}',
  text: [
    'I decided on {decided_on}: {decision}.',
    'My reasons: {reasons}',
    'Why this is proportionate: {proportionality}',
    'The basis on which I did not accept the recommendation: {basis_of_challenge}',
    'Why I depart from what the criteria would require: {override_reason}',
    'Alternatives that I considered: {alternatives}',
    'Why I am confident that this review will be thorough, independent and open: {confidence}',
    'I may review this decision if further information becomes available.',
  ],
  fields: {
    decided_on: { label: 'The day of the decision', example: '24 October 2016' },
    decision: { label: 'What was decided', example: 'Serious Case Review' },
    reasons: { label: 'The Chair’s reasons', example: 'A child was seriously harmed, and …' },
    proportionality: { label: 'Why the decision is proportionate', example: 'Several agencies over a short time …' },
    basis_of_challenge: { label: 'Why the recommendation was not accepted', example: 'The Panel did not know that …', optional: true },
    override_reason: { label: 'Why the Chair departs from what the criteria would require', example: 'The same learning came from …', optional: true },
    alternatives: { label: 'Alternatives considered', example: 'A case audit was considered …', optional: true },
    confidence: { label: 'Why a review of this kind will be thorough, independent and open', example: 'It is led from outside …', optional: true },
  },
} as const satisfies Partial<LetterDescription>

export const DECISION_LETTERS = {
  decision: { ...SHARED, name: 'Decision to carry out a review', facts: ['decision_confirmed'] },
  decision_no_review: { ...SHARED, name: 'Decision not to carry out a review', facts: ['decision_confirmed', 'no_review_decided'] },
} as const satisfies Record<string, LetterDescription>
