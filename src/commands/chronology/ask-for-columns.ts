/** The board says which further columns the chronologies of a review are to have. What stands in entries already stays. */
import { reviewColumnIssues, type ReviewColumn } from '../../domain/chronology/review-columns.ts'
import { insertReviewColumns, reviewColumns, type ColumnsOfReview } from '../../store/chronology/review-columns.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly columns: readonly ReviewColumn[]; readonly basedOn: number }

export const askForColumns: Command<Input, ColumnsOfReview, ColumnsOfReview, { readonly version: number }> = {
  name: 'ask-for-columns',
  action: 'ask for columns',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId }) => await reviewOf(writer, caseId) ? reviewColumns(writer, caseId) : null,
  decide(last, { columns, basedOn }) {
    if (last.version !== basedOn) return { conflict: { theirs: last.version } }
    const asked = columns.map(({ heading, isRequired }) => ({ heading: heading.replaceAll(/\s+/g, ' ').trim(), isRequired }))
    const issues = reviewColumnIssues(asked)
    return issues.length > 0 ? { issues } : { change: { columns: asked, version: basedOn + 1 } }
  },
  async write({ writer, session }, asked, { caseId }) {
    await insertReviewColumns(writer, session, caseId, asked)
    return { version: asked.version }
  },
  history: ({ columns, version }) => ({ version, columns: columns.length }),
}
