/** Puts on record that the Board Manager or the Lead for Safeguarding agreed the terms of reference with the Lead Reviewer (R286). */
import type { PlainDate } from '../../domain/plain-date.ts'
import { agreeingIssues } from '../../domain/terms-of-reference.ts'
import { holdersOnCase } from '../../store/commissioning/review-people.ts'
import { recordFact } from '../../store/facts.ts'
import { insertAgreement, termsOf, type WrittenTerms } from '../../store/terms/terms.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly on: PlainDate | null; readonly note: string; readonly basedOn: number }
interface Found { readonly terms: WrittenTerms; readonly leads: readonly string[] }
interface Change { readonly version: number; readonly leadReviewer: string; readonly on: PlainDate; readonly note: string }

export const agreeTerms: Command<Input, Found, Change, { readonly version: number }> = {
  name: 'agree-terms-of-reference',
  action: 'agree terms of reference',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    const [terms] = await termsOf(writer, caseId)
    return terms ? { terms, leads: await holdersOnCase(writer, caseId, 'lead_reviewer', moment.today) } : null
  },
  decide({ terms, leads }, { on, note, basedOn }, { today }) {
    if (terms.version !== basedOn) return { conflict: { theirs: terms.version } }
    const issues = agreeingIssues(terms, leads, on, today)
    const [leadReviewer] = leads
    return issues.length > 0 || on === null || leadReviewer === undefined ? { issues } : { change: { version: terms.version, leadReviewer, on, note: note.trim() } }
  },
  async write({ writer, session }, change, { caseId }) {
    await insertAgreement(writer, session, caseId, change)
    await recordFact(writer, session, { caseId, kind: 'tor_agreed_with_reviewer', on: change.on, details: { version: change.version } })
    return { version: change.version }
  },
  history: ({ version, leadReviewer, on }) => ({ version, leadReviewer, on }),
}
