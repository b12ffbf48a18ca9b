/** The merge fields that every letter has, whatever its kind. Filled from the record; only `words` may be corrected. */
import type { LetterField } from './kinds.ts'

export const FRAME_FIELDS = {
  board: { label: 'The name of the board', example: 'Exampleshire Safeguarding Children Board' },
  date: { label: 'The day on which the signatory approves the letter', example: '24 October 2016' },
  addressee: { label: 'Whom the letter goes to', example: 'The Chair of the Sub-Committee' },
  reference: { label: 'The reference of the case', example: 'SR-2016-001' },
  subject: { label: 'What the letter is about, in a line', example: 'Decision on the referral SR-2016-001' },
  words: { label: 'The words of the letter, every paragraph of them', example: 'I decided on 24 October 2016: …' },
  signatory: { label: 'The name of whoever signs', example: 'A N Other' },
  signatory_role: { label: 'The role in which they sign', example: 'Independent Chair' },
} as const satisfies Record<string, LetterField>
