/** Puts on record that the report of a Serious Case Review is published with the Board's response: when, where and until when (R009). What is published is the last file that was checked for leaks and approved by two people. */
import type { PlainDate } from '../../domain/plain-date.ts'
import { reportIssues, type PublicationAsked } from '../../domain/publication.ts'
import { tooEarly } from '../../domain/timetable/soft-order.ts'
import { insertPublication, type NewPublication } from '../../store/publication/publications.ts'
import type { Command } from '../run.ts'
import { findPublication, settleFact, type PublicationFound } from './find-publication.ts'

export interface PublicationInput extends PublicationAsked { readonly caseId: string }
interface Change { readonly made: NewPublication & { readonly on: PlainDate }; readonly corrects: string | null }

export const publishReport: Command<PublicationInput, PublicationFound, Change, { readonly number: number }> = {
  name: 'publish-report',
  action: 'record publication',
  about: input => ({ caseId: input.caseId }),
  find: findPublication,
  decide({ kind, table, facts, responses, publications, released }, input, { today }) {
    const issues = reportIssues(input, {
      kind, today, signedOff: facts.has('board_signed_off'), released: released !== null, responded: responses.length > 0,
      outOfOrder: input.on === null ? [] : tooEarly('published', input.on, table), again: publications.some(each => each.what === 'report and response'),
    })
    if (input.on === null || issues.length > 0) return { issues }
    const made = { number: (publications[0]?.number ?? 0) + 1, what: 'report and response' as const, on: input.on, address: input.address, availableUntil: input.availableUntil, text: '', note: input.note, checkId: released }
    return { change: { made, corrects: facts.get('published')?.id ?? null } }
  },
  async write({ writer, session }, { made, corrects }, { caseId }) {
    await insertPublication(writer, session, caseId, made)
    await settleFact(writer, session, caseId, { kind: 'published', on: made.on, corrects, note: made.note })
    return { number: made.number }
  },
  history: ({ made }) => ({ number: made.number, on: made.on, until: made.availableUntil, check: made.checkId }),
}
