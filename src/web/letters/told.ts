/** How the pages tell where a letter stands. */
import { spoken } from '../../domain/plain-date.ts'
import { stateOf } from '../../domain/letters/progress.ts'
import { roleName } from '../../domain/roles.ts'
import type { Letter } from '../../store/letters/letters.ts'

export const MANNERS = { mail: 'by e-mail with a link', post: 'by post', hand: 'by hand' } as const

export function stateTold(letter: Letter): string {
  switch (stateOf(letter)) {
    case 'waits for approval': return `Waits for the ${roleName(letter.signatory)}’s approval`
    case 'waits to be sent': return 'Approved, waits to be sent'
    case 'sent': return letter.sent ? `Sent ${MANNERS[letter.sent.manner]} on ${spoken(letter.sent.on)}` : ''
    case 'set aside': return 'Set aside, not sent'
  }
}
