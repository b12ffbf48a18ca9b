/** Saves the terms of reference as their next version (R060 to R065, R287). What the Panel held to be essential goes along (R276), and so do the agencies as they stand. */
import type { Terms } from '../../domain/terms-of-reference.ts'
import { writingIssues } from '../../domain/terms-of-reference.ts'
import { agenciesInScope } from '../../store/commissioning/review-agencies.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { panelIssuesOf } from '../../store/panel/issues.ts'
import { insertTerms, termsOf, type ContributingAgency } from '../../store/terms/terms.ts'
import type { Command } from '../run.ts'

type Written = Omit<Terms, 'panelIssues'>
/** `answers`: to each of the Panel's issues in order. */
export interface TermsInput extends Written { readonly caseId: string; readonly answers: readonly string[]; readonly reason: string; readonly basedOn: number }
interface Found { readonly last: number; readonly wasAgreed: boolean; readonly issues: readonly string[]; readonly agencies: readonly ContributingAgency[] }
interface Change extends Terms { readonly version: number; readonly agencies: readonly ContributingAgency[]; readonly reason: string }

export const writeTerms: Command<TermsInput, Found, Change, { readonly version: number }> = {
  name: 'write-terms-of-reference',
  action: 'write terms of reference',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    if (!await reviewOf(writer, caseId)) return null
    const versions = await termsOf(writer, caseId)
    return {
      last: versions[0]?.version ?? 0, wasAgreed: versions.some(each => each.agreed !== null), issues: await panelIssuesOf(writer, caseId),
      agencies: (await agenciesInScope(writer, caseId)).map(({ name, basis }) => ({ name, basis })),
    }
  },
  decide({ last, wasAgreed, issues, agencies }, { questions, methodology, roles, involvement, ownership, answers, reason, basedOn }) {
    if (last !== basedOn) return { conflict: { theirs: last } }
    const terms = { questions: questions.map(each => each.trim()).filter(each => each !== ''), methodology, roles, involvement, ownership, panelIssues: issues.map((text, at) => ({ issue: text, answer: answers[at] ?? '' })) }
    const found = writingIssues(terms, reason, wasAgreed)
    return found.length > 0 ? { issues: found } : { change: { ...terms, agencies, reason: wasAgreed ? reason.trim() : '', version: last + 1 } }
  },
  async write({ writer, session }, change, { caseId }) {
    await insertTerms(writer, session, caseId, change)
    return { version: change.version }
  },
  history: ({ version }) => ({ version }),
}
