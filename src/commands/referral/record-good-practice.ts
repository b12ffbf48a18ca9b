/** Puts an item of good practice on record, with tags by which it is found and shared (R033). */
import { goodPracticeIssues, readTags, type GoodPracticeTyped } from '../../domain/referral/good-practice.ts'
import { goodPractice, insertGoodPractice } from '../../store/referral/good-practice.ts'
import type { Command } from '../run.ts'

interface Change { readonly number: number; readonly tags: readonly string[] }

export const recordGoodPractice: Command<GoodPracticeTyped & { readonly caseId: string }, { readonly next: number }, Change, { readonly number: number }> = {
  name: 'record-good-practice',
  action: 'record good practice',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId }) => ({ next: (await goodPractice(writer, { caseId })).length + 1 }),
  decide({ next }, typed) {
    const issues = goodPracticeIssues(typed)
    return issues.length > 0 ? { issues } : { change: { number: next, tags: readTags(typed.tags) } }
  },
  async write({ writer, session, moment }, { number, tags }, { caseId, what, share }) {
    await insertGoodPractice(writer, session, { caseId, number, what, share, tags, on: moment.today })
    return { number }
  },
  history: ({ number, tags }) => ({ number, tags: tags.length }),
}
