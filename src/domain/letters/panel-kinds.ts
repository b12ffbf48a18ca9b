/** The letters of the Consideration Panel: the invitation to it (Appendix 1, step 4), and what its Chair writes to the Independent Chair (step 11). */
import type { LetterDescription } from './kinds.ts'

export const PANEL_LETTERS = {
  panel_invitation: {
    number: 6, name: 'Invitation to the Consideration Panel', signatory: 'board_manager', subject: '{board}: Consideration Panel on {reference}',
    text: [
      'You are asked to sit on the Consideration Panel on the referral {reference}, as {capacity}.',
      'The Panel meets on {meets_on}, {begins_at}, at {place}. Its Chair is {panel_chair}.',
      'The collated information from the agencies waits for you in the service. Please read it before the meeting: the Panel rests on it.',
      'At the meeting you will be asked two questions, one after the other: whether a review is needed, and if so of which kind. Please be ready to give your view with its rationale, resting on the circumstances of the case.',
      'If you have had any part in the case yourself, please tell us before you open what is shared.',
    ],
    fields: {
      capacity: { label: 'In which capacity they sit', example: 'Co-opted expert' },
      meets_on: { label: 'The day of the meeting', example: '25 October 2016' },
      begins_at: { label: 'When it begins', example: '10.00 am' },
      place: { label: 'Where it meets', example: 'The board’s office' },
      panel_chair: { label: 'The Panel Chair', example: 'A N Other' },
    },
    facts: [],
  },
  panel_recommendation: {
    number: 7, name: 'The Panel Chair’s recommendation to the Independent Chair', signatory: 'panel_chair', subject: '{board}: recommendation of the Consideration Panel on {reference}',
    text: [
      'The Consideration Panel met on {held_on}. {recommendation}',
      'Is a review needed? {need_count}',
      'Which kind of review? {kind_count}',
      'Key considerations: {considerations}',
      'Rationale: {rationale}',
      'Significant disagreement: {disagreement}',
      'Those who voted otherwise, in their own words: {dissent}',
      'The reasoning behind the recommendation: {reasoning}',
      'Issues that the Panel believes to be essential for the terms of reference: {issues}',
      'This recommendation replaces the one before, because: {amendment}',
    ],
    fields: {
      held_on: { label: 'The day on which the Panel met', example: '25 October 2016' },
      recommendation: { label: 'What the Panel recommends, in a sentence', example: 'The Panel recommends a Serious Case Review.' },
      need_count: { label: 'The count on whether a review is needed', example: '5 voted that a review is needed, 1 that none is, of 6 entitled to vote.' },
      kind_count: { label: 'The count on the kind of review', example: '4 voted for a Serious Case Review, 2 for a Partnership Learning Review, of 6 entitled to vote.', optional: true },
      considerations: { label: 'The key considerations of the Panel', example: 'What the agencies knew of …' },
      rationale: { label: 'The rationale of the Panel', example: 'The criteria are met because …' },
      disagreement: { label: 'Any significant disagreement, or that there was none', example: 'Health held that …' },
      dissent: { label: 'Each vote against the recommendation, with its rationale', example: 'A N Other (no): …', optional: true },
      reasoning: { label: 'The reasoning behind the recommendation', example: 'Learning may arise about …' },
      issues: { label: 'Issues for the terms of reference', example: 'How agencies shared what they knew', optional: true },
      amendment: { label: 'Why the recommendation is written again', example: 'The post-mortem has …', optional: true },
    },
    facts: ['panel_letter'],
  },
} as const satisfies Record<string, LetterDescription>
