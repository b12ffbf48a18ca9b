/**
 * The Independent Chair's letter that asks an agency to take part in a review (toolkit, Model stages 1 and 2). Signed by
 * the Chair and sent by the Support Team (AMB-28). It cites section 14B of the Children Act 2004 and does not reproduce it (AMB-19).
 */
import type { PlainDate } from '../plain-date.ts'
import { spoken } from '../plain-date.ts'

export interface ChiefOfficerLetter {
  readonly board: string
  readonly agency: string
  readonly chair: string
  /** "Serious Case Review", and the pseudonym it goes by: the letter names no child. */
  readonly kind: string
  readonly pseudonym: string
  readonly periodFrom: PlainDate
  readonly periodTo: PlainDate
  readonly backgroundFrom: PlainDate | null
  /** On what basis this agency must contribute, as recorded in the scope. */
  readonly basis: string
  readonly on: PlainDate
}

/** The letter as plain text, a paragraph a line, blank lines between. */
export function chiefOfficerLetter(letter: ChiefOfficerLetter): string {
  const background = letter.backgroundFrom === null ? [] : [
    `Please add a summary, without detail, of your agency’s earlier involvement from ${spoken(letter.backgroundFrom)}.`,
  ]
  return [
    spoken(letter.on),
    `To the Chief Officer, ${letter.agency}`,
    `${letter.kind}: ${letter.pseudonym}`,
    `${letter.board} has commissioned a ${letter.kind}, which goes by the name “${letter.pseudonym}”. The purpose is to learn how agencies can work together better to safeguard children. `
    + `Your agency provided services in the period under review and is required to take part.`,
    `The basis on which your agency must contribute information: ${letter.basis} This request is made under section 14B of the Children Act 2004, for the purpose of enabling the Board to carry out its functions; `
    + `your agency is likely to hold information that is relevant to them.`,
    `The period under review is from ${spoken(letter.periodFrom)} to ${spoken(letter.periodTo)}.`,
    ...background,
    'Please arrange for the following.',
    '1. Name an author for your agency’s chronology, with their role and contact details. The author must have had no line management in the case.',
    '2. Send a chronology of your agency’s involvement, with the author’s comments in a column of their own, and a second chronology of organisational changes that may have had an impact on front-line practice. A template is provided.',
    '3. Send a summary of comments: the themes that emerged and the potential learning for your agency.',
    '4. Send an action plan that addresses the learning points.',
    '5. Name the practitioners who were directly involved, with their role, the dates of their involvement and how to reach them.',
    '6. Confirm that the author and the practitioners will be enabled to take part fully.',
    'A senior manager other than the author signs off what your agency sends.',
    'Please tell the author that chronologies will be shared with the other authors, with practitioners and with the Review Team. Practitioners see them without the comments.',
    'Please do not contact the family about the review before the Board tells you that the police agree to it.',
    `${letter.chair}, Independent Chair`,
  ].join('\n\n')
}
