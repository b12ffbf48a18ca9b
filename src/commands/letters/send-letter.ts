/**
 * Sends an approved letter: by a message with nothing but a link to it, or on record as sent by post or handed over. What was sent is the
 * document that was approved, to the byte.
 */
import { issue } from '../../domain/history.ts'
import { letterOf } from '../../domain/letters/kinds.ts'
import { isSettled, stateOf } from '../../domain/letters/progress.ts'
import { placeOf } from '../../domain/letters/place.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { approvedDocument, letterOfCase, type Letter } from '../../store/letters/letters.ts'
import type { Manner } from '../../store/letters/tables.ts'
import { insertDispatch } from '../../store/letters/write-letters.ts'
import { queueMail } from '../../store/mail/outbox.ts'
import type { Command } from '../run.ts'
import { recordIfComplete } from './complete.ts'

interface Input { readonly caseId: string; readonly letterId: string; readonly manner: Manner | null; /** By mail it is sent today. */ readonly on: PlainDate | null }
interface Found { readonly letter: Letter; readonly approvedOn: PlainDate | null }
interface Change { readonly letter: Letter; readonly manner: Manner; readonly on: PlainDate }

export const sendLetter: Command<Input, Found, Change, { readonly facts: readonly string[] }> = {
  name: 'send-letter',
  action: 'send letters',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, letterId }) {
    const letter = await letterOfCase(writer, caseId, letterId)
    return letter && { letter, approvedOn: (await approvedDocument(writer, letterId, letter.version))?.approvedOn ?? null }
  },
  decide({ letter, approvedOn }, { manner, on }, { today }) {
    if (isSettled(letter)) return { issues: [issue(null, 'This letter was sent or set aside already')] }
    if (stateOf(letter) !== 'waits to be sent' || approvedOn === null) return { issues: [issue(null, 'The signatory has not approved these words yet')] }
    if (manner === null) return { issues: [issue('manner', 'Say how the letter is sent')] }
    if (manner === 'mail') {
      return letter.to.email === null ? { issues: [issue('manner', 'There is no e-mail address on record: send it by post or by hand')] } : { change: { letter, manner, on: today } }
    }
    if (on === null) return { issues: [issue('on-day', 'Enter the date on which the letter was sent: day, month and year')] }
    if (on > today || on < approvedOn) return { issues: [issue('on-day', 'The letter cannot have been sent later than today, or before it was approved')] }
    return { change: { letter, manner, on } }
  },
  async write({ writer, session }, { letter, manner, on }) {
    await insertDispatch(writer, session, letter, letter.version, manner, on)
    if (manner === 'mail' && letter.to.email !== null) await queueMail(writer, { to: letter.to.email, purpose: 'read', link: placeOf(letterOf(letter.kind), letter) })
    return { facts: await recordIfComplete(writer, session, letter.caseId, letter.kind, letter.about) }
  },
  history: ({ letter, manner, on }, { facts }) => ({ letter: letter.letterId, version: letter.version, manner, on, facts }),
}
