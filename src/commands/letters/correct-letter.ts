/** Corrects a letter before it is sent: a further version of its words, in the template now in force. An approval given before no longer stands. */
import { issue } from '../../domain/history.ts'
import { isSettled } from '../../domain/letters/progress.ts'
import { correctable, OWN_TEMPLATE_FIELDS } from '../../domain/letters/template-check.ts'
import { letterOfCase, versionsOf, type Letter, type LetterVersion } from '../../store/letters/letters.ts'
import { templateInForce, type OwnTemplate } from '../../store/letters/templates.ts'
import { insertVersion } from '../../store/letters/write-letters.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly letterId: string; readonly basedOn: number; readonly typed: Readonly<Record<string, string>> }
interface Found { readonly letter: Letter; readonly last: LetterVersion; readonly template: OwnTemplate | null }
interface Change { readonly letter: Letter; readonly version: number; readonly templateId: string | null; readonly filled: Readonly<Record<string, string>> }

export const correctLetter: Command<Input, Found, Change, { readonly version: number }> = {
  name: 'correct-letter',
  action: 'write letters',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, letterId }) {
    const letter = await letterOfCase(writer, caseId, letterId)
    const [last] = letter ? await versionsOf(writer, letterId) : []
    return letter && last ? { letter, last, template: await templateInForce(writer, letter.kind) } : null
  },
  decide({ letter, last, template }, { basedOn, typed }) {
    if (isSettled(letter)) return { issues: [issue(null, 'This letter was sent or set aside, and stays as it is')] }
    const fields = correctable(letter.kind, template?.fields ?? OWN_TEMPLATE_FIELDS)
    const changed = Object.fromEntries(fields.flatMap(name => typed[name] === undefined ? [] : [[name, typed[name]]]))
    if (basedOn !== last.version) return { conflict: { theirs: { version: last.version, filled: last.filled } } }
    const blank = fields.filter(name => ['words', 'addressee', 'subject'].includes(name) && !(changed[name] ?? last.filled[name] ?? '').trim())
    if (blank.length > 0) return { issues: blank.map(name => issue(name, BLANK[name] ?? '')) }
    return { change: { letter, version: last.version + 1, templateId: template?.templateId ?? null, filled: { ...last.filled, ...changed } } }
  },
  async write({ writer, session }, { letter, version, templateId, filled }) {
    await insertVersion(writer, session, letter, version, templateId, filled)
    return { version }
  },
  history: ({ letter, version }) => ({ letter: letter.letterId, version }),
}

const BLANK: Readonly<Record<string, string>> = {
  words: 'Write what the letter says', addressee: 'Write whom the letter goes to', subject: 'Write what the letter is about, in a line',
}
