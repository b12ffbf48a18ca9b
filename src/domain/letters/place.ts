/** Where in the service whom a letter goes to reads it: for the link in the message that says that there is one. */
import type { LetterDescription } from './kinds.ts'

export const LETTER_PAGE = '/cases/:case/letters/:letter'

export function placeOf(described: LetterDescription, letter: { readonly caseId: string; readonly letterId: string; readonly about: string; readonly to: { readonly agencyId: string | null } }): string {
  return (described.readAt ?? LETTER_PAGE).replace(':case', letter.caseId).replace(':letter', letter.letterId).replace(':agency', letter.to.agencyId ?? '').replace(':about', letter.about.split(' ').at(-1) ?? '')
}
