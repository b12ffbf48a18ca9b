/** Puts on record what is decided of a fact that is questioned, and by whom; a later decision is added, and the entry itself is never changed (R180). */
import { decisionIssues, type FactDecision, type FactOutcome } from '../../domain/chronology/questioned-fact.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { insertDecision, questionedFacts, type QuestionedFact } from '../../store/questioned-facts/questioned-facts.ts'
import type { Command } from '../run.ts'

interface Input extends FactDecision { readonly caseId: string; readonly questionId: string; readonly basedOn: number }
interface Change extends FactDecision { readonly outcome: FactOutcome; readonly on: PlainDate; readonly number: number }

export const decideFact: Command<Input, QuestionedFact, Change, { readonly number: number }> = {
  name: 'decide-fact',
  action: 'question facts',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId, questionId }) => (await questionedFacts(writer, caseId, { questionId }))[0] ?? null,
  decide(fact, input, { today }) {
    if (fact.decisions.length !== input.basedOn) return { conflict: { theirs: fact.decisions.length } }
    const { outcome, words, decidedBy, on } = input
    const issues = decisionIssues({ outcome, words, decidedBy, on }, fact.on, today)
    return issues.length > 0 || outcome === null || on === null ? { issues } : { change: { outcome, words, decidedBy, on, number: fact.decisions.length + 1 } }
  },
  async write({ writer, session }, change, { caseId, questionId }) {
    await insertDecision(writer, session, caseId, questionId, change.number, change)
    return { number: change.number }
  },
  history: ({ outcome, number }, _result, { questionId }) => ({ question: questionId, outcome, number }),
}
