/** Drafts the Chair's confirmation of a decision in writing, to the Chair of the Sub-Committee and, where there is one, to the Panel Chair (R284). */
import { OUTCOMES, type Outcome } from '../../domain/decision.ts'
import { issue } from '../../domain/history.ts'
import type { LetterKind } from '../../domain/letters/kinds.ts'
import { spoken } from '../../domain/plain-date.ts'
import { holdersOnCase } from '../../store/commissioning/review-people.ts'
import { decisionsOf, type RecordedDecision } from '../../store/decision/decisions.ts'
import { boardHolder, personOnCase } from '../../store/letters/addressees.ts'
import { draftLetter, type Addressee } from '../../store/letters/draft-letter.ts'
import { lettersOf } from '../../store/letters/letters.ts'
import type { Command } from '../run.ts'

interface Found { readonly last: RecordedDecision; readonly drafted: boolean; readonly recipients: readonly Addressee[] }
interface Change { readonly last: RecordedDecision; readonly outcome: Outcome; readonly kind: LetterKind; readonly recipients: readonly Addressee[] }

export const confirmDecision: Command<{ readonly caseId: string }, Found, Change, { readonly letters: readonly string[] }> = {
  name: 'confirm-decision',
  action: 'commission review',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    const last = (await decisionsOf(writer, caseId)).at(-1)
    if (!last) return null
    const hasPanelChair = (await holdersOnCase(writer, caseId, 'panel_chair', moment.today)).length > 0
    const panelChair = hasPanelChair ? [await personOnCase(writer, caseId, 'panel_chair', 'The Panel Chair', moment.today)] : []
    return {
      last, drafted: (await lettersOf(writer, caseId)).some(letter => letter.about === aboutOf(last.version) && letter.setAside === null),
      recipients: [...panelChair, await boardHolder(writer, 'subcommittee_chair', 'The Chair of the Sub-Committee', moment.today)],
    }
  },
  decide({ last, drafted, recipients }) {
    const { outcome } = last.decision
    if (outcome === null) return { issues: [issue(null, 'The decision is deferred: there is nothing to confirm yet')] }
    if (drafted) return { issues: [issue(null, 'The letters that confirm this decision are drafted already: you find them among the letters of the case')] }
    return { change: { last, outcome, recipients, kind: OUTCOMES[outcome].kind === null ? 'decision_no_review' : 'decision' } }
  },
  async write({ writer, session, moment }, { last, outcome, kind, recipients }, { caseId }) {
    const { decision, version, on } = last
    const values = {
      decided_on: spoken(on), decision: OUTCOMES[outcome].name, reasons: decision.reasons, proportionality: decision.proportionality, basis_of_challenge: decision.basisOfChallenge,
      override_reason: decision.overrideReason, alternatives: decision.alternatives, confidence: decision.confidence,
    }
    const letters: string[] = []
    for (const to of recipients) letters.push(await draftLetter(writer, session, { caseId, kind, about: aboutOf(version), to, values, on: moment.today }))
    return { letters }
  },
  history: ({ kind }, { letters }) => ({ letters, kind }),
}

export function aboutOf(version: number): string { return `decision ${version}` }
