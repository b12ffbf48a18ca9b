/** The review says whether an agency's package tells enough, and returns it with reasons where it does not (R151). */
import { issue, type Issue } from '../../domain/history.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import { lastSignOff, recordOf, recordReview } from '../../store/chronology/submissions.ts'
import type { Command } from '../run.ts'

export const RATINGS = ['sufficient', 'mostly sufficient', 'not sufficient'] as const

export interface Judgement extends PackageOf { readonly rating: string; readonly comments: string; readonly returned: boolean }
interface Found { readonly signed: number | null; readonly returned: boolean }

export const judgePackage: Command<Judgement, Found, Judgement & { number: number }, { number: number }> = {
  name: 'judge-package',
  action: 'return chronology',
  about: input => input,
  async find({ writer }, input) {
    if (!await reviewAgency(writer, input)) return null
    const signed = (await lastSignOff(writer, input))?.number ?? null
    return { signed, returned: signed !== null && (await recordOf(writer, input)).returned === signed }
  },
  decide(found, input) {
    const issues: Issue[] = []
    if (found.signed === null) issues.push(issue(null, 'The agency’s package is not signed off yet, so there is nothing to judge'))
    if (found.returned) issues.push(issue(null, 'The package was already returned to the agency'))
    if (!RATINGS.some(each => each === input.rating)) issues.push(issue('rating', 'Choose whether the information is sufficient'))
    if (input.comments.trim() === '') issues.push(issue('comments', 'Say what the comments and the summary give, and what is missing'))
    if (input.returned && input.rating === 'sufficient') issues.push(issue('rating', 'A package that is sufficient is not returned'))
    return issues.length > 0 || found.signed === null ? { issues } : { change: { ...input, comments: input.comments.trim(), number: found.signed } }
  },
  async write({ writer, session }, change) {
    await recordReview(writer, session, change, { number: change.number, rating: change.rating, comments: change.comments, returned: change.returned })
    return { number: change.number }
  },
  history: change => ({ agency: change.agencyId, submission: change.number, rating: change.rating, returned: change.returned }),
}
