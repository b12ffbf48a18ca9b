/** The signatory approves a letter in the words that they have read: the document is made there and then, and these bytes are what is sent. */
import { issue } from '../../domain/history.ts'
import { isSettled } from '../../domain/letters/progress.ts'
import { spoken } from '../../domain/plain-date.ts'
import { roleName } from '../../domain/roles.ts'
import { letterOfCase, versionsOf, type Letter, type LetterVersion } from '../../store/letters/letters.ts'
import { insertApproval } from '../../store/letters/write-letters.ts'
import { standingOf } from '../../store/reach.ts'
import type { Command } from '../run.ts'
import { makeDocument } from './make-document.ts'

interface Input { readonly caseId: string; readonly letterId: string; /** The version that was on the signatory's screen. */ readonly version: number }
interface Found { readonly letter: Letter; readonly last: LetterVersion; readonly signs: boolean }
interface Change { readonly letter: Letter; readonly last: LetterVersion }

export const approveLetter: Command<Input, Found, Change, { readonly version: number; readonly sha256: string }> = {
  name: 'approve-letter',
  action: 'approve letters',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, letterId }) {
    const letter = await letterOfCase(writer, caseId, letterId)
    const [last] = letter ? await versionsOf(writer, letterId) : []
    const standing = await standingOf(writer, { caseId })
    return letter && last && standing ? { letter, last, signs: standing.onBoard.has(letter.signatory) || standing.onCase.has(letter.signatory) } : null
  },
  decide({ letter, last, signs }, { version }) {
    if (!signs) return { issues: [issue(null, `Only the ${roleName(letter.signatory)} approves this letter`)] }
    if (isSettled(letter)) return { issues: [issue(null, 'This letter was sent or set aside, and stays as it is')] }
    if (version !== last.version) return { issues: [issue(null, 'The words were changed while you were reading. Read them as they now are, then approve')] }
    if (letter.approved === last.version) return { issues: [issue(null, 'This letter is approved already')] }
    return { change: { letter, last } }
  },
  async write({ writer, session, moment }, { letter, last }) {
    const { document } = await makeDocument(writer, letter.kind, last, { date: spoken(moment.today), signatory: session.name, signatory_role: roleName(letter.signatory) })
    return { version: last.version, sha256: await insertApproval(writer, session, letter, last.version, document, moment.today) }
  },
  history: ({ letter, last }, { sha256 }) => ({ letter: letter.letterId, version: last.version, sha256 }),
}
