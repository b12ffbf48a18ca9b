/**
 * The Independent Chair's letter that asks an agency to take part in a review (toolkit, Model stages 1 and 2). Signed by the Chair and
 * sent by the Support Team (AMB-28). It cites section 14B of the Children Act 2004 and does not reproduce it (AMB-19). It names no child.
 */
import type { LetterDescription } from './kinds.ts'

export const REVIEW_LETTERS = {
  chief_officer: {
    number: 12, name: 'To a Chief Officer: taking part in the review', signatory: 'independent_chair',
    subject: '{kind_of_review}: {pseudonym}',
    text: [
      '{board} has commissioned a {kind_of_review}, which goes by the name “{pseudonym}”. The purpose is to learn how agencies can work together better to safeguard children. '
        + 'Your agency provided services in the period under review and is required to take part.',
      'The basis on which your agency must contribute information: {basis} This request is made under section 14B of the Children Act 2004, for the purpose of enabling the Board to carry out its functions; '
        + 'your agency is likely to hold information that is relevant to them.',
      'The period under review is from {period_from} to {period_to}.',
      'Please add a summary, without detail, of your agency’s earlier involvement from {background_from}.',
      'Please arrange for the following.',
      '1. Name an author for {agency}’s chronology, with their role and contact details. The author must have had no line management in the case.',
      '2. Send a chronology of your agency’s involvement, with the author’s comments in a column of their own, and a second chronology of organisational changes that may have had an impact on front-line practice. A template is provided.',
      '3. Send a summary of comments: the themes that emerged and the potential learning for your agency.',
      '4. Send an action plan that addresses the learning points.',
      '5. Name the practitioners who were directly involved, with their role, the dates of their involvement and how to reach them.',
      '6. Confirm that the author and the practitioners will be enabled to take part fully.',
      'A senior manager other than the author signs off what your agency sends.',
      'Please tell the author that chronologies will be shared with the other authors, with practitioners and with the Review Team. Practitioners see them without the comments.',
      'Please do not contact the family about the review before the Board tells you that the police agree to it.',
    ],
    fields: {
      agency: { label: 'The agency', example: 'Community health' },
      kind_of_review: { label: 'The kind of review', example: 'Serious Case Review' },
      pseudonym: { label: 'The name that the review goes by; never a child’s own', example: 'Child K' },
      basis: { label: 'On what basis this agency must contribute, as recorded in the scope', example: 'It worked with the family throughout.' },
      period_from: { label: 'The first day of the period under review', example: '1 December 2013' },
      period_to: { label: 'The last day of the period under review', example: '30 September 2016' },
      background_from: { label: 'From when earlier involvement is summed up', example: '1 January 2012', optional: true },
    },
    facts: ['chief_officer_letters'], readAt: '/cases/:case/agencies/:agency/letter',
  },
} as const satisfies Record<string, LetterDescription>
