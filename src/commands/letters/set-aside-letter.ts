/** Sets a letter aside that will not be sent, with the reason. It stays on record, words and all. */
import { issue } from '../../domain/history.ts'
import { isSettled } from '../../domain/letters/progress.ts'
import { letterOfCase, type Letter } from '../../store/letters/letters.ts'
import { insertSetAside } from '../../store/letters/write-letters.ts'
import type { Command } from '../run.ts'
import { recordIfComplete } from './complete.ts'

interface Input { readonly caseId: string; readonly letterId: string; readonly reason: string }

export const setAsideLetter: Command<Input, Letter, Letter, { readonly facts: readonly string[] }> = {
  name: 'set-aside-letter',
  action: 'write letters',
  about: input => ({ caseId: input.caseId }),
  find: ({ writer }, { caseId, letterId }) => letterOfCase(writer, caseId, letterId),
  decide(letter, { reason }) {
    if (isSettled(letter)) return { issues: [issue(null, 'This letter was sent or set aside already')] }
    if (!reason.trim()) return { issues: [issue('reason', 'Say why the letter will not be sent')] }
    return { change: letter }
  },
  async write({ writer, session }, letter, { reason }) {
    await insertSetAside(writer, session, letter, reason.trim())
    return { facts: await recordIfComplete(writer, session, letter.caseId, letter.kind, letter.about) }
  },
  history: (letter, { facts }) => ({ letter: letter.letterId, facts }),
}
