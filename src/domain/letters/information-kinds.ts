/** Letters about information: the request to each agency (Appendix 1, step 3(i)), and the escalation of a disagreement (Strategy L131-133). */
import type { LetterDescription } from './kinds.ts'

const AGENCY = { label: 'The agency', example: 'Exampleshire Police' }
const CONCERN = { label: 'What the disagreement is about', example: 'The records of 2015 are not given, because …' }
const DUTY = 'A request of the Board under section 14B of the Children Act 2004 must be complied with where its conditions are met.'

export const INFORMATION_LETTERS = {
  information_request: {
    number: 5, name: 'Request for written information, to an agency', signatory: 'board_manager', subject: '{board}: information about {reference}',
    text: [
      'The Board asks {agency} for the following: {question}',
      'This request is made under section 14B of the Children Act 2004. A request of the Board must be complied with where its conditions are met, and the Board holds that they are:',
      '1. It is made for the purpose of enabling or assisting the Board to perform its functions: {purpose}',
      '2. Your agency is likely to have information relevant to those functions: {relevance}',
      'Consent: {consent}',
      '{gmc_guidance}',
      'Please answer by {answer_by}: on screen, or by sending a file, through the link that the Board gives to whoever answers for your agency. Nobody needs an account for it. If your agency holds nothing on the family, please say so.',
    ],
    fields: {
      agency: AGENCY, question: { label: 'What is asked for', example: 'All written information held on the family' },
      purpose: { label: 'For which of the Board’s functions: the first condition of section 14B', example: 'Deciding whether to review a serious case' },
      relevance: { label: 'Why the agency is likely to hold relevant information: the second condition', example: 'Your nurses visited the family' },
      consent: { label: 'How it stands with consent, and why it is asked without', example: 'Not sought. Asking might put a child at risk.' },
      gmc_guidance: { label: 'The General Medical Council’s guidance, in letters to health bodies', example: 'The General Medical Council’s guidance says: …', optional: true },
      answer_by: { label: 'The day by which to answer', example: '17 October 2016' },
    },
    facts: [],
  },
  escalation_executive: {
    number: 29, name: 'Disagreement about information: the Manager to an executive', signatory: 'board_manager', subject: '{board}: information about {reference}',
    text: ['There is a disagreement with {agency} about information that the Board needs: {concern}', DUTY, 'As we discussed: {said}', 'Should we not settle this at once, the Independent Chair will raise it with your Chief Officer.'],
    fields: { agency: AGENCY, concern: CONCERN, said: { label: 'What was said', example: 'You will look again' } }, facts: [],
  },
  escalation_chief_officer: {
    number: 29, name: 'Disagreement about information: the Independent Chair to the Chief Officer', signatory: 'independent_chair', subject: '{board}: information about {reference}',
    text: ['There is a disagreement with {agency} about information that the Board needs, which our Manager could not settle with an executive of your agency: {concern}', DUTY, 'I raise it with you: {said}'],
    fields: { agency: AGENCY, concern: CONCERN, said: { label: 'What the Chair asks for', example: 'Please release the records' } }, facts: [],
  },
} as const satisfies Record<string, LetterDescription>
