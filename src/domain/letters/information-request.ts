/** The letter that asks an agency for what it knows of a child and family, with the duty that it rests on (R050). */
import { CONSENTS, type Consent } from '../information/request.ts'
import type { PlainDate } from '../plain-date.ts'
import { spoken } from '../plain-date.ts'

/** The General Medical Council's guidance as the toolkit quotes it, for letters to health bodies (R051). */
export const GMC_QUOTATION = 'The General Medical Council’s guidance on protecting children says: “You should ... co-operate with requests for information about child abuse and neglect. '
  + 'This includes Serious Case Reviews set up to identify why a child has been seriously harmed, to learn lessons from mistakes and to improve systems and services for children and their families. '
  + 'When the overall purpose of a review is to protect other children or young people from a risk of serious harm, you should share relevant information, '
  + 'even when a child or young person or their parents do not consent, or if it is not possible to ask for consent.”'

export interface InformationRequestLetter {
  readonly board: string
  readonly agency: string
  readonly isHealth: boolean
  readonly reference: string
  readonly question: string
  readonly purpose: string
  readonly relevance: string
  readonly consent: Consent
  readonly justification: string
  readonly on: PlainDate
  readonly dueOn: PlainDate
}

export function informationRequestLetter(letter: InformationRequestLetter): string {
  return [
    spoken(letter.on), `To ${letter.agency}`, `${letter.board}: information about ${letter.reference}`,
    `The Board asks your agency for the following: ${letter.question}`,
    'This request is made under section 14B of the Children Act 2004. A request of the Board must be complied with where its conditions are met, and the Board holds that they are:',
    `1. It is made for the purpose of enabling or assisting the Board to perform its functions: ${letter.purpose}`,
    `2. Your agency is likely to have information relevant to those functions: ${letter.relevance}`,
    `Consent: ${CONSENTS[letter.consent].toLowerCase()}.${letter.justification.trim() ? ` ${letter.justification}` : ''}`,
    ...letter.isHealth ? [GMC_QUOTATION] : [],
    `Please answer by ${spoken(letter.dueOn)}: on screen, or by sending a file, through the link that the Board gives to whoever answers for your agency. Nobody needs an account for it. If your agency holds nothing on the family, please say so.`,
    `${letter.board}`,
  ].join('\n\n')
}
