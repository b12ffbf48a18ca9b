/** Where no Consideration Panel is convened: writes to the referrer with the full reasons, and confirms it to the Sub-Committee (R260, R261). */
import { issue } from '../../domain/history.ts'
import { noPanelConfirmation, noPanelLetter } from '../../domain/letters/decision.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { considerationOf } from '../../store/decision/considerations.ts'
import { insertLetters, lettersOf, NO_PANEL_TO_REFERRER, type Letter } from '../../store/decision/decisions.ts'
import { boardName, caseReference, chairName } from '../../store/decision/office.ts'
import { recordFact } from '../../store/facts.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly reasons: string; readonly sentOn: PlainDate | null }
interface Found { readonly panel: boolean | null; readonly answeredOn: PlainDate | null; readonly told: boolean; readonly board: string; readonly reference: string; readonly chair: string }
interface Change { readonly letters: readonly Letter[]; readonly on: PlainDate }

export const tellReferrer: Command<Input, Found, Change, { readonly letters: number }> = {
  name: 'tell-referrer',
  action: 'circulate referral',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    const chair = (await considerationOf(writer, caseId))?.chair ?? null
    return {
      panel: chair?.panel ?? null, answeredOn: chair?.on ?? null, told: (await lettersOf(writer, caseId)).some(letter => letter.kind === NO_PANEL_TO_REFERRER),
      board: await boardName(writer), reference: await caseReference(writer, caseId), chair: await chairName(writer, moment.today),
    }
  },
  decide({ panel, answeredOn, told, board, reference, chair }, { reasons, sentOn }, { today }) {
    if (panel !== false) return { issues: [issue(null, 'This letter is for a referral on which no Consideration Panel is convened')] }
    if (told) return { issues: [issue(null, 'The referrer has already been told')] }
    const issues = []
    if (!reasons.trim()) issues.push(issue('reasons', 'Give the reasons in full'))
    if (sentOn === null) issues.push(issue('sentOn-day', 'Enter the date on which the letter was sent: day, month and year'))
    else if (sentOn > today || (answeredOn !== null && sentOn < answeredOn)) issues.push(issue('sentOn-day', 'The letter cannot have been sent later than today, or before the Chair answered'))
    if (sentOn === null || issues.length > 0) return { issues }
    const letter = { board, reference, chair, on: sentOn }
    return { change: { on: sentOn, letters: [
      { kind: NO_PANEL_TO_REFERRER, recipient: 'Referrer', sentOn, body: noPanelLetter({ ...letter, to: 'referrer' }, reasons) },
      { kind: 'no panel: Sub-Committee', recipient: 'Sub-Committee', sentOn, body: noPanelConfirmation({ ...letter, to: 'Sub-Committee' }, reasons) },
    ] } }
  },
  async write({ writer, session }, { letters, on }, { caseId }) {
    await insertLetters(writer, session, caseId, letters)
    await recordFact(writer, session, { caseId, kind: 'referrer_told', on })
    await recordFact(writer, session, { caseId, kind: 'subcommittee_told', on })
    return { letters: letters.length }
  },
  history: ({ letters, on }) => ({ letters: letters.length, on }),
}
