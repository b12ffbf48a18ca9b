/** Confirms the Chair's decision in writing, to the Chair of the Sub-Committee and, where there is one, to the Panel Chair (R284). */
import { OUTCOMES } from '../../domain/decision.ts'
import { issue } from '../../domain/history.ts'
import { decisionLetter } from '../../domain/letters/decision.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { decisionsOf, insertLetters, lettersOf, type Letter, type RecordedDecision } from '../../store/decision/decisions.ts'
import { boardName, caseReference, chairName } from '../../store/decision/office.ts'
import { holdersOnCase } from '../../store/commissioning/review-people.ts'
import { recordFact } from '../../store/facts.ts'
import type { Command } from '../run.ts'

interface Found { readonly last: RecordedDecision; readonly told: boolean; readonly recipients: readonly string[]; readonly board: string; readonly reference: string; readonly chair: string }
interface Change { readonly letters: readonly Letter[]; readonly noReview: boolean; readonly on: PlainDate }

export const confirmDecision: Command<{ readonly caseId: string }, Found, Change, { readonly letters: number }> = {
  name: 'confirm-decision',
  action: 'commission review',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    const last = (await decisionsOf(writer, caseId)).at(-1)
    if (!last) return null
    const hasPanelChair = (await holdersOnCase(writer, caseId, 'panel_chair', moment.today)).length > 0
    return {
      last, told: (await lettersOf(writer, caseId)).some(letter => letter.kind === kindOf(last.version)), board: await boardName(writer),
      recipients: hasPanelChair ? ['Panel Chair', 'Chair of the Sub-Committee'] : ['Chair of the Sub-Committee'],
      reference: await caseReference(writer, caseId), chair: await chairName(writer, moment.today),
    }
  },
  decide({ last, told, recipients, board, reference, chair }, _input, { today }) {
    const { outcome } = last.decision
    if (outcome === null) return { issues: [issue(null, 'The decision is deferred: there is nothing to confirm yet')] }
    if (told) return { issues: [issue(null, 'This decision has already been confirmed in writing')] }
    const letters = recipients.map(to => ({
      kind: kindOf(last.version), recipient: to, sentOn: today, body: decisionLetter({ board, reference, to, chair, on: today }, { ...last.decision, outcome }, last.on),
    }))
    return { change: { letters, noReview: OUTCOMES[outcome].kind === null, on: today } }
  },
  async write({ writer, session }, { letters, noReview, on }, { caseId }) {
    await insertLetters(writer, session, caseId, letters)
    await recordFact(writer, session, { caseId, kind: 'decision_confirmed', on })
    if (noReview) await recordFact(writer, session, { caseId, kind: 'no_review_decided', on })
    return { letters: letters.length }
  },
  history: ({ letters, noReview }) => ({ letters: letters.length, noReview }),
}

function kindOf(version: number): string { return `decision ${version}` }
