/** The letters by which the Independent Chair asks for clarification before deciding, and may challenge what is recommended (Appendix 1, step 12). */
import type { LetterDescription } from './kinds.ts'

const SHARED = {
  number: 8, signatory: 'independent_chair', subject: '{board}: a question about {reference}',
  text: [
    'Before I decide on {reference}, I ask {asked}: {question}',
    'The basis on which I challenge what is recommended: {challenge}',
    'I hope for your answer by {answer_by}.',
    'You can answer on screen, where you find this question under “Your work”. The question and your answer are kept with the decision.',
  ],
  fields: {
    asked: { label: 'Who is asked', example: 'the Panel Chair' },
    question: { label: 'What the Chair asks', example: 'How did the Panel weigh the harm?' },
    challenge: { label: 'Why the Chair challenges what is recommended', example: 'The recommendation does not mention that …', optional: true },
    answer_by: { label: 'The day by which the Chair hopes for the answer', example: '14 November 2016', optional: true },
  },
  facts: [],
} as const satisfies Partial<LetterDescription>

export const CLARIFICATION_LETTERS = {
  clarification: { ...SHARED, name: 'Question of the Independent Chair before deciding', readAt: '/cases/:case/clarifications/:about' },
  clarification_agency: { ...SHARED, name: 'Question of the Independent Chair before deciding, to an agency', readAt: '/cases/:case/agencies/:agency/clarifications/:about' },
} as const satisfies Record<string, LetterDescription>
