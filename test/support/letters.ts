/** A case's letters walked to their end by the product's own commands, and read back as they were sent. */
import { approveLetter } from '../../src/commands/letters/approve-letter.ts'
import { sendLetter } from '../../src/commands/letters/send-letter.ts'
import { letterText } from '../../src/documents/letters/letter-text.ts'
import { stateOf } from '../../src/domain/letters/progress.ts'
import type { Role } from '../../src/domain/roles.ts'
import type { Session } from '../../src/store/database.ts'
import { approvedDocument, lettersOf, type Letter } from '../../src/store/letters/letters.ts'
import { did } from './act.ts'
import type { Cast } from './cast.ts'

export interface ReadLetter extends Letter { readonly words: string }

/** Approved by whoever holds its signatory's role (`signs` says who holds one on the case), then recorded as sent by post today. */
export async function sendLetters(the: Cast, caseId: string, signs: Partial<Readonly<Record<Role, Session>>> = {}): Promise<void> {
  const manager = await the.on('board_manager')
  const letters = await the.frame.database.read(manager, reader => lettersOf(reader, caseId))
  for (const letter of letters) {
    const of = { caseId, letterId: letter.letterId }
    if (stateOf(letter) === 'waits for approval') await did(the, approveLetter, signs[letter.signatory] ?? await the.on(letter.signatory), { ...of, version: letter.version })
    if (stateOf(letter).startsWith('waits')) await did(the, sendLetter, manager, { ...of, manner: 'post', on: the.frame.moment().today })
  }
}

/** Every letter of the case that was approved, with the words of its document, a blank line between paragraphs. */
export async function readLetters(the: Cast, caseId: string, person?: Session): Promise<readonly ReadLetter[]> {
  return the.frame.database.read(person ?? await the.on('board_manager'), async reader => {
    const letters = await lettersOf(reader, caseId)
    return Promise.all(letters.map(async letter => {
      const approved = await approvedDocument(reader, letter.letterId, letter.version)
      return { ...letter, words: approved ? letterText(approved.document).join('\n\n') : '' }
    }))
  })
}
