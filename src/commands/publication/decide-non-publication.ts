/** Records the decision not to publish the report of a Serious Case Review, with its reason (R009). */
import type { PlainDate } from '../../domain/plain-date.ts'
import { nonPublicationIssues, type NonPublicationAsked } from '../../domain/publication.ts'
import { insertNonPublication } from '../../store/publication/publications.ts'
import type { Command } from '../run.ts'
import { findPublication, settleFact, type PublicationFound } from './find-publication.ts'

interface Input extends NonPublicationAsked { readonly caseId: string }
interface Change { readonly number: number; readonly on: PlainDate; readonly corrects: string | null }

export const decideNonPublication: Command<Input, PublicationFound, Change, { readonly number: number }> = {
  name: 'decide-non-publication',
  action: 'record publication',
  about: input => ({ caseId: input.caseId }),
  find: findPublication,
  decide({ kind, facts, nonPublications }, input, { today }) {
    const issues = nonPublicationIssues(input, kind, today)
    if (input.on === null || issues.length > 0) return { issues }
    return { change: { number: (nonPublications[0]?.number ?? 0) + 1, on: input.on, corrects: facts.get('non_publication_decided')?.id ?? null } }
  },
  async write({ writer, session }, { number, on, corrects }, { caseId, reason, consulted }) {
    await insertNonPublication(writer, session, caseId, { number, on, reason, consulted })
    await settleFact(writer, session, caseId, { kind: 'non_publication_decided', on, corrects, note: '' })
    return { number }
  },
  history: ({ number, on }) => ({ number, on }),
}
