/** Marks the facts of the case as agreed on a day, with how many remain in dispute: a common understanding need not be one opinion (R181). */
import { issue } from '../../domain/history.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { recordFact } from '../../store/facts.ts'
import { countQuestioned, type FactCounts } from '../../store/questioned-facts/questioned-facts.ts'
import type { Command } from '../run.ts'

interface Change extends FactCounts { readonly on: PlainDate }

export const agreeFacts: Command<{ readonly caseId: string; readonly on: PlainDate | null; readonly seen: number }, FactCounts, Change, null> = {
  name: 'agree-facts',
  action: 'question facts',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId }) => await reviewOf(writer, caseId) ? countQuestioned(writer, caseId) : null,
  decide(counts, { on, seen }, { today }) {
    if (on === null) return { issues: [issue('on-day', 'Give the day on which the facts were agreed: day, month and year')] }
    if (on > today) return { issues: [issue('on-day', 'The day on which the facts were agreed cannot be later than today')] }
    // What is in dispute is part of what is agreed to: it must be what the person saw.
    return counts.unresolved === seen ? { change: { ...counts, on } } : { conflict: { theirs: counts.unresolved } }
  },
  async write({ writer, session }, { on, all, unresolved }, { caseId }) {
    await recordFact(writer, session, { caseId, kind: 'case_facts_agreed', on, details: { questioned: all, unresolved } })
    return null
  },
  history: ({ on, all, unresolved }) => ({ on, questioned: all, unresolved }),
}
