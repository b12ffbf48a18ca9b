/** Puts on record that a fact of the chronology is questioned, and what is proposed in its place (R180). */
import { questioningIssues, type Proposer, type Questioned } from '../../domain/chronology/questioned-fact.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { insertQuestioned, signedEntry, type SignedEntry } from '../../store/questioned-facts/questioned-facts.ts'
import type { Command } from '../run.ts'

interface Change { readonly entry: SignedEntry; readonly proposedBy: Proposer; readonly proposal: string; readonly on: PlainDate }

export const questionFact: Command<Questioned & { readonly caseId: string; readonly entryId: string }, SignedEntry, Change, { readonly questionId: string }> = {
  name: 'question-fact',
  action: 'question facts',
  about: input => ({ caseId: input.caseId }),
  find: ({ writer }, { caseId, entryId }) => signedEntry(writer, caseId, entryId),
  decide(entry, asked, { today }) {
    const issues = questioningIssues(asked, today)
    const { proposedBy, proposal, on } = asked
    return issues.length > 0 || proposedBy === null || on === null ? { issues } : { change: { entry, proposedBy, proposal, on } }
  },
  write: async ({ writer, session }, { entry, ...asked }, { caseId, entryId }) => ({ questionId: await insertQuestioned(writer, session, caseId, entryId, entry, asked) }),
  history: ({ entry }, { questionId }, { entryId }) => ({ question: questionId, agency: entry.agencyId, entry: entryId }),
}
