/** Publishes what was learnt from a review as a summary, without its report (R037, R233): the text, when and where. */
import type { PlainDate } from '../../domain/plain-date.ts'
import { summaryIssues } from '../../domain/publication.ts'
import { tooEarly } from '../../domain/timetable/soft-order.ts'
import { insertPublication, type NewPublication } from '../../store/publication/publications.ts'
import type { Command } from '../run.ts'
import { findPublication, settleFact, type PublicationFound } from './find-publication.ts'
import type { PublicationInput } from './publish-report.ts'

/** `settles` says whether the publication of the key themes is a fact of this kind of review. */
interface Change { readonly made: NewPublication & { readonly on: PlainDate }; readonly settles: boolean; readonly corrects: string | null }

export const publishSummary: Command<PublicationInput, PublicationFound, Change, { readonly number: number }> = {
  name: 'publish-summary',
  action: 'record publication',
  about: input => ({ caseId: input.caseId }),
  find: findPublication,
  decide({ kind, table, facts, responses, publications }, input, { today }) {
    const issues = summaryIssues(input, {
      kind, today, signedOff: facts.has('board_signed_off'), released: true, responded: responses.length > 0,
      outOfOrder: input.on === null ? [] : tooEarly('themes_published', input.on, table), again: publications.some(each => each.what === 'learning summary'),
    })
    if (input.on === null || issues.length > 0) return { issues }
    const made = { number: (publications[0]?.number ?? 0) + 1, what: 'learning summary' as const, on: input.on, address: input.address, availableUntil: input.availableUntil, text: input.text, note: input.note, checkId: null }
    return { change: { made, settles: kind !== 'scr', corrects: facts.get('themes_published')?.id ?? null } }
  },
  async write({ writer, session }, { made, settles, corrects }, { caseId }) {
    await insertPublication(writer, session, caseId, made)
    if (settles) await settleFact(writer, session, caseId, { kind: 'themes_published', on: made.on, corrects, note: made.note })
    return { number: made.number }
  },
  history: ({ made }) => ({ number: made.number, on: made.on }),
}
